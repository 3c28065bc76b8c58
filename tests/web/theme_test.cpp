// A city's accent: whatever it is, what is written in it and on it can be read, by day and by night.
#include "web/theme.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>
#include <vector>

#include "base/random.h"
#include "web/cover.h"
#include "kit/places.h"

using web::contrast;

namespace {

std::string file(const std::string& name) {
    std::ifstream in(kit::source() / name, std::ios::binary);
    REQUIRE(in);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::vector<int> eight_hues() {
    std::vector<int> hues;
    for (const auto& look : web::category_looks) hues.push_back(look.hue);
    return hues;
}

const web::Rgb paper_by_day{0xfd, 0xfa, 0xf6}, paper_by_night{0x0e, 0x13, 0x1a};

bool readable(const web::Accent& accent, web::Rgb paper) {
    return contrast(accent.copper, paper) >= 4.5 && contrast(accent.copper, accent.copper_tint) >= 4.5 &&
           contrast(accent.on, accent.copper) >= 4.5;
}

}  // namespace

TEST_CASE("a thousand accents can all be read in both themes", "[theme]") {
    base::SeededRandom random(20261120);
    for (int i = 0; i < 1000; ++i) {
        const auto bits = random.next();
        const web::Rgb accent{std::uint8_t(bits), std::uint8_t(bits >> 8), std::uint8_t(bits >> 16)};
        const auto theme = web::derive(accent.hex());
        INFO(accent.hex());
        REQUIRE(theme.has_value());
        CHECK(readable(theme->light, paper_by_day));
        CHECK(readable(theme->dark, paper_by_night));
    }
}

TEST_CASE("the edges of the colour space can be read too", "[theme]") {
    for (const std::string_view accent : {"#000000", "#ffffff", "#ffff00", "#00ffff", "#0000ff", "#ff00ff", "#808080"}) {
        const auto theme = web::derive(accent);
        INFO(accent);
        CHECK(readable(theme->light, paper_by_day));
        CHECK(readable(theme->dark, paper_by_night));
    }
}

TEST_CASE("an accent that can be read already stays as it was chosen", "[theme]") {
    CHECK(web::derive("#1d5fa8")->light.copper.hex() == "#1d5fa8");
}

TEST_CASE("an accent keeps its hue", "[theme]") {
    const auto hue = [](web::Rgb colour) { return web::oklch(colour).hue; };
    const auto theme = web::derive("#f0a020");
    CHECK(hue(theme->light.copper) == Approx(web::oklch({0xf0, 0xa0, 0x20}).hue).margin(2));
    CHECK(hue(theme->dark.copper) == Approx(web::oklch({0xf0, 0xa0, 0x20}).hue).margin(2));
}

TEST_CASE("copper gives the copper of the style", "[theme]") {
    CHECK(web::derive("#a04c21")->dark.copper.hex() == "#e9a473");
    const std::string css = file("static/city.css");
    CHECK(css.find("--copper:var(--d,#a04c21) var(--n,#e9a473)") != std::string::npos);
    CHECK(css.find("--copper-t:var(--d,#fde8da) var(--n,#402719)") != std::string::npos);
    CHECK(css.find("--on:var(--d,#fefbf8) var(--n,#211209)") != std::string::npos);
    CHECK(css.find("--paper:var(--d," + paper_by_day.hex() + ") var(--n," + paper_by_night.hex() + ")") != std::string::npos);
}

TEST_CASE("what is no colour is refused with a sentence", "[theme]") {
    const auto theme = web::derive("copper");
    REQUIRE_FALSE(theme.has_value());
    CHECK(theme.error().kind == base::Error::Kind::invalid);
    CHECK_FALSE(theme.error().message.msgid.empty());
}

TEST_CASE("the style of a city holds its accent, its face and its own categories, and nothing else", "[theme]") {
    const int own[] = {119};
    const std::string css = web::theme_css(web::standard_theme(), web::TypeStack::serif, own);
    CHECK(css.find(":root{--copper:var(--d,#a04c21) var(--n,#e9a473);") == 0);
    CHECK(css.find("--head:Charter") != std::string::npos);
    CHECK(css.find(".hue-119{--field:") != std::string::npos);
    CHECK(web::theme_css(web::standard_theme(), web::TypeStack::sans).find("--head") == std::string::npos);
}

TEST_CASE("the style holds the colours of the eight categories as they are computed", "[theme]") {
    CHECK(file("static/city.css").find(web::hue_css(eight_hues())) != std::string::npos);
}

TEST_CASE("the date on a cover can be read over its field and its drawing, for every hue", "[theme]") {
    for (int hue = 0; hue < 360; ++hue) {
        const int one[] = {hue};
        const std::string css = web::hue_css(one);
        const auto colour = [&](std::string_view name, std::string_view theme) {
            const auto at = css.find(theme, css.find(name));
            return web::Rgb::parse(css.substr(at + theme.size(), 7)).value();
        };
        for (const std::string_view theme : {"--d,", "--n,"}) {
            INFO("hue " << hue << " " << theme);
            CHECK(contrast(colour("--figure", theme), colour("--field", theme)) >= 7.5);
            CHECK(contrast(colour("--figure", theme), colour("--drawn", theme)) >= 4.9);
        }
    }
}

TEST_CASE("the style stays within 30 KB", "[theme]") { CHECK(file("static/city.css").size() <= 30'000); }
