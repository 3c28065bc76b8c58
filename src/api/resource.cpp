#include "api/resource.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "web/dates.h"

namespace api {
namespace {

using base::Error;
using base::refuse;
using base::words;
using Read = Parameter::Kind;

std::optional<Cursor> parse_cursor(std::string_view text) {
    Cursor cursor;
    const auto* end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, cursor.first);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != '.') return {};
    const auto second = std::from_chars(first.ptr + 1, end, cursor.id);
    if (second.ec != std::errc() || second.ptr != end || cursor.id < 0) return {};
    return cursor;
}

// "2026-11-20" or RFC 3339 in UTC, to the second.
std::optional<std::int64_t> parse_moment(std::string_view text) {
    const auto day = web::parse_day(text.substr(0, 10));
    if (!day) return {};
    auto seconds = std::chrono::duration_cast<std::chrono::seconds>(day->time_since_epoch()).count();
    if (text.size() == 10) return seconds;
    const auto figure = [&](std::size_t at) { return (text[at] - '0') * 10 + text[at + 1] - '0'; };
    constexpr std::string_view shape = "dddd-dd-ddTdd:dd:ddZ";
    bool shaped = text.size() == shape.size();
    for (std::size_t at = 0; shaped && at < shape.size(); ++at) shaped = shape[at] == 'd' ? text[at] >= '0' && text[at] <= '9' : text[at] == shape[at];
    if (!shaped || figure(11) > 23 || figure(14) > 59 || figure(17) > 59) return {};
    seconds += figure(11) * 3600 + figure(14) * 60 + figure(17);
    return seconds;
}

base::Result<std::optional<i18n::Language>> read_language(const web::Context& context, std::string_view name) {
    const auto text = TRY(context.query.choice(name, {"ru", "kk", "en"}));
    return text.empty() ? std::optional<i18n::Language>() : i18n::parse_language(text);
}

base::Result<void> read_one(Asked& asked, const web::Context& context, const Parameter& parameter) {
    const auto name = parameter.name;
    constexpr std::int64_t most_id = std::int64_t{1} << 53;
    if (parameter.kind == Read::language) {
        asked.language = TRY(read_language(context, name));
    } else if (parameter.kind == Read::limit) {
        const auto limit = TRY(context.query.number(name, 1, most_rows));
        asked.limit = static_cast<int>(limit.value_or(usual_limit));
    } else if (parameter.kind == Read::number) {
        const auto number = TRY(context.query.number(name, 1, most_id));
        if (number) asked.numbers[name] = *number;
    } else if (parameter.kind == Read::day) {
        const auto day = TRY(web::read_day(context.query, name));
        if (day) asked.days[name] = *day;
    } else {
        const auto text = TRY(context.query.text(name, 60));
        if (text.empty()) return {};
        if (parameter.kind == Read::cursor) {
            asked.cursor = parse_cursor(text);
            if (!asked.cursor) return refuse(Error::Kind::invalid, words("“{value}” is no cursor of this list.", {{"value", text}}), std::string(name));
        } else if (parameter.kind == Read::moment) {
            const auto moment = parse_moment(text);
            if (!moment) return refuse(Error::Kind::invalid, words("Write a moment like 2026-11-20T12:00:00Z or a day."), std::string(name));
            asked.numbers[name] = *moment;
        } else {
            const bool known = parameter.choices.empty() || std::ranges::find(parameter.choices, text) != parameter.choices.end();
            if (!known) return refuse(Error::Kind::invalid, words("“{value}” is not one of the choices.", {{"value", text}}), std::string(name));
            asked.texts[name] = text;
        }
    }
    return {};
}

}  // namespace

std::string Asked::text(std::string_view name) const {
    const auto found = texts.find(name);
    return found == texts.end() ? std::string() : found->second;
}

std::int64_t Asked::number(std::string_view name) const {
    const auto found = numbers.find(name);
    return found == numbers.end() ? 0 : found->second;
}

std::optional<base::Day> Asked::day(std::string_view name) const {
    const auto found = days.find(name);
    return found == days.end() ? std::optional<base::Day>() : found->second;
}

base::Result<Asked> read(const web::Context& context, const Resource& resource) {
    for (const auto& [name, value] : context.query.all())
        if (std::ranges::find(resource.parameters, name, &Parameter::name) == resource.parameters.end())
            return refuse(Error::Kind::invalid, words("This address knows no parameter “{name}”.", {{"name", name}}), name);
    Asked asked;
    for (const auto& parameter : resource.parameters) TRY(read_one(asked, context, parameter));
    return asked;
}

std::string text_of(Cursor cursor) { return fmt::format("{}.{}", cursor.first, cursor.id); }

}  // namespace api
