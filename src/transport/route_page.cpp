#include "transport/route_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "i18n/dates.h"
#include "i18n/words.h"
#include "transport/parts.h"
#include "transport/templates.h"

namespace transport {
namespace {

using base::words;

// One way of a route: its stops in order, and the minutes at which it leaves each of them today.
struct Way {
    std::string headsign, last;
    std::vector<std::string> stops;
    std::map<std::string, std::set<int>> minutes;  // by stop
};

// A trip that calls at more stops than those before it, or at others, puts them behind the stop it came from.
void merge(std::vector<std::string>& stops, const std::vector<std::string>& trip) {
    const auto known = std::ranges::find_first_of(stops, trip);
    auto place = known - stops.begin();
    for (const auto& stop : trip) {
        const auto found = std::ranges::find(stops, stop);
        if (found != stops.end()) place = found - stops.begin() + 1;
        else stops.insert(stops.begin() + place++, stop);
    }
}

Way& way_of(std::vector<Way>& ways, const RouteCall& call) {
    const auto known = std::ranges::find(ways, call.headsign, &Way::headsign);
    if (known != ways.end()) return *known;
    return ways.emplace_back(Way{call.headsign, call.last, {}, {}});
}

void take_minutes(Way& way, const RouteCall& call) {
    if (call.today) way.minutes[call.stop].insert(call.minute);
    if (call.yesterday && call.minute >= day_minutes) way.minutes[call.stop].insert(call.minute - day_minutes);
}

std::vector<Way> ways_of(const std::vector<RouteCall>& calls) {
    std::vector<Way> ways;
    for (auto begin = calls.begin(); begin != calls.end();) {
        auto& way = way_of(ways, *begin);
        std::vector<std::string> trip;
        auto next = begin;
        for (; next != calls.end() && next->trip == begin->trip; ++next) {
            trip.push_back(next->stop);
            take_minutes(way, *next);
        }
        if (trip != way.stops) merge(way.stops, trip);
        begin = next;
    }
    return ways;
}

std::vector<Time> times_of(web::Context& context, const std::set<int>& minutes) {
    std::vector<Time> times;
    for (const int minute : minutes) {
        const bool over = is_over(context, minute), first = !over && (times.empty() || times.back().over);
        times.push_back({i18n::clock(moment_of(context, minute)), over, first});
    }
    return times;
}

std::string next_of(web::Context& context, const std::set<int>& minutes) {
    const auto next = std::ranges::find_if(minutes, [&](int minute) { return !is_over(context, minute); });
    return next == minutes.end() ? "" : i18n::clock(moment_of(context, *next));
}

Direction direction(web::Context& context, const Way& way, const std::map<std::string, StopId>& ids) {
    Direction shown{way.headsign, "", {}, {}};
    const auto add = [&](const std::string& name, std::string next) {
        const auto id = ids.find(name);
        shown.stops.push_back({name, id == ids.end() ? "" : stop_href(context, id->second), std::move(next)});
    };
    for (const auto& stop : way.stops) {
        const auto minutes = way.minutes.find(stop);
        add(stop, minutes == way.minutes.end() ? "" : next_of(context, minutes->second));
    }
    if (!way.last.empty() && (way.stops.empty() || way.stops.back() != way.last)) add(way.last, "");
    if (const auto first = way.minutes.find(way.stops.front()); first != way.minutes.end()) {
        shown.times = times_of(context, first->second);
        shown.from = say(context, words("Today from the stop “{stop}”", {{"stop", way.stops.front()}}));
    }
    return shown;
}

}  // namespace

base::Result<web::Response> route_page(web::Context& context, RouteId id) {
    const auto found = route(context.db(), id);
    if (!found) return base::refuse(base::Error::Kind::not_found, words("There is no such route. The timetable may have changed."));
    RouteView view;
    view.crumbs = {{say(context, words("Useful now")), context.href("/useful")}, {say(context, words("Transport")), context.href("/transport")}};
    view.name = route_name(context, found->kind, found->name);
    view.about = found->about;
    view.day = i18n::day_heading(context.language, context.today, context.today);
    std::map<std::string, StopId> ids;
    for (const auto& stop : stops(context.db())) ids.emplace(stop.name, stop.id);
    const auto ways = ways_of(calls(context.db(), *found, context.today));
    for (const auto& way : ways) view.directions.push_back(direction(context, way, ids));
    if (std::ranges::all_of(ways, [](const Way& way) { return way.minutes.empty(); })) view.none = say(context, words("Nothing runs on this route today."));
    const auto path = fmt::format("/transport/routes/{}", found->id.value);
    return context.page(templates::route, frame(context, {view.name, view.crumbs.back(), path}), view);
}

}  // namespace transport
