// Colours as people see them: OKLCH for choosing, sRGB for showing, WCAG contrast for reading.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace web {

// What a screen shows: eight bits a channel, as in "#a04c21".
struct Rgb {
    std::uint8_t red = 0, green = 0, blue = 0;

    static base::Result<Rgb> parse(std::string_view text);  // "#rrggbb" only
    std::string hex() const;
    bool operator==(const Rgb&) const = default;
};

// Björn Ottosson's OKLCH: lightness 0…1, chroma 0…0.4, hue in degrees 0…360 (0 for greys).
struct Oklch {
    double lightness = 0, chroma = 0, hue = 0;
};

Oklch oklch(Rgb colour);
// The nearest colour a screen can show: lightness and hue stay, chroma falls as far as it must.
Rgb rgb(Oklch colour);
// WCAG 2.2 contrast ratio, 1…21.
double contrast(Rgb one, Rgb other);

}  // namespace web
