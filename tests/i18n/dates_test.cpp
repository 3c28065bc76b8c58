#include "i18n/dates.h"

#include <catch2/catch.hpp>

#include "kit/text.h"

using namespace i18n;
using namespace std::chrono_literals;
using tests::spaced;

namespace {

constexpr base::Day on(int y, unsigned m, unsigned d) { return base::Day{std::chrono::year_month_day{std::chrono::year{y}, std::chrono::month{m}, std::chrono::day{d}}}; }
constexpr base::Day today = on(2026, 11, 20);  // a Friday

struct Three {
    std::string ru, kk, en;
};

// "_" stands for a no-break space.
template <class Said>
void check(Said said, const Three& expected) {
    CHECK(said(Language::ru) == spaced(expected.ru));
    CHECK(said(Language::kk) == spaced(expected.kk));
    CHECK(said(Language::en) == spaced(expected.en));
}

}  // namespace

TEST_CASE("a day has the heading people know from posters") {
    check([](Language l) { return day_heading(l, on(2026, 11, 21), today); },
          {"Суббота, 21_ноября", "Сенбі, 21_қараша", "Saturday 21_November"});
    check([](Language l) { return day_heading(l, on(2027, 1, 2), today); },
          {"Суббота, 2_января 2027", "Сенбі, 2027_жылғы 2_қаңтар", "Saturday 2_January 2027"});
    check([](Language l) { return short_heading(l, on(2026, 11, 21), today); },
          {"Сб, 21_ноября", "Сб, 21_қараша", "Sat 21_Nov"});
}

TEST_CASE("a moment is day and hour, the year only when it is another") {
    const auto at = base::LocalTime(on(2026, 11, 21)) + 17h;
    check([&](Language l) { return moment(l, at, today); }, {"Сб, 21_ноября, 17:00", "Сб, 21_қараша, 17:00", "Sat 21_Nov, 17:00"});
    check([&](Language l) { return moment(l, base::LocalTime(on(2025, 3, 1)) + 9h + 5min, today); },
          {"Сб, 1_марта 2025, 9:05", "Сб, 2025_жылғы 1_наурыз, 9:05", "Sat 1_Mar 2025, 9:05"});
}

TEST_CASE("dates alone, in full and in tables") {
    check([](Language l) { return i18n::date(l, on(2026, 11, 21), today); }, {"21_ноября", "21_қараша", "21_November"});
    check([](Language l) { return full_date(l, on(2026, 11, 21)); },
          {"21_ноября 2026_года", "2026_жылғы 21_қараша", "21_November 2026"});
    check([](Language l) { return cover_date(l, on(2026, 11, 21)); }, {"21_ноя", "21_қар", "21_Nov"});
    check([](Language l) { return month_heading(l, std::chrono::year_month{2026y, std::chrono::November}); }, {"Ноябрь 2026", "2026_жылғы қараша", "November 2026"});
    CHECK(table_date(on(2026, 11, 1)) == "01.11.2026");
}

TEST_CASE("ranges of days say each part once") {
    check([](Language l) { return date_range(l, on(2026, 11, 21), on(2026, 11, 29), today); },
          {"21–29_ноября", "21–29_қараша", "21–29_November"});
    check([](Language l) { return date_range(l, on(2026, 11, 30), on(2026, 12, 2), today); },
          {"30_ноября – 2_декабря", "30_қараша – 2_желтоқсан", "30_November – 2_December"});
    check([](Language l) { return date_range(l, on(2026, 12, 28), on(2027, 1, 3), today); },
          {"28_декабря 2026 – 3_января 2027", "2026_жылғы 28_желтоқсан – 2027_жылғы 3_қаңтар", "28_December 2026 – 3_January 2027"});
    check([](Language l) { return date_range(l, on(2027, 5, 1), on(2027, 5, 9), today); },
          {"1–9_мая 2027", "2027_жылғы 1–9_мамыр", "1–9_May 2027"});
    check([](Language l) { return date_range(l, on(2026, 11, 21), on(2026, 11, 21), today); }, {"21_ноября", "21_қараша", "21_November"});
}

