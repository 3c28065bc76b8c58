// The map of offers: the same filters as the list, a marker for each place where one of them holds.
#include "offers/map_page.h"

#include <fmt/format.h>

#include <map>
#include <tuple>

#include "base/text.h"
#include "i18n/numbers.h"
#include "i18n/words.h"
#include "maps/page.h"
#include "maps/templates.h"
#include "offers/filters.h"
#include "offers/list_page.h"
#include "offers/row.h"
#include "offers/sieve.h"
#include "web/asset.h"
#include "web/frame.h"

namespace offers {
namespace {

using base::words;

constexpr std::size_t entries_of_a_place = 3;

// A place of one organisation with the offers that hold there.
struct Scene {
    std::vector<std::vector<Number>> offers;  // by dot
    std::vector<maps::Dot> dots;
    std::int64_t without = 0;                 // offers that hold nowhere on the map
};

Scene scene_of(const Query& query, const Index& index, const Sieve& sieve) {
    Scene scene;
    std::map<std::tuple<std::int64_t, double, double>, std::size_t> places;  // by organisation and point
    for (const auto number : index.by_end.numbers) {
        if (!sieve.found().has(number)) continue;
        bool any = false;
        for (const auto& at : index.points_of(number)) {
            if (query.district != nowhere && at.district != query.district) continue;
            any = true;
            const auto [found, fresh] = places.try_emplace({index.offers[number].organisation, at.point.latitude, at.point.longitude}, scene.dots.size());
            if (fresh) scene.dots.push_back({{at.point.latitude, at.point.longitude}, 0}), scene.offers.emplace_back();
            ++scene.dots[found->second].things;
            scene.offers[found->second].push_back(number);
        }
        if (!any) ++scene.without;
    }
    return scene;
}

maps::Entry entry_of(const web::Context& context, const Listed& offer) {
    constexpr std::size_t letters = 90;
    const auto won = gain(context, offer).text;
    maps::Entry entry{"", "", base::shortened(won.empty() ? offer.title : fmt::format("{} · {}", won, offer.title), letters), context.href(offer_path(offer.id, offer.slug)), ""};
    if (offer.language != i18n::tag(context.language)) entry.language = offer.language;
    return entry;
}

std::map<std::int64_t, Listed> listed_at(const web::Context& context, const Index& index, const Scene& scene, const std::vector<maps::Spot>& spots) {
    std::vector<OfferId> ids;
    for (const auto& spot : spots)
        for (const auto number : scene.offers[spot.dot]) ids.push_back({index.ids[number]});
    std::map<std::int64_t, Listed> all;
    for (auto& offer : listed(context.db(), ids, context.language)) all.emplace(offer.id.value, std::move(offer));
    return all;
}

std::vector<maps::Item> items_of(const web::Context& context, const Index& index, const Scene& scene, const std::vector<maps::Spot>& spots) {
    const auto known = listed_at(context, index, scene, spots);
    std::vector<maps::Item> items;
    for (const auto& spot : spots) {
        maps::Item item;
        item.number = spot.number;
        item.detail = web::distance_words(context.language, spot.metres);
        for (const auto number : scene.offers[spot.dot]) {
            const auto found = known.find(index.ids[number]);
            if (found == known.end() || item.entries.size() == entries_of_a_place) continue;
            item.title = found->second.organisation;
            item.href = context.href(fmt::format("/organisations/{}-{}", found->second.organisation_id, found->second.organisation_slug));
            item.entries.push_back(entry_of(context, found->second));
        }
        if (const auto rest = scene.offers[spot.dot].size() - item.entries.size(); rest > 0)
            item.more = say(context, words("{n} more offer", "{n} more offers", {{"n", fmt::to_string(rest)}}));
        items.push_back(std::move(item));
    }
    return items;
}

}  // namespace

base::Result<web::Response> map_page(web::Context& context) {
    const auto index = context.derived<Index>();
    const auto query = TRY(Query::read(context, *index, "/offers/map"));
    const auto asked = TRY(maps::read_asked(context));
    const auto now = index->now(context.now, context.site.zone);
    std::optional<base::Bits> found_words;
    if (!query.words.empty()) found_words = with_words(context.db(), *index, query.words);
    const Sieve sieve(query, *index, *now, found_words ? &*found_words : nullptr);
    const auto scene = scene_of(query, *index, sieve);
    const auto sheet = TRY(maps::Sheet::lay(context, asked, scene.dots));
    context.changes_at(now->until);

    maps::PageView view;
    const auto list = context.href("/offers") + query.asked.address().substr(query.asked.path().size());
    view.heading = say(context, words("Offers on the map"));
    view.modes = {{say(context, words("As a list")), list}};
    maps::fill_filters(view, context, query.asked, filter_groups(context, query, *index, sieve), leading_groups);
    view.items = items_of(context, *index, scene, sheet.spots());
    view.all = {say(context, words("All {count} as a list", {{"count", i18n::number(context.language, static_cast<std::int64_t>(sieve.found().count()))}})), list};
    view.has_map = !sheet.blank();
    if (view.has_map) view.panel = sheet.panel(context, query.asked.address(), maps::titles(view.items));
    view.has_empty = view.items.empty();
    const bool none_at_all = now->current.count() == 0;
    if (view.has_empty) view.empty = none_at_all ? none_yet(context) : maps::nothing(context, query.asked, !scene.dots.empty(), words("None of these offers has a place on the map."), list);
    if (none_at_all) view.modes.clear(), view.chips.html.clear(), view.filters.html.clear();  // they would lead to nothing as well
    if (!none_at_all) view.summary = maps::summary(context, sheet, scene.without + sheet.elsewhere());
    auto chrome = web::frame(context, {.title = view.heading, .section = "offers", .back = {say(context, words("Offers")), list}, .path = "/offers/map",
                                       .indexed = !asked.at && !asked.zoom && !query.asked.filtered()});
    chrome.query = query.asked.of("text");
    chrome.more_css = web::asset_name("map.css");
    return context.page(maps::templates::index, chrome, view);
}

}  // namespace offers
