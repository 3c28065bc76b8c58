// Pictures of things: their size, their colours, their code, and the same bytes for the same words.
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <thread>

#include "kit/town.h"
#include "pictures/icon.h"
#include "pictures/pixels.h"
#include "pictures/poster_picture.h"

using namespace pictures;

namespace {

Brand town_brand() { return {"Жезказган", "События медного города", "zhezkazgan.example", web::standard_theme().light, {}}; }

web::Poster jazz() {
    web::Poster poster;
    poster.kind = "events";
    poster.id = 17;
    poster.path = "/events/17-vecher-dzhaza";
    poster.label = "Концерт · 6+";
    poster.title = "Вечер джаза";
    poster.language = "ru";
    poster.when = "Сб, 21 ноября, 19:00";
    poster.place = "ДК горняков, проспект Мира, 24";
    poster.price = "2 500 ₸";
    poster.hue = 15;
    poster.motif = web::Motif::qoshqar;
    poster.figure = "21";
    poster.under = "ноября";
    return poster;
}

constexpr const char* address = "https://zhezkazgan.example/events/17";

// What zbarimg reads in a picture; nothing where it is not installed.
std::optional<std::string> scanned(const std::string& png) {
    if (std::system("command -v zbarimg >/dev/null 2>&1") != 0) return {};
    const kit::Folder folder;
    const auto file = folder.path() / "picture.png";
    std::ofstream(file, std::ios::binary) << png;
    std::string text;
    if (auto* pipe = ::popen(("zbarimg -q --raw " + file.string() + " 2>/dev/null").c_str(), "r")) {
        char piece[256];
        while (std::fgets(piece, sizeof piece, pipe)) text += piece;
        ::pclose(pipe);
    }
    while (text.ends_with('\n')) text.pop_back();
    return text;
}

}  // namespace

TEST_CASE("a card stands on the city's paper and its category's field", "[pictures]") {
    const auto bytes = poster_picture(jazz(), town_brand(), web::Format::card, address);
    const Pixels card(bytes);
    CHECK(card.width == 1200);
    CHECK(card.height == 630);
    CHECK(card.colour(4, 4) == web::Ground{}.paper);
    CHECK(card.colour(1196, 626) == web::by_day(15).field);
    CHECK(bytes.size() < 60 * 1024);
    if (!Canvas::has_letters()) return;
    CHECK(card.count(64, 150, 728, 420, web::Ground{}.ink) > 2000);           // the title
    CHECK(card.count(800, 330, 1180, 600, web::by_day(15).figure) > 4000);    // the date
}

TEST_CASE("a picture is as large as its network wants it", "[pictures]") {
    const Pixels story(poster_picture(jazz(), town_brand(), web::Format::story, address)), square(poster_picture(jazz(), town_brand(), web::Format::square, address));
    CHECK((story.width == 1080 && story.height == 1920));
    CHECK((square.width == 1080 && square.height == 1080));
}

TEST_CASE("a camera reads the address in a story and a square", "[pictures]") {
    for (const auto format : {web::Format::story, web::Format::square}) {
        const auto read = scanned(poster_picture(jazz(), town_brand(), format, address));
        if (!read) WARN("zbarimg is not installed");
        else CHECK(*read == address);
    }
}

TEST_CASE("the same words give the same bytes, other words others", "[pictures]") {
    const auto one = poster_picture(jazz(), town_brand(), web::Format::card, address);
    CHECK(one == poster_picture(jazz(), town_brand(), web::Format::card, address));
    auto other = jazz();
    other.title = "Вечер блюза";
    CHECK(one != poster_picture(other, town_brand(), web::Format::card, address));
}

TEST_CASE("a title of three hundred letters stays in its part of every picture", "[pictures]") {
    auto poster = jazz();
    poster.title.clear();
    while (poster.title.size() < 560) poster.title += "Қазақстанның ";
    poster.place = poster.title;
    poster.price = "Тегін, тіркелу арқылы, ересектер мен балаларға, барлық күндері";
    for (const auto format : {web::Format::card, web::Format::story, web::Format::square}) {
        const Pixels picture(poster_picture(poster, town_brand(), format, address));
        CHECK(picture.count(0, picture.height - 20, 40, picture.height - 2, web::Ground{}.paper) + (format == web::Format::story ? 720 : 0) >= 700);
        CHECK(picture.count(0, picture.height / 2 + 60, 50, picture.height - 80, web::Ground{}.paper) == 50 * (picture.height / 2 - 140));
    }
}

TEST_CASE("eight threads draw the picture that one draws", "[pictures]") {
    const auto alone = poster_picture(jazz(), town_brand(), web::Format::card, address);
    std::vector<std::string> drawn(8);
    {
        std::vector<std::jthread> threads;
        for (auto& one : drawn) threads.emplace_back([&one] { one = poster_picture(jazz(), town_brand(), web::Format::card, address); });
    }
    for (const auto& one : drawn) CHECK(one == alone);
}

TEST_CASE("icons are square, whole to the edge where a system cuts them, and round where none does", "[pictures]") {
    const auto accent = web::standard_theme().light;
    const Pixels full(icon(180, IconShape::full, accent)), rounded(icon(192, IconShape::rounded, accent)), maskable(icon(512, IconShape::maskable, accent));
    CHECK((full.width == 180 && full.height == 180));
    CHECK(full.colour(0, 0) == accent.copper);
    CHECK(rounded.alpha(0, 0) == 0);
    CHECK(rounded.colour(96, 4) == accent.copper);
    CHECK(maskable.colour(1, 1) == accent.copper);
    // The mark keeps within the middle 80 %.
    for (int i = 0; i < 512; ++i) CHECK(maskable.colour(i, 60) == accent.copper);
    CHECK(maskable.count(150, 120, 362, 392, accent.on) > 3000);
}

TEST_CASE("a favicon is an icon file with a PNG for each size", "[pictures]") {
    const int sizes[] = {16, 32, 48};
    const auto file = ico(sizes, web::standard_theme().light);
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(file[at]); };
    CHECK((byte(0) == 0 && byte(2) == 1 && byte(4) == 3));
    for (std::size_t i = 0; i < 3; ++i) {
        const auto entry = 6 + 16 * i;
        const std::size_t size = byte(entry + 8) | byte(entry + 9) << 8, offset = byte(entry + 12) | byte(entry + 13) << 8;
        REQUIRE(offset + size <= file.size());
        CHECK(Pixels(std::string_view(file).substr(offset, size)).width == sizes[i]);
    }
}
