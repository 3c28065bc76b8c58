// What must always hold of the time before the opening, whatever was written how (qala check).
#pragma once

#include <span>

#include "db/check.h"

namespace opening {

std::span<const db::Invariant> invariants();

}  // namespace opening
