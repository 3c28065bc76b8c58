// The map of events: the same filters as the list, the venues where something is on, and what is on at those in view.
#include "events/map_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <unordered_map>

#include "base/text.h"
#include "events/card.h"
#include "events/filters.h"
#include "events/places.h"
#include "events/query.h"
#include "events/selection.h"
#include "events/showings.h"
#include "events/ways.h"
#include "i18n/numbers.h"
#include "i18n/words.h"
#include "maps/page.h"
#include "maps/place.h"
#include "maps/templates.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/near.h"

namespace events {
namespace {

using base::words;

constexpr std::size_t all_dates = 1'000'000;  // a map shows where everything is, however much
constexpr std::size_t entries_of_a_venue = 1;

// The venues where something is on, each with the first date of each event there.
struct Scene {
    std::vector<std::int64_t> venues;
    std::vector<maps::Dot> dots;                   // by venue
    std::vector<std::vector<OccurrenceId>> first;  // by venue: of its first events
    std::int64_t without = 0;                      // dates that have no place
};

class Stage {
public:
    Stage(const Index& index, const VenuePlaces& places) : index_(index), places_(places) {}

    void add(const Index::Date& date) {
        const auto venue = index_.unit(date.unit).venue;
        const auto place = places_.by_venue.find(venue);
        if (place == places_.by_venue.end()) {
            ++scene_.without;
            return;
        }
        const auto [found, fresh] = at_.try_emplace(venue, scene_.venues.size());
        if (fresh) {
            scene_.venues.push_back(venue);
            scene_.dots.push_back({place->second, 0});
            scene_.first.emplace_back();
            events_.emplace_back();
        }
        ++scene_.dots[found->second].things;
        auto& events = events_[found->second];
        const auto event = index_.unit(date.unit).event;
        if (events.size() == entries_of_a_venue || std::ranges::find(events, event) != events.end()) return;
        events.push_back(event);
        scene_.first[found->second].push_back({date.id});
    }
    Scene scene() { return std::move(scene_); }

private:
    const Index& index_;
    const VenuePlaces& places_;
    Scene scene_;
    std::unordered_map<std::int64_t, std::size_t> at_;
    std::vector<std::vector<std::uint32_t>> events_;
};

Scene scene_of(const Query& query, const Selection& selection, const VenuePlaces& places) {
    Stage stage(selection.index(), places);
    if (!query.running)
        for (const auto& date : selection.running(all_dates)) stage.add(date);
    for (const auto& date : selection.first(all_dates)) stage.add(date);
    return stage.scene();
}

maps::Entry entry_of(web::Context& context, const Listed& listed) {
    constexpr std::size_t letters = 90;
    maps::Entry entry{when_words(context, listed.starts, listed.ends, listed.all_day), datetime(context, listed.starts, listed.all_day),
                      base::shortened(listed.title, letters), context.href(event_path(listed.event, listed.slug)), ""};
    if (listed.language != i18n::tag(context.language)) entry.language = listed.language;
    return entry;
}

maps::Item item_of(const web::Context& context, const Facet& venues, std::int64_t venue, const maps::Spot& spot) {
    maps::Item item;
    item.number = spot.number;
    if (const auto found = venues.find(venue)) {
        const auto& thing = venues.things()[*found];
        item.title = thing.name(context.language);
        item.href = context.href(venue_path(venue, thing.slug));
    }
    item.detail = web::distance_words(context.language, spot.metres);
    return item;
}

std::vector<maps::Item> items_of(web::Context& context, const Index& index, const Scene& scene, const std::vector<maps::Spot>& spots) {
    std::vector<OccurrenceId> wanted;
    for (const auto& spot : spots) wanted.insert(wanted.end(), scene.first[spot.dot].begin(), scene.first[spot.dot].end());
    std::unordered_map<std::int64_t, Listed> listed;
    for (auto& one : cards(context.db(), wanted, context.language)) listed.emplace(one.occurrence.value, std::move(one));
    std::vector<maps::Item> items;
    for (const auto& spot : spots) {
        auto item = item_of(context, index.facet(By::venue), scene.venues[spot.dot], spot);
        for (const auto id : scene.first[spot.dot])
            if (const auto one = listed.find(id.value); one != listed.end()) item.entries.push_back(entry_of(context, one->second));
        const auto rest = scene.dots[spot.dot].things - static_cast<std::int64_t>(item.entries.size());
        if (rest > 0) item.more = say(context, words("{n} more date", "{n} more dates", {{"n", fmt::to_string(rest)}}));
        items.push_back(std::move(item));
    }
    return items;
}

web::Empty nothing(web::Context& context, const Query& query, const Query& list, const Scene& scene) {
    if (!anything_ahead(context)) return none_yet(context);
    web::Empty empty;
    if (!scene.venues.empty()) {
        empty.title = say(context, words("Nothing in view"));
        empty.text = say(context, words("Move the map or zoom out."));
        empty.action = {say(context, words("Show all on the map")), query.address(context)};
        return empty;
    }
    empty.title = say(context, words("Nothing found"));
    empty.text = say(context, words("None of these events has a place on the map."));
    empty.action = {say(context, words("Show as a list")), list.address(context)};
    return empty;
}

}  // namespace

base::Result<web::Response> map_page(web::Context& context) {
    const auto index = context.derived<Index>();
    const auto list = TRY(Query::read(context, *index));
    const auto asked = TRY(maps::read_asked(context));
    auto query = list;
    query.page = "/events/map";
    query.after = query.before = {};
    const Selection selection(index, context.db(), query.filter(context, *index));
    const auto scene = scene_of(query, selection, *context.derived<VenuePlaces>());
    const auto sheet = TRY(maps::Sheet::lay(context, asked, scene.dots));
    const auto filters = filter_html(context, query, selection);
    context.changes_at(index->next_change(context.now));

    maps::PageView view;
    view.heading = say(context, words("Events on the map"));
    view.modes = {{say(context, words("As a list")), list.address(context)}};
    view.chips = filters->chips;
    view.filters = filters->column;
    view.items = items_of(context, *index, scene, sheet.spots());
    view.all = {say(context, words("All {count} as a list", {{"count", i18n::number(context.language, static_cast<std::int64_t>(filters->found))}})), list.address(context)};
    view.has_map = !sheet.blank();
    if (view.has_map) view.panel = sheet.panel(context, query.address(context), maps::titles(view.items));
    view.has_empty = view.items.empty();
    const bool none_at_all = view.has_empty && !anything_ahead(context);
    if (view.has_empty) view.empty = nothing(context, query, list, scene);
    if (none_at_all) view.modes.clear(), view.chips.html.clear(), view.filters.html.clear();  // they would lead to nothing as well
    if (!none_at_all) view.summary = maps::summary(context, sheet, scene.without + sheet.elsewhere());
    auto chrome = web::frame(context, {.title = view.heading, .section = "events", .back = {say(context, words("What’s on")), list.address(context)},
                                       .path = "/events/map", .indexed = !asked.at && !asked.zoom && !list.filtered()});
    chrome.query = query.text;
    chrome.more_css = web::asset_name("map.css");
    return context.page(maps::templates::index, chrome, view);
}

base::Result<web::Response> venue_picture(web::Context& context, VenueId id) {
    const auto at = place_of_venue(context.db(), id);
    if (!at) return base::refuse(base::Error::Kind::not_found, words("There is no such place. It may have been removed."));
    return maps::still(context, *at);
}

}  // namespace events
