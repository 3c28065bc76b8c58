#include "readers/when.h"

#include <array>
#include <string>

#include "base/scanner.h"
#include "base/text.h"
#include "readers/day_words.h"
#include "readers/month.h"

namespace readers {
namespace {

using namespace std::chrono;
using base::Scanner;

constexpr int first_year = 1970, last_year = 2100;

// One end of a range, before zone and year are settled.
struct Point {
    std::optional<int> year;
    unsigned month = 0, day = 0;
    std::optional<int> second_of_day;
    std::optional<minutes> offset;
};

bool takes_word(Scanner& scan, std::initializer_list<std::string_view> words) {
    const auto place = scan.at();
    const auto word = scan.word();
    for (const auto one : words)
        if (word == one) return true;
    scan.back_to(place);
    return false;
}

// Weekdays, "с", "в", "начало", commas: words between the figures that carry nothing. Nobody writes many in a row.
void skip_fillers(Scanner& scan) {
    for (int most = 8; most > 0; --most) {
        scan.skip(" ,.;()");
        const auto place = scan.at();
        const auto word = scan.word();
        if (word.empty()) return;
        static constexpr std::string_view fillers[] = {"с", "c", "в", "во", "at", "on", "from", "начало", "сағат", "г", "год", "года",
                                                       "ж", "жыл", "жылы", "жылғы", "жылдың", "of", "the", "th", "st", "nd", "rd", "күні"};
        bool filler = is_weekday(word);
        for (const auto one : fillers) filler = filler || one == word;
        if (!filler) return scan.back_to(place);
    }
}

std::optional<int> take_year(Scanner& scan) {
    const auto place = scan.at();
    skip_fillers(scan);
    if (auto year = scan.number(4, 4); year && scan.peek() != ':') return static_cast<int>(*year);
    scan.back_to(place);
    return {};
}

bool set_day(Point& point, std::int64_t month, std::int64_t day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) return false;
    point.month = static_cast<unsigned>(month);
    point.day = static_cast<unsigned>(day);
    return true;
}

// 2026-11-21, 2026/11/21, 2026.11.21, 20261121
bool year_first(Scanner& scan, Point& point) {
    if (scan.digits() == 8) {
        const auto all = *scan.number(8, 8);
        point.year = static_cast<int>(all / 10'000);
        return set_day(point, all / 100 % 100, all % 100);
    }
    const auto year = scan.number(4, 4);
    const char sign = scan.peek();
    if (!year || (sign != '-' && sign != '/' && sign != '.')) return false;
    scan.step();
    const auto month = scan.number(1, 2);
    if (!month || scan.peek() != sign) return false;
    scan.step();
    const auto day = scan.number(1, 2);
    point.year = static_cast<int>(*year);
    return day && set_day(point, *month, *day);
}

// 21.11.2026, 21.11.26, 21.11 (when a year may be missing), 21/11/2026, 21-11-2026
bool day_first(Scanner& scan, Point& point, bool& ambiguous) {
    const auto first = scan.number(1, 2);
    const char sign = scan.peek();
    if (!first || (sign != '.' && sign != '/' && sign != '-')) return false;
    scan.step();
    const auto second = scan.number(1, 2);
    if (!second) return false;
    if (scan.peek() == sign && Scanner::digit(scan.peek(1))) {
        scan.step();
        const bool full = scan.digits() == 4;
        const auto year = scan.number(2, 4);
        if (!year || (!full && *year > 99)) return false;
        point.year = static_cast<int>(full ? *year : 2000 + *year);
    } else if (sign != '.') {
        return false;
    }
    ambiguous = sign == '/' && *first <= 12 && *second <= 12 && *first != *second;
    if (sign == '/' && *first <= 12 && *second > 12) return set_day(point, *first, *second);
    return set_day(point, *second, *first);
}

// 21 ноября 2026, 21-қараша, 2026 жылғы 21 қараша
bool day_and_name(Scanner& scan, Point& point) {
    if (scan.digits() == 4) {
        point.year = take_year(scan);
        skip_fillers(scan);
    }
    const auto day = scan.number(1, 2);
    if (!day) return false;
    takes_word(scan, {"st", "nd", "rd", "th"});
    scan.skip(" -.");
    const auto month = month_of(scan.word());
    if (!month || !set_day(point, *month, *day)) return false;
    if (!point.year) point.year = take_year(scan);
    return true;
}

// November 21, 2026
bool name_and_day(Scanner& scan, Point& point) {
    const auto month = month_of(scan.word());
    scan.skip(" .");
    const auto day = scan.number(1, 2);
    if (!month || !day || scan.peek() == ':' || !set_day(point, *month, *day)) return false;
    takes_word(scan, {"st", "nd", "rd", "th"});
    point.year = take_year(scan);
    return true;
}

bool take_date(Scanner& scan, Point& point, bool& ambiguous) {
    skip_fillers(scan);
    const auto place = scan.at();
    const auto attempt = [&](auto&& form) {
        point = {};
        if (form(scan, point)) return true;
        scan.back_to(place);
        return false;
    };
    return attempt(year_first) || attempt([&](Scanner& s, Point& p) { return day_first(s, p, ambiguous); }) ||
           attempt(day_and_name) || attempt(name_and_day);
}

// "am" and "pm" behind an hour of twelve.
bool take_half(Scanner& scan, std::int64_t& hour) {
    const auto place = scan.at();
    scan.spaces();
    const bool am = scan.take("a.m.") || scan.take("am"), pm = !am && (scan.take("p.m.") || scan.take("pm"));
    if (!am && !pm) {
        scan.back_to(place);
        return false;
    }
    if (hour < 1 || hour > 12) return false;
    hour = hour % 12 + (pm ? 12 : 0);
    return true;
}

// 19:00, 19:00:30.5, 9:00, 19.00, 7 pm, after a "t" 1900 and 190000 and 19 too.
bool take_time(Scanner& scan, Point& point, bool after_t) {
    const auto place = scan.at();
    std::int64_t hour = 0, minute = 0, second = 0;
    bool good = true;
    if (after_t && (scan.digits() == 4 || scan.digits() == 6)) {
        const bool seconds_too = scan.digits() == 6;
        const auto all = *scan.number() * (seconds_too ? 1 : 100);
        hour = all / 10'000, minute = all / 100 % 100, second = all % 100;
    } else if (auto first = scan.number(1, 2); !first) {
        good = false;
    } else {
        hour = *first;
        const bool colon = scan.peek() == ':' || scan.peek() == '.';
        if (colon && Scanner::digit(scan.peek(1))) {
            scan.step();
            const auto next = scan.number(2, 2);
            good = next.has_value();
            minute = next.value_or(0);
            if (good && scan.peek() == ':') {
                scan.step();
                const auto last = scan.number(2, 2);
                good = last.has_value();
                second = last.value_or(0);
            }
            if (good && (scan.peek() == '.' || scan.peek() == ',') && Scanner::digit(scan.peek(1))) {
                scan.step();
                scan.skip("0123456789");
            }
            take_half(scan, hour);
        } else {
            good = take_half(scan, hour) || after_t;
        }
    }
    good = good && minute < 60 && second <= 60 && (hour < 24 || (hour == 24 && minute == 0 && second == 0));
    if (!good) {
        scan.back_to(place);
        return false;
    }
    point.second_of_day = static_cast<int>(hour * 3600 + minute * 60 + std::min<std::int64_t>(second, 59));
    return true;
}

// "z", "utc", "+05:00", "+0500", "+05". A minus counts only where it cannot be the dash of a range of hours: in the form
// with a "t", up to 12 hours, or as four figures.
void take_offset(Scanner& scan, Point& point, bool after_t) {
    const auto place = scan.at();
    scan.spaces();
    if (takes_word(scan, {"z", "utc", "gmt"})) point.offset = 0min;
    const char sign = scan.peek();
    if (sign != '+' && sign != '-') return point.offset ? void() : scan.back_to(place);
    const bool attached = scan.at() == place;
    scan.step();
    const auto figures = scan.digits();
    const auto hours_part = scan.number(2, 4);
    std::int64_t hour = hours_part.value_or(99), minute = 0;
    if (figures == 4) hour = *hours_part / 100, minute = *hours_part % 100;
    else if (figures == 2 && scan.take(":")) minute = scan.number(2, 2).value_or(99);
    const bool sure = sign == '+' || figures == 4 || (after_t && attached && figures == 2 && hour <= 12);
    if (figures == 3 || !sure || hour > 14 || minute > 59) return scan.back_to(place);
    point.offset = minutes(hour * 60 + minute) * (sign == '-' ? -1 : 1);
}

void take_clock(Scanner& scan, Point& point) {
    const auto place = scan.at();
    const bool after_t = scan.take("t") && Scanner::digit(scan.peek());
    if (!after_t) {
        scan.back_to(place);
        skip_fillers(scan);
    }
    if (!take_time(scan, point, after_t)) return scan.back_to(place);
    take_offset(scan, point, after_t);
}

bool take_dash(Scanner& scan) {
    const auto place = scan.at();
    scan.skip(" ,");
    if (scan.take("-") || scan.take("/") || scan.take("…") || scan.take("...") ||
        takes_word(scan, {"до", "по", "to", "till", "until"})) {
        scan.spaces();
        return true;
    }
    scan.back_to(place);
    return false;
}

struct Range {
    Point start;
    std::optional<Point> end;
    bool ambiguous = false;
};

// "21-23 ноября 2026": the first day has neither month nor year of its own.
bool days_of_one_month(Scanner& scan, Range& range) {
    const auto place = scan.at();
    skip_fillers(scan);
    const auto first = scan.number(1, 2);
    Point last;
    if (first && take_dash(scan) && day_and_name(scan, last) && *first >= 1 && *first < last.day) {
        range.start = last;
        range.start.day = static_cast<unsigned>(*first);
        range.end = last;
        return true;
    }
    scan.back_to(place);
    return false;
}

void take_end(Scanner& scan, Range& range) {
    const auto place = scan.at();
    Point end;
    bool ambiguous = false;
    if (take_date(scan, end, ambiguous)) {
        take_clock(scan, end);
        range.ambiguous = range.ambiguous || ambiguous;
        range.end = end;
        return;
    }
    scan.back_to(place);
    end = range.start;
    end.second_of_day.reset();
    if (!range.start.second_of_day || !take_time(scan, end, false)) return;
    take_offset(scan, end, false);
    range.end = end;
}

std::optional<Range> take_range(std::string_view text) {
    Scanner scan(text);
    Range range;
    if (!days_of_one_month(scan, range)) {
        if (!take_date(scan, range.start, range.ambiguous)) return {};
        take_clock(scan, range.start);
        if (take_dash(scan)) {
            take_end(scan, range);
            if (!range.end) return {};
        }
    } else {
        take_clock(scan, range.start);
    }
    skip_fillers(scan);
    if (!scan.done()) return {};
    if (range.end && !range.start.year) range.start.year = range.end->year;
    if (range.end && !range.end->year) range.end->year = range.start.year;
    return range;
}

base::Words unreadable(std::string_view text) {
    return base::words("“{text}” cannot be read as a date", {{"text", base::shortened(base::clean(text), 60)}});
}

base::Result<local_days> day_of(const Point& point, std::optional<base::Day> today) {
    if (!point.year && !today)
        return base::refuse(base::Error::Kind::invalid, base::words("the date has no year"));
    int year_number = point.year ? *point.year : static_cast<int>(year_month_day(*today).year());
    if (year_number < first_year || year_number > last_year)
        return base::refuse(base::Error::Kind::invalid, base::words("the year {year} cannot be right", {{"year", std::to_string(year_number)}}));
    year_month_day date{year(year_number), month(point.month), day(point.day)};
    if (!point.year && date.ok() && local_days(date) < *today) date += years(1);
    if (!date.ok()) return base::refuse(base::Error::Kind::invalid, base::words("there is no such day in the calendar"));
    return local_days(date);
}

base::Result<base::Instant> moment_of(const Point& point, const base::Zone& zone, std::optional<base::Day> today) {
    const auto day = TRY(day_of(point, today));
    const base::LocalTime local = day + seconds(point.second_of_day.value_or(0));
    if (!point.offset) return zone.instant(local);
    return base::Instant(local.time_since_epoch()) - *point.offset;
}

// The end of a range whose start is `when`: a bare day means until its last minute.
base::Result<base::Instant> end_of(const Point& end, const base::Zone& zone, std::optional<base::Day> today) {
    if (end.second_of_day) return moment_of(end, zone, today);
    const auto day = TRY(day_of(end, today));
    return zone.instant(day + days(1));
}

void settle_end(When& when, const Point& start, const Point& end, const base::Zone& zone, std::optional<base::Day> today) {
    auto moment = end_of(end, zone, today);
    // "22:00-02:00" of one day: the hours pass midnight.
    const bool same_day = start.year == end.year && start.month == end.month && start.day == end.day;
    if (moment && *moment < when.start && same_day && start.second_of_day && end.second_of_day) *moment += hours(24);
    // An hour at the start and only a day at the end: on the same day the end is not known.
    const bool vague = start.second_of_day && !end.second_of_day && same_day;
    if (!moment || vague || *moment <= when.start) return;
    when.all_day = when.all_day && !end.second_of_day;
    when.end = *moment;
}

// One day all day ends with it.
void close_day(When& when, const base::Zone& zone) {
    if (when.all_day && !when.end)
        when.end = zone.instant(floor<days>(zone.local(when.start) + hours(1)) + days(1));
}

// En and em dashes stand for ranges only, never for an offset: with spaces they cannot be taken for one.
std::string prepared(std::string_view text) {
    std::string spaced;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto three = text.substr(i, 3);
        if (three == "–" || three == "—" || three == "―") spaced += " - ", i += 2;
        else spaced += text[i];
    }
    return base::plain(spaced);
}

std::optional<std::int64_t> unix_time(std::string_view text) {
    const bool negative = text.starts_with('-');
    Scanner scan(text.substr(negative));
    const auto number = scan.number(9, 15);
    if (!number) return {};
    if (scan.take(".")) scan.skip("0123456789");
    if (!scan.done()) return {};
    return negative ? -*number : *number;
}

base::Result<Range> range_of(std::string_view text) {
    if (text.size() > 200) return base::refuse(base::Error::Kind::invalid, unreadable(text));
    auto range = take_range(prepared(text));
    if (!range) return base::refuse(base::Error::Kind::invalid, unreadable(text));
    if (range->ambiguous)
        return base::refuse(base::Error::Kind::invalid, base::words("“{text}” may be day and month or month and day", {{"text", base::clean(text)}}));
    return *range;
}

base::Result<When> settled(const Range& range, const base::Zone& zone, std::optional<base::Day> today) {
    When when;
    when.start = TRY(moment_of(range.start, zone, today));
    when.all_day = !range.start.second_of_day;
    if (range.end) settle_end(when, range.start, *range.end, zone, today);
    return when;
}

}  // namespace

