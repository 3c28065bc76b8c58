// What must hold between the things of a city, the words kept of them and the indexes over these.
#pragma once

#include <span>

#include "db/check.h"

namespace search {

std::span<const db::Invariant> invariants();

}  // namespace search
