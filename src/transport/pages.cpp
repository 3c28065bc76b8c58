#include "transport/pages.h"

#include <algorithm>

#include "base/text.h"
#include "i18n/dates.h"
#include "i18n/sorting.h"
#include "i18n/words.h"
#include "transport/parts.h"
#include "transport/route_page.h"
#include "transport/store.h"
#include "transport/templates.h"

namespace transport {
namespace {

using base::words;
using web::Who;

// "4" stands before "12", and both before "4A".
bool before(const RouteShown& one, const RouteShown& other) {
    const auto number = [](const std::string& name) { return name.size() < 5 && !name.empty() && name[0] >= '0' && name[0] <= '9' ? std::stoi(name) : 100'000; };
    return std::tuple(number(one.name), one.name) < std::tuple(number(other.name), other.name);
}

base::Result<web::Response> index_page(web::Context& context) {
    IndexView view;
    view.crumbs = {{say(context, words("Useful now")), context.href("/useful")}, {say(context, words("Transport")), ""}};
    auto all_stops = stops(context.db());
    std::ranges::sort(all_stops, {}, [](const StopShown& stop) { return i18n::sort_key(i18n::Language::kk, stop.name); });
    for (const auto& stop : all_stops) view.stops.push_back({stop.name, stop_href(context, stop.id)});
    auto all_routes = routes(context.db());
    std::ranges::sort(all_routes, before);
    for (const auto& route : all_routes) view.routes.push_back({route_name(context, route.kind, route.name), route.about, route_href(context, route.id)});
    view.has_empty = view.stops.empty();
    if (view.has_empty) {
        view.empty.title = say(context, words("There is no timetable yet"));
        view.empty.text = say(context, words("It will stand here as soon as the city has given it."));
        view.empty.action = {say(context, words("Useful now")), context.href("/useful")};
    }
    return context.page(templates::index, frame(context, {say(context, words("Transport")), {say(context, words("Useful now")), context.href("/useful")}, ""}), view);
}

// What leaves on the calendar's day: the late trips of the day before, then its own, those after its midnight last.
std::vector<Departure> of_day(const web::Context& context, const std::string& stop) {
    std::vector<Departure> all;
    for (auto& departure : departures(context.db(), stop, context.today - std::chrono::days(1)))
        if (departure.minute >= day_minutes) {
            departure.minute -= day_minutes;
            all.push_back(std::move(departure));
        }
    for (auto& departure : departures(context.db(), stop, context.today)) all.push_back(std::move(departure));
    std::ranges::stable_sort(all, {}, &Departure::minute);
    return all;
}

void add(ShowView& view, const web::Context& context, const Departure& departure, bool over) {
    const auto name = route_name(context, departure.kind, departure.route);
    auto line = std::ranges::find_if(view.lines, [&](const Line& known) { return known.name == name && known.headsign == departure.headsign; });
    if (line == view.lines.end()) line = view.lines.insert(view.lines.end(), {name, route_href(context, departure.route_id), departure.headsign, "", {}});
    Time time{i18n::clock(moment_of(context, departure.minute)), over, false};
    if (!over && line->next.empty()) {
        time.next = true;
        line->next = say(context, words("Next: {time}", {{"time", time.text}}));
    }
    if (line->times.empty() || line->times.back().text != time.text) line->times.push_back(std::move(time));
}

base::Result<web::Response> stop_page(web::Context& context, StopId id) {
    const auto found = stop(context.db(), id);
    if (!found) return base::refuse(base::Error::Kind::not_found, words("There is no such stop. The timetable may have changed."));
    ShowView view;
    view.crumbs = {{say(context, words("Useful now")), context.href("/useful")}, {say(context, words("Transport")), context.href("/transport")}};
    view.name = found->name;
    view.day = i18n::day_heading(context.language, context.today, context.today);
    for (const auto& departure : of_day(context, found->name)) add(view, context, departure, is_over(context, departure.minute));
    if (view.lines.empty()) view.none = say(context, words("Nothing leaves from here today."));
    return context.page(templates::show, frame(context, {found->name, {say(context, words("Transport")), context.href("/transport")}, ""}), view);
}

constexpr web::Route all_routes[] = {
    web::get<"/transport", index_page>(Who::anyone),
    web::get<"/transport/:id", stop_page>(Who::anyone),
    web::get<"/transport/routes/:id", route_page>(Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace transport
