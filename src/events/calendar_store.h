// What calendars ask the database for beside the dates themselves, which the index holds.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/reading.h"
#include "events/event.h"

namespace events {

// Of those longer than a day the ones under way between two moments, the last to begin first.
std::vector<OccurrenceId> long_dates(const db::Reading&, base::Instant from, base::Instant until, std::int64_t category_id, int limit);

struct Extent {
    std::optional<base::Instant> first, last;  // of all public dates; none: there are no dates
};
Extent extent(const db::Reading&);

struct Holiday {
    base::Day day;
    std::string name;
};
std::vector<Holiday> holidays(const db::Reading&, base::Day first, base::Day last, i18n::Language);

}  // namespace events
