// What a guest gets: pictures under addresses that change with them, codes of this city's pages only, icons, the manifest.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cities/brand.h"
#include "kit/town.h"
#include "pictures/canvas.h"
#include "pictures/pixels.h"
#include "db/file.h"

using pictures::Pixels;

namespace {

std::string between(const std::string& text, std::string_view before, std::string_view after) {
    const auto from = text.find(before);
    REQUIRE(from != text.npos);
    const auto begin = from + before.size();
    return text.substr(begin, text.find(after, begin) - begin);
}

// The path of the picture that a page names for messengers.
std::string picture_of(kit::Town& town, const std::string& page) {
    auto answered = town.get(page);
    if (answered.status == 301) answered = town.get(answered.field("Location"));
    REQUIRE(answered.status == 200);
    const auto address = between(answered.body, "og:image\" content=\"", "\"");
    CHECK(answered.body.find("og:image:width\" content=\"1200\"") != std::string::npos);
    return address.substr(address.find('/', 8));
}

}  // namespace

TEST_CASE("every page names a picture, and it is there for ever", "[pictures]") {
    kit::Town town;
    for (const std::string page : {"/", "/kk", "/events", "/events/1", "/kk/events/2", "/offers/1", "/en/offers/1", "/organisations/1", "/venues/1", "/search?q=x", "/paper"}) {
        INFO(page);
        const auto answered = town.get(picture_of(town, page));
        REQUIRE(answered.status == 200);
        CHECK(answered.field("Content-Type") == "image/png");
        CHECK(answered.field("Cache-Control") == "public, max-age=31536000, immutable");
        const Pixels picture(answered.body);
        CHECK((picture.width == 1200 && picture.height == 630));
    }
}

TEST_CASE("a picture's address changes with what it shows", "[pictures]") {
    kit::Town town;
    const auto before = picture_of(town, "/events/1");
    CHECK(before != picture_of(town, "/kk/events/1"));
    town.file().write([](db::Writing& db) { db.exec("update event_text set title = 'Вечер блюза' where event_id = 1"); });
    const auto after = picture_of(town, "/events/1");
    CHECK(before != after);
    const auto old = town.get(before);  // is drawn as of today and not kept under the old name
    CHECK(old.status == 200);
    CHECK(old.field("Cache-Control") == "no-cache");
    CHECK(old.body == town.get(after).body);
}

TEST_CASE("a picture of nothing is not there", "[pictures]") {
    kit::Town town;
    for (const char* path : {"/pictures/events/999-abc.png", "/pictures/events/x.png", "/pictures/offers/999-1.png", "/pictures/organisations/0-1.png",
                             "/pictures/stories/organisations/1-1.png", "/pictures/stories/events/999-1.png", "/events/999/story", "/offers/0/story"})
        CHECK(town.get(path).status == 404);
}

TEST_CASE("a story page gives two pictures and says how to post them", "[pictures]") {
    kit::Town town;
    for (const std::string page : {"/events/1/story", "/kk/offers/1/story"}) {
        const auto answered = town.get(page);
        REQUIRE(answered.status == 200);
        CHECK(answered.says("noindex"));
        const Pixels story(town.get(between(answered.body, "class=\"button\" href=\"", "\"")).body);
        CHECK((story.width == 1080 && story.height == 1920));
        CHECK(answered.says("/pictures/squares/"));
    }
    CHECK(town.get("/events/1-vecher-dzhaza").says("/events/1-vecher-dzhaza/story\""));
}

