#include "cities/city.h"

#include <map>
#include <set>

#include "kit.h"

using namespace demo_kit;
using i18n::Language;

TEST_CASE("the demo city has a hundred and fifty offers, and as many more for each time it is larger", "[demo]") {
    CHECK(offers_of(november).size() == 150);
    const auto larger = offers_of({.seed = 1, .today = november.today, .scale = 3});
    REQUIRE(larger.size() == 450);
    CHECK(larger[449].source_id == "offer-450");
    CHECK(larger[300].organisation_source_id != larger[0].organisation_source_id);
}

TEST_CASE("a demo offer keeps the rules of its draft and of the schema", "[demo]") {
    std::set<std::string> firms, ids;
    for (const auto& one : organisations_of(november)) firms.insert(one.source_id);
    std::set<std::string_view> categories;
    const auto content = demo::fixed_content(november);
    for (const auto& one : cities::first_categories())
        if (one.of == "offer") categories.insert(one.key);
    for (const auto& one : offers_of(november)) {
        INFO(one.source_id << " " << one.texts.front().title);
        CHECK(one.source == "demo");
        CHECK(ids.insert(one.source_id).second);
        CHECK(firms.contains(one.organisation_source_id));
        CHECK(categories.contains(one.category));
        for (const auto& text : one.texts) {
            CHECK(fault(text.title, text.language) == "");
            CHECK(fault(text.terms, text.language) == "");
        }
        CHECK((one.kind == "percent") == one.percent.has_value());
        CHECK((one.kind == "sum") == one.amount.has_value());
        CHECK((one.kind == "nth_free") == one.nth.has_value());
        if (one.kind == "new_price") CHECK(one.price_after.has_value());
        if (one.price_before) CHECK(*one.price_after < *one.price_before);
        if (one.percent) CHECK((*one.percent >= 1 && *one.percent <= 100));
        if (one.valid_until) CHECK(*one.valid_until >= one.valid_from);
        if (one.limit_total) CHECK(one.used <= *one.limit_total);
        if (!one.limit_total) CHECK(one.used == 0);
        for (const auto& window : one.windows) {
            CHECK(window.weekday >= 1);
            CHECK(window.from_minute < 1440);
            CHECK(window.until_minute > window.from_minute);
            CHECK(window.until_minute <= window.from_minute + 1440);
        }
    }
}

TEST_CASE("demo offers are of every kind, audience and state", "[demo]") {
    std::map<std::string, int> kinds, audiences;
    int windowed = 0, limited = 0, gone = 0, endless = 0, over = 0, coming = 0, newcomers = 0, current = 0;
    for (const auto& one : offers_of(november)) {
        ++kinds[one.kind];
        for (const auto& audience : one.audiences) ++audiences[audience];
        if (!one.windows.empty()) ++windowed;
        if (one.limit_total) ++limited;
        if (one.limit_total && one.used == *one.limit_total) ++gone;
        if (!one.valid_until) ++endless;
        if (one.valid_until && *one.valid_until < november.today) ++over;
        if (one.valid_from > november.today) ++coming;
        if (one.valid_from <= november.today && (!one.valid_until || *one.valid_until >= november.today)) ++current;
        if (one.new_clients_only) ++newcomers;
    }
    CHECK(kinds.size() == 7);
    CHECK(audiences.size() == 5);
    CHECK(windowed >= 40);
    CHECK(limited >= 40);
    CHECK(gone >= 1);
    CHECK(endless >= 15);
    CHECK(over >= 1);
    CHECK(coming >= 1);
    CHECK(current >= 120);
    CHECK(newcomers >= 5);
}

TEST_CASE("no demo organisation makes the same offer twice, and offers exist all the year", "[demo]") {
    for (int month = 1; month <= 12; ++month) {
        std::set<std::string> seen;
        int count = 0;
        for (const auto& one : offers_of({.seed = 1, .today = day(2026, static_cast<unsigned>(month), 10)})) {
            ++count;
            const bool fresh = seen.insert(one.organisation_source_id + " " + one.kind + " " + one.texts[0].title).second;
            INFO(one.texts[0].title);
            CHECK(fresh);
        }
        CHECK(count == 150);
    }
}
