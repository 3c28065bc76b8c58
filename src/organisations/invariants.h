// What must always hold of organisations, for `qala check`.
#pragma once

#include <span>

#include "db/check.h"

namespace organisations {

std::span<const db::Invariant> invariants();

}  // namespace organisations
