#include "readers/recurrence.h"

#include <algorithm>
#include <span>

#include "base/scanner.h"
#include "base/text.h"
#include "readers/fields.h"

namespace readers {
namespace {

using namespace std::chrono;
using base::Scanner;

constexpr std::size_t most_periods = 200'000;

base::Words no_rule(std::string_view text) {
    return base::words("the rule of repetition “{text}” is not understood", {{"text", base::shortened(base::clean(text), 100)}});
}

bool take_signed(Scanner& scan, int& value) {
    const bool negative = scan.take("-");
    if (!negative) scan.take("+");
    const auto number = scan.number(1, 5);
    if (!number) return false;
    value = static_cast<int>(negative ? -*number : *number);
    return true;
}

bool numbers(std::string_view text, int low, int high, bool zero, std::vector<int>& out) {
    Scanner scan(text);
    do {
        int value = 0;
        if (!take_signed(scan, value) || value < low || value > high || (value == 0 && !zero) || out.size() > 400) return false;
        out.push_back(value);
    } while (scan.take(","));
    std::ranges::sort(out);
    return scan.done();
}

unsigned weekday(std::string_view code) {
    static constexpr std::string_view codes[] = {"mo", "tu", "we", "th", "fr", "sa", "su"};
    const auto found = std::ranges::find(codes, code);
    return found == std::end(codes) ? 0 : static_cast<unsigned>(found - std::begin(codes)) + 1;
}

bool weekdays(std::string_view text, std::vector<Recurrence::Weekday>& out) {
    for (const auto& one : split(text, ",")) {
        Scanner scan(one);
        Recurrence::Weekday day;
        if (Scanner::digit(scan.peek()) || scan.peek() == '-' || scan.peek() == '+')
            if (!take_signed(scan, day.ordinal) || day.ordinal == 0 || std::abs(day.ordinal) > 53) return false;
        day.day = weekday(scan.word());
        if (day.day == 0 || !scan.done() || out.size() > 100) return false;
        out.push_back(day);
    }
    return !out.empty();
}

bool until(std::string_view text, Recurrence& rule) {
    Scanner scan(text);
    const auto date = scan.number(8, 8);
    if (!date) return false;
    const year_month_day day{year(static_cast<int>(*date / 10'000)), month(static_cast<unsigned>(*date / 100 % 100)), std::chrono::day(static_cast<unsigned>(*date % 100))};
    if (!day.ok()) return false;
    rule.until = local_days(day) + 24h - 1s;
    if (!scan.take("t")) return scan.done();
    const auto time = scan.number(6, 6);
    if (!time) return false;
    rule.until = local_days(day) + hours(*time / 10'000) + minutes(*time / 100 % 100) + seconds(*time % 100);
    rule.until_utc = scan.take("z");
    return scan.done();
}

bool frequency(std::string_view word, Recurrence& rule) {
    static constexpr std::string_view words[] = {"hourly", "daily", "weekly", "monthly", "yearly"};
    const auto found = std::ranges::find(words, word);
    rule.every = static_cast<Recurrence::Every>(found - std::begin(words));
    return found != std::end(words);
}

bool part(std::string_view name, std::string_view value, Recurrence& rule) {
    int number = 0;
    Scanner scan(value);
    if (name == "freq") return frequency(value, rule);
    if (name == "interval") return take_signed(scan, rule.interval) && scan.done() && rule.interval > 0;
    if (name == "count") {
        const bool good = take_signed(scan, number) && scan.done() && number > 0;
        rule.count = number;
        return good;
    }
    if (name == "until") return until(value, rule);
    if (name == "wkst") return (rule.week_start = weekday(value)) > 0;
    if (name == "byday") return weekdays(value, rule.days);
    if (name == "bymonthday") return numbers(value, -31, 31, false, rule.month_days);
    if (name == "byyearday") return numbers(value, -366, 366, false, rule.year_days);
    if (name == "byweekno") return numbers(value, -53, 53, false, rule.weeks);
    if (name == "bymonth") return numbers(value, 1, 12, false, rule.months);
    if (name == "byhour") return numbers(value, 0, 23, true, rule.hours);
    if (name == "byminute") return numbers(value, 0, 59, true, rule.minutes);
    if (name == "bysecond") return numbers(value, 0, 59, true, rule.seconds);
    if (name == "bysetpos") return numbers(value, -366, 366, false, rule.positions);
    return name.starts_with("x-");
}

bool in(const std::vector<int>& list, int value) { return std::ranges::binary_search(list, value); }
bool in_from_both_ends(const std::vector<int>& list, int value, int last) { return in(list, value) || in(list, value - last - 1); }

// The week a day belongs to, weeks beginning with `start`; the first has at least four days of its year (RFC 5545, ISO 8601).
int week_of(local_days day, unsigned start, int& weeks_in_year) {
    const auto first_week = [&](year y) {
        const local_days fourth{y / January / 4};
        const auto behind = (std::chrono::weekday(fourth).iso_encoding() + 7 - start) % 7;
        return fourth - days(behind);
    };
    auto y = year_month_day(day).year();
    if (day >= first_week(y + years(1))) ++y;
    else if (day < first_week(y)) --y;
    weeks_in_year = static_cast<int>((first_week(y + years(1)) - first_week(y)).count() / 7);
    return static_cast<int>((day - first_week(y)).count() / 7) + 1;
}

class Expansion {
public:
    Expansion(const Recurrence& rule, base::LocalTime start) : rule_(rule), start_(start), first_(floor<days>(start)), date_(first_) {}

    // The moments of the n-th period, ascending.
    std::vector<base::LocalTime> period(std::size_t n) const {
        std::vector<base::LocalTime> found;
        const auto step = static_cast<std::int64_t>(n) * rule_.interval;
        if (rule_.every == Recurrence::Every::hour) {
            const auto hour = floor<hours>(start_) + hours(step);
            const auto day = floor<days>(hour);
            if (fits(day) && (rule_.hours.empty() || in(rule_.hours, static_cast<int>((hour - day).count())))) put_times(day, static_cast<int>(hours(hour - day).count()), found);
        } else {
            for (const auto day : days_of(step)) put_times(day, -1, found);
        }
        return rule_.positions.empty() ? found : chosen(found);
    }

    base::LocalTime begin(std::size_t n) const {
        const auto step = static_cast<std::int64_t>(n) * rule_.interval;
        if (rule_.every == Recurrence::Every::hour) return floor<hours>(start_) + hours(step);
        return range(step).first;
    }

    // Beyond a thousand years the calendar's types end.
    bool holds(std::size_t n) const { return static_cast<std::int64_t>(n) * rule_.interval <= 1000LL * 31'622'400 / longest[static_cast<int>(rule_.every)]; }

    // Periods that end before `from` hold nothing of the window; counted rules must walk through them.
    std::size_t first_period(base::LocalTime from) const {
        if (from <= start_ || rule_.count) return 0;
        const auto seconds_between = (from - start_).count();
        const auto n = seconds_between / (longest[static_cast<int>(rule_.every)] * rule_.interval) - 2;
        return n > 0 ? static_cast<std::size_t>(n) : 0;
    }

private:
    static constexpr std::int64_t longest[] = {3600, 86'400, 7 * 86'400, 31 * 86'400, 366 * 86'400};  // seconds of a period

    std::pair<local_days, local_days> range(std::int64_t step) const {
        switch (rule_.every) {
            case Recurrence::Every::week: {
                const auto behind = (std::chrono::weekday(first_).iso_encoding() + 7 - rule_.week_start) % 7;
                const auto day = first_ - days(behind) + days(7 * step);
                return {day, day + days(7)};
            }
            case Recurrence::Every::month: {
                const auto month = date_.year() / date_.month() + months(step);
                return {local_days(month / 1), local_days((month + months(1)) / 1)};
            }
            case Recurrence::Every::year: {
                const auto year = date_.year() + years(step);
                return {local_days(year / January / 1), local_days((year + years(1)) / January / 1)};
            }
            default: return {first_ + days(step), first_ + days(step + 1)};
        }
    }

    std::vector<local_days> days_of(std::int64_t step) const {
        std::vector<local_days> found;
        const auto [from, to] = range(step);
        for (auto day = from; day < to; day += days(1))
            if (fits(day) && fits_start(day)) found.push_back(day);
        return found;
    }

    bool fits(local_days day) const {
        const year_month_day date(day);
        if (!rule_.months.empty() && !in(rule_.months, static_cast<int>(unsigned(date.month())))) return false;
        if (!rule_.month_days.empty()) {
            const auto last = unsigned((date.year() / date.month() / std::chrono::last).day());
            if (!in_from_both_ends(rule_.month_days, static_cast<int>(unsigned(date.day())), static_cast<int>(last))) return false;
        }
        if (!rule_.year_days.empty()) {
            const auto number = static_cast<int>((day - local_days(date.year() / January / 1)).count()) + 1;
            if (!in_from_both_ends(rule_.year_days, number, date.year().is_leap() ? 366 : 365)) return false;
        }
        if (!rule_.weeks.empty()) {
            int last = 0;
            const int week = week_of(day, rule_.week_start, last);
            if (!in_from_both_ends(rule_.weeks, week, last)) return false;
        }
        return rule_.days.empty() || std::ranges::any_of(rule_.days, [&](const auto& one) { return fits_weekday(day, date, one); });
    }

    // "2MO" counts within the month, of a yearly rule without months within the year.
    bool fits_weekday(local_days day, year_month_day date, Recurrence::Weekday one) const {
        if (std::chrono::weekday(day).iso_encoding() != one.day) return false;
        const bool within_year = rule_.every == Recurrence::Every::year && rule_.months.empty();
        if (one.ordinal == 0 || rule_.every < Recurrence::Every::month) return true;
        const auto begin = within_year ? local_days(date.year() / January / 1) : local_days(date.year() / date.month() / 1);
        const auto end = within_year ? local_days((date.year() + years(1)) / January / 1) : local_days((date.year() / date.month() + months(1)) / 1);
        const auto from_begin = (day - begin).count() / 7 + 1, from_end = (end - days(1) - day).count() / 7 + 1;
        return one.ordinal > 0 ? from_begin == one.ordinal : from_end == -one.ordinal;
    }

    // What the rule leaves open is as in the start.
    bool fits_start(local_days day) const {
        const year_month_day date(day);
        const bool weekday_free = rule_.days.empty(), days_free = rule_.month_days.empty() && rule_.year_days.empty();
        switch (rule_.every) {
            case Recurrence::Every::week: return !weekday_free || std::chrono::weekday(day) == std::chrono::weekday(first_);
            case Recurrence::Every::month: return !weekday_free || !days_free || date.day() == date_.day();
            case Recurrence::Every::year:
                if (!weekday_free || !days_free) return true;
                if (!rule_.weeks.empty()) return std::chrono::weekday(day) == std::chrono::weekday(first_);
                return date.day() == date_.day() && (!rule_.months.empty() || date.month() == date_.month());
            default: return true;
        }
    }

    void put_times(local_days day, int only_hour, std::vector<base::LocalTime>& found) const {
        const hh_mm_ss start(start_ - first_);
        const std::vector<int> hour{only_hour >= 0 ? only_hour : static_cast<int>(start.hours().count())}, minute{static_cast<int>(start.minutes().count())},
            second{static_cast<int>(start.seconds().count())};
        for (const int h : only_hour >= 0 || rule_.hours.empty() ? hour : rule_.hours)
            for (const int m : rule_.minutes.empty() ? minute : rule_.minutes)
                for (const int s : rule_.seconds.empty() ? second : rule_.seconds) found.push_back(day + hours(h) + minutes(m) + seconds(s));
    }

    std::vector<base::LocalTime> chosen(const std::vector<base::LocalTime>& all) const {
        std::vector<base::LocalTime> some;
        const auto size = static_cast<int>(all.size());
        for (const int position : rule_.positions) {
            const int at = position > 0 ? position - 1 : size + position;
            if (at >= 0 && at < size) some.push_back(all[static_cast<std::size_t>(at)]);
        }
        std::ranges::sort(some);
        const auto same = std::ranges::unique(some);
        some.erase(same.begin(), same.end());
        return some;
    }

    const Recurrence& rule_;
    const base::LocalTime start_;
    const local_days first_;
    const year_month_day date_;
};

}  // namespace

base::Result<Recurrence> read_rrule(std::string_view text) {
    const auto bad = [&] { return base::refuse(base::Error::Kind::invalid, no_rule(text)); };
    if (text.size() > 2000) return bad();
    Recurrence rule;
    bool frequent = false;
    for (const auto& one : split(base::plain(text), ";")) {
        const auto sign = one.find('=');
        if (sign == one.npos) return bad();
        const auto name = std::string_view(one).substr(0, sign), value = std::string_view(one).substr(sign + 1);
        if (name == "freq" && (value == "minutely" || value == "secondly"))
            return base::refuse(base::Error::Kind::invalid, base::words("it repeats within an hour"));
        if (!part(name, value, rule)) return bad();
        frequent = frequent || name == "freq";
    }
    const auto times = std::max<std::size_t>(1, rule.hours.size()) * std::max<std::size_t>(1, rule.minutes.size()) * std::max<std::size_t>(1, rule.seconds.size());
    if (!frequent) return bad();
    if (times > 100) return base::refuse(base::Error::Kind::invalid, base::words("it repeats within an hour"));
    return rule;
}

std::vector<base::LocalTime> expanded(const Recurrence& rule, base::LocalTime start, base::LocalTime from, base::LocalTime until, std::size_t most) {
    std::vector<base::LocalTime> dates;
    if (rule.until) until = std::min(until, *rule.until + 1s);
    if (start >= from && start < until) dates.push_back(start);
    const Expansion expansion(rule, start);
    const auto begin = expansion.first_period(from);
    int counted = 0;
    for (std::size_t n = begin; n < begin + most_periods / (rule.every == Recurrence::Every::year ? 100 : 1) && dates.size() < most; ++n) {
        if (!expansion.holds(n) || expansion.begin(n) >= until) break;
        for (const auto moment : expansion.period(n)) {
            if (moment < start) continue;
            if (counted == 0 && moment > start) counted = 1;  // a start beside the rule is the first of its count too
            if (rule.count && ++counted > *rule.count) return dates;
            if (moment >= from && moment < until && moment != start && dates.size() < most) dates.push_back(moment);
        }
    }
    return dates;
}

}  // namespace readers
