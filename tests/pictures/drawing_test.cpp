// What is drawn: paths, palettes, letters, whatever the text.
#include <catch2/catch.hpp>
#include <numbers>
#include <thread>

#include "pictures/canvas.h"
#include "pictures/path.h"
#include "pictures/pixels.h"
#include "pictures/png.h"
#include "pictures/shelf.h"
#include "web/cover.h"
#include "web/ornament.h"

using namespace pictures;

namespace {

const web::Rgb white{255, 255, 255}, black{0, 0, 0};

Canvas sheet_of(int width, int height) {
    auto canvas = Canvas::of_pixels(width, height);
    canvas.fill({0, 0, double(width), double(height)}, white);
    return canvas;
}

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("path data become steps as SVG means them", "[pictures]") {
    const auto path = steps("M1 2h3v-1l-1 -1z");
    REQUIRE(path.size() == 5);
    CHECK((path[1].x == 4 && path[1].y == 2));
    CHECK((path[2].x == 4 && path[2].y == 1));
    CHECK((path[3].x == 3 && path[3].y == 0));
    CHECK(path[4].kind == Step::Kind::close);
    CHECK((path[4].x == 1 && path[4].y == 2));
}

TEST_CASE("a half-circle of a horn goes over the top when its sweep is one", "[pictures]") {
    const auto path = steps("M0 0a4 4 0 0 1 8 0");
    REQUIRE(path.size() == 2);
    const auto& arc = path[1];
    CHECK(arc.centre_x == Approx(4));
    CHECK(arc.centre_y == Approx(0).margin(1e-9));
    CHECK(arc.radius == Approx(4));
    CHECK(arc.clockwise);
    CHECK(std::abs(arc.from) == Approx(std::numbers::pi));
    CHECK(arc.to == Approx(0).margin(1e-9));
    CHECK_FALSE(steps("M0 0a4 4 0 0 0 8 0")[1].clockwise);
}

TEST_CASE("an arc too small for its ends grows, as SVG wants it", "[pictures]") {
    CHECK(steps("M0 0a1 1 0 0 1 8 0")[1].radius == Approx(4));
}

TEST_CASE("every ornament of the city is read to its end", "[pictures]") {
    for (const auto& look : web::category_looks)
        for (const auto& curve : web::curves(look.motif)) {
            if (curve.path.empty()) continue;
            const auto read = steps(curve.path);
            const auto commands = std::ranges::count_if(curve.path, [](char c) { return std::isalpha(static_cast<unsigned char>(c)); });
            CHECK(read.size() >= static_cast<std::size_t>(commands));
        }
    CHECK(steps(web::mark()).size() >= 12);
    CHECK(steps(web::band(3)).size() >= 40);
}

TEST_CASE("broken path data end where they break", "[pictures]") {
    for (const char* broken : {"", "M", "M1", "M1 2L", "M1 2Q3 4 5 6", "L1 2 x", "M1 2a1 1 0 2 1 3 3", "M1e999 2", "zzzz", "M 1 2 3"}) CHECK(steps(broken).size() < 9);
}

TEST_CASE("a picture of few colours keeps them to the bit", "[pictures]") {
    std::vector<std::uint32_t> pixels(64 * 64, 0xffa04c21);
    pixels[5] = 0xff123456;
    pixels[64] = 0x80402010;  // half seen: its colours are multiplied
    const Pixels read(png(pixels, 64, 64));
    CHECK(read.width == 64);
    CHECK(read.colour(0, 0) == web::Rgb{0xa0, 0x4c, 0x21});
    CHECK(read.colour(5, 0) == web::Rgb{0x12, 0x34, 0x56});
    CHECK(read.alpha(0, 1) == 0x80);
    CHECK(read.at(0, 1)[0] == 0x80);
}

TEST_CASE("of a thousand colours the common ones stay and the others are near", "[pictures]") {
    std::vector<std::uint32_t> pixels(256 * 256);
    for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = i < 32768 ? 0xfffdfaf6 : 0xff000000 | static_cast<std::uint32_t>(i % 1000 * 64);
    const auto bytes = png(pixels, 256, 256);
    const Pixels read(bytes);
    CHECK(read.colour(0, 0) == web::Rgb{0xfd, 0xfa, 0xf6});
    CHECK(read.colour(255, 255) != web::Rgb{0xfd, 0xfa, 0xf6});
    CHECK(bytes == png(pixels, 256, 256));
}

TEST_CASE("letters leave ink, and none outside their box", "[pictures]") {
    if (!Canvas::has_letters()) {
        WARN("no font on this machine");
        return;
    }
    auto canvas = sheet_of(400, 200);
    const auto height = canvas.write("Шеберлер қаласы: әіңғүұқөһ", {20, 40, 300, 100}, {.size = 24, .weight = Weight::bold, .colour = black});
    const Pixels read(canvas.png());
    CHECK(read.count(20, 40, 320, 40 + static_cast<int>(height), black) > 200);
    CHECK(read.count(0, 0, 400, 36, white) == 400 * 36);
    CHECK(read.count(330, 0, 400, 200, white) == 70 * 200);
}

TEST_CASE("a title is set as large as its room allows, whole words first", "[pictures]") {
    if (!Canvas::has_letters()) return;
    auto canvas = sheet_of(10, 10);
    const Type large{.size = 60, .weight = Weight::bold, .colour = black, .leading = 1.2};
    CHECK(canvas.fitted("Джаз", large, {600, 200}, 20).size == 60);
    const auto smaller = canvas.fitted("Вечер джаза в большом зале дворца культуры горняков", large, {600, 150}, 20);
    CHECK(smaller.size < 60);
    CHECK(canvas.measure("Вечер джаза в большом зале дворца культуры горняков", 600, smaller).height <= 150);
    const auto least = canvas.fitted(repeated("қаласы ", 60), large, {600, 100}, 20);
    CHECK(least.size == 20);
    CHECK(least.lines == 4);
    CHECK(canvas.measure(repeated("қаласы ", 60), 600, least).height <= 100);
    const auto one_word = canvas.fitted("Достопримечательность", large, {500, 400}, 20);
    CHECK(canvas.measure("Достопримечательность", 500, one_word).height < one_word.size * 1.5);
}

TEST_CASE("hostile texts are drawn in their room and end", "[pictures]") {
    const std::string texts[] = {repeated("\u0301", 10'000), "а" + repeated("\u0488\u0301\u0323", 3'000), repeated("\u202E\u2066\u200F", 500) + "اختبار",
                                 repeated("💃🏽‍♀️", 200), std::string("a\0b", 3), "\x01\x02\x1b[31m", repeated("ж", 100'000), "\xff\xfe broken", repeated("﷽", 300),
                                 repeated("\n", 1000), "", repeated("a\u200D", 5000), "\uFFFE\uFFFF", repeated("क्षि", 400)};
    for (const auto& text : texts) {
        auto canvas = sheet_of(300, 200);
        auto type = canvas.fitted(text, {.size = 30, .colour = black, .leading = 1.2}, {280, 100}, 12);
        canvas.write(text, {10, 10, 280, 100}, type);
        const Pixels read(canvas.png());
        CHECK(read.count(0, 160, 300, 200, white) == 300 * 40);
    }
}

TEST_CASE("a letter keeps three marks, a text six hundred letters, and no control at all", "[pictures]") {
    CHECK(drawable("е\u0301\u0301\u0301\u0301\u0301!") == "е\u0301\u0301\u0301!");
    CHECK(drawable(std::string("a\x07\u202Eb", 6)) == "ab");
    CHECK(drawable("\xff") == "");
    CHECK(drawable(repeated("ә", 90'000)).size() <= 600 * 2 + 3);
    CHECK(drawable("Бір екі") == "Бір екі");
}

TEST_CASE("eight threads draw the same letters as one", "[pictures]") {
    const auto draw = [](int seed) {
        auto canvas = sheet_of(500, 160);
        canvas.write("Қош келдіңіз, " + std::to_string(seed % 4), {10, 10, 480, 0}, {.size = 30.0 + seed % 4, .weight = seed % 2 ? Weight::bold : Weight::regular, .colour = black});
        return canvas.png();
    };
    std::vector<std::string> alone;
    for (int i = 0; i < 4; ++i) alone.push_back(draw(i));
    std::vector<std::vector<std::string>> drawn(8);
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 12; ++i) drawn[static_cast<std::size_t>(t)].push_back(draw(t + i));
            });
    }
    for (std::size_t t = 0; t < 8; ++t)
        for (std::size_t i = 0; i < drawn[t].size(); ++i) CHECK(drawn[t][i] == alone[(t + i) % 4]);
}

TEST_CASE("a shelf holds no more than it may, and what was asked for last", "[pictures]") {
    Shelf shelf(1000);
    int drawn = 0;
    const auto ask = [&](const std::string& key, std::size_t size) {
        return shelf.of(key, [&] {
            ++drawn;
            return std::string(size, key.front());
        });
    };
    CHECK(ask("a", 400) == std::string(400, 'a'));
    ask("b", 400);
    ask("a", 400);
    CHECK(drawn == 2);
    ask("c", 400);  // b falls off
    CHECK(shelf.bytes() == 800);
    ask("a", 400);
    CHECK(drawn == 3);
    ask("b", 400);
    CHECK(drawn == 4);
    CHECK(ask("too large", 1001).size() == 1001);
    CHECK(shelf.bytes() <= 1000);
}
