// What a guest gets for an address: a table of requests, answers and words.
#include <catch2/catch.hpp>

#include "kit/town.h"
#include "web/security.h"

namespace {

struct Scenario {
    const char* name;
    const char* target;
    int status;
    std::vector<const char*> says;
    std::vector<const char*> does_not_say = {};
};

const Scenario scenarios[] = {
    {"the home page begins with the city's day", "/", 200, {"Пятница, 20", "Вечер джаза", "Город мастеров", "На все десерты"}, {"Хоккей прошлой зимы"}},
    {"the home page in Kazakh", "/kk", 200, {"lang=\"kk\"", "Жезқазған", "Шеберлер қаласы"}},
    {"the home page in English", "/en", 200, {"Friday 20", "The makers’ town"}},
    {"the list of events by day", "/events", 200, {"Вечер джаза", "Город мастеров", "Медь и степь", "Идёт сейчас"}, {"Хоккей прошлой зимы"}},
    {"today", "/events?when=today", 200, {"Вечер джаза"}, {"Город мастеров"}},
    {"tomorrow", "/events?when=tomorrow", 200, {"Город мастеров"}, {"Вечер джаза"}},
    {"the weekend", "/events?when=weekend", 200, {"Город мастеров"}, {"Вечер джаза"}},
    {"free ones", "/events?price=free", 200, {"Город мастеров"}, {"Вечер джаза"}},
    {"paid ones", "/events?price=paid", 200, {"Вечер джаза"}, {"Город мастеров"}},
    {"a category", "/events?category=children", 200, {"Город мастеров"}, {"Вечер джаза"}},
    {"words, whatever their case", "/events?text=%D0%94%D0%96%D0%90%D0%97%D0%90", 200, {"Вечер джаза"}, {"Город мастеров"}},
    {"words in another language find the event too", "/events?text=makers", 200, {"Город мастеров"}},
    {"days gone by", "/events?from=2026-11-01&to=2026-11-02", 200, {"Хоккей прошлой зимы"}},
    {"nothing found says so and offers a way", "/events?text=zzz", 200, {"zzz", "/events\""}, {"Вечер джаза"}},
    {"an unknown category is named", "/events?category=zzz", 422, {"zzz"}},
    {"an unknown word for a time", "/events?when=yesterday", 422, {}},
    {"a day that does not exist", "/events?from=2026-02-31", 422, {"2026-02-31"}},
    {"a range that ends before it begins", "/events?from=2026-12-01&to=2026-11-01", 422, {}},
    {"a last day gone by, without a first one", "/events?to=2026-11-01", 422, {}},
    {"a page key that is none", "/events?after=drop-table", 422, {}},
    {"a huge page key", "/events?after=99999999999999999999999-1", 422, {}},
    {"a parameter given twice", "/events?when=today&when=week", 422, {}},
    {"a broken escape", "/events?text=%E0%A4%A", 400, {}},
    {"a NUL", "/events?text=%00", 400, {}},
    {"the page of an event", "/events/1-vecher-dzhaza", 200, {"Вечер джаза", "2 500", "ДК горняков", "проспект Мира, 24", "Кафе «Арома»", "27 ноября"}},
    {"an event by its number alone", "/events/1", 301, {}},
    {"an event in another language shows the original and says so", "/kk/events/1-vecher-dzhaza", 200, {"lang=\"ru\"", "Кеншілер мәдениет үйі"}},
    {"an event that is over says so", "/events/4-khokkey-proshloy-zimy", 200, {"завершилось"}},
    {"a cancelled event says so", "/events/5-kviz-kotorogo-ne-budet", 200, {"отмен"}},
    {"an event that does not exist", "/events/99", 404, {}},
    {"an event with a number too large", "/events/99999999999999999999", 404, {}},
    {"an event with words for a number", "/events/abc", 404, {}},
    {"the directory", "/organisations", 200, {"Кафе «Арома»", "Открыто</b> до 23:00", "улица Абая, 31"}},
    {"the directory's text filter", "/organisations?text=%D0%B0%D1%80%D0%BE%D0%BC%D0%B0", 200, {"Кафе «Арома»"}},
    {"verified ones", "/organisations?verified=yes", 200, {"Кафе «Арома»"}},
    {"the directory's page key that is none", "/organisations?after=-5", 422, {}},
    {"the page of an organisation", "/organisations/1-kafe-aroma", 200, {"<strong>тихие</strong>", "tel:+77102123456", "WhatsApp", "на Мира", "На все десерты", "Вечер джаза"}},
    {"the offers", "/offers", 200, {"−20", "На все десерты после 18:00", "Кафе «Арома»"}},
    {"the page of an offer", "/offers/1-na-vse-deserty-posle-18-00", 200, {"Кроме тортов", "14", "50"}},
    {"the search over everything", "/search?q=%D0%B0%D1%80%D0%BE%D0%BC%D0%B0", 200, {"Кафе «Арома»", "Вечер джаза", "На все десерты"}},
    {"an empty search asks what for", "/search", 200, {"Что вы ищете"}},
    {"a page that does not exist", "/nope", 404, {"Такой страницы нет"}},
    {"a page that does not exist, in Kazakh", "/kk/nope", 404, {"lang=\"kk\""}},
    {"the first language has no prefix", "/ru/events", 301, {}},
    {"no path ends in a slash", "/events/", 301, {}},
    {"the colours", "/theme.css", 200, {"--"}},
    {"the sign", "/icon.svg", 200, {"<svg"}},
    {"robots", "/robots.txt", 200, {"User-agent"}},
    {"health", "/healthz", 200, {"ok"}},
};

}  // namespace

