// Dates and times as sources write them: ISO 8601, unix time, day and month by number or by name, ranges of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "base/zone.h"

namespace readers {

struct When {
    base::Instant start{};
    std::optional<base::Instant> end;  // after start; when all_day the midnight that follows the last day
    bool all_day = false;              // start is a midnight of the zone, and nobody said an hour

    bool operator==(const When&) const = default;
};

// A text without an offset of its own speaks of `zone`. A text without a year is refused, unless `today` is given: then it
// means the first such day from today on. Refused too: years before 1970 and after 2100 (sources write year 1 or 9999 for
// "unknown"), and figures that may be day/month or month/day.
base::Result<When> read_when(std::string_view text, const base::Zone& zone, std::optional<base::Day> today = {});

// Start and end in two fields. An end that cannot be read or does not come after the start is left out.
base::Result<When> read_when(std::string_view start, std::string_view end, const base::Zone& zone,
                             std::optional<base::Day> today = {});

// Unix time as a number: seconds, or milliseconds of a day after the year 2000.
base::Result<When> read_when(std::int64_t unix_time);

// ── Within a text that people post ───────────────────────────────────────────────────────────────────────────────

struct FoundWhen {
    When when;
    std::size_t begin = 0, end = 0;  // where it stands in the line
};
// The days of a line that posted() (readers/posted.h) has prepared, with the hours beside them, from left to right: "5, 6 и 7
// декабря в 18:00" is three. Without a year: the first such day from `today` on. Today and tomorrow are known by name; a
// weekday alone is the next one where no other day is named.
std::vector<FoundWhen> find_when(std::string_view posted, const base::Zone& zone, base::Day today);

}  // namespace readers
