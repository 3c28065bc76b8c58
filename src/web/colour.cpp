// Matrices: bottosson.github.io/posts/oklab (public domain); luminance and contrast: WCAG 2.2, "relative luminance".
#include "web/colour.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>

namespace web {
namespace {

using Triple = std::array<double, 3>;

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

std::uint8_t encoded(double value) {
    const double in_range = std::clamp(value, 0.0, 1.0);
    const double curved =
        in_range <= 0.0031308 ? in_range * 12.92 : 1.055 * std::pow(in_range, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(curved * 255));
}

Triple linear_rgb(Oklch colour) {
    const double angle = colour.hue * std::numbers::pi / 180;
    const double a = colour.chroma * std::cos(angle), b = colour.chroma * std::sin(angle);
    const auto cube = [](double x) { return x * x * x; };
    const double l = cube(colour.lightness + 0.3963377774 * a + 0.2158037573 * b);
    const double m = cube(colour.lightness - 0.1055613458 * a - 0.0638541728 * b);
    const double s = cube(colour.lightness - 0.0894841775 * a - 1.2914855480 * b);
    return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

bool shown_by_screens(Oklch colour) {
    // Half a step of eight bits beyond the edge still rounds to the edge.
    return std::ranges::all_of(linear_rgb(colour), [](double x) { return x > -0.0002 && x < 1.002; });
}

double luminance(Rgb colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

base::Result<Rgb> Rgb::parse(std::string_view text) {
    std::uint32_t value = 0;
    const char* const end = text.data() + text.size();
    const bool shaped = text.size() == 7 && text.front() == '#';
    if (shaped) {
        const auto [stop, error] = std::from_chars(text.data() + 1, end, value, 16);
        if (error == std::errc() && stop == end)
            return Rgb{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
                       static_cast<std::uint8_t>(value)};
    }
    return base::refuse(base::Error::Kind::invalid,
                        base::words("Write the colour as # and six figures or letters a–f, for example #a04c21"));
}

std::string Rgb::hex() const { return fmt::format("#{:02x}{:02x}{:02x}", red, green, blue); }

Oklch oklch(Rgb colour) {
    const double red = linear(colour.red), green = linear(colour.green), blue = linear(colour.blue);
    const double l = std::cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    const double m = std::cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    const double s = std::cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    const double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    const double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    const double chroma = std::hypot(a, b);
    const double angle = chroma < 1e-4 ? 0 : std::atan2(b, a) * 180 / std::numbers::pi;
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, chroma, angle < 0 ? angle + 360 : angle};
}

Rgb rgb(Oklch colour) {
    if (!shown_by_screens(colour)) {
        double inside = 0, outside = colour.chroma;
        for (int step = 0; step < 24; ++step) {
            colour.chroma = (inside + outside) / 2;
            (shown_by_screens(colour) ? inside : outside) = colour.chroma;
        }
        colour.chroma = inside;
    }
    const Triple channels = linear_rgb(colour);
    return {encoded(channels[0]), encoded(channels[1]), encoded(channels[2])};
}

double contrast(Rgb one, Rgb other) {
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

}  // namespace web
