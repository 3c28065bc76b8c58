#include "organisations/filters.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "i18n/words.h"

namespace organisations {
namespace {

using base::words;

web::FilterGroup open_group(const web::Context& context, const Query& query, const Sieve& sieve) {
    web::FilterGroup group{say(context, words("Opening hours")), {}};
    const auto add = [&](const base::Words& name, std::string_view key, Time time) {
        query.asked.add_chip(group, say(context, name), sieve.count_place(time, query.district), "open", key);
    };
    add(words("Open now"), "now", Time::now);
    add(words("Open at night"), "night", Time::night);
    add(words("Around the clock"), "always", Time::always);
    return group;
}

// Whole categories while none is chosen; then the chosen one's whole and its parts.
web::FilterGroup category_group(const web::Context& context, const Query& query, const Index& index, const Sieve& sieve) {
    const auto chosen = query.category;
    const auto whole = chosen == nowhere ? nowhere : index.categories[chosen].parent == nowhere ? chosen : index.categories[chosen].parent;
    web::FilterGroup group{say(context, words("Category")), {}};
    for (std::size_t at = 0; at < index.categories.size(); ++at) {
        const auto& category = index.categories[at];
        const bool shown = whole == nowhere ? category.parent == nowhere : at == whole || category.parent == whole;
        if (shown) query.asked.add_chip(group, in(category.names, context.language), sieve.count_category(at), "category", category.key, fmt::format("hue-{}", category.hue));
    }
    return group;
}

web::FilterGroup more_group(const web::Context& context, const Query& query, const Sieve& sieve) {
    web::FilterGroup group{say(context, words("More")), {}};
    query.asked.add_chip(group, say(context, words("With offers")), sieve.count_with_offers(), "offers", "yes");
    query.asked.add_chip(group, say(context, words("For children")), sieve.count_children(), "children", "yes");
    query.asked.add_chip(group, say(context, words("Verified")), sieve.count_verified(), "verified", "yes");
    return group;
}

web::FilterGroup district_group(const web::Context& context, const Query& query, const Index& index, const Sieve& sieve) {
    web::FilterGroup group{say(context, words("District")), {}};
    for (std::size_t at = 0; at < index.ground.districts.size(); ++at)
        query.asked.add_chip(group, in(index.ground.districts[at].names, context.language), sieve.count_place(query.time, at), "district", index.ground.districts[at].slug);
    return group;
}

web::FilterGroup kind_group(const web::Context& context, const Query& query, const Sieve& sieve) {
    web::FilterGroup group{say(context, words("Kind of organisation")), {}};
    for (std::size_t kind = 0; kind < kind_keys.size(); ++kind)
        query.asked.add_chip(group, say(context, kind_name(kind)), sieve.count_kind(kind), "kind", kind_keys[kind]);
    return group;
}

// Said of every organisation, or of the chosen category and what it is a part of.
bool suits(const IndexedAttribute& attribute, const Query& query, const Index& index) {
    if (!attribute.filterable || attribute.type == "text") return false;
    if (attribute.category == nowhere || !query.asked.of(attribute.key).empty()) return true;
    for (auto at = query.category; at != nowhere; at = index.categories[at].parent)
        if (at == attribute.category) return true;
    return false;
}

std::string step_words(const web::Context& context, const IndexedAttribute& attribute, int step) {
    const auto number = fmt::to_string(step);
    if (attribute.unit == "years") return say(context, words("age {n}", "age {n}", {{"n", number}}));
    return say(context, words("from {number}", {{"number", number}}));
}

web::FilterGroup values_group(const web::Context& context, const Query& query, const Index& index, const Sieve& sieve, std::size_t at) {
    const auto& attribute = index.attributes[at];
    const bool of_child = attribute.for_children && attribute.up_to();
    web::FilterGroup group{of_child ? say(context, words("Age of the child")) : in(attribute.names, context.language), {}};
    for (const auto& choice : attribute.choices)
        query.asked.add_chip(group, in(choice.names, context.language), sieve.count_attribute(at, choice.places), attribute.key, choice.key);
    if (attribute.type != "number") return group;
    const auto add = [&](int step, const base::Bits& places) {
        query.asked.add_chip(group, step_words(context, attribute, step), sieve.count_attribute(at, places), attribute.key, fmt::to_string(step));
    };
    const auto asked = query.asked.of(attribute.key);
    for (const auto& [step, places] : attribute.steps) add(step, places);
    if (!asked.empty() && std::ranges::none_of(attribute.steps, [&](const auto& one) { return fmt::to_string(one.first) == asked; }))
        add(std::atoi(std::string(asked).c_str()), sieve.said(at));  // checked: a whole number
    return group;
}

// What is simply there in one group, each choice and number in one of its own.
void add_attributes(std::vector<web::FilterGroup>& groups, const web::Context& context, const Query& query, const Index& index, const Sieve& sieve) {
    web::FilterGroup there{say(context, words("Good to know")), {}};
    std::vector<web::FilterGroup> others;
    for (std::size_t at = 0; at < index.attributes.size(); ++at) {
        const auto& attribute = index.attributes[at];
        if (!suits(attribute, query, index)) continue;
        if (attribute.type == "yes_no") query.asked.add_chip(there, in(attribute.names, context.language), sieve.count_attribute(at, attribute.places), attribute.key, "yes");
        else others.push_back(values_group(context, query, index, sieve, at));
    }
    groups.push_back(std::move(there));
    for (auto& group : others) groups.push_back(std::move(group));
}

web::FilterGroup order_group(const web::Context& context, const Query& query) {
    web::FilterGroup group{say(context, words("Sort")), {}};
    const auto add = [&](const base::Words& name, std::string_view key, Order order) {
        group.chips.push_back({say(context, name), "", query.asked.changed("sort", key), query.order == order, ""});
    };
    if (query.near) add(words("Nearest first"), "", Order::distance);
    add(words("By name"), query.near ? "name" : "", Order::name);
    add(words("Newest first"), "newest", Order::newest);
    return group;
}

}  // namespace

base::Words kind_name(std::size_t kind) {
    static const std::array<base::Words, kind_keys.size()> names{words("Businesses"), words("Sole traders"), words("Public bodies"),
                                                                 words("Media"), words("Associations"), words("Event organisers")};
    return names[kind];
}

std::vector<web::FilterGroup> filter_groups(const web::Context& context, const Query& query, const Index& index, const Sieve& sieve) {
    std::vector<web::FilterGroup> groups{open_group(context, query, sieve), more_group(context, query, sieve), category_group(context, query, index, sieve),
                                         district_group(context, query, index, sieve)};
    add_attributes(groups, context, query, index, sieve);
    if (auto kinds = kind_group(context, query, sieve); kinds.chips.size() > 1 || query.kind != nowhere) groups.push_back(std::move(kinds));
    groups.push_back(cities::near_group(context, query.asked, index.ground, context.href("/near")));
    groups.push_back(order_group(context, query));
    return groups;
}

}  // namespace organisations
