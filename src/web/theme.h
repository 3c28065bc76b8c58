// A city's brand as CSS: one accent becomes the three tokens that follow it, in both themes, with contrast kept.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "web/colour.h"

namespace web {

// The tokens that a city may change; all others live in static/city.css. `on` is the text on copper.
struct Accent {
    Rgb copper, copper_tint, on;
};

struct Theme {
    Accent light, dark;
};

// The grounds and inks of city.css that a city does not change, by day: what is drawn as a file stands on them.
struct Ground {
    Rgb paper{0xfd, 0xfa, 0xf6}, card{0xff, 0xff, 0xff}, sunk{0xf5, 0xf0, 0xeb}, ink{0x23, 0x1c, 0x18}, ink2{0x63, 0x59, 0x51};
    Rgb line{0xe2, 0xdb, 0xd4}, sky{0x19, 0x5f, 0x91}, green{0x12, 0x65, 0x45}, amber{0x78, 0x4e, 0x08}, red{0xaa, 0x2b, 0x24};
};

inline constexpr Rgb night_paper{0x0e, 0x13, 0x1a};  // as in city.css

// What a city has before it chooses: copper.
Theme standard_theme();

// `accent` is "#rrggbb". Its hue is kept; its lightness moves in steps of .01 until copper on paper, copper on its tint and
// the text on copper all reach 4.5:1, in both themes.
base::Result<Theme> derive(std::string_view accent);

// Only faces that systems bring along: no font is ever loaded.
enum class TypeStack : std::uint8_t {
    sans,   // the system's own
    serif,  // headings with serifs
    round,  // a rounder, humanist face
};

// The body of /theme.css. `hues`: categories of this city beyond the eight of city.css.
// `of`: what wears it; a preview is a part of a page.
std::string theme_css(const Theme& theme, TypeStack type, std::span<const int> hues = {}, std::string_view of = ":root");
TypeStack type_stack(std::string_view name);  // as a city keeps it: "system", "serif", "rounded"

// Of covers and badges: the field, the lines drawn on it, the figures over it, the dot of chips.
struct HueColours {
    Rgb field, drawn, figure, dot;
};
HueColours by_day(int hue);
HueColours by_night(int hue);

// The same, one class a hue (".hue-15"), for both themes.
std::string hue_css(std::span<const int> hues);

}  // namespace web
