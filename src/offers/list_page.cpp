// The list of offers: what ends first stands first, with filters in the address.
#include "offers/list_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "i18n/words.h"
#include "offers/feed.h"
#include "offers/row.h"
#include "offers/templates.h"
#include "web/dates.h"
#include "web/frame.h"
#include "web/list.h"

namespace offers {
namespace {

using base::Error;
using base::refuse;
using base::words;

constexpr int soon_days = 3;

std::string say(const web::Context& context, const base::Words& sentence) { return i18n::say(context.language, sentence); }

struct Query {
    std::string category, text, audience;
    bool ending_soon = false;
    std::optional<Key> after, before;

    bool filtered() const { return !category.empty() || !text.empty() || !audience.empty() || ending_soon; }
};

// A page begins behind an offer; its last day is looked up, not believed.
base::Result<std::optional<Key>> read_key(const web::Context& context, std::string_view name) {
    const auto id = TRY(context.query.number(name, 1, std::int64_t{1} << 53));
    if (!id) return std::optional<Key>();
    const auto day = until_day_of(context.db(), OfferId{*id});
    if (!day) return refuse(Error::Kind::not_found, words("This page of the list does not exist."), std::string(name));
    return std::optional(Key{*day, *id});
}

base::Result<Query> read_query(const web::Context& context, const std::vector<Category>& categories) {
    Query query;
    query.category = TRY(context.query.text("category", 60));
    query.text = TRY(context.query.text("text", 100));
    query.audience = TRY(context.query.choice("for", {"children", "students", "pensioners", "large_families", "birthday"}));
    const auto ending = TRY(context.query.choice("ending", {"soon"}));
    query.ending_soon = !ending.empty();
    query.after = TRY(read_key(context, "after"));
    query.before = TRY(read_key(context, "before"));
    const bool known = query.category.empty() || std::ranges::find(categories, query.category, &Category::key) != categories.end();
    if (!known) return refuse(Error::Kind::invalid, words("There is no category “{key}”.", {{"key", query.category}}), "category");
    return query;
}

web::Href address(const web::Context& context, const Query& query) {
    web::Href href(context.href("/offers"));
    href.with("category", query.category).with("for", query.audience).with("ending", query.ending_soon ? "soon" : "").with("text", query.text);
    return href;
}

Filter filter_of(const web::Context& context, const Query& query, const std::vector<Category>& categories) {
    Filter filter{.today = context.today, .text = base::folded(query.text), .audience = query.audience};
    if (query.ending_soon) filter.ends_by = context.today + std::chrono::days(soon_days);
    if (!query.category.empty()) filter.category_id = std::ranges::find(categories, query.category, &Category::key)->id;
    return filter;
}

web::FilterGroup category_group(const web::Context& context, const Query& query, const std::vector<Category>& categories) {
    web::FilterGroup group{say(context, words("Category")), {}};
    for (const auto& category : categories) {
        auto counted = query;
        counted.category = category.key;
        const auto behind = count(context.db(), filter_of(context, counted, categories));
        const bool active = query.category == category.key;
        if (behind == 0 && !active) continue;
        if (active) counted.category.clear();
        group.chips.push_back({category.name, fmt::to_string(behind), address(context, counted).text(), active, fmt::format("hue-{}", category.hue)});
    }
    return group;
}

web::FilterGroup audience_group(const web::Context& context, const Query& query, const std::vector<Category>& categories) {
    web::FilterGroup group{say(context, words("For whom")), {}};
    for (const auto& [key, name] : {std::pair{"children", words("Children")}, std::pair{"students", words("Students")},
                                    std::pair{"pensioners", words("Pensioners")}, std::pair{"large_families", words("Large families")},
                                    std::pair{"birthday", words("Birthday")}}) {
        auto changed = query;
        changed.audience = key;
        const auto behind = count(context.db(), filter_of(context, changed, categories));
        const bool active = query.audience == key;
        if (behind == 0 && !active) continue;
        if (active) changed.audience.clear();
        group.chips.push_back({say(context, name), fmt::to_string(behind), address(context, changed).text(), active, ""});
    }
    return group;
}

web::FilterGroup when_group(const web::Context& context, const Query& query, const std::vector<Category>& categories) {
    auto changed = query;
    changed.ending_soon = true;
    const auto behind = count(context.db(), filter_of(context, changed, categories));
    changed.ending_soon = !query.ending_soon;
    web::FilterGroup group{say(context, words("When")), {}};
    if (behind > 0 || query.ending_soon)
        group.chips.push_back({say(context, words("Ending soon")), fmt::to_string(behind), address(context, changed).text(), query.ending_soon, ""});
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

web::Piece<OfferId> load(const web::Context& context, const Query& query, const Filter& filter) {
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
    else if (query.filtered()) empty.text = say(context, words("No offers match these filters. Take one off."));
    else empty.text = say(context, words("No offers at the moment. Look in again soon."));
    empty.action = query.filtered() ? web::Link{say(context, words("Show all offers")), context.href("/offers")}
                                    : web::Link{say(context, words("Places")), context.href("/organisations")};
    return empty;
}

}  // namespace

base::Result<web::Response> list_page(web::Context& context) {
    const auto all = organisation_categories(context.db(), context.language);
    const auto query = TRY(read_query(context, all));
    const auto filter = filter_of(context, query, all);
    const auto page = load(context, query, filter);

    IndexView view;
    view.heading = say(context, words("Offers"));
    view.filters = {when_group(context, query, all), category_group(context, query, all), audience_group(context, query, all)};
    std::erase_if(view.filters, [](const web::FilterGroup& group) { return group.chips.empty(); });
    view.chips = chips_of(context, query, view.filters);
    if (query.filtered()) view.reset_href = context.href("/offers");
    view.rows = make_rows(context, page.rows);
    view.has_empty = view.rows.empty();
    if (view.has_empty) view.empty = nothing(context, query);
    else view.summary = say(context, words("{n} offer", "{n} offers", {{"n", fmt::to_string(count(context.db(), filter))}}));
    if (page.earlier && !page.rows.empty())
        view.pager.earlier_href = address(context, query).with("before", fmt::to_string(page.rows.front().value)).text();
    if (page.later && !page.rows.empty())
        view.pager.later_href = address(context, query).with("after", fmt::to_string(page.rows.back().value)).text();
    auto chrome = web::frame(context, {.title = view.heading, .section = "offers", .indexed = !query.before && !query.after && query.text.empty()});
    chrome.query = query.text;
    tell_of_list(chrome, context, address(context, query).text(), view);
    return context.page(templates::index, chrome, view);
}

base::Result<Wanted> wanted(const web::Context& context, int limit) {
    const auto all = organisation_categories(context.db(), context.language);
    const auto query = TRY(read_query(context, all));
    return Wanted{ids_after(context.db(), filter_of(context, query, all), Key{}, limit), say(context, words("Offers")), address(context, query).text()};
}

}  // namespace offers