base::Result<When> read_when(std::int64_t unix_time) {
    constexpr std::int64_t least = 100'000'000, least_milliseconds = 946'684'800'000;  // 1973; the year 2000
    constexpr base::Instant end{sys_days(year(last_year + 1) / 1 / 1)};
    const base::Instant at{seconds(unix_time >= least_milliseconds ? unix_time / 1000 : unix_time)};
    if (unix_time < least || at >= end)
        return base::refuse(base::Error::Kind::invalid, base::words("the unix time {number} cannot be right", {{"number", std::to_string(unix_time)}}));
    return When{at, {}, false};
}

base::Result<When> read_when(std::string_view text, const base::Zone& zone, std::optional<base::Day> today) {
    text = base::trimmed(text);
    if (const auto number = unix_time(text)) return read_when(*number);
    const auto range = TRY(range_of(text));
    auto when = TRY(settled(range, zone, today));
    close_day(when, zone);
    return when;
}

base::Result<When> read_when(std::string_view start, std::string_view end, const base::Zone& zone,
                             std::optional<base::Day> today) {
    start = base::trimmed(start), end = base::trimmed(end);
    const auto other = unix_time(end);
    if (const auto number = unix_time(start)) {
        auto when = TRY(read_when(*number));
        const auto last = read_when(other.value_or(0));
        if (other && last && last->start > when.start) when.end = last->start;
        return when;
    }
    const auto range = TRY(range_of(start));
    auto when = TRY(settled(range, zone, today));
    if (!end.empty() && !range.end) {
        Scanner scan{std::string_view()};
        const auto last = range_of(end);
        if (other) {
            if (const auto moment = read_when(*other); moment && moment->start > when.start) when.end = moment->start;
        } else if (last) {
            settle_end(when, range.start, last->start, zone, today);
        } else if (Point point = range.start; range.start.second_of_day) {
            // Only an hour: "19:00", "21:00".
            const auto hour = prepared(end);
            Scanner clock(hour);
            point.second_of_day.reset();
            if (take_time(clock, point, false) && clock.done()) settle_end(when, range.start, point, zone, today);
        }
    }
    close_day(when, zone);
    return when;
}

