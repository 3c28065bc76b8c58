// What must always hold of offers, for `qala check`.
#pragma once

#include <span>

#include "db/check.h"

namespace offers {

std::span<const db::Invariant> invariants();

}  // namespace offers
