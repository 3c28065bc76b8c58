#include "maps/sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "i18n/numbers.h"
#include "i18n/words.h"
#include "maps/drawing.h"
#include "maps/store.h"
#include "web/near.h"

namespace maps {
namespace {

using base::Error;
using base::refuse;
using base::words;

constexpr double city_reach = 60'000;  // metres from its middle: what lies farther is not on its map
constexpr double around_map = 2'000;   // one may look so far beyond what is drawn
constexpr int first_zoom = 13;

// The box of most of them: one café with a wrong address does not make the map a country's.
Box box_of_most(std::vector<Point> points) {
    Box box;
    if (points.empty()) return box;
    const auto spare = static_cast<std::ptrdiff_t>(points.size() / 20), last = static_cast<std::ptrdiff_t>(points.size()) - 1 - spare;
    const auto at = [&](std::ptrdiff_t place, auto axis) {
        std::ranges::nth_element(points, points.begin() + place, {}, axis);
        return points[static_cast<std::size_t>(place)].*axis;
    };
    return {at(spare, &Point::x), at(spare, &Point::y), at(last, &Point::x), at(last, &Point::y)};
}

int zoom_that_holds(const Box& box, const View& view) {
    constexpr int margin = 60, nearest = 16;
    // On the phone half of the width is seen.
    for (int zoom = nearest; zoom > farthest_zoom; --zoom)
        if (box.width() >> (unit_zoom - zoom) <= view.width * 3 / 4 - margin && box.height() >> (unit_zoom - zoom) <= view.height - margin) return zoom;
    return farthest_zoom;
}

// Seen only where the screen is wide enough for it: the map is cut at its sides on a phone.
std::string_view seen_from(const View& view, Point at) {
    const int aside = std::abs(at.x - view.width / 2), up = std::abs(at.y - view.height / 2);
    if (aside > 315) return " far3";
    if (aside > 205 || up > 178) return " far2";
    return aside > 145 ? " far1" : "";
}

}  // namespace

base::Result<Asked> read_asked(const web::Context& context) {
    Asked asked;
    const auto at = TRY(web::read_point(context.query, "at"));
    const auto zoom = TRY(context.query.number("z", farthest_zoom, nearest_zoom));
    if (at) asked.at = Degrees{at->latitude, at->longitude};
    if (zoom) asked.zoom = static_cast<int>(*zoom);
    return asked;
}

base::Result<Sheet> Sheet::lay(const web::Context& context, const Asked& asked, const std::vector<Dot>& dots) {
    Sheet sheet;
    for (const auto& dot : dots) {
        sheet.points_.push_back(project(dot.at));
        sheet.things_.push_back(dot.things);
    }
    const auto map = shown(context.db());
    sheet.look(asked, sheet.points_, middle_of_city(context.db()), map ? map->box : Box());
    if (asked.at && (sheet.blank_ || !sheet.reach_.holds(project(*asked.at))))
        return refuse(Error::Kind::invalid, words("The city’s map does not reach that far."), "at");
    if (!sheet.blank_) sheet.fill(dots);
    return sheet;
}

void Sheet::look(const Asked& asked, const std::vector<Point>& known, std::optional<Degrees> middle, const Box& drawn) {
    const auto most = box_of_most(known);
    blank_ = !middle && most.empty() && drawn.empty();
    if (blank_) return;
    const auto centre = middle ? *middle : unproject((most.empty() ? drawn : most).middle());
    const auto limit = around(centre, city_reach);
    Box box{project(centre).x, project(centre).y, project(centre).x, project(centre).y};
    box.add(drawn);
    for (const auto point : known)
        if (limit.holds(point)) box.add(point);
    reach_ = box.wider(static_cast<std::int32_t>(around_map / metres_a_unit(centre.latitude)));
    reach_ = {std::max(reach_.left, limit.left), std::max(reach_.top, limit.top), std::min(reach_.right, limit.right), std::min(reach_.bottom, limit.bottom)};
    const bool fits = !most.empty() && limit.holds(most.middle());
    view_.middle = asked.at ? project(*asked.at) : fits ? most.middle() : project(centre);
    view_.zoom = asked.zoom.value_or(asked.at ? 15 : fits ? zoom_that_holds(most, view_) : first_zoom);
}

// The nearest lone dots are in the list with their numbers; those in groups fill what room is left.
void Sheet::fill(const std::vector<Dot>& dots) {
    groups_ = grouped(points_, view_);
    const auto middle = unproject(view_.middle);
    std::vector<Spot> lone, joined;
    for (const auto& group : groups_)
        for (const auto member : group.members) {
            in_view_ += things_[member];
            (group.members.size() == 1 ? lone : joined).push_back({member, 0, metres_between(middle, dots[member].at)});
        }
    for (std::size_t i = 0; i < points_.size(); ++i)
        if (!reach_.holds(points_[i])) elsewhere_ += things_[i];
    const auto nearer = [](const Spot& a, const Spot& b) { return std::pair(a.metres, a.dot) < std::pair(b.metres, b.dot); };
    std::ranges::sort(lone, nearer);
    std::ranges::sort(joined, nearer);
    if (lone.size() > most_spots) lone.resize(most_spots);
    for (int number = 1; auto& spot : lone) spot.number = number++;
    spots_ = std::move(lone);
    if (const auto room = most_spots - spots_.size(); joined.size() > room) joined.resize(room);
    spots_.insert(spots_.end(), joined.begin(), joined.end());
    std::ranges::sort(spots_, nearer);
}

std::string Sheet::href(std::string_view page, Point middle, int zoom) const {
    const auto at = unproject(middle);
    return fmt::format("{}{}at={}&z={}", page, page.find('?') == page.npos ? '?' : '&', web::point_text({at.latitude, at.longitude}), zoom);
}

std::vector<Step> Sheet::steps(const web::Context& context, std::string_view page) const {
    const auto wide = static_cast<std::int32_t>(view_.width * 3 / 8) << view_.shift(), high = static_cast<std::int32_t>(view_.height / 2) << view_.shift();
    const auto towards = [&](int x, int y) {
        const Point middle{view_.middle.x + x * wide, view_.middle.y + y * high};
        return reach_.holds(middle) ? href(page, middle, view_.zoom) : "";
    };
    const auto nearer = [&](int by) {
        const int zoom = view_.zoom + by;
        return zoom >= farthest_zoom && zoom <= nearest_zoom ? href(page, view_.middle, zoom) : "";
    };
    return {{"nearer", "plus", say(context, words("Zoom in")), nearer(1)},   {"farther", "minus", say(context, words("Zoom out")), nearer(-1)},
            {"north", "up", say(context, words("Move north")), towards(0, -1)}, {"south", "down", say(context, words("Move south")), towards(0, 1)},
            {"west", "left", say(context, words("Move west")), towards(-1, 0)}, {"east", "right", say(context, words("Move east")), towards(1, 0)}};
}

Marker Sheet::marker(const web::Context& context, std::string_view page, const Group& group, const std::vector<std::string>& names) const {
    Marker marker{group.at.x, group.at.y, "", "", "", ""};
    const auto far = seen_from(view_, group.at);
    const auto spot = std::ranges::find(spots_, group.members.front(), &Spot::dot);
    if (group.members.size() == 1 && spot != spots_.end()) {
        const auto& name = names.at(static_cast<std::size_t>(spot - spots_.begin()));
        return {group.at.x, group.at.y, fmt::format("one{}", far), fmt::to_string(spot->number), fmt::format("{}. {}", spot->number, name),
                fmt::format("#spot-{}", spot - spots_.begin() + 1)};
    }
    std::int64_t count = 0;
    Box box;
    for (const auto member : group.members) count += things_[member], box.add(points_[member]);
    const int zoom = zoom_that_parts(points_, group, view_.zoom);
    marker.css = fmt::format("many{}", far);
    marker.text = i18n::number(context.language, count);
    marker.label = say(context, words("Here: {n}. Zoom in", {{"n", marker.text}}));
    // What stands in one house stays together however near one looks: then the list has them all.
    if (zoom <= nearest_zoom) marker.href = href(page, box.middle(), zoom);
    else if (spot != spots_.end()) marker.href = fmt::format("#spot-{}", spot - spots_.begin() + 1);
    else marker.href = href(page, box.middle(), std::min(view_.zoom + 2, nearest_zoom));  // it is not in the list: look there
    if (marker.href.starts_with('#')) marker.label = say(context, words("In one place: {n}. See the list", {{"n", marker.text}}));
    return marker;
}

Panel Sheet::panel(const web::Context& context, std::string_view page, const std::vector<std::string>& names) const {
    Panel panel;
    panel.label = say(context, words("Map: {name}", {{"name", context.site.name(context.language)}}));
    panel.width = view_.width;
    panel.height = view_.height;
    Sketch sketch{.view = view_, .language = context.language};
    for (const auto& group : groups_) sketch.free_of_names.push_back(group.at);
    auto drawn = ground(context.db(), sketch);
    panel.ground = {std::move(drawn.svg)};
    panel.credit = drawn.licence == "odbl";
    for (const auto& group : groups_) panel.markers.push_back(marker(context, page, group, names));
    panel.steps = steps(context, page);
    const auto bar = scale(view_, 100);
    panel.scale = web::distance_words(context.language, bar.metres);
    panel.scale_pixels = bar.pixels;
    return panel;
}

std::vector<std::string> titles(const std::vector<Item>& items) {
    std::vector<std::string> all;
    for (const auto& item : items) all.push_back(item.title);
    return all;
}

std::string address_around(const web::Context& context, std::string_view path, Degrees at) {
    return fmt::format("{}?at={}&z=16", context.href(path), web::point_text({at.latitude, at.longitude}));
}

}  // namespace maps
