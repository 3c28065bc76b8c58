// When an offer can be used: days, hours, the night after, public holidays.
#include "offers/now.h"

#include <catch2/catch.hpp>

using namespace std::chrono;

namespace {

const base::Day friday(year(2026) / 11 / 20), saturday = friday + days(1);
const base::Zone zone = *base::Zone::find("Asia/Almaty");

bool holds(const std::vector<offers::Window>& windows, base::Day day, minutes at, std::vector<base::Day> holidays = {}) {
    return offers::held(windows, zone.instant(base::LocalTime(day) + at), zone, holidays).now;
}

}  // namespace

TEST_CASE("an offer without windows holds always, one with windows within them", "[offers]") {
    CHECK(holds({}, friday, 3h));
    const std::vector<offers::Window> lunch{{5, 12 * 60, 15 * 60}};
    CHECK_FALSE(holds(lunch, friday, 11h + 59min));
    CHECK(holds(lunch, friday, 12h));
    CHECK(holds(lunch, friday, 14h + 59min));
    CHECK_FALSE(holds(lunch, friday, 15h));
    CHECK_FALSE(holds(lunch, saturday, 13h));
}

TEST_CASE("a window past midnight belongs to the evening on which it began", "[offers]") {
    const std::vector<offers::Window> night{{5, 22 * 60, 26 * 60}};
    CHECK(holds(night, friday, 23h));
    CHECK(holds(night, saturday, 1h + 59min));
    CHECK_FALSE(holds(night, saturday, 2h));
    CHECK_FALSE(holds(night, friday, 1h));
}

TEST_CASE("on a public holiday its own windows hold in place of the day's, where there are any", "[offers]") {
    const std::vector<offers::Window> both{{5, 9 * 60, 18 * 60}, {8, 12 * 60, 14 * 60}}, plain{{5, 9 * 60, 18 * 60}};
    CHECK(holds(both, friday, 10h));
    CHECK_FALSE(holds(both, friday, 10h, {friday}));
    CHECK(holds(both, friday, 13h, {friday}));
    CHECK(holds(plain, friday, 10h, {friday}));
    const std::vector<offers::Window> only{{8, 0, 1440}};
    CHECK(holds(only, friday, 10h, {friday}));
    CHECK_FALSE(holds(only, friday, 10h));
}

TEST_CASE("between two changes that are told, the answer never differs", "[offers]") {
    const std::vector<offers::Window> windows{{5, 8 * 60, 12 * 60}, {5, 22 * 60, 26 * 60}, {6, 60, 180}, {8, 600, 660}};
    const std::vector<base::Day> holidays{saturday};
    for (auto moment = zone.instant(base::LocalTime(friday - days(1))); moment < zone.instant(base::LocalTime(friday + days(3))); moment += minutes(7)) {
        const auto answer = offers::held(windows, moment, zone, holidays);
        // Lists are made anew at midnight, so a change is told as far as the next day.
        const auto until = answer.changes_at.value_or(moment + hours(24));
        for (auto later = moment; later < until && zone.today(later) == zone.today(moment); later += minutes(5)) REQUIRE(offers::held(windows, later, zone, holidays).now == answer.now);
    }
}
