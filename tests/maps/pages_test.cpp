// The map pages: what is on them, how one moves, what is refused.
#include <catch2/catch.hpp>
#include <expat.h>

#include <cmath>

#include "demo/ground.h"
#include "kit/hostile.h"
#include "maps/feature.h"
#include "maps/town.h"

namespace {

// What an XML parser says of a text, or empty.
std::string xml_fault(const std::string& text) {
    const auto parser = XML_ParserCreate(nullptr);
    const bool good = XML_Parse(parser, text.data(), static_cast<int>(text.size()), 1) == XML_STATUS_OK;
    std::string fault = good ? "" : XML_ErrorString(XML_GetErrorCode(parser));
    XML_ParserFree(parser);
    return fault;
}

std::string drawing_of(const std::string& page) {
    const auto begin = page.find("<svg class=\"ground\""), end = page.find("</svg>", begin);
    REQUIRE(begin != page.npos);
    return page.substr(begin, end + 6 - begin);
}

std::vector<std::string> addresses(const std::string& page, std::string_view before) {
    std::vector<std::string> found;
    for (auto at = page.find(before); at != page.npos; at = page.find(before, at + 1)) {
        const auto begin = page.find("href=\"", at) + 6;
        auto address = page.substr(begin, page.find('"', begin) - begin);
        for (auto sign = address.find("&amp;"); sign != address.npos; sign = address.find("&amp;")) address.erase(sign + 1, 4);
        found.push_back(address.substr(0, address.find('#')));
    }
    return found;
}

void lay_ground(kit::Town& town) { maps::replace_map(town.file(), {"demo"}, demo::ground(), kit::friday_noon); }

}  // namespace

TEST_CASE("the map of events shows each venue once and says what has no place", "[maps]") {
    kit::Town town(maps_kit::maker());
    const auto page = town.get("/events/map");
    REQUIRE(page.status == 200);
    for (const auto* words : {"Дворец &amp; «Музыка»", "Асель играет Шопена", "Клуб на углу", "Дача", "Без места на карте: 1"}) {
        INFO(words);
        CHECK(page.says(words));
    }
    CHECK_FALSE(page.says("Галым чинит мотор"));
    CHECK(xml_fault(drawing_of(page.body)) == "");
    const auto near = town.get("/events/map?at=47.79900,67.71400&z=15");
    CHECK(near.says("aria-label=\"1. Дворец &amp; «Музыка»\""));
    CHECK(near.says("href=\"#spot-1\""));
    CHECK(near.says("id=\"spot-1\""));
    CHECK_FALSE(near.says("Вера танцует"));
}

TEST_CASE("near things are one marker that leads closer, until they part", "[maps]") {
    kit::Town town(maps_kit::maker());
    const auto far = town.get("/events/map?at=47.79900,67.71400&z=12");
    const auto many = addresses(far.body, "<a class=\"many");
    REQUIRE(many.size() == 1);
    CHECK(far.says(">2</text>"));
    const auto closer = town.get(many[0]);
    REQUIRE(closer.status == 200);
    CHECK(addresses(closer.body, "<a class=\"many").empty());
    CHECK(closer.says("Асель играет Шопена"));
    CHECK(closer.says("Берик поёт"));
}

TEST_CASE("the links that move the map lead as far as the city and no farther", "[maps]") {
    kit::Town town(maps_kit::maker());
    std::string at = "/events/map?at=47.79900,67.71400&z=15&when=today";
    int steps = 0;
    for (; steps < 50; ++steps) {
        const auto page = town.get(at);
        REQUIRE(page.status == 200);
        CHECK(page.body.size() < 60 * 1024);
        const auto east = addresses(page.body, "<li class=\"east\"><a");
        if (east.empty()) break;
        CHECK(east[0].find("when=today") != std::string::npos);
        CHECK(east[0].find("z=15") != std::string::npos);
        at = east[0];
    }
    CHECK(steps >= 1);
    CHECK(steps < 20);
    const auto nearest = town.get("/events/map?at=47.79900,67.71400&z=17"), farthest = town.get("/events/map?at=47.79900,67.71400&z=11");
    CHECK(addresses(nearest.body, "<li class=\"nearer\"><a").empty());
    CHECK(addresses(farthest.body, "<li class=\"farther\"><a").empty());
    CHECK(addresses(nearest.body, "<li class=\"farther\"><a").front().find("z=16") != std::string::npos);
    CHECK(nearest.says("rel=\"nofollow\""));
}

