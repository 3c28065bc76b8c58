// The directory: organisations in alphabetical order, with filters in the address.
#include "organisations/list_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "i18n/words.h"
#include "organisations/feed.h"
#include "organisations/row.h"
#include "organisations/templates.h"
#include "web/dates.h"
#include "web/frame.h"
#include "web/list.h"

namespace organisations {
namespace {

using base::Error;
using base::refuse;
using base::words;


std::string say(const web::Context& context, const base::Words& sentence) { return i18n::say(context.language, sentence); }

struct Query {
    std::string category, text;
    bool verified = false, with_offers = false;
    std::optional<Key> after, before;

    bool filtered() const { return !category.empty() || !text.empty() || verified || with_offers; }
};

// A page begins behind an organisation; its place in the alphabet is looked up, not believed.
base::Result<std::optional<Key>> read_key(const web::Context& context, std::string_view name) {
    const auto id = TRY(context.query.number(name, 1, std::int64_t{1} << 53));
    if (!id) return std::optional<Key>();
    const auto key = sort_key_of(context.db(), OrganisationId{*id});
    if (!key) return refuse(Error::Kind::not_found, words("This page of the list does not exist."), std::string(name));
    return std::optional(Key{*key, *id});
}

base::Result<Query> read_query(const web::Context& context, const std::vector<Category>& categories) {
    Query query;
    query.category = TRY(context.query.text("category", 60));
    query.text = TRY(context.query.text("text", 100));
    const auto verified = TRY(context.query.choice("verified", {"yes"}));
    const auto offers = TRY(context.query.choice("offers", {"yes"}));
    query.verified = !verified.empty();
    query.with_offers = !offers.empty();
    query.after = TRY(read_key(context, "after"));
    query.before = TRY(read_key(context, "before"));
    const bool known = query.category.empty() || std::ranges::find(categories, query.category, &Category::key) != categories.end();
    if (!known) return refuse(Error::Kind::invalid, words("There is no category “{key}”.", {{"key", query.category}}), "category");
    return query;
}

web::Href address(const web::Context& context, const Query& query) {
    web::Href href(context.href("/organisations"));
    href.with("category", query.category).with("verified", query.verified ? "yes" : "").with("offers", query.with_offers ? "yes" : "");
    href.with("text", query.text);
    return href;
}

Filter filter_of(const web::Context& context, const Query& query, const std::vector<Category>& categories) {
    Filter filter{.verified = query.verified, .with_offers = query.with_offers, .text = base::folded(query.text), .today = web::iso(context.today)};
    if (!query.category.empty()) filter.category_id = std::ranges::find(categories, query.category, &Category::key)->id;
    return filter;
}

// Whole categories while none is chosen; then the chosen one and what lies within it.
web::FilterGroup category_group(const web::Context& context, const Query& query, const Filter& filter, const std::vector<Category>& categories) {
    std::map<std::int64_t, std::int64_t> counts;
    for (const auto& row : counts_by_category(context.db(), filter))
        for (auto id = row.category_id; id != 0;) {
            counts[id] += row.count;
            const auto* category = category_of(categories, id);
            id = category ? category->parent_id : 0;
        }
    const auto chosen = std::ranges::find(categories, query.category, &Category::key);
    const auto open = chosen == categories.end() ? 0 : chosen->parent_id ? chosen->parent_id : chosen->id;
    web::FilterGroup group{say(context, words("Category")), {}};
    for (const auto& category : categories) {
        const bool active = category.key == query.category;
        const bool shown = category.parent_id == 0 || category.parent_id == open;
        if (!shown || (!active && counts[category.id] == 0)) continue;
        auto changed = query;
        changed.category = active ? "" : category.key;
        group.chips.push_back({category.name, fmt::to_string(counts[category.id]), address(context, changed).text(), active, fmt::format("hue-{}", category.hue)});
    }
    return group;
}

web::FilterGroup more_group(const web::Context& context, const Query& query, const Filter& filter) {
    web::FilterGroup group{say(context, words("More")), {}};
    const auto add = [&](const base::Words& name, bool Query::*asked, bool Filter::*wanted) {
        auto changed = query;
        changed.*asked = !(query.*asked);
        auto counted = filter;
        counted.*wanted = true;
        const auto behind = count(context.db(), counted);
        if (behind > 0 || query.*asked)
            group.chips.push_back({say(context, name), fmt::to_string(behind), address(context, changed).text(), query.*asked, ""});
    };
    add(words("With offers"), &Query::with_offers, &Filter::with_offers);
    add(words("Verified"), &Query::verified, &Filter::verified);
    return group;
}

std::vector<web::Chip> chips_of(const web::Context& context, const Query& query, const std::vector<web::FilterGroup>& groups) {
    std::vector<web::Chip> others;
    if (!query.text.empty()) {
        auto changed = query;
        changed.text.clear();
        others.push_back({query.text, "", address(context, changed).text(), true, ""});
    }
    return web::leading_chips(groups, std::move(others));
}

web::Piece<OrganisationId> load(const web::Context& context, const Query& query, const Filter& filter) {
    constexpr int limit = web::list_page_size + 1;
    auto ids = query.before ? ids_before(context.db(), filter, *query.before, limit)
                            : ids_after(context.db(), filter, query.after.value_or(Key{}), limit);
    return web::piece(std::move(ids), query.after.has_value(), query.before.has_value());
}

web::Empty nothing(const web::Context& context, const Query& query) {
    web::Empty empty;
    empty.title = say(context, words("Nothing found"));
    if (!query.text.empty())
        empty.text = say(context, words("Nothing found for ‘{query}’. Try another word or clear the filters.", {{"query", query.text}}));
    else if (query.filtered()) empty.text = say(context, words("No places match these filters. Take one off."));
    else empty.text = say(context, words("No places are listed yet. Look in again soon."));
    empty.action = query.filtered() ? web::Link{say(context, words("Show all places")), context.href("/organisations")}
                                    : web::Link{say(context, words("What’s on")), context.href("/events")};
    return empty;
}

}  // namespace

base::Result<web::Response> list_page(web::Context& context) {
    const auto all = categories(context.db(), context.language);
    const auto query = TRY(read_query(context, all));
    const auto filter = filter_of(context, query, all);
    const auto page = load(context, query, filter);
    const auto days_off = holidays(context.db());

    IndexView view;
    const auto* chosen = filter.category_id ? category_of(all, filter.category_id) : nullptr;
    view.heading = chosen ? chosen->name : say(context, words("Places"));
    view.filters = {category_group(context, query, filter, all), more_group(context, query, filter)};
    view.chips = chips_of(context, query, view.filters);
    if (query.filtered()) view.reset_href = context.href("/organisations");
    for (const auto& one : listed(context.db(), page.rows, context.language)) {
        view.rows.push_back(make_row(context, one, all, days_off));
        if (auto badge = verified_badge(context, one.verified_what); !badge.text.empty()) view.rows.back().badges.push_back(std::move(badge));
    }
    view.has_empty = view.rows.empty();
    if (view.has_empty) view.empty = nothing(context, query);
    else view.summary = say(context, words("{n} place", "{n} places", {{"n", fmt::to_string(count(context.db(), filter))}}));
    if (page.earlier && !page.rows.empty())
        view.pager.earlier_href = address(context, query).with("before", fmt::to_string(page.rows.front().value)).text();
    if (page.later && !page.rows.empty())
        view.pager.later_href = address(context, query).with("after", fmt::to_string(page.rows.back().value)).text();
    auto chrome = web::frame(context, {.title = view.heading, .section = "organisations", .indexed = !query.before && !query.after && query.text.empty()});
    chrome.query = query.text;
    tell_of_list(chrome, context, address(context, query).text(), view);
    return context.page(templates::index, chrome, view);
}

base::Result<Wanted> wanted(const web::Context& context, int limit) {
    const auto all = categories(context.db(), context.language);
    const auto query = TRY(read_query(context, all));
    const auto filter = filter_of(context, query, all);
    const auto* chosen = filter.category_id ? category_of(all, filter.category_id) : nullptr;
    return Wanted{ids_after(context.db(), filter, Key{}, limit), chosen ? chosen->name : say(context, words("Places")), address(context, query).text()};
}

}  // namespace organisations
