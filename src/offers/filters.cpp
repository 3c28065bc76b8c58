#include "offers/filters.h"

#include <fmt/format.h>

#include "i18n/words.h"

namespace offers {
namespace {

using base::words;

web::FilterGroup when_group(const web::Context& context, const Query& query, const Sieve& sieve) {
    web::FilterGroup group{say(context, words("When")), {}};
    query.asked.add_chip(group, say(context, words("I can use it now")), sieve.count_usable(), "now", "yes");
    query.asked.add_chip(group, say(context, words("Ending soon")), sieve.count_ending_soon(), "ending", "soon");
    query.asked.add_chip(group, say(context, words("New offers")), sieve.count_fresh(), "new", "yes");
    return group;
}

web::FilterGroup audience_group(const web::Context& context, const Query& query, const Sieve& sieve) {
    web::FilterGroup group{say(context, words("For whom")), {}};
    for (std::size_t at = 0; at < audience_keys.size(); ++at)
        query.asked.add_chip(group, say(context, audience_name(at)), sieve.count_audience(at), "for", audience_keys[at]);
    return group;
}

web::FilterGroup category_group(const web::Context& context, const Query& query, const Index& index, const Sieve& sieve) {
    web::FilterGroup group{say(context, words("Category")), {}};
    for (std::size_t at = 0; at < index.categories.size(); ++at) {
        const auto& category = index.categories[at];
        query.asked.add_chip(group, i18n::in(category.names, context.language), sieve.count_category(at), "category", category.key, fmt::format("hue-{}", category.hue));
    }
    return group;
}

web::FilterGroup kind_group(const web::Context& context, const Query& query, const Sieve& sieve) {
    web::FilterGroup group{say(context, words("Kind of offer")), {}};
    for (std::size_t at = 0; at < kind_keys.size(); ++at) query.asked.add_chip(group, say(context, kind_name(at)), sieve.count_kind(at), "kind", kind_keys[at]);
    return group;
}

web::FilterGroup district_group(const web::Context& context, const Query& query, const Index& index, const Sieve& sieve) {
    web::FilterGroup group{say(context, words("District")), {}};
    const auto& districts = index.ground.districts;
    for (std::size_t at = 0; at < districts.size(); ++at)
        query.asked.add_chip(group, i18n::in(districts[at].names, context.language), sieve.count_district(at), "district", districts[at].slug);
    return group;
}

web::FilterGroup order_group(const web::Context& context, const Query& query) {
    web::FilterGroup group{say(context, words("Sort")), {}};
    const auto add = [&](const base::Words& name, std::string_view key, Order order) {
        group.chips.push_back({say(context, name), "", query.asked.changed("sort", key), query.order == order, ""});
    };
    if (query.near) add(words("Nearest first"), "", Order::distance);
    add(words("Ending first"), query.near ? "ending" : "", Order::ending);
    add(words("Newest first"), "newest", Order::newest);
    add(words("Largest gain first"), "gain", Order::gain);
    return group;
}

}  // namespace

base::Words kind_name(std::size_t kind) {
    static const std::array<base::Words, kind_keys.size()> names{words("Percent off"), words("Sum off"), words("New price"), words("One more free"),
                                                                 words("Gift"), words("Every few-th free"), words("Other terms")};
    return names[kind];
}

base::Words audience_name(std::size_t audience) {
    static const std::array<base::Words, audience_keys.size()> names{words("Children"), words("Students"), words("Pensioners"), words("Large families"),
                                                                     words("Birthday")};
    return names[audience];
}

std::vector<web::FilterGroup> filter_groups(const web::Context& context, const Query& query, const Index& index, const Sieve& sieve) {
    return {when_group(context, query, sieve),
            audience_group(context, query, sieve),
            category_group(context, query, index, sieve),
            kind_group(context, query, sieve),
            district_group(context, query, index, sieve),
            cities::near_group(context, query.asked, index.ground, context.href("/near?for=offers")),
            order_group(context, query)};
}

}  // namespace offers
