// What must always hold of tickets, whatever was written how (qala check).
#pragma once

#include <span>

#include "db/check.h"

namespace support {

std::span<const db::Invariant> invariants();

}  // namespace support