TEST_CASE("what is no place on the map is refused with a sentence", "[maps]") {
    kit::Town town(maps_kit::maker());
    for (const std::string query : {"at=here", "at=47.8", "at=47.8,", "at=,67.7", "at=47.8,67.7,3", "at=91,67", "at=-86,67", "at=47.8,181", "at=nan,67.7", "at=inf,0", "at=1e9,5",
                                    "at=0x10,5", "at=+47.8,67.7", "at=47.8 ,67.7", "z=10", "z=18", "z=abc", "z=-1", "z=14.5", "z=99999999999999999999", "at=47.8,67.7&at=47.8,67.7",
                                    "at=0,0", "at=55.75,37.61", "when=yesterday", "category=zzz"}) {
        INFO(query);
        auto typed = query;
        for (auto sign = typed.find('+'); sign != typed.npos; sign = typed.find('+')) typed.replace(sign, 1, "%2B");
        for (auto sign = typed.find(' '); sign != typed.npos; sign = typed.find(' ')) typed.replace(sign, 1, "%20");
        const auto page = town.get("/events/map?" + typed);
        CHECK(page.status == 422);
        CHECK(page.says("<h1"));
    }
    CHECK(town.get("/events/map?at=55.75,37.61").says("туда не доходит"));
}

TEST_CASE("hostile words in the address of a map come back as words", "[maps]") {
    kit::Town town(maps_kit::maker());
    for (const auto& text : kit::own_hostile_texts()) {
        const auto page = kit::send(town, "/events/map?text=" + web::encoded(text));
        INFO(text);
        CHECK(kit::answer_fault(page, text) == "");
    }
}

TEST_CASE("a city without things, without coordinates, without either", "[maps]") {
    SECTION("nothing is on: the map is there all the same") {
        kit::Town town(maps_kit::maker({.filled = false}));
        const auto page = town.get("/events/map");
        CHECK(page.status == 200);
        CHECK(page.says("class=\"grid\""));
        CHECK(page.says("Здесь будет афиша города"));
    }
    SECTION("the city says not where it is: its things do") {
        kit::Town town(maps_kit::maker({.middle = false}));
        CHECK(town.get("/events/map").says("Дворец"));
    }
    SECTION("neither") {
        kit::Town town(maps_kit::maker({.filled = false, .middle = false}));
        const auto page = town.get("/events/map");
        CHECK(page.status == 200);
        CHECK_FALSE(page.says("class=\"ground\""));
        CHECK(town.get("/events/map?at=47.8,67.7").status == 422);
    }
}

TEST_CASE("the ground is drawn within its bounds at every zoom and place", "[maps]") {
    kit::Town town(maps_kit::maker());
    lay_ground(town);
    for (int zoom = 11; zoom <= 17; ++zoom)
        for (const auto* place : {"47.79900,67.71400", "47.80500,67.74500", "47.78400,67.71000", "47.84000,67.72000"}) {
            const auto target = std::string("/events/map?at=") + place + "&z=" + std::to_string(zoom);
            INFO(target);
            const auto page = town.get(target);
            REQUIRE(page.status == 200);
            CHECK(page.body.size() < 60 * 1024);
            CHECK(xml_fault(drawing_of(page.body)) == "");
        }
    CHECK(town.get("/events/map?at=47.79900,67.71400&z=16").says("Парк культуры и отдыха"));
    CHECK(town.get("/kk/events/map?at=47.79900,67.71400&z=16").says("Мәдениет және демалыс саябағы"));
    CHECK_FALSE(town.get("/events/map?at=47.79900,67.71400&z=16").says("OpenStreetMap"));
}

TEST_CASE("a still picture is drawn of known places alone, by day and by night", "[maps]") {
    kit::Town town(maps_kit::maker());
    lay_ground(town);
    const auto day = town.get("/venues/1/map.svg"), night = town.get("/venues/1/map.svg?night=yes");
    for (const auto* picture : {&day, &night}) {
        CHECK(picture->status == 200);
        CHECK(picture->field("Content-Type") == "image/svg+xml");
        CHECK(picture->body.size() < 20 * 1024);
        CHECK(xml_fault(picture->body) == "");
        CHECK(picture->body.find("script") == std::string::npos);
        CHECK(picture->body.find("style=") == std::string::npos);
    }
    CHECK(day.body != night.body);
    CHECK(town.get("/venues/1/map.svg?night=no").status == 422);
    CHECK(town.get("/venues/4/map.svg").status == 404);   // Galym's garage
    CHECK(town.get("/venues/99/map.svg").status == 404);
    CHECK(town.get("/venues/x/map.svg").status == 404);
    CHECK(town.get("/branches/1/map.svg").status == 200);
    CHECK(town.get("/branches/99/map.svg").status == 404);
}