// ── Within a text that people post ───────────────────────────────────────────────────────────────────────────────

namespace {

// Figures mean many things in a text: "1.5 часа" and "12-11-10" are no days.
bool may_be_day(std::string_view text, std::size_t begin) {
    Scanner scan(text);
    scan.back_to(begin);
    const auto first = scan.digits();
    if (first == 0 || first == 4) return true;
    if (first > 4 || first == 3) return false;
    scan.number(1, 2);
    const char sign = scan.peek();
    if (sign != '.' && sign != '/' && sign != '-') return true;
    scan.step();
    const auto second = scan.digits();
    if (second == 0) return true;  // "21-қараша"
    scan.number(1, 2);
    const bool year = scan.peek() == sign && Scanner::digit(scan.peek(1));
    if (sign == '.') return year || second == 2;
    scan.step();
    return year && scan.digits() == 4;
}

// "5, 6 и 7 декабря": all but the last have no month of their own.
bool days_in_a_row(Scanner& scan, std::vector<Range>& ranges) {
    const auto place = scan.at();
    std::vector<unsigned> before;
    Range last;
    for (;;) {
        const auto at = scan.at();
        const auto day = scan.number(1, 2);
        scan.spaces();
        const bool comma = day && scan.take(",");
        scan.spaces();
        const bool joined = day && (takes_word(scan, {"и", "және", "and"}) || comma);
        scan.spaces();
        if (!joined || *day < 1 || *day > 31 || before.size() > 30) {
            scan.back_to(at);
            break;
        }
        before.push_back(static_cast<unsigned>(*day));
    }
    if (before.empty() || !day_and_name(scan, last.start)) return scan.back_to(place), false;
    take_clock(scan, last.start);
    for (const auto day : before) {
        ranges.push_back(last);
        ranges.back().start.day = day;
    }
    ranges.push_back(last);
    return true;
}

// Behind a dash stands the end, or the hour itself: "28 ноября — 19:00".
void take_rest(Scanner& scan, Range& range) {
    const auto place = scan.at();
    if (!take_dash(scan)) return;
    take_end(scan, range);
    if (range.end) return;
    const auto behind = scan.at();
    if (!range.start.second_of_day) take_clock(scan, range.start);
    if (!range.start.second_of_day || scan.at() == behind) return scan.back_to(place);
    const auto clock = scan.at();
    if (take_dash(scan)) take_end(scan, range);
    if (!range.end) scan.back_to(clock);
}

bool range_in_text(Scanner& scan, std::vector<Range>& ranges) {
    const auto place = scan.at();
    Range range;
    if (days_of_one_month(scan, range)) {
        take_clock(scan, range.start);
    } else {
        if (!take_date(scan, range.start, range.ambiguous) || range.ambiguous) return scan.back_to(place), false;
        take_clock(scan, range.start);
        take_rest(scan, range);
    }
    if (range.end && !range.start.year) range.start.year = range.end->year;
    if (range.end && !range.end->year) range.end->year = range.start.year;
    ranges.push_back(range);
    return true;
}

Range range_on(base::Day day) {
    const year_month_day date(day);
    Range range;
    range.start.year = static_cast<int>(date.year());
    range.start.month = static_cast<unsigned>(date.month());
    range.start.day = static_cast<unsigned>(date.day());
    return range;
}

// A day that is called by a word; one of the week is kept apart.
bool day_by_word(Scanner& scan, base::Day today, std::vector<Range>& ranges, std::vector<Range>& of_week) {
    const auto place = scan.at();
    const auto word = scan.word();
    const auto named = distance_of_day(word);
    const auto next = named ? std::nullopt : distance_of_weekday(word, today);
    if (!named && !next) return scan.back_to(place), false;
    auto range = range_on(today + named.value_or(next.value_or(days(0))));
    take_clock(scan, range.start);
    if (range.start.second_of_day && take_dash(scan)) take_end(scan, range);
    (named ? ranges : of_week).push_back(range);
    return true;
}

void add_found(std::vector<FoundWhen>& found, const std::vector<Range>& ranges, std::size_t begin, std::size_t end, const base::Zone& zone, base::Day today) {
    for (const auto& range : ranges) {
        auto when = settled(range, zone, today);
        if (!when) continue;
        close_day(*when, zone);
        found.push_back({*when, begin, end});
    }
}

// A word or a figure begins here.
bool begins_here(std::string_view text, std::size_t at) {
    const auto mark = [](char c) { return Scanner::digit(c) || Scanner::letter(c) || c == '+' || c == '-' || c == '.' || c == '/' || c == ':'; };
    if (at > 0 && (Scanner::digit(text[at]) ? mark(text[at - 1]) : Scanner::letter(text[at - 1]))) return false;
    return Scanner::digit(text[at]) || Scanner::letter(text[at]);
}

}  // namespace

std::vector<FoundWhen> find_when(std::string_view text, const base::Zone& zone, base::Day today) {
    std::vector<FoundWhen> found, of_week;
    Scanner scan(text);
    while (!scan.done()) {
        const auto begin = scan.at();
        std::vector<Range> ranges, weekdays;
        const bool taken = begins_here(text, begin) && may_be_day(text, begin) &&
                           (days_in_a_row(scan, ranges) || range_in_text(scan, ranges) || day_by_word(scan, today, ranges, weekdays));
        add_found(found, ranges, begin, scan.at(), zone, today);
        add_found(of_week, weekdays, begin, scan.at(), zone, today);
        if (!taken || scan.at() == begin) scan.back_to(begin), scan.step();
    }
    return found.empty() ? of_week : found;
}

}  // namespace readers
