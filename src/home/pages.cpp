#include "home/pages.h"

#include <fmt/format.h>

#include "cities/near_links.h"
#include "events/cards.h"
#include "feeds/schema_org.h"
#include "home/templates.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "offers/rows.h"
#include "organisations/rows.h"
#include "useful/useful.h"
#include "web/frame.h"
#include "web/listing.h"

namespace home {
namespace {

using base::words;
using web::Who;

constexpr int today_shown = 4, weekend_shown = 8, offers_shown = 4, places_shown = 4;
constexpr std::size_t useful_shown = 3;  // numbers to call

web::Chip door(const web::Context& context, const base::Words& name, std::string_view when, std::int64_t count) {
    return {say(context, name), fmt::to_string(count), web::Href(context.href("/events")).with("when", when).text(), false, ""};
}

void fill_events(IndexView& view, web::Context& context) {
    const auto seen = events::glance(context, today_shown, weekend_shown);
    view.doors = {door(context, words("Today"), "today", seen.today_count), door(context, words("Tomorrow"), "tomorrow", seen.tomorrow_count),
                  door(context, words("Weekend"), "weekend", seen.weekend_count)};
    for (const auto& [name, path] : {std::pair{words("Calendar"), "/events/calendar"}, std::pair{words("For children"), "/children"}, std::pair{words("Categories"), "/categories"},
                                     std::pair{words("Districts"), "/districts"}})
        view.doors.push_back({say(context, name), "", context.href(path), false, ""});
    view.chosen = seen.chosen;
    view.today_heading = say(context, words("Today"));
    view.today = seen.today;
    view.today_part = {view.doors[0].href, view.doors[0].count};
    if (std::chrono::weekday(context.today) != std::chrono::Sunday) view.weekend = seen.weekend;  // on Sunday it is what stands under Today
    view.weekend_part = {context.href("/events/weekend"), view.doors[2].count};
}

base::Result<web::Response> index(web::Context& context) {
    IndexView view;
    view.heading = i18n::day_heading(context.language, context.today, context.today);
    fill_events(view, context);
    view.offers = offers::ending_rows(context, offers_shown);
    view.offers_part = {context.href("/offers"), fmt::to_string(offers::current_count(context))};
    view.places = organisations::newest_rows(context, places_shown);
    view.places_part = {context.href("/organisations"), ""};
    for (const auto& thing : useful::glance(context, useful_shown)) view.useful.push_back({thing.href, "", thing.icon, "", thing.title, thing.detail});
    view.useful_part = {context.href("/useful"), ""};
    view.near = cities::near_links(context);
    view.has_empty = view.today.empty() && view.weekend.empty() && view.offers.empty() && view.places.empty();
    if (view.has_empty) {
        view.doors.clear();
        view.empty = web::coming(context, words("The city is being set up"), words("Events, places and offers will stand here soon."));
    }
    auto chrome = web::frame(context, {.title = "", .section = "home", .path = "/"});
    const auto search = context.origin() + context.href("/search?q={text}");
    chrome.data.push_back({feeds::schema::website(chrome.city, chrome.canonical, chrome.language, search)});
    return context.page(templates::index, chrome, view);
}

constexpr web::Route all_routes[] = {
    web::get<"/", index>(Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace home
