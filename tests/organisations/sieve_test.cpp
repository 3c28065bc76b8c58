// The directory's filters, counts, orders and pages against reading every organisation one by one.
#include "organisations/sieve.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "cities/city.h"
#include "kit/sieving.h"
#include "kit/town.h"
#include "offers/offer.h"

using namespace organisations;
using kit::Dice;

namespace {

constexpr int places = 150;
const std::vector<std::string> categories{"food", "cafes", "bakeries", "health", "pharmacies", "shops"};
const std::vector<std::string> all_hours{"", "24/7", "Mo-Fr 09:00-18:00", "Mo-Su 10:00-02:00", "Mo-Su 20:00-06:00", "Sa-Su 11:00-15:00"};
const std::vector<std::string> districts{"centre", "kenshi", "samal"};

;

Draft random_draft(Dice& dice, int number) {
    Draft draft;
    draft.source = "dice";
    draft.source_id = std::to_string(number);
    draft.category = dice.of(categories);
    draft.kind = std::string(kind_keys[dice.below(kind_keys.size())]);
    draft.texts = {{i18n::Language::ru, std::string(1, static_cast<char>('A' + dice.below(5))) + " place", "", ""}};
    if (dice.one_in(3)) draft.texts.push_back({i18n::Language::kk, std::string(1, static_cast<char>('A' + dice.below(26))) + " orny", "", ""});
    if (dice.one_in(2)) draft.verified_what = "phone";
    for (auto branches = dice.below(4); branches > 0; --branches) {
        BranchDraft branch;
        branch.hours = read_hours(dice.of(all_hours));
        if (!dice.one_in(4)) branch.district = dice.of(districts);
        if (!dice.one_in(5)) branch.latitude = 47.75 + static_cast<double>(dice.below(100)) / 1000, branch.longitude = 67.65 + static_cast<double>(dice.below(100)) / 1000;
        draft.branches.push_back(branch);
    }
    if (dice.one_in(2)) draft.attributes.push_back({"wifi", "", dice.one_in(4) ? 0.0 : 1.0, ""});
    if (dice.one_in(2)) draft.attributes.push_back({"parking", dice.one_in(2) ? "own" : "paid", {}, ""});
    if (dice.one_in(2)) draft.attributes.push_back({"age", "", static_cast<double>(dice.below(15)), ""});
    if (dice.one_in(2)) draft.attributes.push_back({"seats", "", static_cast<double>(10 * dice.below(9)), ""});
    return draft;
}

offers::Draft offer_of(int number) {
    offers::Draft draft;
    draft.source = "dice";
    draft.source_id = "offer-" + std::to_string(number);
    draft.organisation_source_id = std::to_string(number);
    draft.texts = {{i18n::Language::ru, "Скидка", ""}};
    draft.valid_from = base::Day(std::chrono::year(2026) / 11 / (number % 2 ? 1 : 28));
    return draft;
}

struct City {
    kit::Town town{true};
    std::vector<Draft> drafts;
    std::vector<bool> with_offer;  // today

