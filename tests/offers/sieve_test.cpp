// The filters of offers, their counts, orders and pages against reading every offer one by one.
#include "offers/sieve.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "cities/city.h"
#include "kit/sieving.h"
#include "kit/town.h"
#include "organisations/organisation.h"

using namespace offers;
using kit::Dice;
using std::chrono::days;

namespace {

constexpr int offers_made = 140, organisations_made = 20;
const base::Day today(std::chrono::year(2026) / 11 / 20);
const std::vector<std::string> districts{"centre", "samal"};
const std::vector<std::string> categories{"food", "beauty", "children"};

;

organisations::Draft giver(Dice& dice, int number) {
    organisations::Draft draft;
    draft.source = "dice";
    draft.source_id = std::to_string(number);
    draft.category = dice.one_in(2) ? "cafes" : "shops";
    draft.texts = {{i18n::Language::ru, "Место", "", ""}};
    for (auto branches = dice.below(3); branches > 0; --branches) {
        organisations::BranchDraft branch;
        branch.district = dice.of(districts);
        if (!dice.one_in(4)) branch.latitude = 47.75 + static_cast<double>(dice.below(100)) / 1000, branch.longitude = 67.65 + static_cast<double>(dice.below(100)) / 1000;
        draft.branches.push_back(branch);
    }
    return draft;
}

Draft random_offer(Dice& dice, int number) {
    Draft draft;
    draft.source = "dice";
    draft.source_id = std::to_string(number);
    draft.organisation_source_id = std::to_string(dice.below(organisations_made));
    if (!dice.one_in(3)) draft.category = dice.of(categories);
    draft.kind = dice.one_in(2) ? "percent" : dice.one_in(2) ? "one_plus_one" : "text";
    if (draft.kind == "percent") draft.percent = 5 + static_cast<int>(dice.below(60));
    draft.texts = {{i18n::Language::ru, "Скидка", ""}};
    draft.valid_from = today + days(static_cast<int>(dice.below(30)) - 25);
    if (!dice.one_in(4)) draft.valid_until = std::max(draft.valid_from, today + days(static_cast<int>(dice.below(20)) - 5));
    if (dice.one_in(3)) draft.windows = {{5, 10 * 60, 13 * 60}};
    if (dice.one_in(4)) draft.windows = {{5, 18 * 60, 23 * 60}, {6, 0, 1440}};
    if (dice.one_in(4)) draft.audiences = {"children"};
    if (dice.one_in(5)) draft.audiences.push_back("students");
    if (dice.one_in(4)) draft.limit_total = 10, draft.used = dice.one_in(2) ? 10 : 3;
    return draft;
}

struct City {
    kit::Town town{true};
    std::vector<organisations::Draft> givers;
    std::vector<Draft> drafts;