TEST_CASE("the page of an event leads to its place in every way that people use", "[maps]") {
    kit::Town town(maps_kit::maker());
    const auto page = town.get("/events/1-asel-igraet-shopena");
    REQUIRE(page.status == 200);
    for (const auto* words : {"/venues/1/map.svg", "/venues/1/map.svg?night=yes", "/go/occurrence/1/route", "yandex.kz/maps", "google.com/maps", "geo:47.799", "/events/map?at=47.799,67.714&amp;z=16"}) {
        INFO(words);
        CHECK(page.says(words));
    }
    const auto nowhere = town.get("/events/4-galym-chinit-motor");
    REQUIRE(nowhere.status == 200);
    CHECK(nowhere.says("/go/occurrence/"));
    CHECK_FALSE(nowhere.says("map.svg"));
}

TEST_CASE("a new map takes the old one's place and leaves nothing of it", "[maps]") {
    kit::Town town(maps_kit::maker());
    lay_ground(town);
    const auto first = town.get("/events/map?at=47.79900,67.71400&z=16").body;
    maps::replace_map(town.file(), {"other.osm", "odbl"}, {{maps::Kind::road, {"Новая", "", "", ""}, {{maps::project({47.799, 67.70}), maps::project({47.799, 67.73})}}}}, kit::friday_noon);
    const auto second = town.get("/events/map?at=47.79900,67.71400&z=16");
    CHECK(second.says("Новая"));
    CHECK_FALSE(second.says("Парк культуры"));
    CHECK(second.says("участники OpenStreetMap"));
    CHECK(town.file().read()->value<int>("select count(*) from map") == 1);
    CHECK(town.file().read()->value<int>("select count(*) from map_name") == 1);
}

TEST_CASE("a map of many venues lists the nearest twenty and leads to the list of all", "[maps]") {
    kit::Town town(maps_kit::maker());
    town.file().write([](db::Writing& db) {
        for (int i = 0; i < 60; ++i)
            events::put(db, maps_kit::evening("hall-" + std::to_string(i), "Вечер " + std::to_string(i), maps_kit::latitude + i / 10 * .004, maps_kit::longitude + i % 10 * .006, "Зал " + std::to_string(i)), kit::friday_noon);
    });
    const auto page = town.get("/events/map");
    REQUIRE(page.status == 200);
    CHECK(page.body.size() < 60 * 1024);
    CHECK(addresses(page.body, "<li class=\"spot\"").size() == 20);
    CHECK(page.says("Все 64 — списком"));
    CHECK(page.says("href=\"/events\""));
    for (const auto& address : addresses(page.body, "<a class=\"many"))
        if (!address.empty()) CHECK(town.get(address).status == 200);
    CHECK(town.get("/events/map?when=today").says("noindex"));
    CHECK_FALSE(page.says("noindex"));
}

TEST_CASE("borders of districts are drawn where the city has them", "[maps]") {
    kit::Town town(maps_kit::maker());
    const auto target = "/events/map?at=47.79900,67.71400&z=15";
    CHECK_FALSE(town.get(target).says("class=\"border\""));
    town.file().write([](db::Writing& db) {
        cities::put(db, cities::DistrictDraft{"samal", {"Самал", "Самал", "Samal"}});
        db.exec("update district set boundary = ? where slug = 'samal'",
                R"({"type":"Polygon","coordinates":[[[67.710,47.795],[67.720,47.795],[67.720,47.803],[67.710,47.803],[67.710,47.795]]]})");
    });
    const auto page = town.get(target);
    CHECK(page.says("class=\"border\""));
    CHECK(xml_fault(drawing_of(page.body)) == "");
    CHECK_FALSE(town.get("/events/map?at=47.84000,67.74000&z=16").says("class=\"border\""));
    for (const auto* odd : {"{}", "[]", "{\"type\":\"Polygon\",\"coordinates\":[[1,2],[3]]}", "{\"type\":7,\"coordinates\":{}}", "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[1e300,95],[2,2],[3,3],[1,1]]]]}"}) {
        INFO(odd);
        town.file().write([&](db::Writing& db) { db.exec("update district set boundary = ?", odd); });
        CHECK(town.get(target).status == 200);
    }
    CHECK_THROWS(town.file().write([](db::Writing& db) { db.exec("update district set boundary = 'no polygon'"); }));
}