TEST_CASE("addresses answer what a guest expects", "[app]") {
    kit::Town town;
    for (const auto& scenario : scenarios) {
        INFO(scenario.name << ": " << scenario.target);
        const auto answered = town.get(scenario.target);
        CHECK(answered.status == scenario.status);
        for (const auto* words : scenario.says) {
            INFO("should say: " << words);
            CHECK(answered.says(words));
        }
        for (const auto* words : scenario.does_not_say) {
            INFO("should not say: " << words);
            CHECK_FALSE(answered.says(words));
        }
    }
}

TEST_CASE("every answer carries the security headers and no cookie", "[app]") {
    kit::Town town;
    for (const auto& scenario : scenarios) {
        INFO(scenario.target);
        const auto answered = town.get(scenario.target);
        for (const auto& [name, value] : web::security_fields()) CHECK(answered.field(name) == value);
        CHECK(answered.field("Set-Cookie").empty());
        CHECK_FALSE(answered.field("Cache-Control").empty());
    }
}

TEST_CASE("an unknown host is told that there is no city", "[app]") {
    kit::Town town;
    town.host = "elsewhere.example";
    CHECK(town.get("/").status == 421);
    town.host = "127.0.0.1";
    CHECK(town.get("/").status == 200);
    town.host = "[::1]";
    CHECK(town.get("/").status == 200);
}

TEST_CASE("a method that an address does not know is 405 with what it knows", "[app]") {
    kit::Town town;
    const auto answered = town.ask(web::edge::Method::post, "/events", {}, "a=b");
    CHECK(answered.status == 405);
    CHECK(answered.field("Allow") == "GET, HEAD");
    CHECK(town.ask(web::edge::Method::post, "/nope", {}, "a=b").status == 404);
}

TEST_CASE("a kept page is answered as bytes until the data or the hour change it", "[app]") {
    kit::Town town;
    const auto first = town.get("/organisations");
    const auto etag = first.field("ETag");
    REQUIRE_FALSE(etag.empty());
    CHECK(town.get("/organisations", {{"If-None-Match", etag}}).status == 304);
    CHECK(town.get("/organisations", {{"If-None-Match", "W/\"other\", " + etag}}).status == 304);
    CHECK(town.get("/organisations", {{"Accept-Encoding", "gzip, br"}}).field("Content-Encoding") == "gzip");
    CHECK(town.get("/organisations", {{"Accept-Encoding", "gzip;q=0"}}).field("Content-Encoding").empty());

    SECTION("the café closes at 23:00") {
        town.clock.moment += std::chrono::hours(11);
        const auto late = town.get("/organisations", {{"If-None-Match", etag}});
        CHECK(late.status == 200);
        CHECK(late.says("Откроется"));
        CHECK_FALSE(late.says("Открыто</b>"));
    }
    SECTION("someone renames it") {
        town.file().write([](db::Writing& db) { db.exec("update organisation_text set name = 'Кафе «Бал»' where language = 'ru'"); });
        CHECK(town.get("/organisations", {{"If-None-Match", etag}}).says("Бал"));
    }
    SECTION("the day ends") {
        town.clock.moment += std::chrono::hours(13);
        CHECK(town.get("/").says("Суббота, 21"));
    }
}

