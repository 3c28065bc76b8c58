// Turns the tables of bargains into drafts: whose they are, from when to when, and how many are gone.
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "demo/bargains.h"
#include "demo/calendar.h"
#include "demo/city.h"
#include "demo/dice.h"
#include "demo/firms.h"
#include "demo/opening.h"

namespace demo {

namespace {

using i18n::Language;
using namespace std::chrono;

constexpr std::uint64_t offer_dice = 4;

struct Standing {
    std::string_view category;
    const Bargain* bargain;
    std::vector<int> firms;  // numbers of those who may offer it
};

std::vector<int> firms_of(const Bargain& bargain) {
    std::vector<int> all;
    const auto list = listed_firms().first(organisations_per_scale);
    for (const auto key : split(bargain.where)) {
        for (std::size_t i = 0; i < list.size(); ++i)
            if (list[i].sort->key == key || "@" + std::string(list[i].firm->key) == key) all.push_back(static_cast<int>(i) + 1);
    }
    return all;
}

std::vector<Standing> bargains_of(base::Day today) {
    std::vector<Standing> all;
    for (const auto stalls : {food_stalls(), other_stalls()})
        for (const auto& stall : stalls)
            for (const auto& bargain : stall.all)
                if (in_season(bargain.months, today)) all.push_back({stall.category, &bargain, firms_of(bargain)});
    std::size_t pairs = 0;
    for (const auto& one : all) pairs += one.firms.size();
    if (pairs < offers_per_scale) throw std::logic_error("the demo city's tables hold too few offers");
    return all;
}

std::vector<::offers::Window> windows(std::string_view rules) {
    std::vector<::offers::Window> all;
    const auto hours = opening(rules);
    for (std::size_t day = 0; day < 7; ++day)
        if (hours.week[day])
            for (const auto& period : *hours.week[day])
                all.push_back({.weekday = static_cast<int>(day) + 1, .from_minute = period.from, .until_minute = period.to});
    return all;
}

// Two thirds in three languages, the rest as their owners wrote them.
std::vector<::offers::Text> texts(const Bargain& bargain, Dice& dice) {
    const int roll = dice.below(100);
    std::vector<Language> known{Language::ru, Language::kk, Language::en};
    if (roll >= 66) known = {Language::ru, Language::kk};
    if (roll >= 80) known = {Language::kk, Language::ru};
    if (roll >= 88) known = {roll < 96 ? Language::ru : Language::kk};
    std::vector<::offers::Text> all;
    for (const auto language : known)
        all.push_back({.language = language, .title = std::string(bargain.title.in(language)), .terms = std::string(bargain.terms.in(language))});
    return all;
}

void set_gain(::offers::Draft& it, const Bargain& bargain) {
    it.kind = bargain.kind;
    if (bargain.kind == "percent") it.percent = bargain.value;
    if (bargain.kind == "sum") it.amount = std::int64_t{bargain.value} * 100;
    if (bargain.kind == "nth_free") it.nth = bargain.value;
    if (bargain.before > 0) {
        it.price_before = std::int64_t{bargain.before} * 100;
        it.price_after = std::int64_t{bargain.after} * 100;
    }
}

// Some are over, some begin soon; most hold today. The first of each kind always does.
void set_validity(::offers::Draft& it, const Bargain& bargain, base::Day today, bool current, Dice& dice) {
    const int roll = current ? 50 : dice.below(100);
    if (bargain.days == 0) {
        it.valid_from = today - days(dice.between(10, 300));
        return;
    }
    const int lasts = std::max(bargain.days, 5);
    int begins = -dice.between(0, lasts - 1);
    if (roll < 5) begins = -lasts - dice.between(1, 10);
    if (roll >= 95) begins = dice.between(1, 10);
    it.valid_from = today + days(begins);
    it.valid_until = it.valid_from + days(lasts);
}

void set_limits(::offers::Draft& it, const Bargain& bargain, bool over, Dice& dice) {
    if (bargain.per_person > 0) it.limit_per_person = bargain.per_person;
    if (bargain.limit == 0) return;
    it.limit_total = bargain.limit;
    it.used = over ? bargain.limit : bargain.limit * dice.below(97) / 100;
}

::offers::Draft draft(const Standing& listed, int index, int copy, int round, const Options& options) {
    Dice dice(options.seed, offer_dice, static_cast<std::uint64_t>(index));
    const auto& bargain = *listed.bargain;
    const int firm = listed.firms[static_cast<std::size_t>(copy) % listed.firms.size()];
    ::offers::Draft it;
    it.source = "demo";
    it.source_id = fmt::format("offer-{}", index + 1);
    it.organisation_source_id = fmt::format("org-{}", round * organisations_per_scale + firm);
    it.category = listed.category;
    set_gain(it, bargain);
    it.texts = texts(bargain, dice);
    set_validity(it, bargain, options.today, copy == 0, dice);
    for (const auto audience : split(bargain.audiences)) it.audiences.emplace_back(audience);
    it.windows = windows(bargain.windows);
    it.new_clients_only = bargain.new_clients;
    set_limits(it, bargain, dice.chance(7), dice);
    return it;
}

}  // namespace

// A bargain is offered by one firm after the other, never twice by the same while others have not; those of one firm alone
// come once.
void offers(const Options& options, const std::function<void(::offers::Draft&&)>& take) {
    const auto all = bargains_of(options.today);
    for (int round = 0; round < options.scale; ++round) {
        int made = 0;
        for (int copy = 0; made < offers_per_scale; ++copy)
            for (const auto& listed : all) {
                if (made == offers_per_scale) break;
                if (copy >= static_cast<int>(listed.firms.size())) continue;
                take(draft(listed, round * offers_per_scale + made++, copy, round, options));
            }
    }
}

}  // namespace demo
