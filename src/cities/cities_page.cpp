#include "cities/cities_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "cities/near_links.h"
#include "cities/templates.h"
#include "i18n/words.h"
#include "web/frame.h"
#include "web/near.h"

namespace cities {
namespace {

using base::words;

std::string distance_of(const web::Context& context, const web::Neighbour& neighbour) {
    return neighbour.kilometres ? web::distance_words(context.language, *neighbour.kilometres * 1000) : std::string();
}

std::string address_of(const web::Neighbour& neighbour, std::string_view path) { return neighbour.host.empty() ? "" : fmt::format("https://{}{}", neighbour.host, path); }

const std::string& name_of(const web::Context& context, const web::Neighbour& neighbour) { return neighbour.names[i18n::index(context.language)]; }

}  // namespace

std::optional<double> kilometres(std::optional<double> latitude, std::optional<double> longitude, std::optional<double> other_latitude, std::optional<double> other_longitude) {
    if (!latitude || !longitude || !other_latitude || !other_longitude) return {};
    constexpr double radius = 6371.0, degree = std::numbers::pi / 180;
    const double north = std::sin((*other_latitude - *latitude) * degree / 2), east = std::sin((*other_longitude - *longitude) * degree / 2);
    const double part = north * north + std::cos(*latitude * degree) * std::cos(*other_latitude * degree) * east * east;
    return 2 * radius * std::asin(std::sqrt(std::min(1.0, part)));
}

std::vector<web::Link> near_links(const web::Context& context) {
    std::vector<web::Link> links;
    for (const auto& neighbour : context.site.neighbours) {
        if (!neighbour.kilometres || *neighbour.kilometres > context.site.near_km || neighbour.host.empty()) continue;
        links.push_back({fmt::format("{}, {}", name_of(context, neighbour), distance_of(context, neighbour)), address_of(neighbour, "/events")});
    }
    return links;
}

base::Result<web::Response> cities_page(web::Context& context) {
    IndexView view;
    view.rows.push_back({context.site.name(context.language), context.href("/"), i18n::say(context.language, words("you are here"))});
    for (const auto& neighbour : context.site.neighbours) view.rows.push_back({name_of(context, neighbour), address_of(neighbour, "/"), distance_of(context, neighbour)});
    const auto title = i18n::say(context.language, words("Cities"));
    return context.page(templates::index, web::frame(context, {.title = title, .section = "cities", .path = "/cities"}), view);
}

}  // namespace cities
