#include "organisations/hours.h"

#include <algorithm>

namespace organisations {
namespace {

using namespace std::chrono;
using base::Day;

constexpr int horizon = 367;  // days in which the next change is looked for

std::size_t weekday_of(Day day) { return weekday(day).iso_encoding() - 1; }

bool covers(const Season& season, Day day) {
    const year_month_day date(day);
    const month_day of_year{date.month(), date.day()};
    if (season.from <= season.to) return season.from <= of_year && of_year <= season.to;
    return season.from <= of_year || of_year <= season.to;
}

bool opens(const Week& week) {
    return std::ranges::any_of(week, [](const auto& day) { return day && !day->empty(); });
}

// The periods said for a day, or nothing when nobody said anything of it.
const Periods* said_of(const Hours& hours, Day day, Holidays holidays) {
    for (auto one = hours.exceptions.rbegin(); one != hours.exceptions.rend(); ++one)
        if (one->from <= day && day <= one->to) return &one->periods;
    if (hours.holidays && std::ranges::binary_search(holidays, day)) return &*hours.holidays;
    const auto which = weekday_of(day);
    for (auto one = hours.seasons.rbegin(); one != hours.seasons.rend(); ++one)
        if (one->week[which] && covers(*one, day)) return &*one->week[which];
    return hours.week[which] ? &*hours.week[which] : nullptr;
}

// Silence about a day means "closed" only beside a word about an open one.
bool silence_is_closed(const Hours& hours) {
    return opens(hours.week) || std::ranges::any_of(hours.seasons, [](const Season& season) { return opens(season.week); });
}

bool always(const Hours& hours) {
    static const Periods whole{{0, 1440, false}};
    return hours.seasons.empty() && hours.exceptions.empty() && !hours.holidays && std::ranges::all_of(hours.week, [](const auto& day) { return day == whole; });
}

template <class T>
struct Span {
    T from, to;
    Openness kind = Openness::open;
    bool open_end = false;
};

// What happens on and after yesterday (whose last period may reach into today), a day at a time, in order of beginning.
template <class T, class Moment>
class Line {
public:
    Line(const Hours& hours, Day today, Moment moment, Holidays holidays)
        : hours_(hours), moment_(moment), holidays_(holidays), day_(today - days(1)), end_(today + days(horizon)), closed_(silence_is_closed(hours)) {}

    const Span<T>* next() {
        while (at_ == spans_.size()) {
            if (day_ > end_) return nullptr;
            load();
            day_ += days(1);
        }
        return &spans_[at_++];
    }

private:
    void put(int from, int to, Openness kind, bool open_end) {
        const T begin = moment_(day_ + minutes(from)), end = moment_(day_ + minutes(to));
        if (begin < end) spans_.push_back({begin, end, kind, open_end});  // an hour that the change of clocks skips is none
    }
    void load() {
        spans_.clear();
        at_ = 0;
        const auto* periods = said_of(hours_, day_, holidays_);
        if (!periods) {
            if (!closed_) put(0, 1440, Openness::unknown, false);
            return;
        }
        for (const auto& period : *periods) {
            put(period.from, period.to, Openness::open, period.open_end);
            if (period.open_end && period.to < 1440) put(period.to, 1440, Openness::unknown, false);
        }
    }

    const Hours& hours_;
    Moment moment_;
    Holidays holidays_;
    Day day_, end_;
    bool closed_;
    std::vector<Span<T>> spans_;
    std::size_t at_ = 0;
};

template <class T, class Moment>
StateAt<T> answer(const Hours& hours, T now, Day today, Moment moment, Holidays holidays) {
    StateAt<T> state;
    if (!hours.said()) return state;
    if (always(hours)) return {Openness::open, {}, {}, false};
    Line<T, Moment> line(hours, today, moment, holidays);
    std::optional<T> open_until, unknown_until, opens_at, next;  // next: of either kind
    bool open_end = false;
    const auto reach = [](std::optional<T>& end, const Span<T>& span, T now) {
        if (span.from <= end.value_or(now) && span.to > end.value_or(now)) return end = span.to, true;
        return false;
    };
    while (const auto* span = line.next()) {
        if (!next && span->from > now) next = span->from;
        if (span->kind == Openness::open) {
            if (reach(open_until, *span, now)) open_end = span->open_end;
            if (!opens_at && span->from > now) opens_at = span->from;
        } else {
            reach(unknown_until, *span, now);
        }
        const bool settled = open_until ? span->from > *open_until : opens_at && (!unknown_until || *opens_at <= *unknown_until || span->from > *unknown_until);
        if (settled) break;
    }
    const T far = moment(today + days(horizon));
    const auto near = [&](std::optional<T> at) { return at && *at < far ? at : std::nullopt; };
    if (open_until) return {Openness::open, near(open_until), {}, open_end};
    if (!unknown_until) return {Openness::closed, next, opens_at, false};
    return {Openness::unknown, opens_at && *opens_at < *unknown_until ? opens_at : near(unknown_until), opens_at, false};
}

std::vector<WeekRow> grouped(const std::array<Periods, 7>& week) {
    std::vector<WeekRow> rows;
    for (std::size_t day = 0; day < 7; ++day) {
        const auto same = std::ranges::find(rows, week[day], &WeekRow::periods);
        if (same == rows.end()) rows.push_back({static_cast<std::uint8_t>(1 << day), week[day]});
        else same->days |= static_cast<std::uint8_t>(1 << day);
    }
    return rows;
}

}  // namespace

bool Hours::said() const {
    const auto any = [](const Week& one) { return std::ranges::any_of(one, [](const auto& day) { return day.has_value(); }); };
    return any(week) || holidays || !exceptions.empty() || std::ranges::any_of(seasons, [&](const Season& season) { return any(season.week); });
}

Periods periods_on(const Hours& hours, Day day, Holidays holidays) {
    const auto* periods = said_of(hours, day, holidays);
    return periods ? *periods : Periods();
}

State at(const Hours& hours, base::LocalTime now, Holidays holidays) {
    return answer(hours, now, floor<days>(now), [](base::LocalTime local) { return local; }, holidays);
}

StateAt<base::Instant> at(const Hours& hours, base::Instant now, const base::Zone& zone, Holidays holidays) {
    return answer(hours, now, zone.today(now), [&](base::LocalTime local) { return zone.instant(local); }, holidays);
}

std::vector<WeekRow> table(const Hours& hours) {
    std::array<Periods, 7> week;
    for (std::size_t day = 0; day < 7; ++day) week[day] = hours.week[day].value_or(Periods());
    return grouped(week);
}

std::vector<WeekRow> table(const Hours& hours, Day monday, Holidays holidays) {
    std::array<Periods, 7> week;
    for (int day = 0; day < 7; ++day) week[static_cast<std::size_t>(day)] = periods_on(hours, monday + days(day), holidays);
    return grouped(week);
}

}  // namespace organisations
