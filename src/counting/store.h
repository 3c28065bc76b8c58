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
Totals totals(const db::Reading&, std::optional<base::Day>);

}  // namespace counting
