// Every list has twins for programs, under the same filters; and each page says what it speaks of.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "cities/city.h"
#include "feeds/xml_kit.h"
#include "kit/town.h"

namespace {

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

std::vector<nlohmann::json> data_of(const std::string& html) {
    constexpr std::string_view opening = "<script type=\"application/ld+json\">";
    std::vector<nlohmann::json> all;
    for (auto at = html.find(opening); at != html.npos; at = html.find(opening, at + 1)) {
        const auto from = at + opening.size();
        all.push_back(nlohmann::json::parse(html.substr(from, html.find("</script>", from) - from)));
    }
    return all;
}

}  // namespace

TEST_CASE("the calendar of events has every date ahead and under way, and keeps its filters", "[feeds]") {
    kit::Town town;
    const auto all = town.get("/events.ics");
    CHECK(all.status == 200);
    CHECK(all.field("Content-Type") == "text/calendar; charset=utf-8");
    CHECK(count(all.body, "BEGIN:VEVENT") == 5);  // jazz twice, the feast, the exhibition, the quiz that is off
    CHECK(count(all.body, "STATUS:CANCELLED") == 1);
    CHECK(count(town.get("/events.ics?category=children").body, "BEGIN:VEVENT") == 1);
    CHECK(count(town.get("/events.ics?price=free").body, "BEGIN:VEVENT") == 1);
    CHECK(town.get("/kk/events.ics").says("Шеберлер қаласы"));
    CHECK(town.get("/events.ics?when=yesterday").status == 422);
    CHECK(town.get("/events.ics", {{"If-None-Match", all.field("ETag")}}).status == 304);
}

TEST_CASE("what was cancelled stays in the calendar for thirty days behind its date", "[feeds]") {
    kit::Town town;
    town.clock.moment += std::chrono::days(20);  // the quiz would have been two weeks ago
    CHECK(count(town.get("/events.ics").body, "STATUS:CANCELLED") == 1);
    town.clock.moment += std::chrono::days(20);
    CHECK(count(town.get("/events.ics").body, "STATUS:CANCELLED") == 0);
}

TEST_CASE("one event's calendar has all its dates, those gone by too", "[feeds]") {
    kit::Town town;
    const auto jazz = town.get("/events/1-vecher-dzhaza.ics");
    CHECK(jazz.status == 200);
    CHECK(count(jazz.body, "BEGIN:VEVENT") == 2);
    CHECK(jazz.says("DTSTART;TZID=Asia/Almaty:20261120T190000"));
    CHECK(jazz.says("UID:1@localhost"));
    CHECK(town.get("/events/1.ics").status == 301);
    CHECK(town.get("/events/1.ics").field("Location") == "/events/1-vecher-dzhaza.ics");
    CHECK(town.get("/events/99.ics").status == 404);
    CHECK(town.get("/events/1-vecher-dzhaza").says("/events/1-vecher-dzhaza.ics"));
}

TEST_CASE("a moved date keeps its UID, and its SEQUENCE grows", "[feeds]") {
    kit::Town town;
    town.file().write([](db::Writing& db) {
        db.exec("update occurrence set starts_at = starts_at + 3600, ends_at = ends_at + 3600 where id = 1");
        db.exec("update event set revision = revision + 1, updated_at = updated_at + 60 where id = 1");
    });
    const auto jazz = town.get("/events/1-vecher-dzhaza.ics");
    CHECK(jazz.says("UID:1@localhost"));
    CHECK(jazz.says("DTSTART;TZID=Asia/Almaty:20261120T200000"));
    CHECK(jazz.says("SEQUENCE:2"));
}

TEST_CASE("the three kinds of news say the same events, each once", "[feeds]") {
    kit::Town town;
    const auto rss = tests::elements_of(town.get("/events.rss").body);
    CHECK(tests::texts_of(rss, "item").size() == 4);
    CHECK(tests::texts_of(tests::elements_of(town.get("/events.atom").body), "entry").size() == 4);
    const auto json = nlohmann::json::parse(town.get("/events.json?category=concerts").body);
    REQUIRE(json["items"].size() == 1);
    CHECK(json["items"][0]["url"] == "http://localhost/events/1-vecher-dzhaza");
    CHECK(json["items"][0]["id"] == "http://localhost/events/1");
    CHECK(json["home_page_url"] == "http://localhost/events?category=concerts");
}

