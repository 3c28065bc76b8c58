#include "authoring/when_typed.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "authoring/event_form.h"
#include "base/text.h"
#include "readers/recurrence.h"
#include "readers/when.h"

namespace authoring {
namespace {

using base::words;
using std::chrono::days;

// Since midnight, on the wall of the city.
base::Instant at(const web::Context& context, base::Day day, base::Minutes time) { return context.site.zone.instant(base::LocalTime(day.time_since_epoch()) + time); }

std::optional<base::Minutes> typed_clock(web::Input& input, std::string_view field) {
    const auto text = input.text(field, {.required = false, .most = 10});
    if (text.empty()) return {};
    const auto time = read_clock(text);
    if (!time) input.mistake(field, words("A time like 18:30"));
    return time;
}

std::optional<base::Day> typed_day(const web::Context& context, web::Input& input, std::string_view field, bool required) {
    const auto text = input.text(field, {.required = required, .most = 40});
    if (text.empty()) return {};
    const auto day = read_typed_day(context, text);
    if (!day) input.mistake(field, words("A day like 15.12.2026"));
    return day;
}

std::string rule_of(std::string_view repeats, base::Day until) {
    const auto every = repeats == "daily" ? "FREQ=DAILY" : repeats == "weekly" ? "FREQ=WEEKLY" : repeats == "fortnightly" ? "FREQ=WEEKLY;INTERVAL=2" : "FREQ=MONTHLY";
    const std::chrono::year_month_day date(until);
    return fmt::format("{};UNTIL={:04}{:02}{:02}T235959", every, static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace

void bound(const web::Context& context, web::Input& input, std::string_view field, base::Instant starts) {
    const auto day = context.site.zone.today(starts);
    if (day < context.today) input.mistake(field, words("This day is over"));
    if (day > context.today + days(366 * years_ahead)) input.mistake(field, words("At most two years ahead"));
}

std::optional<base::Minutes> read_clock(std::string_view text) {
    int hour = 0, minute = 0;
    const auto* end = text.data() + text.size();
    auto read = std::from_chars(text.data(), end, hour);
    if (read.ec != std::errc() || read.ptr == text.data()) return {};
    if (read.ptr != end) {
        if (*read.ptr != ':' && *read.ptr != '.') return {};
        const auto* begin = read.ptr + 1;
        read = std::from_chars(begin, end, minute);
        if (read.ptr != end || end - begin != 2) return {};
    }
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || (hour == 24 && minute > 0)) return {};
    return base::Minutes(hour * 60 + minute);
}

std::optional<base::Day> read_typed_day(const web::Context& context, std::string_view text) {
    const auto when = readers::read_when(text, context.site.zone, context.today);
    return when && when->all_day ? std::optional(context.site.zone.today(when->start)) : std::nullopt;
}

Span typed_span(const web::Context& context, web::Input& input) {
    const auto day = typed_day(context, input, "day", true), last_day = typed_day(context, input, "last_day", false);
    const auto begins = typed_clock(input, "begins"), ends = typed_clock(input, "ends");
    if (!day) return {};
    Span span;
    if (ends && !begins) input.mistake("begins", words("When does it begin?"));
    if (last_day && *last_day < *day) input.mistake("last_day", words("It comes before the first day"));
    const auto end_day = std::max(last_day.value_or(*day), *day);
    span.all_day = !begins;
    span.starts = at(context, *day, begins.value_or(base::Minutes(0)));
    if (span.all_day) span.ends = at(context, end_day + days(1), base::Minutes(0));
    else if (!ends) span.ends = last_day ? at(context, end_day + days(1), base::Minutes(0)) : span.starts;
    else span.ends = at(context, *ends <= *begins && end_day == *day ? end_day + days(1) : end_day, *ends);
    return span;
}

std::optional<base::Instant> typed_publication(const web::Context& context, web::Input& input) {
    const auto day = typed_day(context, input, "publish_day", false);
    const auto hour = typed_clock(input, "publish_time");
    if (hour && !day && !input.mistake_of("publish_day")) input.mistake("publish_day", words("On which day?"));
    return day ? std::optional(at(context, *day, hour.value_or(base::Minutes(0)))) : std::nullopt;
}

std::vector<Span> typed_repetition(const web::Context& context, web::Input& input, const Span& first, std::string& rrule) {
    const auto repeats = input.choice("repeats", {"no", "daily", "weekly", "fortnightly", "monthly"});
    if (!input.good() || repeats == "no" || repeats.empty()) return {first};
    const auto until = typed_day(context, input, "until", true);
    const auto& zone = context.site.zone;
    const auto start = zone.local(first.starts);
    if (!until) return {first};
    if (*until < zone.today(first.starts)) return input.mistake("until", words("It comes before the first day")), std::vector<Span>{first};
    if (*until > context.today + days(366 * years_ahead)) return input.mistake("until", words("At most two years ahead")), std::vector<Span>{first};
    rrule = rule_of(repeats, *until);
    const auto rule = readers::read_rrule(rrule).value();
    std::vector<Span> spans;
    const auto length = zone.local(first.ends) - start;
    for (const auto& date : readers::expanded(rule, start, start, base::LocalTime((*until + days(1)).time_since_epoch()), most_dates + 1))
        spans.push_back({zone.instant(date), zone.instant(date + length), first.all_day});
    if (spans.size() > most_dates) input.mistake("until", words("That would be more than {n} dates", {{"n", fmt::to_string(most_dates)}}));
    return spans;
}

std::vector<Span> typed_lines(const web::Context& context, web::Input& input, std::string_view field) {
    std::vector<Span> spans;
    const auto text = input.text(field, {.required = false, .most = 8000, .lines = true});
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        const auto line = base::trimmed(std::string_view(text).substr(from, end - from));
        from = end + 1;
        if (line.empty()) continue;
        const auto when = readers::read_when(line, context.site.zone, context.today);
        if (!when) return input.mistake(field, words("This line is no date: {line}", {{"line", base::shortened(line, 60)}})), spans;
        spans.push_back({when->start, when->end.value_or(when->all_day ? when->start + days(1) : when->start), when->all_day});
        if (spans.size() > most_dates) return input.mistake(field, words("That would be more than {n} dates", {{"n", fmt::to_string(most_dates)}})), spans;
    }
    return spans;
}

}  // namespace authoring
