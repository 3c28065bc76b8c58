// Pictures that come from outside: kept whole, cleaned, or refused by name.
#include <catch2/catch.hpp>
#include <zlib.h>

#include "media/media.h"

namespace {

std::string big_endian(std::uint32_t number) {
    return {static_cast<char>(number >> 24), static_cast<char>(number >> 16), static_cast<char>(number >> 8), static_cast<char>(number)};
}

std::string bare_chunk(const std::string& name, const std::string& data) {
    const auto body = name + data;
    return big_endian(static_cast<std::uint32_t>(data.size())) + body +
           big_endian(static_cast<std::uint32_t>(::crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()))));
}

std::string png(std::uint32_t side, const std::string& more = {}) {
    return "\x89PNG\r\n\x1a\n" + bare_chunk("IHDR", big_endian(side) + big_endian(side) + std::string("\x08\x06\0\0\0", 5)) + more + bare_chunk("IDAT", "pixels") + bare_chunk("IEND", "");
}

std::string svg(const std::string& inside, const std::string& attributes = "viewBox=\"0 0 24 24\"") {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" " + attributes + ">" + inside + "</svg>";
}

std::string cleaned(const std::string& inside) {
    const auto read = media::read_svg(svg(inside));
    return read ? read->bytes : "refused: " + (read.error().message.parameters.empty() ? std::string(read.error().message.msgid) : read.error().message.parameters[0].second);
}

}  // namespace

TEST_CASE("a PNG keeps its picture and nothing that was written into it", "[media]") {
    const auto read = media::read_logo(png(64, bare_chunk("tEXt", "Author\0Marat") + bare_chunk("eXIf", "51.1,67.2")));
    REQUIRE(read);
    CHECK(read->type == "image/png");
    CHECK(read->width == 64);
    CHECK(read->bytes == png(64));
    CHECK(read->file_name() == read->digest() + ".png");
}

TEST_CASE("a broken PNG is refused wherever it is broken", "[media]") {
    const auto whole = png(64);
    REQUIRE(media::read_png(whole));
    for (std::size_t length = 0; length < whole.size(); ++length) CHECK_FALSE(media::read_png(whole.substr(0, length)));
    for (std::size_t at = 8; at < whole.size(); ++at) {
        auto changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        INFO(at);
        CHECK_FALSE(media::read_png(changed));
    }
    CHECK_FALSE(media::read_png(png(8)));
    CHECK_FALSE(media::read_png(png(4096)));
    CHECK_FALSE(media::read_png(png(64, bare_chunk("EVIL", "x"))));
    CHECK_FALSE(media::read_logo(std::string(300'000, 'x')));
}

TEST_CASE("an SVG keeps its shapes and their colours", "[media]") {
    CHECK(cleaned("<g fill=\"#a04c21\"><path d=\"M0 0h4\"/></g>").find("<g fill=\"#a04c21\"><path d=\"M0 0h4\"></path></g>") != std::string::npos);
    CHECK(cleaned("<path style=\"fill:#a04c21; -inkscape-x:1\" fill=\"red\" d=\"M0 0\"/>").find("fill=\"#a04c21\"") != std::string::npos);
    CHECK(cleaned("<metadata><a href=\"x\"/></metadata><path d=\"M0 0\"/>").find("href") == std::string::npos);
    CHECK(cleaned("<rect fill=\"url(#a)\"/>").find("url(#a)") != std::string::npos);
    CHECK(cleaned("<linearGradient id=\"b\" xlink:href=\"#a\"/>").find("href=\"#a\"") != std::string::npos);
    CHECK(cleaned("<title>Мүйіз &lt;b&gt;</title>").find("Мүйіз &lt;b&gt;") != std::string::npos);
    const auto again = media::read_svg(cleaned("<circle cx=\"1\" cy=\"1\" r=\"1\" class=\"a\" onfocusx=\"\"/>").c_str());
    CHECK_FALSE(again);
    const auto once = cleaned("<circle cx=\"1\" cy=\"1\" r=\"1\" class=\"a\"/>");
    CHECK(media::read_svg(once)->bytes == once);
}

TEST_CASE("what could run, load or lead away in an SVG is refused by name", "[media]") {
    for (const char* inside : {"<script>alert(1)</script>", "<style>@import 'https://elsewhere.example'</style>", "<image href=\"https://elsewhere.example/a.png\"/>", "<a href=\"#\"><path/></a>",
                               "<foreignObject><p/></foreignObject>", "<use href=\"#a\"/>", "<animate attributeName=\"href\"/>", "<set/>", "<text>x</text>", "<iframe/>",
                               "<path onload=\"alert(1)\"/>", "<path ONLOAD=\"alert(1)\"/>", "<path style=\"fill:url(https://elsewhere.example/#a)\"/>", "<path fill=\"url( https://elsewhere.example/ )\"/>",
                               "<path fill=\"u\\72l(https://elsewhere.example/)\"/>", "<linearGradient xlink:href=\"https://elsewhere.example/#a\"/>", "<path fill=\"javascript:alert(1)\"/>"}) {
        INFO(inside);
        const auto said = cleaned(inside);
        CHECK((said.starts_with("refused") || said.find("ONLOAD") == std::string::npos));
        CHECK(said.find("elsewhere.example") == std::string::npos);
        CHECK(said.find("alert") == std::string::npos);
    }
    CHECK_FALSE(media::read_svg("<!DOCTYPE svg [<!ENTITY a \"aaaa\">]>" + svg("&a;")));
    CHECK_FALSE(media::read_svg(svg("<path/>", "width=\"24\"")));
    CHECK_FALSE(media::read_svg("<html><body/></html>"));
    CHECK_FALSE(media::read_svg("not a picture"));
    CHECK_FALSE(media::read_svg(svg("<path>")));
    std::string deep;
    for (int i = 0; i < 40; ++i) deep += "<g>";
    for (int i = 0; i < 40; ++i) deep += "</g>";
    CHECK_FALSE(media::read_svg(svg(deep)));
}
