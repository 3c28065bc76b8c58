// What must always hold of events, for `qala check`.
#pragma once

#include <span>

#include "db/check.h"

namespace events {

std::span<const db::Invariant> invariants();

}  // namespace events
