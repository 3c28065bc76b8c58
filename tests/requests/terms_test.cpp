// When a term ends: by country, over weekends, public holidays and the night in which Almaty set its clocks back.
#include <catch2/catch.hpp>

#include <algorithm>

#include "demo/fixed.h"
#include "i18n/dates.h"
#include "requests/terms.h"

namespace {

using namespace std::chrono;
using requests::Duty;
using requests::Term;

const auto almaty = base::Zone::find("Asia/Almaty").value();
const auto moscow = base::Zone::find("Europe/Moscow").value();

// As it stands on the wall there.
base::Instant at(const base::Zone& zone, year_month_day day, minutes time) { return zone.instant(base::LocalTime(local_days(day)) + time); }

std::vector<base::Day> holidays_of_kazakhstan() {
    std::vector<base::Day> days;
    for (const auto& holiday : demo::holidays(2024y, 2027y)) days.push_back(holiday.day);
    return days;
}

std::string end(const base::Zone& zone, year_month_day day, minutes time, Term term) {
    const auto over = requests::end_of(at(zone, day, time), term, zone, holidays_of_kazakhstan());
    return i18n::machine_moment(over, zone);
}

constexpr Term hours_of(int n) { return {n, Term::Unit::hours}; }
constexpr Term days_of(int n) { return {n, Term::Unit::days}; }
constexpr Term working(int n) { return {n, Term::Unit::working_days}; }

}  // namespace

TEST_CASE("a term in days begins with the next day and ends with the last one's midnight", "[requests]") {
    CHECK(end(almaty, 2026y / 11 / 16, 9h, working(3)) == "2026-11-19T23:59:59+05:00");     // Monday morning: Thursday
    CHECK(end(almaty, 2026y / 11 / 16, 24h - 1min, working(3)) == "2026-11-19T23:59:59+05:00");
    CHECK(end(almaty, 2026y / 11 / 17, 0min, working(3)) == "2026-11-20T23:59:59+05:00");   // a minute later it is another day
    CHECK(end(almaty, 2026y / 11 / 16, 9h, days_of(30)) == "2026-12-16T23:59:59+05:00");    // a holiday: plain days do not move
    CHECK(end(almaty, 2026y / 1 / 31, 9h, days_of(1)) == "2026-02-01T23:59:59+05:00");
}

TEST_CASE("working days leave out weekends", "[requests]") {
    CHECK(end(almaty, 2026y / 11 / 20, 18h + 30min, working(1)) == "2026-11-23T23:59:59+05:00");  // Friday evening: Monday
    CHECK(end(almaty, 2026y / 11 / 20, 18h + 30min, working(3)) == "2026-11-25T23:59:59+05:00");
    CHECK(end(almaty, 2026y / 11 / 21, 10h, working(1)) == "2026-11-23T23:59:59+05:00");          // Saturday
    CHECK(end(almaty, 2026y / 11 / 22, 23h, working(1)) == "2026-11-23T23:59:59+05:00");          // Sunday
}

TEST_CASE("working days leave out public holidays", "[requests]") {
    // Nauryz 2026: 21 to 23 March, Saturday to Monday.
    CHECK(end(almaty, 2026y / 3 / 20, 17h, working(1)) == "2026-03-24T23:59:59+05:00");
    CHECK(end(almaty, 2026y / 3 / 20, 17h, working(3)) == "2026-03-26T23:59:59+05:00");
    // Nauryz 2024: Thursday to Saturday, so Wednesday's term of a day ends on Monday.
    CHECK(end(almaty, 2024y / 3 / 20, 12h, working(1)) == "2024-03-25T23:59:59+05:00");
    // New Year's Eve 2026, a Thursday: 1 and 2 January, the weekend, Monday.
    CHECK(end(almaty, 2026y / 12 / 31, 20h, working(1)) == "2027-01-04T23:59:59+05:00");
    // Without a table of holidays only weekends are free.
    CHECK(requests::end_of(at(almaty, 2026y / 3 / 20, 17h), working(1), almaty, {}) == at(almaty, 2026y / 3 / 23, 24h) - 1s);
}