TEST_CASE("until and from a day take the ending the month wants") {
    check([](Language l) { return until_date(l, on(2026, 11, 21), today); }, {"до_21_ноября", "21_қарашаға дейін", "until 21_November"});
    check([](Language l) { return from_date(l, on(2026, 11, 21), today); }, {"с_21_ноября", "21_қарашадан бастап", "from 21_November"});
    CHECK(from_date(Language::ru, on(2026, 11, 2), today) == spaced("со_2_ноября"));
    const std::string until[] = {"қаңтарға", "ақпанға", "наурызға", "сәуірге", "мамырға", "маусымға",
                                 "шілдеге", "тамызға", "қыркүйекке", "қазанға", "қарашаға", "желтоқсанға"};
    const std::string from[] = {"қаңтардан", "ақпаннан", "наурыздан", "сәуірден", "мамырдан", "маусымнан",
                                "шілдеден", "тамыздан", "қыркүйектен", "қазаннан", "қарашадан", "желтоқсаннан"};
    for (unsigned m = 1; m <= 12; ++m) {
        CHECK(until_date(Language::kk, on(2026, m, 5), today) == spaced("5_" + until[m - 1] + " дейін"));
        CHECK(from_date(Language::kk, on(2026, m, 5), today) == spaced("5_" + from[m - 1] + " бастап"));
    }
}

TEST_CASE("how far off a day is, in the words one says") {
    const auto near_by = [](int days) { return [days](Language l) { return near(l, today + std::chrono::days(days), today); }; };
    check(near_by(0), {"сегодня", "бүгін", "today"});
    check(near_by(1), {"завтра", "ертең", "tomorrow"});
    check(near_by(2), {"послезавтра", "бүрсігүні", "the day after tomorrow"});
    check(near_by(3), {"через 3_дня", "3_күннен кейін", "in 3_days"});
    check(near_by(5), {"через 5_дней", "5_күннен кейін", "in 5_days"});
    check(near_by(7), {"через неделю", "бір аптадан кейін", "in a week"});
    check(near_by(11), {"через 11_дней", "11_күннен кейін", "in 11_days"});
    check(near_by(14), {"через две недели", "екі аптадан кейін", "in two weeks"});
    check(near_by(21), {"через 3_недели", "3_аптадан кейін", "in 3_weeks"});
    check(near_by(62), {"через два месяца", "екі айдан кейін", "in two months"});
    check(near_by(150), {"через 5_месяцев", "5_айдан кейін", "in 5_months"});
    check(near_by(365), {"через год", "бір жылдан кейін", "in a year"});
    check(near_by(-1), {"вчера", "кеше", "yesterday"});
    check(near_by(-3), {"3_дня назад", "3_күн бұрын", "3_days ago"});
    check(near_by(-7), {"неделю назад", "бір апта бұрын", "a week ago"});
}

TEST_CASE("how long ago and how soon, to the minute") {
    const auto zone = base::Zone::find("Asia/Almaty");
    REQUIRE(zone);
    const auto now = zone->instant(base::LocalTime(today) + 12h);
    check([&](Language l) { return ago(l, now - 20s, now, *zone); }, {"только что", "жаңа ғана", "just now"});
    check([&](Language l) { return ago(l, now - 5min, now, *zone); }, {"5_минут назад", "5_минут бұрын", "5_minutes ago"});
    check([&](Language l) { return ago(l, now - 61min, now, *zone); }, {"час назад", "бір сағат бұрын", "an hour ago"});
    check([&](Language l) { return ago(l, now - 2h, now, *zone); }, {"2_часа назад", "2_сағат бұрын", "2_hours ago"});
    check([&](Language l) { return ago(l, now - 25h, now, *zone); }, {"вчера", "кеше", "yesterday"});
    check([&](Language l) { return soon(l, now + 15min, now, *zone); }, {"через 15_минут", "15_минуттан кейін", "in 15_minutes"});
    check([&](Language l) { return soon(l, now + 2h, now, *zone); }, {"через 2_часа", "2_сағаттан кейін", "in 2_hours"});
    check([&](Language l) { return soon(l, now - 1s, now, *zone); }, {"сейчас", "қазір", "now"});
    CHECK(machine_moment(now, *zone) == "2026-11-20T12:00:00+05:00");
    CHECK(machine_moment(now, base::Zone::utc()) == "2026-11-20T07:00:00+00:00");
}