TEST_CASE("links that the city adds stand at the end of its pages, in their language", "[app]") {
    kit::Town town;
    town.file().write([](db::Writing& db) {
        db.exec("insert into menu_link (place, language, label, href) values ('footer', 'ru', 'О городе', '/about'), ('footer', 'kk', 'Қала туралы', '/kk/about')");
    });
    CHECK(town.get("/events").says("О городе"));
    CHECK_FALSE(town.get("/events").says("Қала туралы"));
    CHECK(town.get("/kk/events").says("Қала туралы"));
}

TEST_CASE("rows of an import that is being applied are not shown", "[app]") {
    kit::Town town;
    town.file().write([](db::Writing& db) {
        db.exec("insert into import (id, kind, name, digest, started_at) values (7, 'events', 'x', 'x', 0)");
        db.exec("update event set import_id = 7 where source_id = 'jazz'");
        db.exec("update organisation set import_id = 7");
    });
    CHECK_FALSE(town.get("/events").says("Вечер джаза"));
    CHECK(town.get("/events/1-vecher-dzhaza").status == 404);
    CHECK_FALSE(town.get("/organisations").says("Арома"));
    town.file().write([](db::Writing& db) { db.exec("update import set state = 'finished'"); });
    CHECK(town.get("/events").says("Вечер джаза"));
}

TEST_CASE("a city with nothing in it answers every page", "[app]") {
    kit::Town town(true);
    for (const auto* target : {"/", "/events", "/organisations", "/offers", "/search?q=a", "/kk", "/en/events"}) {
        INFO(target);
        const auto answered = town.get(target);
        CHECK(answered.status == 200);
        CHECK(answered.says("class=\"empty"));
    }
}

TEST_CASE("a city with nothing in it says what will be there and how one gets in, and leads nobody in a circle", "[app]") {
    const auto content = [](const kit::Answered& page) {
        const auto begin = page.body.find("<main"), end = page.body.find("</main>");
        REQUIRE(end != page.body.npos);
        return page.body.substr(begin, end - begin);
    };
    kit::Town town(true);
    for (const bool reachable : {false, true}) {
        if (reachable) town.file().write([](db::Writing& db) { db.exec("update city set phone = '+77102771212'"); });
        for (const auto* target : {"/", "/events", "/organisations", "/offers", "/events/map", "/organisations/map", "/offers/map", "/events/weekend", "/films", "/plays", "/screenings",
                                   "/venues", "/categories", "/children", "/districts", "/near", "/tags", "/useful"}) {
            INFO(target);
            const auto page = town.get(target);
            REQUIRE(page.status == 200);
            const auto main = content(page);
            for (const auto* circle : {"\"/events\"", "\"/offers\"", "\"/organisations\"", "\"/events/calendar\"", "\"/events/map\"", "\"/offers/map\"", "\"/organisations/map\"", "\"/tags\"",
                                       "\"/venues\"", "\"/categories\"", "\"/districts\""}) {
                INFO(circle);
                CHECK(main.find(std::string("href=") + circle) == main.npos);
            }
            if (std::string_view(target) != "/useful") CHECK(main.find(reachable ? "href=\"tel:+77102771212\"" : "href=\"/feeds\"") != main.npos);
        }
    }
    for (const auto* map : {"/events/map", "/offers/map", "/organisations/map"}) CHECK_FALSE(town.get(map).says("На этой части карты"));
    CHECK(town.get("/events").says("Здесь будет афиша города"));
    CHECK(town.get("/kk/organisations").says("Қаланың орындары осы жерде болады"));
    CHECK(town.get("/offers?kind=gift").says("Показать все скидки"));  // of filters the way out is another list
}