TEST_CASE("the code of a page of this city is drawn, of any other place refused", "[pictures]") {
    kit::Town town;
    const auto svg = town.get("/qr.svg?path=/events/17");
    CHECK(svg.status == 200);
    CHECK(svg.field("Content-Type") == "image/svg+xml");
    CHECK(svg.body == town.get("/qr.svg?path=http%3A%2F%2Flocalhost%2Fevents%2F17").body);
    CHECK(town.get("/kk/qr?path=/kk/events/1").says("http://localhost/kk/events/1"));
    CHECK(town.get("/qr?path=/search%3Fq%3D%D0%B4%D0%B6%D0%B0%D0%B7").says("/search?q=%D0%B4%D0%B6%D0%B0%D0%B7"));
    const Pixels code(town.get("/qr.png?path=/events/17").body);
    CHECK(code.width == code.height);
    CHECK(code.count(0, 0, code.width, 64, {255, 255, 255}) == code.width * 64);
    for (const char* path : {"", "?path=", "?path=events", "?path=//evil.example", "?path=/%5Cevil.example", "?path=https://evil.example/", "?path=http://localhost.evil.example/x",
                             "?path=javascript:alert(1)", "?path=/a%22b", "?path=/a%3Cb%3E", "?path=/a%23b", "?path=/a&path=/b"})
        for (const char* kind : {"/qr", "/qr.svg", "/qr.png"}) {
            INFO(kind << path);
            CHECK(town.get(std::string(kind) + path).status == 422);
        }
    CHECK(town.get("/qr.svg?path=/" + std::string(599, 'a')).status == 200);
    CHECK(town.get("/qr.svg?path=/" + std::string(600, 'a')).status == 422);
}

TEST_CASE("a page links to its code", "[pictures]") {
    kit::Town town;
    const auto page = town.get("/organisations/1-kafe-aroma");
    REQUIRE(page.status == 200);
    CHECK(town.get(between(page.body, "class=\"button small\" href=\"/qr?", "\"").insert(0, "/qr?")).status == 200);
}

TEST_CASE("the manifest is what browsers want to install a city", "[pictures]") {
    kit::Town town;
    for (const std::string prefix : {"", "/kk", "/en"}) {
        const auto page = town.get(prefix.empty() ? "/" : prefix);
        const auto href = between(page.body, "<link rel=\"manifest\" href=\"", "\"");
        CHECK(href.starts_with(prefix + "/manifest.webmanifest?v="));
        const auto answered = town.get(href);
        REQUIRE(answered.status == 200);
        CHECK(answered.field("Content-Type") == "application/manifest+json");
        CHECK(answered.field("Cache-Control") == "public, max-age=31536000, immutable");
        const auto app = nlohmann::json::parse(answered.body);
        CHECK(app["display"] == "standalone");
        CHECK(app["id"] == "/");
        CHECK(app["scope"] == "/");
        CHECK(app["start_url"] == (prefix.empty() ? "/" : prefix));
        CHECK(app["lang"] == (prefix.empty() ? "ru" : prefix.substr(1)));
        CHECK_FALSE(app["name"].get<std::string>().empty());
        CHECK(app["shortcuts"].size() == 4);
        for (const auto& one : app["shortcuts"]) CHECK(town.get(one["url"].get<std::string>()).status == 200);
        REQUIRE(app["icons"].size() == 3);
        for (const auto& one : app["icons"]) {
            const auto icon = town.get(one["src"].get<std::string>());
            CHECK(icon.field("Cache-Control") == "public, max-age=31536000, immutable");
            const Pixels pixels(icon.body);
            CHECK(one["sizes"] == std::to_string(pixels.width) + "x" + std::to_string(pixels.height));
        }
        CHECK(app["icons"][2]["purpose"] == "maskable");
    }
    CHECK(Pixels(town.get("/icon-180.png").body).width == 180);
    CHECK(town.get("/icon-180.png").field("Cache-Control") == "no-cache");
    CHECK(town.get("/favicon.ico").field("Content-Type") == "image/x-icon");
}

TEST_CASE("a city's logo stands on its icons, and they are asked for anew", "[pictures]") {
    kit::Town town;
    const auto before = between(town.get("/").body, "/icon-180.png?v=", "\"");
    constexpr web::Rgb blue{0, 64, 192}, white{255, 255, 255};
    auto drawn = pictures::Canvas::of_pixels(64, 64);
    drawn.fill({0, 0, 64, 64}, blue);
    cities::Brand brand;
    brand.logo = *media::read_logo(drawn.png());
    media::write_file(town.file().path().parent_path(), *brand.logo);
    town.file().write([&](db::Writing& db) { cities::put(db, brand, kit::friday_noon); });
    CHECK(between(town.get("/").body, "/icon-180.png?v=", "\"") != before);
    for (const auto* icon : {"/icon-180.png", "/icon-192.png", "/icon-512.png", "/icon-maskable-512.png"}) {
        INFO(icon);
        const Pixels pixels(town.get(icon).body);
        CHECK(pixels.colour(pixels.width / 2, pixels.height / 2) == blue);
        CHECK(pixels.colour(pixels.width / 2, pixels.height / 20) == white);
    }
    const auto tab = town.get("/icon.svg");
    CHECK(tab.status == 303);
    CHECK(town.get(tab.field("Location")).field("Content-Type") == "image/png");
}

