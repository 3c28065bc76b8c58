// The table of daily totals.
#pragma once

#include <optional>
#include <vector>

#include "counting/counting.h"

namespace db { class Reading; class Writing; }

namespace counting {

// Adds to what is there.
void add(db::Writing&, const Totals&);
// Of one day, or of all.
// What was counted on one day, and how much of it was people who were led to somebody: calls, messages, routes, tickets.
struct DaySum {
    std::int64_t views = 0, reached = 0;
};
DaySum sum_of(const db::Reading&, base::Day);

Totals totals(const db::Reading&, std::optional<base::Day>);

}  // namespace counting
