// When a place is open: the rules, reading and writing them as text, and the answer for a moment. Pure: no clock, no store.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/zone.h"

namespace organisations {

// Minutes from the midnight with which its day begins; 26:00 is 02:00 of the next day and still belongs to the day before.
struct Period {
    int from = 0;           // 0 … 1439
    int to = 0;             // from < to <= from + 1440
    bool open_end = false;  // "18:00+": at least until `to`, perhaps longer

    auto operator<=>(const Period&) const = default;
};

using Periods = std::vector<Period>;                  // ascending, neither overlapping nor touching; none: closed all day
using Week = std::array<std::optional<Periods>, 7>;   // Monday first; nothing: not said by this week

// Every year from `from` to `to`, both included; over the new year when `to` comes first.
struct Season {
    std::chrono::month_day from, to;
    Week week;  // a day it does not speak of is as in the weeks before it

    bool operator==(const Season&) const = default;
};

// Other hours, or none, on the days from `from` to `to`, both included.
struct Exception {
    base::Day from, to;
    Periods periods;

    bool operator==(const Exception&) const = default;
};

// For a day the last exception holds, then the holidays' rule, then the last season that speaks of it, then the week. A
// day of which nothing is said is closed if anything is said of another.
struct Hours {
    Week week;
    std::vector<Season> seasons;
    std::vector<Exception> exceptions;
    std::optional<Periods> holidays;  // nothing: a public holiday is a day like others
    bool by_appointment = false;
    std::string note;                 // what was said and not understood, or a remark; without '"' and line breaks

    bool operator==(const Hours&) const = default;
    bool said() const;                // some rule is there: the answer is not "unknown"
};

// The public holidays of the city, ascending.
using Holidays = std::span<const base::Day>;

enum class Openness : std::uint8_t { open, closed, unknown };

// The answer for a moment; T is base::LocalTime or base::Instant.
template <class T>
struct StateAt {
    Openness now = Openness::unknown;
    std::optional<T> changes_at;  // the next moment with another `now`; nothing: not within a year (24/7)
    std::optional<T> opens_at;    // only when not open: the next opening; nothing: not within a year, or not known
    bool open_end = false;        // open, and perhaps longer than until changes_at

    bool operator==(const StateAt&) const = default;
};
using State = StateAt<base::LocalTime>;

// By the wall clock alone, without changes of clocks.
State at(const Hours&, base::LocalTime now, Holidays = {});
// By true time: a period lasts from the moment of its beginning to the moment of its end in `zone`.
StateAt<base::Instant> at(const Hours&, base::Instant now, const base::Zone&, Holidays = {});

Periods periods_on(const Hours&, base::Day, Holidays = {});  // those that begin on that day

// Days with equal periods, for a table: bit 0 is Monday. Ordered by their first day.
struct WeekRow {
    std::uint8_t days = 0;
    Periods periods;

    bool operator==(const WeekRow&) const = default;
};
std::vector<WeekRow> table(const Hours&);                                   // of the usual week
std::vector<WeekRow> table(const Hours&, base::Day monday, Holidays = {});  // of that very week, with its exceptions

// OpenStreetMap's opening_hours (the part of specification 0.7 that this model can hold) or Russian, Kazakh and English
// free text. Never fails and never guesses: when a part that speaks of days or times is not understood, nothing is said
// and the whole text is the note; other remarks become the note beside the rules.
Hours read_hours(std::string_view text);

// OpenStreetMap's syntax, for storing and exporting; read_hours(format(h)) == h for every Hours that keeps the rules above.
std::string format(const Hours&);

}  // namespace organisations