TEST_CASE("a Kazakh time takes the ending of the word that is spoken last") {
    const auto ending = [](int minutes, Case which) { return kazakh_time(19h + std::chrono::minutes(minutes), which).substr(6); };
    struct Row {
        int minutes;
        std::string at, until, from;
    };
    const Row rows[] = {{0, "де", "ге дейін", "ден"},  {50, "де", "ге дейін", "ден"}, {1, "де", "ге дейін", "ден"},
                        {12, "де", "ге дейін", "ден"}, {27, "де", "ге дейін", "ден"}, {58, "де", "ге дейін", "ден"},
                        {3, "те", "ке дейін", "тен"},  {34, "те", "ке дейін", "тен"}, {15, "те", "ке дейін", "тен"},
                        {10, "да", "ға дейін", "нан"}, {20, "да", "ға дейін", "дан"}, {30, "да", "ға дейін", "дан"},
                        {6, "да", "ға дейін", "дан"},  {59, "да", "ға дейін", "дан"}, {40, "та", "қа дейін", "тан"}};
    for (const auto& row : rows) {
        INFO(row.minutes);
        CHECK(ending(row.minutes, Case::at) == row.at);
        CHECK(ending(row.minutes, Case::until) == row.until);
        CHECK(ending(row.minutes, Case::from) == row.from);
    }
    CHECK(kazakh_time(9h + 30min, Case::at) == "9:30-да");
    CHECK(kazakh_time(21h + 30min, Case::until) == "21:30-ға дейін");
}

TEST_CASE("times, opening hours and durations") {
    check([](Language l) { return at_time(l, 19h); }, {"в_19:00", "сағат_19:00-де", "at_19:00"});
    check([](Language l) { return until_time(l, 23h); }, {"до_23:00", "23:00-ге дейін", "until_23:00"});
    check([](Language l) { return from_time(l, 9h); }, {"с_9:00", "9:00-ден бастап", "from_9:00"});
    CHECK(clock_range(9h, 18h) == "9:00–18:00");
    CHECK(clock(24h) == "24:00");
    check([](Language l) { return open_until(l, 23h); }, {"Открыто до_23:00", "Ашық, жабылуы_23:00", "Open until_23:00"});
    check([](Language l) { return opens_at(l, today, 9h, today); }, {"Откроется в_9:00", "Ашылуы_9:00", "Opens at_9:00"});
    check([](Language l) { return opens_at(l, on(2026, 11, 21), 9h, today); },
          {"Откроется завтра в_9:00", "Ашылуы ертең, 9:00", "Opens tomorrow at_9:00"});
    check([](Language l) { return opens_at(l, on(2026, 11, 23), 9h, today); },
          {"Откроется в понедельник в_9:00", "Ашылуы дүйсенбі, 9:00", "Opens on Monday at_9:00"});
    check([](Language l) { return i18n::duration(l, 90min); }, {"1_ч_30_мин", "1_сағ_30_мин", "1_h_30_min"});
    check([](Language l) { return i18n::duration(l, 120min); }, {"2_часа", "2_сағат", "2_hours"});
    check([](Language l) { return i18n::duration(l, 45min); }, {"45_минут", "45_минут", "45_minutes"});
    check([](Language l) { return i18n::duration(l, 72h); }, {"3_дня", "3_күн", "3_days"});
    check([](Language l) { return std::string(on_weekday(l, std::chrono::Tuesday)); }, {"во вторник", "сейсенбі күні", "on Tuesday"});
    check([](Language l) { return std::string(on_weekdays(l, std::chrono::Saturday)); }, {"по субботам", "сенбі сайын", "on Saturdays"});
}
