#include "cities/city.h"

#include <algorithm>
#include <map>
#include <set>

#include "demo/firms.h"
#include "demo/streets.h"
#include "demo/venues.h"
#include "kit.h"

using namespace demo_kit;
using i18n::Language;

TEST_CASE("the demo city has three hundred organisations, and as many more for each time it is larger", "[demo]") {
    CHECK(demo::listed_firms().size() >= demo::organisations_per_scale);
    CHECK(organisations_of(november).size() == 300);
    const auto larger = organisations_of({.seed = 1, .today = november.today, .scale = 3});
    REQUIRE(larger.size() == 900);
    CHECK(larger[300].source_id == "org-301");
    CHECK(larger[300].texts[0].name != larger[0].texts[0].name);
}

TEST_CASE("a demo organisation keeps the rules of its draft", "[demo]") {
    std::set<std::string_view> categories;
    std::map<std::string, std::string_view> category_parent;
    const auto content = demo::fixed_content(november);
    for (const auto& one : cities::first_categories())
        if (one.of == "organisation") categories.insert(one.key), category_parent[std::string(one.key)] = one.parent;
    std::map<std::string_view, const demo::Attribute*> attributes;
    for (const auto& one : content.attributes) attributes[one.key] = &one;
    std::set<std::string> ids;
    for (const auto& one : organisations_of(november)) {
        INFO(one.source_id << " " << one.texts.front().name);
        CHECK(one.source == "demo");
        CHECK(ids.insert(one.source_id).second);
        CHECK(categories.contains(one.category));
        REQUIRE_FALSE(one.branches.empty());
        for (const auto& text : one.texts) {
            CHECK(fault(text.name, text.language) == "");
            CHECK(fault(text.description, text.language) == "");
            if (text.language == Language::kk) CHECK(has_kazakh_letter(text.description));
        }
        if (one.bill_min) CHECK(*one.bill_max >= *one.bill_min);
        for (const auto& attribute : one.attributes) {
            INFO(attribute.key);
            REQUIRE(attributes.contains(attribute.key));
            const auto& known = *attributes[attribute.key];
            const bool fits = known.category.empty() || known.category == one.category || known.category == category_parent[one.category];
            CHECK(fits);
            if (known.type == "choice") {
                CHECK(std::ranges::count(known.choices, attribute.choice, &demo::Choice::key) == 1);
            } else {
                CHECK(attribute.choice.empty());
            }
        }
    }
}

TEST_CASE("three of five organisations are known in all three languages, some in one alone", "[demo]") {
    std::map<std::size_t, int> by_languages;
    int kazakh_alone = 0, verified = 0;
    for (const auto& one : organisations_of(november)) {
        ++by_languages[one.texts.size()];
        if (one.texts.size() == 1 && one.texts[0].language == Language::kk) ++kazakh_alone;
        if (!one.verified_what.empty()) ++verified;
    }
    CHECK(by_languages[3] >= 180);
    CHECK(by_languages[1] >= 30);
    CHECK(kazakh_alone >= 8);
    CHECK(verified >= 80);
    CHECK(verified <= 220);
}

TEST_CASE("demo phones belong to nobody", "[demo]") {
    for (const auto& one : organisations_of(november))
        for (const auto& contact : one.contacts)
            if (contact.kind == "phone" || contact.kind == "whatsapp") {
                INFO(contact.value << " " << contact.label);
                CHECK(contact.value.size() == 12);
                const bool nobody = contact.value.substr(0, 7) == "+771020" || contact.value.substr(5, 3) == "000";
                CHECK(nobody);
            }
}

TEST_CASE("demo hours are of all shapes and keep the model's rules", "[demo]") {
    int night = 0, breaks = 0, always = 0, seasons = 0, holidays = 0, appointment = 0, exceptions = 0, unknown = 0;
    for (const auto& one : organisations_of(november))
        for (const auto& branch : one.branches) {
            const auto& hours = branch.hours;
            if (hours == organisations::Hours{}) ++unknown;
            if (hours.by_appointment) ++appointment;
            if (!hours.seasons.empty()) ++seasons;
            if (hours.holidays) ++holidays;
            if (!hours.exceptions.empty()) ++exceptions;
            bool all_day = true;
            for (const auto& periods : hours.week) {
                if (!periods || periods->size() != 1 || periods->front() != organisations::Period{0, 1440}) all_day = false;
                if (!periods) continue;
                if (periods->size() > 1) ++breaks;
                int last = -1;
                for (const auto& period : *periods) {
                    INFO(one.texts[0].name);
                    CHECK(period.from > last);
                    CHECK(period.to > period.from);
                    CHECK(period.to <= period.from + 1440);
                    CHECK(period.from < 1440);
                    last = period.to;
                    if (period.to > 1440) ++night;
                }
            }
            if (all_day) ++always;
        }
    CHECK(night >= 10);
    CHECK(breaks >= 20);
    CHECK(always >= 10);
    CHECK(seasons >= 6);
    CHECK(holidays >= 20);
    CHECK(appointment >= 6);
    CHECK(exceptions >= 20);
    CHECK(unknown >= 4);
}

TEST_CASE("demo addresses lie in the city, in a district that exists", "[demo]") {
    std::set<std::string_view> slugs, used;
    const auto content = demo::fixed_content(november);
    for (const auto& one : content.districts) slugs.insert(one.slug);
    for (const auto& one : organisations_of(november))
        for (const auto& branch : one.branches) {
            INFO(branch.address);
            CHECK(slugs.contains(branch.district));
            used.insert(*slugs.find(branch.district));
            CHECK(*branch.latitude == Approx(47.80).margin(0.04));
            CHECK(*branch.longitude == Approx(67.71).margin(0.05));
        }
    CHECK(used.size() == slugs.size());
    // The same address is the same place, and neighbours are near.
    const auto one = demo::address("abai 31"), next = demo::address("abai 33");
    CHECK(one.latitude == demo::address("abai 31").latitude);
    CHECK(std::abs(one.longitude - next.longitude) < 0.002);
    CHECK(one.ru == "улица Абая, 31");
    CHECK_THROWS(demo::address("nowhere 1"));
}

TEST_CASE("a firm that is also a venue stands at the venue's address", "[demo]") {
    const auto all = organisations_of(november);
    for (const auto& venue : demo::venues()) {
        if (venue.firm.empty()) continue;
        INFO(venue.key);
        const auto& firm = all.at(static_cast<std::size_t>(demo::number_of_firm(venue.firm)) - 1);
        if (venue.key == venue.firm) CHECK(*firm.branches[0].latitude == *demo::venue_draft(venue).latitude);
    }
}
