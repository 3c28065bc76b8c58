// The map of organisations: the same filters as the list, a marker for each branch.
#include "organisations/map_page.h"

#include <fmt/format.h>

#include "i18n/numbers.h"
#include "i18n/words.h"
#include "maps/page.h"
#include "maps/place.h"
#include "maps/templates.h"
#include "organisations/branch_place.h"
#include "organisations/filters.h"
#include "organisations/list_page.h"
#include "organisations/row.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/near.h"

namespace organisations {
namespace {

using base::words;

// The branches found that have a point, and how many organisations have none.
struct Scene {
    std::vector<const IndexedBranch*> branches;
    std::vector<maps::Dot> dots;
    std::int64_t without = 0;
};

Scene scene_of(const Query& query, const Index& index, const Sieve& sieve) {
    Scene scene;
    const auto add = [&](const IndexedBranch& branch) {
        if (!branch.point) return false;
        scene.branches.push_back(&branch);
        scene.dots.push_back({{branch.point->latitude, branch.point->longitude}, 1});
        return true;
    };
    // Where an hour or a district is asked for, one branch has it and another has not.
    const bool one = query.time != Time::any || query.district != nowhere;
    sieve.found().each([&](std::size_t number) {
        bool any = false;
        if (one) {
            const auto* branch = sieve.branch(static_cast<Number>(number));
            any = branch && add(*branch);
        } else {
            for (const auto& branch : index.branches_of(static_cast<Number>(number))) any = add(branch) || any;
        }
        if (!any) ++scene.without;
    });
    return scene;
}

std::vector<maps::Item> items_of(web::Context& context, const Index& index, const Now& now, const Scene& scene, const std::vector<maps::Spot>& spots) {
    std::vector<RowOf> rows;
    for (const auto& spot : spots) rows.push_back({scene.branches[spot.dot]->place, scene.branches[spot.dot], {}});
    std::vector<maps::Item> items;
    for (std::size_t i = 0; auto& row : make_rows(context, index, now, rows)) {
        const auto& spot = spots[i++];
        maps::Item item{spot.number, std::move(row.name), std::move(row.href), "", "", row.open_word + row.open_rest, row.open, {}, ""};
        for (const auto& part : {row.kind, row.address, web::distance_words(context.language, spot.metres)})
            if (!part.empty()) item.detail.append(item.detail.empty() ? "" : " · ").append(part);
        items.push_back(std::move(item));
    }
    return items;
}

}  // namespace

base::Result<web::Response> map_page(web::Context& context) {
    const auto index = context.derived<Index>();
    const auto query = TRY(Query::read(context, *index, "/organisations/map"));
    const auto asked = TRY(maps::read_asked(context));
    const auto now = index->now(context.now, context.site.zone);
    std::optional<base::Bits> found_words;
    if (!query.words.empty()) found_words = with_words(context.db(), *index, query.words);
    const Sieve sieve(query, *index, *now, found_words ? &*found_words : nullptr);
    const auto scene = scene_of(query, *index, sieve);
    const auto sheet = TRY(maps::Sheet::lay(context, asked, scene.dots));
    context.changes_at(now->until);

    maps::PageView view;
    const auto list = context.href("/organisations") + query.asked.address().substr(query.asked.path().size());
    view.heading = query.category == nowhere ? say(context, words("Places on the map")) : in(index->categories[query.category].names, context.language);
    view.modes = {{say(context, words("As a list")), list}};
    maps::fill_filters(view, context, query.asked, filter_groups(context, query, *index, sieve), leading_groups);
    view.items = items_of(context, *index, *now, scene, sheet.spots());
    view.all = {say(context, words("All {count} as a list", {{"count", i18n::number(context.language, static_cast<std::int64_t>(sieve.found().count()))}})), list};
    view.has_map = !sheet.blank();
    if (view.has_map) view.panel = sheet.panel(context, query.asked.address(), maps::titles(view.items));
    view.has_empty = view.items.empty();
    const bool none_at_all = index->size() == 0;
    if (view.has_empty) view.empty = none_at_all ? none_yet(context) : maps::nothing(context, query.asked, !scene.dots.empty(), words("None of these places is on the map."), list);
    if (none_at_all) view.modes.clear(), view.chips.html.clear(), view.filters.html.clear();  // they would lead to nothing as well
    if (!none_at_all) view.summary = maps::summary(context, sheet, scene.without + sheet.elsewhere());
    auto chrome = web::frame(context, {.title = say(context, words("Places on the map")), .section = "organisations", .back = {say(context, words("Places")), list},
                                       .path = "/organisations/map", .indexed = !asked.at && !asked.zoom && !query.asked.filtered()});
    chrome.query = query.asked.of("text");
    chrome.more_css = web::asset_name("map.css");
    return context.page(maps::templates::index, chrome, view);
}

base::Result<web::Response> branch_picture(web::Context& context, BranchId id) {
    const auto at = place_of_branch(context.db(), id);
    if (!at) return base::refuse(base::Error::Kind::not_found, words("There is no such place. It may have been removed."));
    return maps::still(context, *at);
}

}  // namespace organisations
