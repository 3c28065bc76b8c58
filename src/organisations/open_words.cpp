#include "organisations/open_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "i18n/dates.h"
#include "i18n/words.h"

namespace organisations {
namespace {

using base::words;

i18n::TimeOfDay time_of(base::LocalTime local) {
    return std::chrono::floor<std::chrono::minutes>(local - std::chrono::floor<std::chrono::days>(local));
}

std::string opening(const web::Context& context, base::Instant opens_at) {
    const auto local = context.site.zone.local(opens_at);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    constexpr auto near = std::chrono::days(7);
    if (day < context.today + near) return i18n::opens_at(context.language, day, time_of(local), context.today);
    return i18n::say(context.language, words("Closed until {day}", {{"day", i18n::date(context.language, day, context.today)}}));
}

std::string periods_words(i18n::Language language, const Periods& periods) {
    const auto say = [&](const base::Words& sentence) { return i18n::say(language, sentence); };
    if (periods.empty()) return say(words("closed"));
    if (periods.size() == 1 && periods.front().from == 0 && periods.front().to == 1440) return say(words("24 hours"));
    std::string text;
    for (const auto& period : periods)
        text.append(text.empty() ? "" : ", ").append(fmt::format("{}{}", i18n::clock_range(base::Minutes(period.from), base::Minutes(period.to % 1440 ? period.to % 1440 : 1440)), period.open_end ? "+" : ""));
    return text;
}

// "пн–пт", "сб, вс": runs of three days and more are joined.
std::string days_words(i18n::Language language, std::uint8_t days) {
    std::string text;
    for (int day = 0; day < 7; ++day) {
        if (!(days >> day & 1)) continue;
        int last = day;
        while (last < 6 && (days >> (last + 1) & 1)) ++last;
        if (last == day + 1) last = day;
        text.append(text.empty() ? "" : ", ").append(i18n::weekday_name(language, std::chrono::weekday(static_cast<unsigned>(day + 1))));
        if (last > day) text.append("–").append(i18n::weekday_name(language, std::chrono::weekday(static_cast<unsigned>(last + 1))));
        day = last;
    }
    return text;
}

}  // namespace

OpenWords open_words(web::Context& context, const Hours& hours, Holidays holidays) {
    return open_words(context, hours, at(hours, context.now, context.site.zone, holidays));
}

OpenWords open_words(web::Context& context, const Hours& hours, const StateAt<base::Instant>& state) {
    if (!hours.said()) return {};
    if (state.changes_at) context.changes_at(*state.changes_at);
    const auto say = [&](const base::Words& sentence) { return i18n::say(context.language, sentence); };
    if (state.now == Openness::open) {
        if (!state.changes_at) return {true, i18n::open_all_day(context.language), ""};
        const auto whole = i18n::open_until(context.language, time_of(context.site.zone.local(*state.changes_at)));
        const auto end = std::min(whole.find_first_of(" ,"), whole.size());
        return {true, whole.substr(0, end), whole.substr(end)};
    }
    if (state.now == Openness::closed) return {false, state.opens_at ? opening(context, *state.opens_at) : say(words("Closed")), ""};
    return hours.by_appointment ? OpenWords{false, say(words("By appointment")), ""} : OpenWords{};
}

std::vector<HoursLine> coming_changes(const web::Context& context, const Hours& hours, const std::vector<NamedHoliday>& holidays) {
    constexpr int ahead = 31;
    std::vector<HoursLine> lines;
    if (!hours.said()) return lines;
    std::vector<base::Day> days_off;
    for (const auto& holiday : holidays) days_off.push_back(holiday.day);
    for (auto day = context.today; day < context.today + std::chrono::days(ahead); day += std::chrono::days(1)) {
        const auto holiday = std::ranges::find(holidays, day, &NamedHoliday::day);
        const bool excepted = std::ranges::any_of(hours.exceptions, [&](const Exception& one) { return one.from <= day && day <= one.to; });
        const bool off = holiday != holidays.end() && hours.holidays;
        if (!excepted && !off) continue;
        auto name = i18n::date(context.language, day, context.today);
        if (holiday != holidays.end() && !holiday->name.empty()) name.append(", ").append(holiday->name);
        lines.push_back({std::move(name), periods_words(context.language, periods_on(hours, day, days_off)), "", day == context.today});
    }
    return lines;
}

namespace {

// `all`: also the days of which nothing is said, which are closed.
std::string rules_words(i18n::Language language, const Hours& hours, bool all) {
    std::string text;
    const auto add = [&](std::string_view part) { text.append(text.empty() || part.empty() ? "" : "; ").append(part); };
    for (const auto& row : table(hours)) {
        auto days = row.days;
        for (std::size_t day = 0; day < hours.week.size(); ++day)
            if (!all && !hours.week[day]) days &= static_cast<std::uint8_t>(~(1u << day));
        if (days != 0) add(fmt::format("{} {}", days_words(language, days), periods_words(language, row.periods)));
    }
    if (hours.holidays) add(fmt::format("{} {}", i18n::say(language, words("public holidays")), periods_words(language, *hours.holidays)));
    if (!hours.seasons.empty() || !hours.exceptions.empty()) {  // days of a year have no shorter words
        Hours others;
        others.seasons = hours.seasons;
        others.exceptions = hours.exceptions;
        add(format(others));
    }
    if (hours.by_appointment) add(i18n::say(language, words("By appointment")));
    add(hours.note);
    return text;
}

}  // namespace

std::string hours_words(i18n::Language language, const Hours& hours) { return hours.said() ? rules_words(language, hours, true) : std::string(); }

std::string hours_to_type(i18n::Language language, const Hours& hours) {
    if (!hours.said()) return {};
    auto text = rules_words(language, hours, false);
    return read_hours(text) == hours ? text : format(hours);
}

std::vector<HoursLine> hours_table(const web::Context& context, const Hours& hours, Holidays holidays) {
    const auto weekday = std::chrono::weekday(context.today).iso_encoding();
    const auto monday = context.today - std::chrono::days(weekday - 1);
    std::vector<HoursLine> lines;
    if (!hours.said()) return lines;
    for (const auto& row : table(hours, monday, holidays))
        lines.push_back({days_words(context.language, row.days), periods_words(context.language, row.periods), "", (row.days >> (weekday - 1) & 1) != 0});
    if (hours.holidays)
        lines.push_back({i18n::say(context.language, words("public holidays")), periods_words(context.language, *hours.holidays), "", false});
    return lines;
}

}  // namespace organisations