TEST_CASE("offers and places have news, too", "[feeds]") {
    kit::Town town;
    for (const auto* target : {"/offers.rss", "/offers.atom", "/organisations.rss", "/organisations.atom?verified=yes", "/kk/organisations.rss"}) {
        INFO(target);
        const auto answered = town.get(target);
        CHECK(answered.status == 200);
        CHECK_NOTHROW(tests::elements_of(answered.body));
        CHECK(answered.body.find("<title>") != std::string::npos);
    }
    CHECK(nlohmann::json::parse(town.get("/offers.json").body)["items"].size() == 1);
    CHECK(nlohmann::json::parse(town.get("/organisations.json?category=food").body)["items"][0]["title"] == "Кафе «Арома»");
    CHECK(town.get("/offers.rss?category=zzz").status == 422);
}

TEST_CASE("a list names its twins with the filters it has", "[feeds]") {
    kit::Town town;
    const auto page = town.get("/events?category=concerts&price=paid");
    for (const auto* twin : {"/events.ics?category=concerts&amp;price=paid", "/events.rss?category=concerts&amp;price=paid",
                             "/events.atom?category=concerts&amp;price=paid", "/events.json?category=concerts&amp;price=paid"}) {
        INFO(twin);
        CHECK(count(page.body, twin) == 2);  // in the head and at the end of the list
    }
    CHECK(town.get("/kk/offers").says("/kk/offers.rss"));
    CHECK(town.get("/organisations").says("/organisations.atom"));
    CHECK(town.get("/feeds").says("http://localhost/events.ics"));
}

TEST_CASE("pages say what they speak of in schema.org's words", "[feeds]") {
    kit::Town town;
    const auto jazz = data_of(town.get("/events/1-vecher-dzhaza").body);
    REQUIRE(jazz.size() >= 2);
    CHECK(jazz[0]["@type"] == "EventSeries");
    REQUIRE(jazz[0]["subEvent"].size() == 2);
    const auto& first = jazz[0]["subEvent"][0];
    CHECK(first["@type"] == "MusicEvent");
    CHECK(first["startDate"] == "2026-11-20T19:00:00+05:00");
    CHECK(first["offers"]["price"] == "2500");
    CHECK(first["offers"]["priceCurrency"] == "KZT");
    CHECK(first["location"]["address"]["streetAddress"] == "проспект Мира, 24");
    CHECK(first["eventStatus"] == "https://schema.org/EventScheduled");
    CHECK(jazz[1]["@type"] == "BreadcrumbList");
    const auto quiz = data_of(town.get("/events/5-kviz-kotorogo-ne-budet").body);
    CHECK(quiz[0]["eventStatus"] == "https://schema.org/EventCancelled");
    const auto feast = data_of(town.get("/en/events/2-gorod-masterov").body);
    CHECK(feast[0]["isAccessibleForFree"] == true);
    CHECK(feast[0]["name"] == "The makers’ town");
    CHECK(data_of(town.get("/organisations").body)[0]["@type"] == "ItemList");
    const auto home = data_of(town.get("/").body);
    CHECK(home[0]["potentialAction"]["@type"] == "SearchAction");
    const auto aroma = data_of(town.get("/organisations/1-kafe-aroma").body);
    CHECK(aroma[0]["@type"] == "FoodEstablishment");
    CHECK(aroma[0]["openingHoursSpecification"][0]["opens"] == "09:00");
    CHECK(aroma[0]["openingHoursSpecification"][0]["dayOfWeek"].size() == 7);
    const auto dessert = data_of(town.get("/offers/1-na-vse-deserty-posle-18-00").body);
    CHECK(dessert[0]["@type"] == "Offer");
    CHECK(dessert[0]["validThrough"] == "2026-11-30");
}

