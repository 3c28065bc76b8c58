// What calendars ask for: all dates between two moments, the days they lie between, public holidays.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/reading.h"
#include "events/event.h"

namespace events {

// One date as a calendar counts it; events::cards() reads what is shown of it.
struct Slot {
    OccurrenceId id;
    EventId event;
    base::Instant starts;
    std::int64_t category_id = 0;
    bool of_work = false;  // a film or play, which comes back every day
};
std::vector<Slot> slots(const db::Reading&, base::Instant from, base::Instant until);  // in order of time

// With what the doors of the weekend's page ask for.
struct WeekendSlot {
    OccurrenceId id;
    EventId event;
    base::Instant starts;
    bool free = false, for_children = false;
};
std::vector<WeekendSlot> weekend_slots(const db::Reading&, base::Instant from, base::Instant until);

// Of those longer than a day the ones under way between two moments, the last to begin first.
std::vector<OccurrenceId> long_dates(const db::Reading&, base::Instant from, base::Instant until, std::int64_t category_id, int limit);

// The next date of each event with a tag, the soonest first.
std::vector<OccurrenceId> of_tag(const db::Reading&, std::int64_t tag_id, base::Instant now, int limit);

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
