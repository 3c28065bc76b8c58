// Opening hours in schema.org's words.
#include "organisations/schema_hours.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace {

const base::Day today(std::chrono::year(2026) / 11 / 20);

nlohmann::json said(std::string_view hours) {
    feeds::schema::Business business;
    business.openings = organisations::schema_hours(organisations::read_hours(hours), today);
    return nlohmann::json::parse(feeds::schema::business(business)).value("openingHoursSpecification", nlohmann::json::array());
}

}  // namespace

TEST_CASE("equal days stand together", "[feeds]") {
    const auto all = said("Mo-Fr 09:00-18:00; Sa 10:00-15:00");
    REQUIRE(all.size() == 2);
    CHECK(all[0]["dayOfWeek"].size() == 5);
    CHECK(all[0]["opens"] == "09:00");
    CHECK(all[0]["closes"] == "18:00");
    CHECK(all[1]["dayOfWeek"] == nlohmann::json{"https://schema.org/Saturday"});
}

TEST_CASE("a pause makes two periods", "[feeds]") { CHECK(said("Mo-Fr 09:00-13:00,14:00-18:00").size() == 2); }

TEST_CASE("over midnight it closes before it opens", "[feeds]") {
    const auto all = said("Fr-Sa 18:00-02:00");
    REQUIRE(all.size() == 1);
    CHECK(all[0]["opens"] == "18:00");
    CHECK(all[0]["closes"] == "02:00");
}

TEST_CASE("around the clock is from 00:00 to 23:59", "[feeds]") {
    const auto all = said("24/7");
    REQUIRE(all.size() == 1);
    CHECK(all[0]["dayOfWeek"].size() == 7);
    CHECK(all[0]["opens"] == "00:00");
    CHECK(all[0]["closes"] == "23:59");
}

TEST_CASE("a day closed by exception opens and closes at 00:00, and those gone by are not told", "[feeds]") {
    organisations::Hours hours = organisations::read_hours("Mo-Su 09:00-18:00");
    const base::Day feast(std::chrono::year(2026) / 12 / 16), past(std::chrono::year(2026) / 10 / 25);
    hours.exceptions = {{feast, feast, {}}, {past, past, {}}, {feast + std::chrono::days(1), feast + std::chrono::days(1), {{600, 900, false}}}};
    const auto all = organisations::schema_hours(hours, today);
    REQUIRE(all.size() == 3);
    CHECK(all[1].valid_from == "2026-12-16");
    CHECK(all[1].valid_until == "2026-12-16");
    CHECK(all[1].from_minute == 0);
    CHECK(all[1].to_minute == 0);
    CHECK(all[2].from_minute == 600);
}

TEST_CASE("a season says from when until when, over the new year too", "[feeds]") {
    using std::chrono::month;
    organisations::Hours hours = organisations::read_hours("Mo-Su 09:00-18:00");
    organisations::Season winter{month(12) / 1, month(2) / 29, {}};
    for (auto& day : winter.week) day = organisations::Periods{{600, 1020, false}};
    organisations::Season summer{month(6) / 1, month(8) / 31, winter.week};
    hours.seasons = {winter, summer};
    const auto all = organisations::schema_hours(hours, today);
    REQUIRE(all.size() == 3);
    CHECK(all[1].valid_from == "2026-12-01");
    CHECK(all[1].valid_until == "2027-02-28");
    CHECK(all[2].valid_from == "2027-06-01");
}

TEST_CASE("nothing said, nothing told", "[feeds]") { CHECK(said("").empty()); }
