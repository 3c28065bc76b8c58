#include <fmt/format.h>

#include <algorithm>

#include "events/card.h"
#include "events/poster.h"
#include "events/query.h"
#include "events/showings.h"
#include "events/templates.h"
#include "events/venue_store.h"
#include "events/venues_page.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "maps/place.h"
#include "web/asset.h"
#include "web/dates.h"
#include "web/frame.h"
#include "web/share.h"
#include "web/twins.h"

namespace events {
namespace {

using base::words;
using std::chrono::days;
using std::chrono::floor;

constexpr int dates_read = 200;
constexpr std::size_t cards_shown = 24;

std::string whole_address(const web::Context& context, const Venue& venue) {
    std::string address = venue.address;
    if (!venue.settlement.empty() && venue.settlement != context.site.name(context.language))
        address = address.empty() ? venue.settlement : fmt::format("{}, {}", venue.settlement, address);
    if (!venue.district.empty()) address.append(address.empty() ? "" : " · ").append(venue.district);
    return address;
}

void fill_map(VenueView& view, const web::Context& context, const Venue& venue) {
    const bool elsewhere = venue.settlement != context.site.name(context.language);
    view.map = maps::whereabouts(context, {venue.latitude, venue.longitude, view.name, venue.address, elsewhere ? venue.settlement : ""},
                                 fmt::format("/venues/{}/map.svg", venue.id.value), "/events/map");
    if (!view.map.ways.empty()) view.route_href = view.map.ways.front().href;
}

void fill_facts(VenueView& view, const web::Context& context, const Venue& venue) {
    const auto line = [&](std::string icon, const base::Words& label, const std::string& value, std::string href = {}, bool external = false) {
        if (!value.empty()) view.facts.push_back({std::move(icon), say(context, label), value, std::move(href), external});
    };
    line("pin", words("Landmark"), venue.landmark);
    if (venue.step_free) line("step-free", words("Step-free access"), say(context, *venue.step_free == 1 ? words("yes") : words("no")));
    if (venue.capacity) line("people", words("Capacity"), say(context, words("{n} place", "{n} places", {{"n", fmt::to_string(*venue.capacity)}})));
    if (!venue.phone.empty()) line("phone", words("Phone"), venue.phone, "tel:" + venue.phone);
    if (!venue.site.empty()) line("external", words("Site"), venue.site, venue.site, true);
    if (venue.organisation_id)
        line("place", words("Run by"), venue.organisation, context.href(fmt::format("/organisations/{}-{}", venue.organisation_id, venue.organisation_slug)));
    for (const auto& hall : halls(context.db(), venue.id)) {
        if (hall.capacity) view.halls.push_back({"", hall.name, say(context, words("{n} place", "{n} places", {{"n", fmt::to_string(*hall.capacity)}})), "", false});
        else view.halls.push_back({"", "", hall.name, "", false});
    }
}

// Days from the one asked for, until the page holds enough cards; the day after stands behind a link.
void fill_days(VenueView& view, web::Context& context, const Venue& venue, base::Instant from) {
    const auto all = categories(context.db(), context.language);
    const auto ids = dates_at(context.db(), venue.id, from, dates_read);
    std::size_t shown = 0;
    for (const auto& listed : cards(context.db(), ids, context.language)) {
        const auto day = floor<days>(context.site.zone.local(listed.starts));
        if (view.days.empty() || view.days.back().date != web::iso(day)) {
            if (!view.days.empty()) shown += view.days.back().cards.size();
            if (shown >= cards_shown) {
                view.later_href = web::Href(context.href(venue_path(venue.id.value, venue.slug))).with("from", web::iso(day)).text() + "#events";
                return;
            }
            const bool near = day >= context.today && day <= context.today + days(7);
            view.days.push_back({web::iso(day), i18n::day_heading(context.language, day, context.today), near ? i18n::near(context.language, day, context.today) : "", {}});
        }
        auto card = make_card(context, listed, all, When::time);
        card.place = "";  // it is this one
        join(view.days.back().cards, std::move(card));
    }
}

}  // namespace

base::Result<web::Response> venue_page(web::Context& context, VenueId id) {
    const auto found = venue(context.db(), id, context.language);
    if (!found) return base::refuse(base::Error::Kind::not_found, words("There is no such venue."));
    const auto path = venue_path(id.value, found->slug);
    if (context.path != path) return web::moved(context, path);
    const auto asked = TRY(web::read_day(context.query, "from"));
    const auto from = asked && *asked > context.today ? context.site.zone.midnight(*asked) : context.now;

    VenueView view;
    view.crumbs = {{say(context, words("What’s on")), context.href("/events")}, {say(context, words("Venues")), context.href("/venues")}};
    view.name = found->name;
    if (found->language != i18n::tag(context.language)) view.language = found->language;
    view.address = whole_address(context, *found);
    if (!found->phone.empty()) view.call_href = "tel:" + found->phone;
    fill_map(view, context, *found);
    fill_facts(view, context, *found);
    view.directions = {found->directions_html};
    fill_days(view, context, *found, from);
    const auto counts = events_at(context.db(), {id}, context.now);
    const auto list = web::Href(context.href("/events")).with("venue", numbered({id.value, found->slug, {}, {}})).text();
    if (!counts.empty()) view.all_href = list;
    if (!counts.empty()) view.events_count = fmt::to_string(counts.front().events);
    if (view.days.empty()) view.no_events = say(context, words("Nothing is announced here yet."));
    view.share = web::share(context.origin() + context.href(path), found->name);
    auto chrome = web::frame(context, {.title = found->name, .section = "events", .description = view.address, .back = view.crumbs.back(), .path = path,
                                       .indexed = !asked});
    chrome.more_css = web::asset_name("thing.css");
    if (const auto shown = poster(context, id)) web::put_picture(chrome, context, *shown);
    chrome.shareable = true;
    chrome.feeds = web::twins(found->name, list, true);
    return context.page(templates::venue, chrome, view);
}

}  // namespace events
