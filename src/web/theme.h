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
std::string theme_css(const Theme& theme, TypeStack type, std::span<const int> hues = {});

// The colours of covers and badges, one class a hue (".hue-15"), for both themes.
std::string hue_css(std::span<const int> hues);

}  // namespace web