TEST_CASE("events stand in frames of other sites, and nothing else does", "[feeds]") {
    kit::Town town;
    const auto list = town.get("/embed/events?accent=195f91&theme=dark&category=concerts");
    CHECK(list.status == 200);
    CHECK(list.says("Вечер джаза"));
    CHECK_FALSE(list.says("Город мастеров"));
    CHECK(list.says("data-theme=\"dark\""));
    CHECK(list.says("name=\"robots\" content=\"noindex\""));
    CHECK_FALSE(list.says("<script"));
    CHECK(count(list.body, "<a ") == count(list.body, "target=\"_top\""));
    CHECK(list.field("Content-Security-Policy").find("frame-ancestors *") != std::string::npos);
    CHECK(list.field("Set-Cookie").empty());
    CHECK(town.get("/embed/calendar?month=2026-11").says("Ноябрь 2026"));
    CHECK(town.get("/embed/calendar?month=2026-13").status == 422);
    CHECK(town.get("/embed/events?accent=red").status == 422);
    CHECK(town.get("/embed/events?accent=red").field("Content-Security-Policy").find("frame-ancestors *") != std::string::npos);
    for (const auto* target : {"/events", "/embed", "/feeds", "/api", "/nope", "/events?when=never"}) {
        INFO(target);
        CHECK(town.get(target).field("Content-Security-Policy").find("frame-ancestors 'none'") != std::string::npos);
    }
}

TEST_CASE("the code for a frame names the list that was asked for", "[feeds]") {
    kit::Town town;
    const auto page = town.get("/embed?kind=calendar&category=concerts&accent=%23195f91");
    CHECK(page.says("http://localhost/embed/calendar?category=concerts&amp;accent=195f91"));
    CHECK(town.get("/embed?category=zzz").status == 422);
    CHECK(town.get("/embed/colours.css?accent=195f91").says("--copper:"));
}

TEST_CASE("search engines find every page in every language", "[feeds]") {
    kit::Town town;
    town.file().write([](db::Writing& db) {
        cities::put(db, cities::DistrictDraft{"samal", {"Самал", "Самал", "Samal"}});
        db.exec("update branch set district_id = (select id from district)");
        db.exec("insert into tag (folded, name, slug) values ('джаз', 'Джаз', 'dzhaz'), ('пусто', 'Пусто', 'pusto')");
        db.exec("insert into event_tag (event_id, tag_id) values (1, 1), (4, 2)");  // the match of last winter is over
        db.exec("insert into work (slug, kind, created_at, updated_at) values ('led', 'film', 0, 0)");
        db.exec("insert into work_text (work_id, language, title) values (1, 'ru', 'Лёд')");
    });
    const auto index = tests::texts_of(tests::elements_of(town.get("/sitemap.xml").body), "loc");
    CHECK(index == std::vector<std::string>{"http://localhost/sitemap/pages.xml", "http://localhost/sitemap/events-1.xml",
                                            "http://localhost/sitemap/organisations-1.xml", "http://localhost/sitemap/offers-1.xml",
                                            "http://localhost/sitemap/works-1.xml", "http://localhost/sitemap/venues-1.xml", "http://localhost/sitemap/tags-1.xml"});
    std::vector<std::string> pages;
    for (const auto& part : index) {
        const auto answered = town.get(part.substr(std::string_view("http://localhost").size()));
        CHECK(answered.status == 200);
        for (const auto& page : tests::texts_of(tests::elements_of(answered.body), "loc")) {
            INFO(page);
            pages.push_back(page.substr(std::string_view("http://localhost").size()));
            const auto read = town.get(pages.back());
            CHECK(read.status == 200);
            CHECK_FALSE(read.says("\"noindex\""));
            CHECK(read.says("<link rel=\"canonical\" href=\"" + page + "\">"));
        }
        CHECK(count(answered.body, "hreflang=\"kk\"") == count(answered.body, "<loc>"));
    }
    CHECK(std::set(pages.begin(), pages.end()).size() == pages.size());
    for (const auto* wanted : {"/events/map", "/kk/offers/map", "/organisations/map", "/categories", "/districts/samal", "/en/tags/dzhaz", "/works/1-led", "/films", "/events?category=concerts",
                               "/kk/organisations?category=food"}) {
        INFO(wanted);
        CHECK(std::ranges::find(pages, wanted) != pages.end());
    }
    for (const auto* unwanted : {"/tags/pusto", "/near", "/plays", "/transport"}) CHECK(std::ranges::find(pages, unwanted) == pages.end());
    CHECK(town.get("/sitemap/venues-1.xml").says("<lastmod>2026-11-20T07:00:00Z</lastmod>"));
    for (const auto* target : {"/sitemap/events-2.xml", "/sitemap/events-0.xml", "/sitemap/zzz-1.xml", "/sitemap/tags-2.xml", "/sitemap/events-1", "/sitemap/events-99999999999999999999.xml"})
        CHECK(town.get(target).status == 404);
    CHECK(town.get("/robots.txt").says("Sitemap: http://localhost/sitemap.xml"));
}
