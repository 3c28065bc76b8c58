// A day of the city in two numbers.
#pragma once

#include <cstdint>

#include "base/instant.h"

namespace db { class Reading; }

namespace counting {

// What was counted on one day, and how much of it was people who were led to somebody: calls, messages, routes, tickets.
struct DaySum {
    std::int64_t views = 0, reached = 0;
};
DaySum sum_of(const db::Reading&, base::Day);

}  // namespace counting
