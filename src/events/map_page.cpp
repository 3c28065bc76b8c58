// The map of events: the same filters as the list, the venues where something is on, and what is on at those in view.
#include "events/map_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ranges>
#include <unordered_map>

#include "base/text.h"
#include "events/card.h"
#include "events/places.h"
#include "events/query.h"
#include "i18n/numbers.h"
#include "i18n/words.h"
#include "maps/lengths.h"
#include "maps/place.h"
#include "maps/sheet.h"
#include "maps/templates.h"
#include "web/asset.h"
#include "web/frame.h"

namespace events {
namespace {

using base::words;

constexpr int most_dates = 20'000;
constexpr std::size_t entries_of_a_venue = 3;

std::string say(const web::Context& context, const base::Words& sentence) { return i18n::say(context.language, sentence); }

// The venues where something is on, each with its dates in order.
struct Scene {
    std::vector<std::int64_t> venues;
    std::vector<std::vector<OccurrenceId>> dates;  // by venue
    std::int64_t without = 0;                      // dates that have no place
};

Scene scene_of(const Places& places, const std::vector<OccurrenceId>& ids) {
    Scene scene;
    std::unordered_map<std::int64_t, std::size_t> index;
    for (const auto id : ids) {
        const auto venue = places.venue_of(id);
        if (!venue) {
            ++scene.without;
            continue;
        }
        const auto [found, fresh] = index.try_emplace(venue, scene.venues.size());
        if (fresh) {
            scene.venues.push_back(venue);
            scene.dates.emplace_back();
        }
        scene.dates[found->second].push_back(id);
    }
    return scene;
}

std::vector<maps::Dot> dots_of(const Scene& scene, const Places& places) {
    std::vector<maps::Dot> dots;
    for (std::size_t i = 0; i < scene.venues.size(); ++i) dots.push_back({places.at(scene.venues[i]), static_cast<int>(scene.dates[i].size())});
    return dots;
}

// The first dates of each venue in view, an event once.
std::map<std::int64_t, std::vector<Listed>> first_dates(const web::Context& context, const Scene& scene, const std::vector<maps::Spot>& spots) {
    std::vector<OccurrenceId> wanted;
    std::vector<std::int64_t> venues;
    constexpr std::size_t looked_at = 8;
    for (const auto& spot : spots)
        for (const auto id : scene.dates[spot.dot] | std::views::take(looked_at)) {
            wanted.push_back(id);
            venues.push_back(scene.venues[spot.dot]);
        }
    std::map<OccurrenceId, Listed> listed;
    for (auto& one : cards(context.db(), wanted, context.language)) listed.emplace(one.occurrence, std::move(one));
    std::map<std::int64_t, std::vector<Listed>> found;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        auto& here = found[venues[i]];
        const auto one = listed.find(wanted[i]);
        if (one == listed.end() || here.size() == entries_of_a_venue || std::ranges::find(here, one->second.event, &Listed::event) != here.end()) continue;
        here.push_back(one->second);
    }
    return found;
}

maps::Entry entry_of(web::Context& context, const Listed& listed) {
    constexpr std::size_t letters = 90;
    maps::Entry entry{when_words(context, listed.starts, listed.ends, listed.all_day), datetime(context, listed.starts, listed.all_day),
                      base::shortened(listed.title, letters), context.href(event_path(listed.event, listed.slug)), ""};
    if (listed.language != i18n::tag(context.language)) entry.language = listed.language;
    context.changes_at(listed.starts);
    return entry;
}

std::vector<maps::Item> items_of(web::Context& context, const Scene& scene, const std::vector<maps::Spot>& spots) {
    std::vector<std::int64_t> venues;
    for (const auto& spot : spots) venues.push_back(scene.venues[spot.dot]);
    const auto dates = first_dates(context, scene, spots);
    std::vector<maps::Item> items;
    for (const auto names = venue_names(context.db(), venues, context.language); const auto& spot : spots) {
        maps::Item item;
        item.number = spot.number;
        if (const auto name = std::ranges::find(names, scene.venues[spot.dot], &VenueName::id); name != names.end()) {
            item.title = name->name;
            if (name->language != i18n::tag(context.language)) item.language = name->language;
        }
        item.detail = maps::length_words(context.language, spot.metres);
        if (const auto here = dates.find(scene.venues[spot.dot]); here != dates.end())
            for (const auto& listed : here->second) item.entries.push_back(entry_of(context, listed));
        const auto rest = static_cast<std::int64_t>(scene.dates[spot.dot].size() - item.entries.size());
        if (rest > 0) item.more = say(context, words("{n} more date", "{n} more dates", {{"n", fmt::to_string(rest)}}));
        items.push_back(std::move(item));
    }
    return items;
}

std::string summary(const web::Context& context, const maps::Sheet& sheet, std::int64_t without) {
    auto text = say(context, words("In view: {n}", {{"n", i18n::number(context.language, sheet.in_view())}}));
    if (without > 0) text.append(" · ").append(say(context, words("Without a place on the map: {n}", {{"n", i18n::number(context.language, without)}})));
    return text;
}

// "/events?when=today" as the map's "/events/map?when=today".
std::string on_map(const web::Context& context, const std::string& address) {
    const auto list = context.href("/events");
    return context.href("/events/map") + address.substr(list.size());
}

web::Empty nothing(const web::Context& context, const Query& query, const Scene& scene) {
    web::Empty empty;
    if (!scene.venues.empty()) {
        empty.title = say(context, words("Nothing in view"));
        empty.text = say(context, words("Move the map or zoom out."));
        empty.action = {say(context, words("Show all on the map")), on_map(context, query.address(context))};
        return empty;
    }
    empty.title = say(context, words("Nothing found"));
    empty.text = say(context, words("None of these events has a place on the map."));
    empty.action = {say(context, words("Show as a list")), query.address(context)};
    return empty;
}

}  // namespace

base::Result<web::Response> map_page(web::Context& context) {
    const auto all = categories(context.db(), context.language);
    const auto query = TRY(Query::read(context, all));
    const auto asked = TRY(maps::read_asked(context));
    const auto filter = query.filter(context, all);
    const auto places = context.derived<Places>();
    const auto scene = scene_of(*places, dates_after(context.db(), filter, {filter.from - std::chrono::seconds(1), 0}, most_dates));
    const auto sheet = TRY(maps::Sheet::lay(context, asked, dots_of(scene, *places)));

    maps::PageView view;
    view.heading = say(context, words("Events on the map"));
    view.modes = {{say(context, words("List")), query.address(context)}};
    if (query.filtered()) view.reset_href = context.href("/events/map");
    view.items = items_of(context, scene, sheet.spots());
    view.has_map = !sheet.blank();
    std::vector<std::string> names;
    for (const auto& item : view.items) names.push_back(item.title);
    if (view.has_map) view.panel = sheet.panel(context, on_map(context, query.address(context)), names);
    view.has_empty = view.items.empty();
    if (view.has_empty) view.empty = nothing(context, query, scene);
    view.summary = summary(context, sheet, scene.without + sheet.elsewhere());
    auto chrome = web::frame(context, {.title = view.heading, .section = "events", .back = {say(context, words("What’s on")), query.address(context)}, .indexed = false});
    chrome.more_css = web::asset_name("map.css");
    return context.page(maps::templates::index, chrome, view);
}

base::Result<web::Response> venue_picture(web::Context& context, VenueId id) {
    const auto at = place_of_venue(context.db(), id);
    if (!at) return base::refuse(base::Error::Kind::not_found, words("There is no such place. It may have been removed."));
    return maps::still(context, *at);
}

}  // namespace events
