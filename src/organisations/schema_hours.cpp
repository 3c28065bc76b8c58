#include "organisations/schema_hours.h"

#include <algorithm>

#include "i18n/dates.h"

namespace organisations {
namespace {

using feeds::schema::Opening;
using i18n::machine_date;
using std::chrono::year;

constexpr std::uint8_t every_day = 0x7f;

// Equal periods of several days become one.
void add(std::vector<Opening>& all, const Opening& opening) {
    const auto same = std::ranges::find_if(all, [&](const Opening& other) {
        return other.from_minute == opening.from_minute && other.to_minute == opening.to_minute && other.valid_from == opening.valid_from &&
               other.valid_until == opening.valid_until;
    });
    if (same == all.end()) all.push_back(opening);
    else same->days |= opening.days;
}

void add_week(std::vector<Opening>& all, const Week& week, const std::string& from, const std::string& until) {
    for (std::size_t day = 0; day < week.size(); ++day) {
        if (!week[day]) continue;
        const auto bit = static_cast<std::uint8_t>(1U << day);
        for (const auto& period : *week[day]) add(all, {bit, period.from, period.to, from, until});
        if (week[day]->empty() && !from.empty()) add(all, {bit, 0, 0, from, until});  // a season may close what the week opens
    }
}

base::Day day_of(year in, std::chrono::month_day of_year) {
    const auto date = in / of_year;
    return base::Day(date.ok() ? date : in / of_year.month() / std::chrono::last);
}

// This year's or, when that is over, next year's.
std::pair<base::Day, base::Day> span_of(const Season& season, base::Day today) {
    const auto this_year = std::chrono::year_month_day(today).year();
    for (auto begin = this_year - std::chrono::years(1);; begin += std::chrono::years(1)) {
        const auto end = season.to < season.from ? begin + std::chrono::years(1) : begin;
        if (day_of(end, season.to) >= today) return {day_of(begin, season.from), day_of(end, season.to)};
    }
}

}  // namespace

std::vector<Opening> schema_hours(const Hours& hours, base::Day today) {
    std::vector<Opening> all;
    add_week(all, hours.week, "", "");
    for (const auto& season : hours.seasons) {
        const auto [from, to] = span_of(season, today);
        add_week(all, season.week, machine_date(from), machine_date(to));
    }
    for (const auto& exception : hours.exceptions) {
        if (exception.to < today) continue;
        const auto from = machine_date(exception.from), until = machine_date(exception.to);
        if (exception.periods.empty()) all.push_back({every_day, 0, 0, from, until});
        for (const auto& period : exception.periods) all.push_back({every_day, period.from, period.to, from, until});
    }
    return all;
}

}  // namespace organisations
