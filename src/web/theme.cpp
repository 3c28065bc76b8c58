// Numbers: shared with static/city.css, which holds the same tokens for a city that has not chosen.
#include "web/theme.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {
namespace {

constexpr double enough = 4.5;  // WCAG 2.2, 1.4.3
const Rgb paper_light{0xfd, 0xfa, 0xf6}, paper_dark{0x0e, 0x13, 0x1a};  // as in city.css

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

std::string accent_tokens(const Accent& accent) {
    return fmt::format("--copper:{};--copper-t:{};--on:{}", accent.copper.hex(), accent.copper_tint.hex(),
                       accent.on.hex());
}

// The rules of the dark theme, once where the system asks for it and once where the visitor did.
std::string night(std::string_view css_by_system, std::string_view css_by_choice) {
    return fmt::format("@media (prefers-color-scheme:dark){{{}}}\n{}\n", css_by_system, css_by_choice);
}

constexpr std::string_view system_night = ":root:not([data-theme=light])", chosen_night = ":root[data-theme=dark]";

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
std::string hue_tokens_light(int hue) {
    const double h = hue;
    const Rgb field = hue == 86 ? rgb({.905, .088, h}) : rgb({.885, .058, h});
    return fmt::format("--field:{};--drawn:{};--figure:{};--dot:{}", field.hex(), rgb({.755, .085, h}).hex(),
                       rgb({.34, .085, h}).hex(), rgb({.62, .12, h}).hex());
}

std::string hue_tokens_dark(int hue) {
    const double h = hue;
    const Rgb field = hue == 86 ? rgb({.345, .062, h}) : rgb({.335, .06, h});
    return fmt::format("--field:{};--drawn:{};--figure:{};--dot:{}", field.hex(), rgb({.455, .075, h}).hex(),
                       rgb({.925, .045, h}).hex(), rgb({.70, .11, h}).hex());
}

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

std::string theme_css(const Theme& theme, TypeStack type, std::span<const int> hues) {
    const std::string dark = accent_tokens(theme.dark);
    const std::string_view stack = fonts(type);
    return fmt::format(":root{{{}{}{}}}\n", accent_tokens(theme.light), stack.empty() ? "" : ";", stack) +
           night(fmt::format("{}{{{}}}", system_night, dark), fmt::format("{}{{{}}}", chosen_night, dark)) + hue_css(hues);
}

std::string hue_css(std::span<const int> hues) {
    if (hues.empty()) return "";
    std::string light, by_system, by_choice;
    for (const int hue : hues) {
        const std::string dark = hue_tokens_dark(hue);
        light += fmt::format(".hue-{}{{{}}}\n", hue, hue_tokens_light(hue));
        by_system += fmt::format("{} .hue-{}{{{}}}\n", system_night, hue, dark);
        by_choice += fmt::format("{} .hue-{}{{{}}}\n", chosen_night, hue, dark);
    }
    by_choice.pop_back();
    return light + night("\n" + by_system, by_choice);
}

}  // namespace web
