// What must hold among requests, for `qala check`.
#pragma once

#include <span>

#include "db/check.h"

namespace requests {

std::span<const db::Invariant> invariants();

}  // namespace requests