    City() {
        Dice dice;
        for (int number = 0; number < places; ++number) {
            drafts.push_back(random_draft(dice, number));
            with_offer.push_back(number % 10 == 1);  // those of even numbers begin later
        }
        town.file().write([this](db::Writing& db) {
            for (const auto& slug : districts) cities::put(db, cities::DistrictDraft{slug, {slug, slug, slug}});
            cities::put(db, cities::AttributeDraft{"", "wifi", "yes_no", "", true, {"Wi-Fi", "Wi-Fi", "Wi-Fi"}, {}});
            cities::put(db, cities::AttributeDraft{"", "parking", "choice", "", true, {"P", "P", "P"}, {{"own", {"a", "a", "a"}}, {"paid", {"b", "b", "b"}}}});
            cities::put(db, cities::AttributeDraft{"", "age", "number", "years", true, {"A", "A", "A"}, {}, true});
            cities::put(db, cities::AttributeDraft{"food", "seats", "number", "", true, {"S", "S", "S"}, {}});
            for (const auto& draft : drafts) put(db, draft, kit::friday_noon);
            for (int number = 0; number < places; number += 1)
                if (number % 10 == 1 || number % 10 == 2) offers::put(db, offer_of(number), kit::friday_noon);
        });
    }
};

// What was asked, said once more in the simplest terms.
struct Wish {
    std::string category, district, kind, parking;
    Time time = Time::any;
    bool verified = false, offers = false, children = false, wifi = false;
    std::optional<double> age, seats;
    std::optional<web::Point> near;
};

bool within(const std::string& category, const std::string& wanted) {
    if (category == wanted) return true;
    return (wanted == "food" && (category == "cafes" || category == "bakeries")) || (wanted == "health" && category == "pharmacies");
}

bool is_open(const Hours& hours, Time time) {
    const auto local = base::LocalTime(base::Day(std::chrono::year(2026) / 11 / 20)) + std::chrono::hours(12);
    switch (time) {
        case Time::now: return at(hours, local).now == Openness::open;
        case Time::night: return at(hours, local + std::chrono::hours(14)).now == Openness::open;
        case Time::always: return format(hours) == "24/7";
        case Time::any: break;
    }
    return true;
}

bool fits(const BranchDraft& branch, const Wish& wish) { return (wish.district.empty() || branch.district == wish.district) && is_open(branch.hours, wish.time); }

std::optional<double> said(const Draft& draft, const std::string& key) {
    for (const auto& attribute : draft.attributes)
        if (attribute.key == key) return attribute.number;
    return {};
}

bool chose(const Draft& draft, const std::string& key, const std::string& choice) {
    return std::ranges::any_of(draft.attributes, [&](const AttributeDraft& one) { return one.key == key && one.choice == choice; });
}

bool passes(const City& city, std::size_t number, const Wish& wish) {
    const auto& draft = city.drafts[number];
    if (!wish.category.empty() && !within(draft.category, wish.category)) return false;
    if (!wish.kind.empty() && draft.kind != wish.kind) return false;
    if (wish.verified && draft.verified_what.empty()) return false;
    if (wish.offers && !city.with_offer[number]) return false;
    if (wish.children && !said(draft, "age")) return false;
    if (wish.wifi && said(draft, "wifi").value_or(0) == 0) return false;
    if (!wish.parking.empty() && !chose(draft, "parking", wish.parking)) return false;
    if (wish.age && said(draft, "age").value_or(1000) > *wish.age) return false;
    if (wish.seats && said(draft, "seats").value_or(-1) < *wish.seats) return false;
    if (wish.near && std::ranges::none_of(draft.branches, [](const BranchDraft& one) { return one.latitude.has_value(); })) return false;
    if (wish.time == Time::any && wish.district.empty()) return true;
    return std::ranges::any_of(draft.branches, [&](const BranchDraft& one) { return fits(one, wish); });
}

std::size_t count(const City& city, const Wish& wish) {
    std::size_t found = 0;
    for (std::size_t number = 0; number < city.drafts.size(); ++number) found += passes(city, number, wish);
    return found;
}

Wish random_wish(Dice& dice) {
    Wish wish;
    if (dice.one_in(3)) wish.category = dice.of(categories);
    if (dice.one_in(3)) wish.district = dice.of(districts);
    if (dice.one_in(5)) wish.kind = std::string(kind_keys[dice.below(kind_keys.size())]);
    if (dice.one_in(2)) wish.time = static_cast<Time>(dice.below(4));
    wish.verified = dice.one_in(5);
    wish.offers = dice.one_in(8);
    wish.children = dice.one_in(6);
    wish.wifi = dice.one_in(5);
    if (dice.one_in(6)) wish.parking = "own";
    if (dice.one_in(6)) wish.age = static_cast<double>(dice.below(15));
    if (dice.one_in(6)) wish.seats = static_cast<double>(dice.below(90));
    if (dice.one_in(3)) wish.near = web::Point{47.8, 67.7};
    return wish;
}

std::size_t attribute(const Index& index, std::string_view key) {
    return static_cast<std::size_t>(std::ranges::find(index.attributes, key, &IndexedAttribute::key) - index.attributes.begin());
}

Query query_of(const Index& index, const Wish& wish) {
    Query query;
    query.category = wish.category.empty() ? nowhere : index.category_of_key(wish.category);
    query.district = wish.district.empty() ? nowhere : index.ground.district_of_slug(wish.district);
    query.kind = wish.kind.empty() ? nowhere : static_cast<std::size_t>(std::ranges::find(kind_keys, wish.kind) - kind_keys.begin());
    query.time = wish.time;
    query.verified = wish.verified;
    query.with_offers = wish.offers;
    query.children = wish.children;
    query.near = wish.near;
    const auto ask = [&](std::string_view key, base::Bits bits) { query.said.push_back({attribute(index, key), std::move(bits)}); };
    if (wish.wifi) ask("wifi", index.attributes[attribute(index, "wifi")].places);
    if (!wish.parking.empty()) ask("parking", index.attributes[attribute(index, "parking")].choices[0].places);
    if (wish.age) ask("age", index.attributes[attribute(index, "age")].with(*wish.age, index.size()));
    if (wish.seats) ask("seats", index.attributes[attribute(index, "seats")].with(*wish.seats, index.size()));
    query.order = wish.near ? Order::distance : Order::name;
    return query;
}

void check_counts(const City& city, const Index& index, const Wish& wish, const Sieve& sieve) {
    const auto with = [&](auto change) {
        auto other = wish;
        change(other);
        return count(city, other);
    };
    for (const auto& key : categories) CHECK(sieve.count_category(index.category_of_key(key)) == with([&](Wish& w) { w.category = key; }));
    for (const auto time : {Time::now, Time::night, Time::always})
        CHECK(sieve.count_place(time, index.ground.district_of_slug(wish.district.empty() ? "x" : wish.district)) == with([&](Wish& w) { w.time = time; }));
    for (const auto& slug : districts) CHECK(sieve.count_place(wish.time, index.ground.district_of_slug(slug)) == with([&](Wish& w) { w.district = slug; }));
    for (std::size_t kind = 0; kind < kind_keys.size(); ++kind) CHECK(sieve.count_kind(kind) == with([&](Wish& w) { w.kind = kind_keys[kind]; }));
    CHECK(sieve.count_verified() == with([](Wish& w) { w.verified = true; }));
    CHECK(sieve.count_with_offers() == with([](Wish& w) { w.offers = true; }));
    CHECK(sieve.count_children() == with([](Wish& w) { w.children = true; }));
    const auto age = attribute(index, "age"), seats = attribute(index, "seats"), parking = attribute(index, "parking");
    CHECK(sieve.count_attribute(age, index.attributes[age].with(6, index.size())) == with([](Wish& w) { w.age = 6; }));
    CHECK(sieve.count_attribute(seats, index.attributes[seats].with(40, index.size())) == with([](Wish& w) { w.seats = 40; }));
    CHECK(sieve.count_attribute(parking, index.attributes[parking].choices[0].places) == with([](Wish& w) { w.parking = "own"; }));
}

std::vector<Number> walk(const Index& index, const Now& now, Query query, kit::Way way) {
    return kit::walk(query.edge, way, [&](web::PageEdge edge) {
        query.edge = edge;
        return Sieve(query, index, now, nullptr).page();
    });
}

}  // namespace

