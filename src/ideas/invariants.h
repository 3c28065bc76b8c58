// What must always hold of ideas, whatever was written how (qala check).
#pragma once

#include <span>

#include "db/check.h"

namespace ideas {

std::span<const db::Invariant> invariants();

}  // namespace ideas
