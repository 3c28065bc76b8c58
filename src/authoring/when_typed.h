// Days and times that are typed into forms: in the fields of browsers, and in lines as people write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "events/event.h"
#include "web/context.h"
#include "web/input.h"

namespace authoring {

// "18:30", "18.30", "9": minutes since midnight; nothing for anything else.
std::optional<base::Minutes> read_clock(std::string_view text);
// "2026-12-15" as browsers send it, "15.12.2026" and "15 декабря" as people type it.
std::optional<base::Day> read_typed_day(const web::Context&, std::string_view text);

// Notes a mistake of the field where the day is over, or too far ahead.
void bound(const web::Context&, web::Input&, std::string_view field, base::Instant starts);

struct Span {
    base::Instant starts, ends;
    bool all_day = false;
};
// The fields `day`, `begins`, `ends` and `last_day`. An end that is not after the beginning is on the next day.
Span typed_span(const web::Context&, web::Input&);
// The fields `publish_day` and `publish_time`; without an hour the day's beginning.
std::optional<base::Instant> typed_publication(const web::Context&, web::Input&);
// The dates of `first` repeated after the fields `repeats` and `until`, the first one included; `rrule` says the rule, or nothing.
std::vector<Span> typed_repetition(const web::Context&, web::Input&, const Span& first, std::string& rrule);
// One date a line.
std::vector<Span> typed_lines(const web::Context&, web::Input&, std::string_view field);

}  // namespace authoring
