// All categories: of events, of places, of offers, each with what is behind it.
#include <fmt/format.h>

#include "events/selection.h"
#include "guide/gathered.h"
#include "guide/handlers.h"
#include "guide/store.h"
#include "guide/templates.h"
#include "i18n/words.h"
#include "offers/now.h"
#include "organisations/index.h"
#include "web/asset.h"
#include "web/frame.h"

namespace guide {
namespace {

using base::words;


std::string href(const web::Context& context, const char* path, const std::string& key) { return web::Href(context.href(path)).with("category", key).text(); }

std::string hue(int degrees) { return fmt::format("hue-{}", degrees); }

CategoryGroup of_events(web::Context& context) {
    events::Filter filter;
    filter.from = context.now;
    filter.until = context.now + ahead;
    const events::Selection selection(context.derived<events::Index>(), context.db(), filter);
    const auto& facet = selection.index().facet(events::By::category);
    CategoryGroup group{say(context, words("What’s on")), context.href("/events"), fmt::to_string(selection.count()), {}};
    for (const auto& category : event_categories(context.db(), context.language)) {
        const auto thing = facet.find(category.id);
        const auto count = thing ? selection.index().count(selection.all(), facet, *thing) : 0;
        if (count > 0) group.tiles.push_back({href(context, "/events", category.key), category.name, fmt::to_string(count), hue(category.hue), category.motif, {}});
    }
    context.changes_at(selection.index().next_change(context.now));
    return group;
}

CategoryGroup of_places(web::Context& context) {
    const auto index = context.derived<organisations::Index>();
    CategoryGroup group{say(context, words("Places")), context.href("/organisations"), fmt::to_string(index->size()), {}};
    std::vector<std::size_t> places;  // of tiles, by category
    for (const auto& category : index->categories) {
        const auto count = category.places.count();
        const auto& name = i18n::in(category.names, context.language);
        places.push_back(group.tiles.size());
        if (count == 0) continue;
        const auto address = href(context, "/organisations", category.key);
        if (category.parent == organisations::nowhere) group.tiles.push_back({address, name, fmt::to_string(count), hue(category.hue), category.motif, {}});
        else if (const auto tile = places[category.parent]; tile < group.tiles.size()) group.tiles[tile].parts.push_back({name, fmt::to_string(count), address, false, ""});
    }
    return group;
}

CategoryGroup of_offers(web::Context& context) {
    const auto index = context.derived<offers::Index>();
    const auto now = index->now(context.now, context.site.zone);
    CategoryGroup group{say(context, words("Offers")), context.href("/offers"), fmt::to_string(now->current.count()), {}};
    for (const auto& category : index->categories) {
        const auto count = base::count_both(category.offers, now->current);
        if (count > 0)
            group.tiles.push_back({href(context, "/offers", category.key), i18n::in(category.names, context.language), fmt::to_string(count), hue(category.hue), category.motif, {}});
    }
    context.changes_at(now->until);
    return group;
}

}  // namespace

base::Result<web::Response> categories_page(web::Context& context) {
    CategoriesView view;
    view.heading = say(context, words("Categories"));
    view.groups = {of_events(context), of_places(context), of_offers(context)};
    std::erase_if(view.groups, [](const CategoryGroup& group) { return group.tiles.empty(); });
    view.has_empty = view.groups.empty();
    if (view.has_empty) view.empty = nothing(context, words("Nothing here yet"), words("Events, places and offers will stand here soon."));
    auto chrome = web::frame(context, {.title = view.heading, .section = "home", .path = "/categories"});
    chrome.more_css = web::asset_name("guide.css");
    return context.page(templates::categories, chrome, view);
}

}  // namespace guide