TEST_CASE("hours run through nights, weekends and changes of clocks", "[requests]") {
    CHECK(end(almaty, 2026y / 11 / 20, 18h, hours_of(24)) == "2026-11-21T18:00:00+05:00");
    // On 1 March 2024 at midnight Almaty set its clocks back by an hour: 24 hours end an hour earlier by the wall.
    CHECK(end(almaty, 2024y / 2 / 29, 12h, hours_of(24)) == "2024-03-01T11:00:00+05:00");
    CHECK(end(almaty, 2024y / 2 / 28, 12h, hours_of(24)) == "2024-02-29T12:00:00+06:00");
}

TEST_CASE("a day that has an hour twice ends with its second midnight", "[requests]") {
    CHECK(end(almaty, 2024y / 2 / 28, 12h, days_of(1)) == "2024-02-29T23:59:59+05:00");
    CHECK(end(almaty, 2024y / 2 / 29, 12h, working(1)) == "2024-03-01T23:59:59+05:00");
    // In the hour that came twice it was still the 29th.
    const auto second_time = at(almaty, 2024y / 3 / 1, 0min) - 30min;
    CHECK(requests::end_of(second_time, working(1), almaty, {}) == at(almaty, 2024y / 3 / 2, 0min) - 1s);
    CHECK(requests::end_of(second_time - 1h, working(1), almaty, {}) == at(almaty, 2024y / 3 / 2, 0min) - 1s);
}

TEST_CASE("each country has its terms, and one without a row of its own has the last", "[requests]") {
    const auto& kz = requests::country("KZ");
    const auto& ru = requests::country("RU");
    CHECK(term(kz, Duty::access) == working(3));
    CHECK(term(kz, Duty::correction) == working(1));
    CHECK(term(kz, Duty::erasure) == working(1));
    CHECK(term(kz, Duty::official) == hours_of(24));
    CHECK(term(kz, Duty::breach_authority) == working(1));
    CHECK_FALSE(term(kz, Duty::breach_result));
    CHECK_FALSE(kz.extension);
    CHECK(term(ru, Duty::access) == working(10));
    CHECK(ru.extension == working(5));
    CHECK(term(ru, Duty::withdrawal) == days_of(30));
    CHECK(term(ru, Duty::breach_authority) == hours_of(24));
    CHECK(term(ru, Duty::breach_result) == hours_of(72));
    CHECK(requests::country("DE").code.empty());
    CHECK(requests::country("").code.empty());
    for (const auto* code : {"KZ", "RU", "DE"}) {
        CHECK(term(requests::country(code), Duty::child_photo) == hours_of(24));
        for (std::size_t i = 0; i < requests::duty_count; ++i)
            if (const auto given = term(requests::country(code), static_cast<Duty>(i))) CHECK(given->amount > 0);
    }
}

TEST_CASE("a term of any length ends after it began and after every shorter one", "[requests]") {
    const auto holidays = holidays_of_kazakhstan();
    for (const auto& zone : {almaty, moscow})
        for (auto from = at(zone, 2024y / 2 / 20, 0min); from < at(zone, 2024y / 4 / 2, 0min); from += 97min) {
            auto before = from;
            for (int n = 1; n < 12; ++n) {
                const auto over = requests::end_of(from, working(n), zone, holidays);
                REQUIRE(over > before);
                REQUIRE(over >= requests::end_of(from, days_of(n), zone, holidays));
                const weekday last(zone.today(over));
                REQUIRE(last != Saturday);
                REQUIRE(last != Sunday);
                REQUIRE_FALSE(std::ranges::binary_search(holidays, zone.today(over)));
                before = over;
            }
        }
}

TEST_CASE("whoever answers is reminded a quarter of the term before its end, an hour to a day", "[requests]") {
    const auto noon = at(almaty, 2026y / 11 / 20, 12h);
    CHECK(requests::reminder(noon, noon + 24h) == noon + 18h);
    CHECK(requests::reminder(noon, noon + 2h) == noon + 1h);
    CHECK(requests::reminder(noon, noon + 720h) == noon + 696h);
}