TEST_CASE("a logo of lines is offered to browsers as it is", "[pictures]") {
    kit::Town town;
    cities::Brand brand;
    brand.logo = *media::read_logo("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><circle cx=\"12\" cy=\"12\" r=\"8\" fill=\"#a04c21\"/></svg>");
    media::write_file(town.file().path().parent_path(), *brand.logo);
    town.file().write([&](db::Writing& db) { cities::put(db, brand, kit::friday_noon); });
    const auto app = nlohmann::json::parse(town.get("/manifest.webmanifest").body);
    REQUIRE(app["icons"].size() == 4);
    CHECK(app["icons"][3]["type"] == "image/svg+xml");
    CHECK(town.get(app["icons"][3]["src"].get<std::string>()).status == 200);
    CHECK(Pixels(town.get("/icon-192.png").body).width == 192);  // the mark
}

TEST_CASE("a city's own packages are vouched for once it has them", "[pictures]") {
    kit::Town town;
    CHECK(town.get("/.well-known/assetlinks.json").status == 404);
    CHECK(town.get("/.well-known/apple-app-site-association").status == 404);
    std::string print = "AB";
    for (int i = 1; i < 32; ++i) print += ":CD";
    town.file().write([&](db::Writing& db) {
        db.exec("insert into app (system, name, fingerprint) values ('android', 'kz.example.qala', ?)", print);
        db.exec("insert into app (system, name) values ('ios', 'A1B2C3D4E5.kz.example.qala')");
    });
    const auto android = nlohmann::json::parse(town.get("/.well-known/assetlinks.json").body);
    CHECK(android[0]["target"]["package_name"] == "kz.example.qala");
    CHECK(android[0]["target"]["sha256_cert_fingerprints"][0] == print);
    CHECK(android[0]["relation"][0] == "delegate_permission/common.handle_all_urls");
    const auto ios = town.get("/.well-known/apple-app-site-association");
    CHECK(ios.field("Content-Type") == "application/json");
    CHECK(nlohmann::json::parse(ios.body)["applinks"]["details"][0]["appIDs"][0] == "A1B2C3D4E5.kz.example.qala");
}

TEST_CASE("the paper is offered in every language and size, and nothing else is printed", "[pictures][paper]") {
    kit::Town town;
    const auto page = town.get("/kk/paper");
    REQUIRE(page.status == 200);
    int editions = 0;
    for (auto at = page.body.find("/kk/paper.pdf?"); at != page.body.npos; at = page.body.find("/kk/paper.pdf?", at + 1)) {
        auto href = page.body.substr(at, page.body.find('"', at) - at);
        for (auto amp = href.find("&amp;"); amp != href.npos; amp = href.find("&amp;")) href.replace(amp, 5, "&");
        const auto pdf = town.get(href);
        CHECK(pdf.status == 200);
        CHECK(pdf.field("Content-Type") == "application/pdf");
        CHECK(pdf.body.starts_with("%PDF-"));
        ++editions;
    }
    CHECK(editions == 12);
    for (const char* wrong : {"language=de", "size=a5", "large=yes", "size=a4&size=a3"}) CHECK(town.get(std::string("/paper.pdf?") + wrong).status != 200);
    kit::Town empty(true);
    CHECK(empty.get("/paper.pdf").status == 200);
}

TEST_CASE("a counted link keeps its mark on the way to the page's own address", "[pictures][paper]") {
    kit::Town town;
    for (const std::string thing : {"/events/1", "/kk/offers/1", "/organisations/1"}) {
        const auto moved = town.get(thing + "?from=paper");
        CHECK(moved.status == 301);
        CHECK(moved.field("Location").ends_with("?from=paper"));
        CHECK(town.get(moved.field("Location")).status == 200);
    }
}
