#include "cities/city.h"

#include <set>

#include "demo/opening.h"
#include "kit.h"

using namespace demo_kit;
using i18n::Language;

namespace {

// One number for the whole city: any letter, place or moment that differs changes it.
std::size_t digest(const demo::Options& options) {
    std::size_t sum = 0;
    const auto add = [&](const std::string& text) { sum = sum * 1000003 + std::hash<std::string>{}(text); };
    for (const auto& one : organisations_of(options)) {
        add(one.source_id + one.category + one.legal_name + one.verified_what);
        for (const auto& text : one.texts) add(text.name + text.description);
        for (const auto& branch : one.branches)
            add(branch.address + branch.landmark + std::to_string(*branch.latitude) + std::to_string(branch.hours.exceptions.size()));
        for (const auto& contact : one.contacts) add(contact.value);
        for (const auto& attribute : one.attributes) add(attribute.key + attribute.choice);
    }
    for (const auto& one : events_of(options)) {
        for (const auto& text : one.texts) add(text.title);
        for (const auto& date : one.dates) add(std::to_string(date.starts.time_since_epoch().count()) + date.hall + date.state);
    }
    for (const auto& one : offers_of(options)) {
        add(one.organisation_source_id + one.texts[0].title + std::to_string(one.used));
        add(std::to_string(one.valid_from.time_since_epoch().count()));
    }
    return sum;
}

}  // namespace

TEST_CASE("the same seed and day give the same demo city, another gives another", "[demo]") {
    const auto one = digest(november);
    CHECK(one == digest(november));
    CHECK(one != digest({.seed = 2, .today = november.today}));
    CHECK(one != digest({.seed = 1, .today = november.today + std::chrono::days(1)}));
}

TEST_CASE("a larger demo city begins with the smaller one", "[demo]") {
    const auto small = organisations_of(november), large = organisations_of({.seed = 1, .today = november.today, .scale = 2});
    for (std::size_t i = 0; i < small.size(); ++i) CHECK(small[i].contacts[0].value == large[i].contacts[0].value);
    const auto few = events_of(november), many = events_of({.seed = 1, .today = november.today, .scale = 2});
    for (std::size_t i = 0; i < few.size(); ++i) {
        INFO(few[i].texts[0].title);
        CHECK(few[i].texts[0].title == many[i].texts[0].title);
        CHECK(few[i].dates[0].starts == many[i].dates[0].starts);
    }
}

TEST_CASE("the demo city's fixed words are complete and in order", "[demo]") {
    const auto content = demo::fixed_content(november);
    std::set<std::string> keys;
    int of_events = 0;
    for (const auto& one : cities::first_categories()) {
        INFO(one.key);
        for (const auto& name : one.names) CHECK_FALSE(name.empty());
        for (const auto& name : one.singulars) CHECK_FALSE(name.empty());
        CHECK(keys.insert(std::string(one.of) + "/" + std::string(one.key)).second);
        if (!one.parent.empty()) CHECK(keys.contains(std::string(one.of) + "/" + std::string(one.parent)));
        CHECK((one.hue >= 0 && one.hue < 360));
        of_events += one.of == "event";
    }
    CHECK(of_events == 8);
    for (const auto& one : content.attributes) {
        INFO(one.key);
        CHECK(one.name.complete());
        CHECK((one.type == "choice") == !one.choices.empty());
        if (!one.category.empty()) CHECK(keys.contains("organisation/" + std::string(one.category)));
    }
    for (const auto& one : content.districts) CHECK(one.name.complete());
    for (const auto& one : content.useful) CHECK(one.name.complete());
}

TEST_CASE("public holidays of three years are known in order, Qurban Ait among them", "[demo]") {
    const auto content = demo::fixed_content(november);
    std::set<base::Day> days;
    for (const auto& one : content.holidays) {
        if (!days.empty()) CHECK(one.day > *days.rbegin());
        days.insert(one.day);
        CHECK(one.name.complete());
    }
    CHECK(days.contains(day(2025, 6, 6)));
    CHECK(days.contains(day(2026, 5, 27)));
    CHECK(days.contains(day(2027, 3, 22)));
    CHECK(days.contains(day(2026, 10, 25)));
    CHECK(days.contains(day(2025, 8, 30)));
    CHECK_FALSE(days.contains(day(2027, 8, 30)));
}

TEST_CASE("opening hours are read as the tables write them", "[demo]") {
    using organisations::Period;
    using organisations::Periods;
    const auto night = demo::opening("1-4 12:00-24:00; 5,6 12:00-03:00; 7 off; PH off");
    CHECK(night.week[0] == Periods{{720, 1440}});
    CHECK(night.week[4] == Periods{{720, 1620}});
    CHECK(night.week[6] == Periods{});
    CHECK(night.holidays == Periods{});
    const auto office = demo::opening("1-5 09:00-13:00,14:00-18:00");
    CHECK(office.week[2] == Periods{{540, 780}, {840, 1080}});
    CHECK_FALSE(office.week[5].has_value());
    CHECK(demo::opening("24/7").week[6] == Periods{{0, 1440}});
    const auto summer = demo::opening("05.01-10.15 1-7 09:00-21:00; appointment");
    CHECK(summer.by_appointment);
    REQUIRE(summer.seasons.size() == 1);
    CHECK(summer.seasons[0].from == std::chrono::May / 1);
    CHECK_THROWS_AS(demo::opening("sometimes"), std::logic_error);
}
