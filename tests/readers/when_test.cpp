#include "readers/when.h"

#include <catch2/catch.hpp>

#include <string>

using namespace readers;
using namespace std::chrono;

namespace {

const base::Zone almaty = *base::Zone::find("Asia/Almaty");

std::string shown(base::Instant instant) {
    const auto local = almaty.local(instant);
    const auto day = floor<days>(local);
    const year_month_day date(day);
    const hh_mm_ss clock(local - day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u %02d:%02d", int(date.year()), unsigned(date.month()), unsigned(date.day()),
                  int(clock.hours().count()), int(clock.minutes().count()));
    return text;
}

std::string shown(const base::Result<When>& when) {
    if (!when) return "refused";
    return shown(when->start) + (when->end ? " / " + shown(*when->end) : "") + (when->all_day ? " all day" : "");
}

std::string when_in(std::string_view text) { return shown(read_when(text, almaty)); }

}  // namespace

TEST_CASE("a moment is read in every spelling sources use", "[readers]") {
    const auto text = GENERATE("2026-11-21T19:00", "2026-11-21T19:00:00", "2026-11-21T19:00:00.000", "2026-11-21 19:00",
                               "2026-11-21T14:00:00Z", "2026-11-21T14:00Z", "2026-11-21T19:00:00+05:00", "2026-11-21T19:00:00+0500",
                               "2026-11-21T19:00+05", "2026-11-21T08:00:00-06:00", "20261121T190000", "20261121T140000Z", "21.11.2026 19:00", "21.11.2026, 19:00",
                               "21.11.2026 в 19.00", "21.11.26 19:00", "21/11/2026 19:00", "11/21/2026 7:00 PM", "21 ноября 2026 19:00",
                               "суббота, 21 ноября 2026 года в 19:00", "21 нояб. 2026 г., 19:00", "2026 жылғы 21 қараша, сағат 19:00",
                               "21 қараша 2026 19:00", "November 21, 2026 7:00 pm", "Sat, 21 Nov 2026 14:00:00 +0000",
                               "Sat, 21 Nov 2026 14:00:00 GMT", "1795269600", "1795269600000", " 2026-11-21T19:00 ", "2026-11-21T19");
    CHECK(when_in(text) == "2026-11-21 19:00");
}

TEST_CASE("a bare date is a whole day", "[readers]") {
    const auto text = GENERATE("2026-11-21", "21.11.2026", "20261121", "21 ноября 2026", "21-қараша 2026", "Nov 21st, 2026");
    CHECK(when_in(text) == "2026-11-21 00:00 / 2026-11-22 00:00 all day");
}

TEST_CASE("ranges have an end", "[readers]") {
    CHECK(when_in("2020-01-18T12:00–18:00") == "2020-01-18 12:00 / 2020-01-18 18:00");
    CHECK(when_in("2020-01-18T10:00–12:00") == "2020-01-18 10:00 / 2020-01-18 12:00");
    CHECK(when_in("21.11.2026 19:00-21:30") == "2026-11-21 19:00 / 2026-11-21 21:30");
    CHECK(when_in("21.11.2026 с 22:00 до 02:00") == "2026-11-21 22:00 / 2026-11-22 02:00");
    CHECK(when_in("21–23 ноября 2026") == "2026-11-21 00:00 / 2026-11-24 00:00 all day");
    CHECK(when_in("с 21 по 23 ноября 2026") == "2026-11-21 00:00 / 2026-11-24 00:00 all day");
    CHECK(when_in("30 ноября – 2 декабря 2026") == "2026-11-30 00:00 / 2026-12-03 00:00 all day");
    CHECK(when_in("21.11–23.11.2026") == "2026-11-21 00:00 / 2026-11-24 00:00 all day");
    CHECK(when_in("2026-11-21T19:00/2026-11-21T21:00") == "2026-11-21 19:00 / 2026-11-21 21:00");
}

TEST_CASE("start and end may stand in two fields", "[readers]") {
    const auto both = [](std::string_view start, std::string_view end) { return shown(read_when(start, end, almaty)); };
    CHECK(both("2026-11-21T19:00", "2026-11-21T21:00") == "2026-11-21 19:00 / 2026-11-21 21:00");
    CHECK(both("2016-11-24", "2016-11-26") == "2016-11-24 00:00 / 2016-11-27 00:00 all day");
    CHECK(both("2016-09-30T20:00:00+03:00", "2016-09-30T20:00:00+03:00") == "2016-09-30 23:00");
    CHECK(both("2020-01-18T12:00–18:00", "2020-01-18") == "2020-01-18 12:00 / 2020-01-18 18:00");
    CHECK(both("2020-01-18T12:00", "2020-01-18") == "2020-01-18 12:00");
    CHECK(both("2020-01-18T12:00", "2020-01-19") == "2020-01-18 12:00 / 2020-01-20 00:00");
    CHECK(both("2020-01-18 22:00", "01:00") == "2020-01-18 22:00 / 2020-01-19 01:00");
    CHECK(both("2020-01-18 22:00", "null") == "2020-01-18 22:00");
    CHECK(both("1795269600", "1795276800") == "2026-11-21 19:00 / 2026-11-21 21:00");
    CHECK(both("2026-11-21T19:00", "2026-11-20T19:00") == "2026-11-21 19:00");
}

TEST_CASE("what cannot be a date of an event is refused with a reason", "[readers]") {
    const auto text = GENERATE("", "завтра", "INVALID-DATE", "-62135433000", "253370754000", "0001-01-01T00:00", "9999-12-31",
                               "03/04/2026", "31.02.2026", "2026-13-01", "21 ноября", "2026-11-21T25:00", "2026-11-21T19:61",
                               "2026-11-21 концерт", "10", "99999999999999999999", "2026-", "2026-11-21T19:00+99:00");
    const auto when = read_when(text, almaty);
    INFO(text);
    REQUIRE_FALSE(when);
    CHECK_FALSE(when.error().message.msgid.empty());
}

TEST_CASE("a date without a year means the next such day, if one says which day it is", "[readers]") {
    const base::Day today = local_days(2026y / November / 20);
    CHECK(shown(read_when("21 ноября, 19:00", almaty, today)) == "2026-11-21 19:00");
    CHECK(shown(read_when("5 февраля в 19:00", almaty, today)) == "2027-02-05 19:00");
    CHECK(shown(read_when("21.11 19:00", almaty, today)) == "2026-11-21 19:00");
}
