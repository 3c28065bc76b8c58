// Rules of repetition (RFC 5545 3.3.10) and their dates inside a window.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/result.h"

namespace readers {

// Our own and not libical's: libical 3.0.16 looks 10 s for the first date of "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30" and
// minutes for MINUTELY, and calendars come from strangers. Here the work is bounded whatever the rule says.
struct Recurrence {
    enum class Every : std::uint8_t { hour, day, week, month, year };
    struct Weekday {
        int ordinal = 0;     // 0: every one; -1: the last
        unsigned day = 1;    // ISO: 1 is Monday
        bool operator==(const Weekday&) const = default;
    };

    Every every = Every::day;
    int interval = 1;
    std::optional<int> count;
    std::optional<base::LocalTime> until;  // included
    bool until_utc = false;                // `until` is UTC still, the caller turns it into the event's time
    unsigned week_start = 1;
    std::vector<Weekday> days;
    std::vector<int> month_days, year_days, weeks, months, hours, minutes, seconds, positions;
};

// Refuses what cannot be a rule, and repetitions within an hour.
base::Result<Recurrence> read_rrule(std::string_view text);

// Ascending, from `start` on (which always counts), those in [from, until), at most `most`. Gives up quietly after 200,000
// periods without a date.
std::vector<base::LocalTime> expanded(const Recurrence&, base::LocalTime start, base::LocalTime from, base::LocalTime until, std::size_t most);

}  // namespace readers
