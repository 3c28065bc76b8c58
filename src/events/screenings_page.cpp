#include "events/screenings_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "events/showings.h"
#include "events/templates.h"
#include "events/ways.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "web/asset.h"
#include "web/dates.h"
#include "web/frame.h"

namespace events {
namespace {

using base::Day;
using base::words;
using std::chrono::days;
using std::chrono::floor;

constexpr auto days_ahead = days(14);
constexpr std::size_t sessions_shown = 220;  // of a day; what a page of 60 KB holds

std::map<Day, int> days_with_sessions(const web::Context& context) {
    std::map<Day, int> found;
    for (const auto starts : showing_starts(context.db(), "film", context.now, context.site.zone.midnight(context.today + days_ahead)))
        ++found[floor<days>(context.site.zone.local(starts))];
    return found;
}

std::string href_of(const web::Context& context, Day day) {
    return web::Href(context.href("/screenings")).with("day", day == context.today ? "" : web::iso(day)).text();
}

std::vector<web::Chip> day_chips(const web::Context& context, const std::map<Day, int>& found, Day shown) {
    std::vector<web::Chip> chips;
    for (const auto& [day, count] : found)
        if (day != shown) chips.push_back({i18n::short_heading(context.language, day, context.today), "", href_of(context, day), false, ""});
    return chips;
}

// Fills the grid: every cinema once, in it every film once, by its first session.
void fill_grid(ScreeningsView& view, web::Context& context, const std::vector<Showing>& showings) {
    std::vector<WorkId> ids;
    for (const auto& showing : showings) ids.push_back({showing.work_id});
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    std::map<std::int64_t, WorkName> names;
    for (auto& name : work_names(context.db(), ids, context.language)) names.emplace(name.id, std::move(name));
    for (const auto& showing : showings) {
        const auto cinema = showing.venue.empty() ? showing.place : showing.venue;
        auto place = std::ranges::find(view.cinemas, cinema, &CinemaDay::name);
        if (place == view.cinemas.end()) {
            view.cinemas.push_back({cinema, showing.venue_id ? context.href(venue_path(showing.venue_id, showing.venue_slug)) : "", {}});
            place = view.cinemas.end() - 1;
        }
        auto& films = place->films;
        const auto& work = names[showing.work_id];
        const auto href = context.href(work_path({work.id}, work.slug));
        auto film = std::ranges::find(films, href, &SessionRow::href);
        if (film == films.end()) {
            films.push_back({work.title, href, about_work(context, work.age_min, work.minutes, ""), {}});
            film = films.end() - 1;
        }
        film->sessions.push_back(session(context, showing));
    }
}

web::Empty nothing(web::Context& context, const std::map<Day, int>& found) {
    if (!anything_ahead(context)) return none_yet(context);
    web::Empty empty;
    empty.title = say(context, words("No sessions"));
    empty.text = say(context, words("No cinema has announced sessions for this day."));
    if (!found.empty()) empty.action = {say(context, words("The nearest sessions")), href_of(context, found.begin()->first)};
    else empty.action = {say(context, words("What’s on")), context.href("/events")};
    empty.other = {say(context, words("Calendar")), context.href("/events/calendar")};
    return empty;
}

}  // namespace

base::Result<web::Response> screenings_page(web::Context& context) {
    const auto asked = TRY(web::read_day(context.query, "day"));
    const auto found = days_with_sessions(context);
    const auto day = asked.value_or(context.today);
    auto showings = showings_between(context.db(), "film", context.site.zone.midnight(day), context.site.zone.midnight(day + days(1)), context.language);
    if (showings.size() > sessions_shown) showings.resize(sessions_shown);

    ScreeningsView view;
    view.heading = say(context, words("Film sessions"));
    view.summary = i18n::day_heading(context.language, day, context.today);
    if (day == context.today || day == context.today + days(1)) view.summary.append(" · ").append(i18n::near(context.language, day, context.today));
    view.days = day_chips(context, found, day);
    fill_grid(view, context, showings);
    view.has_empty = showings.empty();
    if (view.has_empty) view.empty = nothing(context, found);
    if (!found.empty()) view.modes = {{say(context, words("Films")), context.href("/films")}};
    view.ways = other_ways(context, "/screenings");
    const bool near = day >= context.today && day < context.today + days_ahead;
    auto chrome = web::frame(context, {.title = fmt::format("{}: {}", view.heading, view.summary), .section = "events", .description = fmt::format("{}: {}", view.heading, view.summary),
                                       .back = {say(context, words("What’s on")), context.href("/events")}, .indexed = near && !view.has_empty});
    chrome.more_css = web::asset_name("thing.css");
    return context.page(templates::screenings, chrome, view);
}

}  // namespace events
