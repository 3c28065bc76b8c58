#include "maps/place.h"

#include <fmt/format.h>

#include "i18n/words.h"
#include "maps/drawing.h"
#include "maps/sheet.h"
#include "maps/store.h"
#include "web/share.h"
#include "web/theme.h"

namespace maps {
namespace {

using base::words;

constexpr int still_width = 360, still_height = 160, still_zoom = 16;

std::string pin(const web::Theme& theme, bool night) {
    const auto& accent = night ? theme.dark : theme.light;
    constexpr int x = still_width / 2, y = still_height / 2;
    return fmt::format("<path d=\"M{} {}c-9-12-14-17-14-24a14 14 0 0 1 28 0c0 7-5 12-14 24z\" fill=\"{}\" stroke=\"{}\" stroke-width=\"2\"/>"
                       "<circle cx=\"{}\" cy=\"{}\" r=\"5\" fill=\"{}\"/>",
                       x, y, accent.copper.hex(), night ? "#171d25" : "#ffffff", x, y - 24, accent.on.hex());
}

// By every service that people here use, 2GIS first; the last is whatever app the visitor has.
std::vector<web::Link> ways_to(const web::Context& context, const Place& place) {
    const auto& city = place.settlement.empty() ? context.site.name(context.language) : place.settlement;
    auto first = web::route_address(place.latitude, place.longitude, place.address, city);
    if (first.empty()) return {};
    std::vector<web::Link> ways{{"2GIS", std::move(first)}};
    const auto add = [&](const base::Words& name, std::string href) { ways.push_back({say(context, name), std::move(href)}); };
    if (place.latitude && place.longitude) {
        const auto at = fmt::format("{:.6f},{:.6f}", *place.latitude, *place.longitude);
        add(words("Yandex Maps"), fmt::format("https://yandex.kz/maps/?rtext=~{}&rtt=auto", at));
        add(words("Google Maps"), fmt::format("https://www.google.com/maps/dir/?api=1&destination={}", at));
        add(words("Map on the phone"), fmt::format("geo:{0}?q={0}", at));
    } else {
        const auto text = web::encoded(fmt::format("{}, {}", city, place.address));
        add(words("Yandex Maps"), fmt::format("https://yandex.kz/maps/?text={}", text));
        add(words("Google Maps"), fmt::format("https://www.google.com/maps/search/?api=1&query={}", text));
    }
    return ways;
}

}  // namespace

Whereabouts whereabouts(const web::Context& context, const Place& place, std::string_view picture, std::string_view map) {
    Whereabouts box;
    box.ways = ways_to(context, place);
    if (!place.latitude || !place.longitude) return box;
    box.image = context.href(picture);
    box.image_dark = box.image + "?night=yes";
    box.alt = say(context, words("On the map: {name}", {{"name", place.name}}));
    box.map_href = address_around(context, map, {*place.latitude, *place.longitude});
    const auto drawn = shown(context.db());
    box.credit = drawn && drawn->licence == "odbl";
    return box;
}

base::Result<web::Response> still(const web::Context& context, Degrees at) {
    const auto night = TRY(context.query.choice("night", {"yes"}));
    const auto theme = web::derive(context.site.accent).value_or(web::standard_theme());
    Sketch sketch{.view = {project(at), still_zoom, still_width, still_height}, .language = context.language, .ink = night.empty() ? Ink::day : Ink::night,
                  .budget = 9'000, .most_names = 9, .free_of_names = {{still_width / 2, still_height / 2}, {still_width / 2, still_height / 2 - 24}}};
    const auto drawn = ground(context.db(), sketch);
    auto response = web::Response::text(
        fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\"><path fill=\"{2}\" d=\"M0 0h{0}v{1}H0z\"/>{3}{4}</svg>",
                    still_width, still_height, night.empty() ? "#f5f0eb" : "#171d25", drawn.svg, pin(theme, !night.empty())),
        "image/svg+xml");
    response.fields.emplace_back("Cache-Control", "public, max-age=3600");
    return response;
}

}  // namespace maps
