#include "organisations/sieve.h"

#include <algorithm>
#include <limits>

namespace organisations {
namespace {

constexpr double unreachable = std::numeric_limits<double>::max();

}  // namespace

Sieve::Sieve(const Query& query, const Index& index, const Now& now, const base::Bits* words) : query_(query), index_(index), now_(now), cut_(index.all) {
    if (query.near) from_.emplace(*query.near);
    const auto category = cut_.add(query.category == nowhere ? nullptr : &index.categories[query.category].places);
    const auto place = cut_.add(query.time == Time::any && query.district == nowhere ? nullptr : &places(query.time, query.district));
    const auto kind = cut_.add(query.kind == nowhere ? nullptr : &index.of_kind[query.kind]);
    cut_.add(query.verified ? &index.verified : nullptr);
    cut_.add(query.with_offers ? &now.with_offers : nullptr);
    cut_.add(query.children ? &index.for_children : nullptr);
    cut_.add(query.near ? &index.on_map : nullptr);
    cut_.add(words);
    for (const auto& said : query.said) said_groups_.push_back(cut_.add(&said.places));
    found_ = cut_.found();
    others_ = {cut_.others(category), cut_.others(place), cut_.others(kind)};
}

std::size_t Sieve::count_attribute(std::size_t attribute, const base::Bits& places) const {
    for (std::size_t i = 0; i < query_.said.size(); ++i)
        if (query_.said[i].attribute == attribute) return base::count_both(cut_.others(said_groups_[i]), places);
    return base::count_both(found_, places);
}

const base::Bits& Sieve::said(std::size_t attribute) const {
    const auto found = std::ranges::find(query_.said, attribute, &SaidOf::attribute);
    return found == query_.said.end() ? index_.all : found->places;
}

const base::Bits& Sieve::places(Time time, std::size_t district) const {
    switch (time) {
        case Time::now: return now_.open.of(district);
        case Time::night: return now_.at_night.of(district);
        case Time::always: return index_.around_the_clock.of(district);
        case Time::any: break;
    }
    return district == nowhere ? index_.all : index_.somewhere.of(district);
}

bool Sieve::fits(const IndexedBranch& branch) const {
    if (query_.district != nowhere && branch.district != query_.district) return false;
    switch (query_.time) {
        case Time::now: return now_.states[branch.schedule].now == Openness::open;
        case Time::night: return now_.night_states[branch.schedule];
        case Time::always: return index_.always[branch.schedule];
        case Time::any: break;
    }
    return true;
}

// Squared, to the nearest branch that fits; where none of those is on the map, to the nearest that is.
double Sieve::distance(Number number) const {
    const auto first = index_.first_branch[number], end = index_.first_branch[number + 1];
    if (end - first == 1) return from_->squared(index_.spots[first]);  // whoever is found and on the map
    double fitting = unreachable, any = unreachable;
    for (auto at = first; at < end; ++at) {
        const auto& branch = index_.branches[at];
        if (!branch.point) continue;
        const auto squared = from_->squared(*branch.point);
        any = std::min(any, squared);
        if (squared < fitting && fits(branch)) fitting = squared;
    }
    return fitting < unreachable ? fitting : any;
}

const IndexedBranch* Sieve::branch(Number number) const {
    const auto all = index_.branches_of(number);
    if (all.empty()) return nullptr;
    const IndexedBranch* best = nullptr;
    for (const auto& one : all) {
        if (!fits(one)) continue;
        const bool nearer = best && from_ && one.point && (!best->point || from_->metres(*one.point) < from_->metres(*best->point));
        if (!best || nearer) best = &one;
    }
    return best ? best : &all.front();
}

std::optional<double> Sieve::metres(Number number) const {
    const auto* shown = from_ ? branch(number) : nullptr;
    return shown && shown->point ? std::optional(from_->metres(*shown->point)) : std::nullopt;
}

web::Piece<Number> Sieve::page() const {
    if (query_.order == Order::distance) return web::ranked_by(found_, [&](Number number) { return distance(number); }, query_.edge);
    return web::ranked(query_.order == Order::newest ? index_.newest : index_.by_name[i18n::index(query_.language)], found_, query_.edge);
}

}  // namespace organisations
