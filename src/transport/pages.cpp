#include "transport/pages.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "i18n/dates.h"
#include "i18n/sorting.h"
#include "i18n/words.h"
#include "transport/store.h"
#include "transport/templates.h"
#include "web/asset.h"
#include "web/frame.h"

namespace transport {
namespace {

using base::words;
using web::Who;

constexpr int day_minutes = 24 * 60;

std::string say(const web::Context& context, const base::Words& sentence) { return i18n::say(context.language, sentence); }

std::string route_name(const web::Context& context, const std::string& kind, const std::string& name) {
    const auto named = [&](const base::Words& sentence) { return say(context, sentence); };
    if (kind == "bus") return named(words("Bus {name}", {{"name", name}}));
    if (kind == "minibus") return named(words("Minibus {name}", {{"name", name}}));
    if (kind == "tram") return named(words("Tram {name}", {{"name", name}}));
    if (kind == "trolleybus") return named(words("Trolleybus {name}", {{"name", name}}));
    if (kind == "train") return named(words("Train {name}", {{"name", name}}));
    return name;
}

// "4" stands before "12", and both before "4A".
bool before(const RouteShown& one, const RouteShown& other) {
    const auto number = [](const std::string& name) { return name.size() < 5 && !name.empty() && name[0] >= '0' && name[0] <= '9' ? std::stoi(name) : 100'000; };
    return std::tuple(number(one.name), one.name) < std::tuple(number(other.name), other.name);
}

web::Chrome frame(const web::Context& context, std::string title, web::Link back) {
    auto chrome = web::frame(context, {.title = std::move(title), .section = "useful", .back = std::move(back)});
    chrome.more_css = web::asset_name("useful.css");
    return chrome;
}

base::Result<web::Response> index_page(web::Context& context) {
    IndexView view;
    view.crumbs = {{say(context, words("Useful now")), context.href("/useful")}, {say(context, words("Transport")), ""}};
    auto all_stops = stops(context.db());
    std::ranges::sort(all_stops, {}, [](const StopShown& stop) { return i18n::sort_key(i18n::Language::kk, stop.name); });
    for (const auto& stop : all_stops) view.stops.push_back({stop.name, context.href(fmt::format("/transport/{}", stop.id.value))});
    auto all_routes = routes(context.db());
    std::ranges::sort(all_routes, before);
    for (const auto& route : all_routes) view.routes.push_back({route_name(context, route.kind, route.name), route.about});
    view.has_empty = view.stops.empty();
    if (view.has_empty) {
        view.empty.title = say(context, words("There is no timetable yet"));
        view.empty.text = say(context, words("It will stand here as soon as the city has given it."));
        view.empty.action = {say(context, words("Useful now")), context.href("/useful")};
    }
    return context.page(templates::index, frame(context, say(context, words("Transport")), {say(context, words("Useful now")), context.href("/useful")}), view);
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

base::LocalTime moment_of(const web::Context& context, int minute) { return base::LocalTime(context.today) + base::Minutes(minute); }

void add(ShowView& view, const web::Context& context, const Departure& departure, bool over) {
    const auto name = route_name(context, departure.kind, departure.route);
    auto line = std::ranges::find_if(view.lines, [&](const Line& known) { return known.name == name && known.headsign == departure.headsign; });
    if (line == view.lines.end()) line = view.lines.insert(view.lines.end(), {name, departure.headsign, "", {}});
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
    const auto now = context.site.zone.local(context.now);
    for (const auto& departure : of_day(context, found->name)) {
        const auto leaves = moment_of(context, departure.minute);
        add(view, context, departure, leaves + base::Minutes(1) <= now);
        if (leaves + base::Minutes(1) > now) context.changes_at(context.site.zone.instant(leaves) + std::chrono::minutes(1));
    }
    if (view.lines.empty()) view.none = say(context, words("Nothing leaves from here today."));
    return context.page(templates::show, frame(context, found->name, {say(context, words("Transport")), context.href("/transport")}), view);
}

constexpr web::Route all_routes[] = {
    web::get<"/transport", index_page>(Who::anyone),
    web::get<"/transport/:id", stop_page>(Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace transport