TEST_CASE("every combination of filters finds and counts what reading each organisation finds", "[organisations]") {
    City city;
    const Index index(*city.town.file().read());
    const auto zone = *base::Zone::find("Asia/Almaty");
    const auto now = index.now(kit::friday_noon, zone);
    REQUIRE(index.size() == places);
    Dice dice;
    for (int round = 0; round < 400; ++round) {
        const auto wish = random_wish(dice);
        const auto query = query_of(index, wish);
        const Sieve sieve(query, index, *now, nullptr);
        INFO("round " << round << " " << wish.category << " " << wish.district << " " << static_cast<int>(wish.time));
        for (std::size_t number = 0; number < places; ++number) REQUIRE(sieve.found().has(number) == passes(city, number, wish));
        check_counts(city, index, wish, sieve);
    }
}

TEST_CASE("walking through the pages meets every organisation once, in order, forwards and back", "[organisations]") {
    City city;
    const Index index(*city.town.file().read());
    const auto now = index.now(kit::friday_noon, *base::Zone::find("Asia/Almaty"));
    Dice dice;
    for (int round = 0; round < 60; ++round) {
        auto wish = random_wish(dice);
        if (round % 3 == 0) wish = {};  // several pages
        if (round % 6 == 0) wish.near = web::Point{47.8, 67.7};
        auto query = query_of(index, wish);
        query.language = dice.one_in(2) ? i18n::Language::kk : i18n::Language::ru;
        if (!wish.near) query.order = dice.one_in(2) ? Order::newest : Order::name;
        const auto forwards = walk(index, *now, query, kit::Way::forwards);
        REQUIRE(forwards.size() == Sieve(query, index, *now, nullptr).found().count());
        REQUIRE(std::set<Number>(forwards.begin(), forwards.end()).size() == forwards.size());
        if (forwards.empty()) continue;
        query.edge = {{}, forwards.back()};
        auto back = walk(index, *now, query, kit::Way::back);
        back.push_back(forwards.back());
        CHECK(back == forwards);
        const Sieve sieve(query, index, *now, nullptr);
        for (std::size_t i = 1; i < forwards.size(); ++i) {
            if (query.order == Order::name) CHECK(index.by_name[i18n::index(query.language)].rank[forwards[i - 1]] < index.by_name[i18n::index(query.language)].rank[forwards[i]]);
            if (query.order == Order::distance && sieve.metres(forwards[i - 1]) && sieve.metres(forwards[i])) CHECK(*sieve.metres(forwards[i - 1]) <= *sieve.metres(forwards[i]));
        }
    }
}

TEST_CASE("who is open is the same whether the hours were asked anew or carried on from the minute before", "[organisations]") {
    City city;
    const auto file = city.town.file().read();
    const Index carried(*file);
    const auto zone = *base::Zone::find("Asia/Almaty");
    for (auto moment = kit::friday_noon; moment < kit::friday_noon + std::chrono::hours(49); moment += std::chrono::minutes(61)) {
        const auto now = carried.now(moment, zone);
        const Index fresh(*file);
        const auto anew = fresh.now(moment, zone);
        REQUIRE(now->open.anywhere == anew->open.anywhere);
        REQUIRE(now->open.in_district == anew->open.in_district);
        REQUIRE(now->at_night.anywhere == anew->at_night.anywhere);
        REQUIRE(now->with_offers == anew->with_offers);
        REQUIRE(now->until > moment);
    }
}
