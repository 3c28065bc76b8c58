// Covers: always the same for the same thing, small, and drawn from one horn.
#include "web/cover.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>
#include <vector>

#include "web/ornament.h"
#include "kit/places.h"

namespace {

std::vector<double> numbers(const std::string& text) {
    std::istringstream in(text);
    std::vector<double> out;
    for (double value; in >> value;) out.push_back(value);
    return out;
}

}  // namespace

TEST_CASE("the sprite that browsers fetch is the one that the rules draw", "[cover]") {
    std::ifstream in(kit::source() / "static/motifs.svg", std::ios::binary);
    REQUIRE(in);
    std::ostringstream held;
    held << in.rdbuf();
    CHECK(held.str() == web::motif_sprite());
}

TEST_CASE("the same event has the same cover, another one another", "[cover]") {
    const auto hash = web::stable_hash("event 17");
    CHECK(hash == web::stable_hash("event 17"));
    CHECK(web::motif_box(hash) == web::motif_box(hash));
    CHECK(web::motif_box(hash) != web::motif_box(web::stable_hash("event 18")));
}

TEST_CASE("a motif varies by a tenth in size and stays in its corner", "[cover]") {
    for (int id = 0; id < 500; ++id) {
        const auto box = numbers(web::motif_box(web::stable_hash(std::to_string(id))));
        REQUIRE(box.size() == 4);
        CHECK(box[2] == box[3]);
        CHECK(box[2] >= 36.3);
        CHECK(box[2] <= 44.5);
        CHECK(std::abs(box[0] + box[2] / 2) <= 2.2);  // 4 % of 320 px, in units of 6.2 px
        CHECK(std::abs(box[1] + box[3] / 2) <= 2.1);  // 6 % of 200 px
    }
}

TEST_CASE("a drawing in the page is at most 2 KB and holds no style", "[cover]") {
    for (const auto& look : web::category_looks) {
        const auto drawn = web::cover_art(look.motif, 12345, web::Shape::square);
        INFO(web::symbol(look.motif));
        CHECK(drawn.size() <= 2048);
        CHECK(drawn.find("style=") == std::string::npos);
        CHECK(drawn.find("<svg class=\"art small\"") == 0);
    }
}

TEST_CASE("a new category takes the middle of the widest gap of hues", "[cover]") {
    std::vector<int> hues;
    for (const auto& look : web::category_looks) hues.push_back(look.hue);
    CHECK(web::free_hue(hues) == 119);  // between 86 and 152
    CHECK(web::free_hue(std::vector{350, 10, 100, 200}) == 275);
    CHECK(web::free_hue(std::vector{40}) == 220);
    CHECK(web::free_hue(std::vector{100, 200}) == 330);  // over the seam of the circle
}

TEST_CASE("a category keeps its motif: its own by the table, any other by its key", "[cover]") {
    CHECK(web::motif_of("sports") == web::Motif::irek);
    CHECK(web::motif_of("chess") == web::motif_of("chess"));
}

TEST_CASE("a horn curls: its half-circles turn one way and get smaller", "[cover]") {
    CHECK(web::horns({.x = 0, .y = 0, .u = 1, .stem = 9}) ==
          "M0 9V0a4 4 0 0 1 8 0a3 3 0 0 1 -6 0a2 2 0 0 1 4 0M0 9V0a4 4 0 0 0 -8 0a3 3 0 0 0 6 0a2 2 0 0 0 -4 0");
    CHECK(web::horns({.y = 6, .u = 1, .stem = 2, .hanging = true}).starts_with("M0 4V6a4 4 0 0 0 8 0"));
}

TEST_CASE("numbers of a path carry nothing that can be left out", "[cover]") {
    CHECK(web::path_number(0) == "0");
    CHECK(web::path_number(-0.001) == "0");
    CHECK(web::path_number(.5) == ".5");
    CHECK(web::path_number(-.25) == "-.25");
    CHECK(web::path_number(10.05) == "10.05");
    CHECK(web::path_number(-3) == "-3");
}

TEST_CASE("every sign that a template names is drawn", "[cover]") {
    std::ifstream in(kit::source() / "static/icons.svg", std::ios::binary);
    std::ostringstream held;
    held << in.rdbuf();
    for (const std::string_view name :
         {"search", "calendar", "percent", "place", "people", "person", "bookmark", "bookmark-filled", "share", "right",
          "left", "down", "back", "close", "pin", "phone", "chat", "route", "clock", "wallet", "ticket", "bell", "alert",
          "info", "check", "shield-check", "star", "star-filled", "filter", "language", "moon", "sun", "text-size",
          "download", "external", "camera", "plane", "mail", "print", "online", "child", "list", "map"})
        CHECK(held.str().find("<symbol id=\"" + std::string(name) + "\"") != std::string::npos);
}
