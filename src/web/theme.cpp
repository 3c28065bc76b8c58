// Numbers: shared with static/city.css, which holds the same tokens for a city that has not chosen.
#include "web/theme.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {
namespace {

constexpr double enough = 4.5;  // WCAG 2.2, 1.4.3
const Rgb paper_light = Ground{}.paper, paper_dark = night_paper;

bool readable(const Accent& accent, Rgb paper) {
    return contrast(accent.copper, paper) >= enough && contrast(accent.copper, accent.copper_tint) >= enough &&
           contrast(accent.on, accent.copper) >= enough;
}

// Moves the accent's lightness by `step` until it can be read. Black on white and white on black always can, so it ends.
Accent settle(Oklch accent, Accent around, Rgb paper, double step) {
    for (;; accent.lightness = std::clamp(accent.lightness + step, 0.0, 1.0)) {
        around.copper = rgb(accent);
        if (readable(around, paper)) return around;
    }
}

Accent settled_light(Oklch accent) {
    const Rgb tint = rgb({.945, std::min(.03, accent.chroma), accent.hue}), on = rgb({.99, .005, 75});
    return settle(accent, {{}, tint, on}, paper_light, -.01);
}

// At night the accent glows: it starts at copper's lightness, with a little less chroma, as copper itself does.
Accent settled_dark(Oklch accent) {
    const Rgb tint = rgb({.30, std::min(.045, accent.chroma), accent.hue});
    const Rgb on = rgb({.20, std::min(.03, accent.chroma), accent.hue});
    const Oklch start{std::max(.775, accent.lightness), accent.chroma * .84, accent.hue};
    return settle(start, {{}, tint, on}, paper_dark, .01);
}

// A value for the day and one for the night; --d and --n of city.css let one of them through.
std::string both(Rgb day, Rgb night) { return fmt::format("var(--d,{}) var(--n,{})", day.hex(), night.hex()); }

std::string_view fonts(TypeStack type) {
    switch (type) {
        case TypeStack::sans: return "";
        case TypeStack::serif:
            return "--head:Charter,\"Iowan Old Style\",\"Noto Serif\",\"PT Serif\",Cambria,Georgia,serif";
        case TypeStack::round:
            return "--text:ui-rounded,\"SF Pro Rounded\",\"PT Sans\",\"Trebuchet MS\",\"Noto Sans\",Verdana,sans-serif;"
                   "--head:var(--text)";
    }
    return "";
}

// Hue 86 is yellow, which looks dirty at the lightness of the others.
Oklch field_by_day(int hue) { return hue == 86 ? Oklch{.905, .088, 86} : Oklch{.885, .058, double(hue)}; }
Oklch field_by_night(int hue) { return hue == 86 ? Oklch{.345, .062, 86} : Oklch{.335, .06, double(hue)}; }

}  // namespace

Theme standard_theme() {
    return {.light = {{0xa0, 0x4c, 0x21}, {0xfd, 0xe8, 0xda}, {0xfe, 0xfb, 0xf8}},
            .dark = {{0xe9, 0xa4, 0x73}, {0x40, 0x27, 0x19}, {0x21, 0x12, 0x09}}};
}

base::Result<Theme> derive(std::string_view accent) {
    const Rgb chosen = TRY(Rgb::parse(accent));
    if (chosen == standard_theme().light.copper) return standard_theme();
    return Theme{settled_light(oklch(chosen)), settled_dark(oklch(chosen))};
}

TypeStack type_stack(std::string_view name) {
    if (name == "serif") return TypeStack::serif;
    return name == "rounded" ? TypeStack::round : TypeStack::sans;
}

std::string theme_css(const Theme& theme, TypeStack type, std::span<const int> hues, std::string_view of) {
    const auto& [day, night] = theme;
    const std::string_view stack = fonts(type);
    return fmt::format("{}{{--copper:{};--copper-t:{};--on:{}{}{}}}\n", of, both(day.copper, night.copper),
                       both(day.copper_tint, night.copper_tint), both(day.on, night.on), stack.empty() ? "" : ";",
                       stack) +
           hue_css(hues);
}

HueColours by_day(int hue) {
    const double h = hue;
    return {rgb(field_by_day(hue)), rgb({.755, .085, h}), rgb({.34, .085, h}), rgb({.62, .12, h})};
}

HueColours by_night(int hue) {
    const double h = hue;
    return {rgb(field_by_night(hue)), rgb({.455, .075, h}), rgb({.925, .045, h}), rgb({.70, .11, h})};
}

std::string hue_css(std::span<const int> hues) {
    std::string out;
    for (const int hue : hues) {
        const auto day = by_day(hue), night = by_night(hue);
        out += fmt::format(".hue-{}{{--field:{};--drawn:{};--figure:{};--dot:{}}}\n", hue, both(day.field, night.field),
                           both(day.drawn, night.drawn), both(day.figure, night.figure), both(day.dot, night.dot));
    }
    return out;
}

}  // namespace web
