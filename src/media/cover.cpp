// A picture as the cover of a page.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "media/media.h"
#include "web/colour.h"
#include "web/cover.h"

namespace media {
namespace {

constexpr double least_chroma = .03;  // below it a colour is a grey, and the field is the page's own

// The field of a category whose hue is nearest; the security policy allows no style of a single element.
std::string nearest_field(const std::string& colour) {
    const auto rgb = web::Rgb::parse(colour);
    if (!rgb) return {};
    const auto seen = web::oklch(*rgb);
    if (seen.chroma < least_chroma) return {};
    const auto away = [&](int hue) {
        const auto gap = std::abs(seen.hue - hue);
        return std::min(gap, 360 - gap);
    };
    const auto nearest = std::ranges::min_element(web::category_looks, {}, [&](const web::CategoryLook& look) { return away(look.hue); });
    return fmt::format("hue-{}", nearest->hue);
}

}  // namespace

void put_on(web::Cover& cover, const Shown& picture) {
    cover.image = picture.src;
    if (picture.small != picture.src) cover.srcset = picture.srcset;
    cover.alt = picture.alt;
    cover.width = picture.width;
    cover.height = picture.height;
    cover.hue = nearest_field(picture.colour);
    cover.focus.clear();
    if (picture.focus_x < 34) cover.focus += " left";
    if (picture.focus_x > 66) cover.focus += " right";
    if (picture.focus_y < 34) cover.focus += " top-edge";
    if (picture.focus_y > 66) cover.focus += " low";
}

}  // namespace media