    City() {
        Dice dice;
        for (int number = 0; number < organisations_made; ++number) givers.push_back(giver(dice, number));
        for (int number = 0; number < offers_made; ++number) drafts.push_back(random_offer(dice, number));
        town.file().write([this](db::Writing& db) {
            for (const auto& slug : districts) cities::put(db, cities::DistrictDraft{slug, {slug, slug, slug}});
            for (const auto& draft : givers) organisations::put(db, draft, kit::friday_noon);
            for (const auto& draft : drafts) put(db, draft, kit::friday_noon);
        });
    }
    const organisations::Draft& giver_of(const Draft& draft) const { return givers[static_cast<std::size_t>(std::stoi(draft.organisation_source_id))]; }
};

struct Wish {
    std::string category, kind, audience, district;
    int organisation = -1;
    bool usable = false, ending = false, fresh = false, near = false;
};

// Friday noon: the first windows hold, the second do not.
bool usable(const Draft& draft) {
    const bool taken = draft.limit_total && draft.used >= *draft.limit_total;
    return draft.valid_from <= today && !taken && (draft.windows.empty() || draft.windows[0].from_minute == 10 * 60);
}

bool passes(const City& city, const Draft& draft, const Wish& wish) {
    const auto& giver = city.giver_of(draft);
    if (draft.valid_until && *draft.valid_until < today) return false;
    const auto category = !draft.category.empty() ? draft.category : giver.category == "cafes" ? "food" : "";
    if (!wish.category.empty() && category != wish.category) return false;
    if (!wish.kind.empty() && draft.kind != wish.kind) return false;
    if (!wish.audience.empty() && std::ranges::find(draft.audiences, wish.audience) == draft.audiences.end()) return false;
    if (wish.organisation >= 0 && draft.organisation_source_id != std::to_string(wish.organisation)) return false;
    if (wish.usable && !usable(draft)) return false;
    if (wish.ending && !(draft.valid_until && *draft.valid_until <= today + days(soon_days))) return false;
    if (wish.fresh && draft.valid_from + days(fresh_days) <= today) return false;
    const auto any = [&](auto holds) { return std::ranges::any_of(giver.branches, holds); };
    if (!wish.district.empty() && !any([&](const auto& branch) { return branch.district == wish.district; })) return false;
    return !wish.near || any([](const auto& branch) { return branch.latitude.has_value(); });
}

std::size_t count(const City& city, const Wish& wish) {
    return static_cast<std::size_t>(std::ranges::count_if(city.drafts, [&](const Draft& draft) { return passes(city, draft, wish); }));
}

Wish random_wish(Dice& dice) {
    Wish wish;
    if (dice.one_in(3)) wish.category = dice.of(categories);
    if (dice.one_in(4)) wish.kind = dice.one_in(2) ? "percent" : "text";
    if (dice.one_in(4)) wish.audience = dice.one_in(2) ? "children" : "students";
    if (dice.one_in(4)) wish.district = dice.of(districts);
    if (dice.one_in(8)) wish.organisation = static_cast<int>(dice.below(organisations_made));
    wish.usable = dice.one_in(3);
    wish.ending = dice.one_in(5);
    wish.fresh = dice.one_in(5);
    wish.near = dice.one_in(3);
    return wish;
}

template <std::size_t size>
std::size_t position(const std::array<std::string_view, size>& keys, const std::string& key) {
    return key.empty() ? nowhere : static_cast<std::size_t>(std::ranges::find(keys, key) - keys.begin());
}

Query query_of(const Index& index, const Wish& wish, Dice& dice) {
    Query query;
    query.category = wish.category.empty() ? nowhere : index.category_of_key(wish.category);
    query.kind = position(kind_keys, wish.kind);
    query.audience = position(audience_keys, wish.audience);
    query.district = wish.district.empty() ? nowhere : index.ground.district_of_slug(wish.district);
    query.organisation = wish.organisation + 1;  // of a city with nothing else in it
    query.usable = wish.usable;
    query.ending_soon = wish.ending;
    query.fresh = wish.fresh;
    if (wish.near) query.near = web::Point{47.8, 67.7};
    query.order = wish.near ? Order::distance : static_cast<Order>(dice.below(3));
    return query;
}

void check_counts(const City& city, const Index& index, const Wish& wish, const Sieve& sieve) {
    const auto with = [&](auto change) {
        auto other = wish;
        change(other);
        return count(city, other);
    };
    for (const auto& key : categories) CHECK(sieve.count_category(index.category_of_key(key)) == with([&](Wish& w) { w.category = key; }));
    for (const auto& slug : districts) CHECK(sieve.count_district(index.ground.district_of_slug(slug)) == with([&](Wish& w) { w.district = slug; }));
    for (const auto* key : {"percent", "one_plus_one", "text"}) CHECK(sieve.count_kind(position(kind_keys, key)) == with([&](Wish& w) { w.kind = key; }));
    for (const auto* key : {"children", "students"}) CHECK(sieve.count_audience(position(audience_keys, key)) == with([&](Wish& w) { w.audience = key; }));
    CHECK(sieve.count_usable() == with([](Wish& w) { w.usable = true; }));
    CHECK(sieve.count_ending_soon() == with([](Wish& w) { w.ending = true; }));
    CHECK(sieve.count_fresh() == with([](Wish& w) { w.fresh = true; }));
}

std::vector<Number> walk(const Index& index, const Now& now, Query query) {
    return kit::walk(query.edge, kit::Way::forwards, [&](web::PageEdge edge) {
        query.edge = edge;
        return Sieve(query, index, now, nullptr).page();
    });
}

}  // namespace

TEST_CASE("every combination of filters finds and counts the offers that reading each finds", "[offers]") {
    City city;
    const Index index(*city.town.file().read());
    const auto now = index.now(kit::friday_noon, *base::Zone::find("Asia/Almaty"));
    REQUIRE(index.size() == offers_made);
    Dice dice;
    for (int round = 0; round < 500; ++round) {
        const auto wish = random_wish(dice);
        const auto query = query_of(index, wish, dice);
        const Sieve sieve(query, index, *now, nullptr);
        for (std::size_t number = 0; number < offers_made; ++number) {
            INFO("round " << round << ", offer " << number);
            REQUIRE(sieve.found().has(number) == passes(city, city.drafts[number], wish));
        }
        check_counts(city, index, wish, sieve);
    }
}

TEST_CASE("walking through the pages meets every offer once, in the order asked for", "[offers]") {
    City city;
    const Index index(*city.town.file().read());
    const auto now = index.now(kit::friday_noon, *base::Zone::find("Asia/Almaty"));
    Dice dice;
    for (int round = 0; round < 60; ++round) {
        auto wish = round % 2 ? random_wish(dice) : Wish();
        wish.near = round % 4 == 0;
        const auto query = query_of(index, wish, dice);
        const Sieve sieve(query, index, *now, nullptr);
        const auto seen = walk(index, *now, query);
        REQUIRE(seen.size() == sieve.found().count());
        REQUIRE(std::set<Number>(seen.begin(), seen.end()).size() == seen.size());
        for (std::size_t i = 1; i < seen.size(); ++i) {
            const auto &one = city.drafts[seen[i - 1]], &next = city.drafts[seen[i]];
            if (query.order == Order::ending) CHECK(one.valid_until.value_or(today + days(9999)) <= next.valid_until.value_or(today + days(9999)));
            if (query.order == Order::newest) CHECK(one.valid_from >= next.valid_from);
            if (query.order == Order::gain && one.percent && next.percent) CHECK(*one.percent >= *next.percent);
            if (query.order == Order::distance) CHECK(*sieve.metres(seen[i - 1]) <= *sieve.metres(seen[i]));
        }
    }
}
