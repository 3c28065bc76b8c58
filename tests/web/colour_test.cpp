// The table of colours of the design: every OKLCH value gives the hex beside it, every pair its contrast.
#include "web/colour.h"

#include <catch2/catch.hpp>
#include <algorithm>
#include <cstdlib>

#include "base/random.h"

using web::Oklch;
using web::Rgb;

namespace {

Rgb hex(std::string_view text) { return web::Rgb::parse(text).value(); }

int steps_apart(Rgb one, Rgb other) {
    return std::max({std::abs(one.red - other.red), std::abs(one.green - other.green), std::abs(one.blue - other.blue)});
}

struct Row {
    Oklch colour;
    std::string_view shown;
};

}  // namespace

TEST_CASE("an OKLCH colour is shown as the hex that the design gives for it", "[colour]") {
    const Row rows[] = {
        {{.985, .006, 75}, "#fdfaf6"}, {{1, 0, 0}, "#ffffff"},        {{.958, .009, 72}, "#f5f0eb"},
        {{.235, .014, 55}, "#231c18"}, {{.47, .018, 60}, "#635951"},  {{.895, .012, 70}, "#e2dbd4"},
        {{.62, .018, 62}, "#8e847b"},  {{.515, .125, 45}, "#a04c21"}, {{.945, .03, 58}, "#fde8da"},
        {{.99, .005, 75}, "#fefbf8"},  {{.47, .105, 245}, "#195f91"}, {{.45, .092, 162}, "#126545"},
        {{.46, .095, 72}, "#784e08"},  {{.49, .165, 28}, "#aa2b24"},  {{.185, .016, 255}, "#0e131a"},
        {{.228, .018, 255}, "#171d25"}, {{.262, .019, 255}, "#1e252e"}, {{.945, .009, 80}, "#f0ece6"},
        {{.755, .014, 75}, "#b5aea6"}, {{.315, .018, 255}, "#2c323b"}, {{.58, .02, 250}, "#727c86"},
        {{.775, .105, 56}, "#e9a473"}, {{.30, .045, 50}, "#402719"},  {{.20, .03, 50}, "#211209"},
        {{.80, .075, 236}, "#8fc6e8"}, {{.80, .095, 162}, "#83d1ab"}, {{.83, .10, 82}, "#e8c17a"},
        {{.77, .115, 26}, "#f5978e"},  {{.44, .10, 160}, "#00633f"},  {{.47, .17, 28}, "#a51f1b"},
    };
    for (const Row& row : rows) {
        INFO(row.shown << " came out as " << web::rgb(row.colour).hex());
        CHECK(steps_apart(web::rgb(row.colour), hex(row.shown)) <= 1);
    }
}

TEST_CASE("contrast is what the design measured", "[colour]") {
    const struct { std::string_view one, other; double ratio; } pairs[] = {
        {"#231c18", "#fdfaf6", 16.0}, {"#635951", "#fdfaf6", 6.6}, {"#8e847b", "#fdfaf6", 3.5},
        {"#a04c21", "#fdfaf6", 5.7},  {"#fefbf8", "#a04c21", 5.8}, {"#a04c21", "#fde8da", 5.0},
        {"#195f91", "#fdfaf6", 6.5},  {"#126545", "#fdfaf6", 6.8}, {"#784e08", "#fdfaf6", 7.0},
        {"#aa2b24", "#fdfaf6", 6.5},  {"#f0ece6", "#0e131a", 15.9}, {"#e9a473", "#0e131a", 8.9},
        {"#211209", "#e9a473", 8.7},  {"#8fc6e8", "#0e131a", 10.1}, {"#f5978e", "#0e131a", 8.6},
        {"#ffffff", "#00633f", 7.4},  {"#ffffff", "#a51f1b", 7.5}, {"#000000", "#ffffff", 21.0},
    };
    for (const auto& [one, other, ratio] : pairs) {
        INFO(one << " on " << other);
        CHECK(web::contrast(hex(one), hex(other)) == Approx(ratio).margin(.15));
        CHECK(web::contrast(hex(other), hex(one)) == web::contrast(hex(one), hex(other)));
    }
}

TEST_CASE("a colour comes back from OKLCH as it went in", "[colour]") {
    base::SeededRandom random(7);
    for (int i = 0; i < 2000; ++i) {
        const auto bits = random.next();
        const Rgb colour{std::uint8_t(bits), std::uint8_t(bits >> 8), std::uint8_t(bits >> 16)};
        CHECK(steps_apart(web::rgb(web::oklch(colour)), colour) <= 1);
    }
}

TEST_CASE("a colour that no screen shows keeps its lightness and hue and loses chroma", "[colour]") {
    const Oklch shown = web::oklch(web::rgb({.7, .37, 150}));
    CHECK(shown.lightness == Approx(.7).margin(.01));
    CHECK(shown.hue == Approx(150).margin(1.5));
    CHECK(shown.chroma < .3);
}

TEST_CASE("only #rrggbb is a colour", "[colour]") {
    CHECK(Rgb::parse("#A04C21").value() == Rgb{0xa0, 0x4c, 0x21});
    for (const std::string_view text : {"", "#", "a04c21", "#a04c2", "#a04c211", "#a04c2g", "#-1-1-1", "#+a04c2", "red",
                                        "#a04c21;}", "# a04c2", "#0xa04c"})
        CHECK_FALSE(Rgb::parse(text).has_value());
}
