// Films, plays, venues and tags: the pages by which one finds events from their other ends.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "events/event.h"
#include "kit/hostile.h"
#include "kit/town.h"

namespace {

using i18n::Language;

base::Instant at(int day, int hour) {
    return base::Zone::find("Asia/Almaty")->instant(base::LocalTime(base::Day(std::chrono::year(2026) / 11 / day)) + std::chrono::hours(hour));
}

events::VenueDraft cosmos() {
    events::VenueDraft venue;
    venue.origin = {"kit", "cosmos", {}, {}, {}, 0};
    venue.names = {{Language::ru, "Кинотеатр «Космос»"}, {Language::kk, "«Ғарыш» кинотеатры"}};
    venue.address = "улица Космонавтов, 30";
    venue.landmark = "вход со двора";
    venue.latitude = 47.7833;
    venue.longitude = 67.7144;
    venue.capacity = 320;
    venue.step_free = true;
    venue.phone = "+77102555555";
    venue.site = "https://cosmos.example";
    venue.halls = {{"Большой зал", 220}};
    return venue;
}

events::DateDraft session(int day, int hour, std::string format, std::int64_t price) {
    events::DateDraft date;
    date.starts = at(day, hour);
    date.ends = date.starts + std::chrono::minutes(104);
    date.venue = cosmos();
    date.hall = "Большой зал";
    date.format = std::move(format);
    date.price.min = date.price.max = price;
    return date;
}

// "Ледяная смена" of Ольга Дегтярёва: three days in the one cinema.
events::Draft film() {
    events::Draft draft;
    draft.origin = {"kit", "ice", {}, {}, {}, 0};
    draft.category = "leisure";
    draft.texts = {{Language::ru, "Ледяная смена", "", "Комедия о хоккее."}};
    events::WorkDraft work;
    work.origin = {"kit", "ice-work", {}, {}, {}, 0};
    work.kind = "film";
    work.texts = draft.texts;
    work.original_title = "The Ice Shift";
    work.director = "Ольга Дегтярёва";
    work.country = "Казахстан";
    work.genres = "комедия";
    work.year = 2026;
    work.minutes = 104;
    work.age_min = 12;
    work.trailer_url = "https://video.example/ice";
    draft.work = work;
    draft.dates = {session(20, 10, "2D", 120'000), session(20, 15, "3D", 180'000), session(20, 19, "2D", 150'000), session(21, 19, "2D", 150'000),
                   session(25, 19, "2D", 150'000)};
    draft.dates[2].state = "sold_out";
    draft.tags = {"спорт", "Хоккей"};
    return draft;
}

struct Cinema : kit::Town {
    Cinema() {
        file().write([](db::Writing& db) { events::put(db, film(), kit::friday_noon); });
        work = file().read()->value<std::int64_t>("select id from work");
        venue = file().read()->value<std::int64_t>("select id from venue where source_id = 'cosmos'");
        event = file().read()->value<std::int64_t>("select id from event where source_id = 'ice'");
    }
    std::int64_t work = 0, venue = 0, event = 0;
};

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

}  // namespace

TEST_CASE("a venue, a film, a month and a tag are subscribed to as the list of them", "[calendar][feeds]") {
    Cinema town;
    const auto tag = town.file().read()->value<std::int64_t>("select id from tag where slug = 'sport'");
    struct Row {
        std::string page, list;
        std::size_t dates;
    };
    const Row rows[] = {{fmt::format("/venues/{}-kinoteatr-kosmos", town.venue), fmt::format("?venue={}-kinoteatr-kosmos", town.venue), 4},
                        {fmt::format("/kk/works/{}-ledyanaya-smena", town.work), fmt::format("?work={}-ledyanaya-smena", town.work), 4},
                        {"/tags/sport", fmt::format("?tag={}-sport", tag), 4},
                        {"/events/calendar?month=2026-11", "?from=2026-11-01&to=2026-11-30", 11},
                        {"/events/calendar?category=children", "?from=2026-11-01&to=2026-11-30&category=children", 1}};
    for (const auto& row : rows) {
        INFO(row.page);
        const auto page = town.get(row.page);
        REQUIRE(page.status == 200);
        const std::string prefix = row.page.starts_with("/kk") ? "/kk" : "";
        for (const auto* ending : {".ics", ".rss", ".atom", ".json"}) {
            auto written = prefix + "/events" + ending + row.list;
            CHECK(town.get(written).status == 200);
            for (auto at = written.find('&'); at != written.npos; at = written.find('&', at + 1)) written.insert(at + 1, "amp;");
            INFO(written);
            CHECK(count(page.body, "href=\"" + written + "\"") == 2);  // in the head, and where one sees it
        }
        CHECK(count(town.get(prefix + "/events.ics" + row.list).body, "BEGIN:VEVENT") == row.dates);
    }
    CHECK(town.get(fmt::format("/events?work={}", town.work)).says("Ледяная смена"));
    CHECK_FALSE(town.get(fmt::format("/events?work={}", town.work)).says("Вечер джаза"));
    CHECK(town.get("/events?work=999").status == 422);
}

TEST_CASE("a tag shows each of its events once, at its next date, and how many more there are", "[calendar]") {
    Cinema town;
    const auto page = town.get("/tags/sport");
    CHECK(count(page.body, fmt::format("href=\"/events/{}-ledyanaya-smena\"", town.event)) == 1);
    CHECK(page.says("Пт, 20 ноября, 15:00 · ещё 3 даты"));
    CHECK(town.get("/kk/tags/sport").says("тағы 3 күн"));
    town.clock.moment += std::chrono::days(3);
    CHECK(town.get("/tags/sport").says("Ср, 25 ноября, 19:00</time>"));
}

TEST_CASE("what is on in the cinema leads to each film", "[calendar]") {
    Cinema town;
    const auto page = town.get("/films");
    CHECK(page.status == 200);
    CHECK(page.says("Ледяная смена"));
    CHECK(page.says("Сегодня, 15:00"));
    CHECK(page.says("В ближайшие дни"));
    CHECK_FALSE(page.says("Позже"));
    CHECK(page.says("12+ · 1 ч 44 мин · комедия"));
    CHECK(page.says(fmt::format("/works/{}-ledyanaya-smena", town.work)));
    CHECK(town.get("/plays").says("Спектаклей впереди нет"));
    CHECK(town.get("/events/calendar").says("/screenings"));
    CHECK_FALSE(town.get("/events/calendar").says("\"/plays\""));
}

TEST_CASE("lists lead to films until the last session has begun", "[calendar][events]") {
    Cinema town;
    CHECK(town.get("/events").says("\"/films\""));
    CHECK_FALSE(town.get("/events").says("\"/plays\""));
    town.clock.moment += std::chrono::days(30);
    CHECK(town.get("/events").status == 200);
    CHECK_FALSE(town.get("/events").says("\"/films\""));
}

TEST_CASE("a film's page shows its sessions by day and cinema", "[calendar]") {
    Cinema town;
    const auto page = town.get(fmt::format("/works/{}-ledyanaya-smena", town.work));
    CHECK(page.status == 200);
    for (const auto* words : {"Ледяная смена", "The Ice Shift", "Ольга Дегтярёва", "Казахстан, 2026", "12+", "https://video.example/ice", "Пятница, 20",
                              "Суббота, 21", "Среда, 25", "Кинотеатр «Космос»", "15:00", "3D · Большой зал", "1 800", "мест нет"}) {
        INFO(words);
        CHECK(page.says(words));
    }
    CHECK_FALSE(page.says("10:00"));
    CHECK(town.get(fmt::format("/works/{}", town.work)).status == 301);
    CHECK(town.get("/works/999").status == 404);
    CHECK(town.get(fmt::format("/works/{}-ledyanaya-smena?from=2026-02-31", town.work)).status == 422);
    CHECK_FALSE(town.get(fmt::format("/works/{}-ledyanaya-smena?from=2026-11-25", town.work)).says("Суббота, 21"));
}

TEST_CASE("a film that is no longer shown keeps its page", "[calendar]") {
    Cinema town;
    town.clock.moment += std::chrono::days(30);
    CHECK(town.get(fmt::format("/works/{}-ledyanaya-smena", town.work)).says("Новых дат пока нет"));
    CHECK(town.get("/films").says("class=\"empty"));
}

TEST_CASE("the day's sessions stand by cinema and film", "[calendar]") {
    Cinema town;
    const auto today = town.get("/screenings");
    CHECK(today.says("Кинотеатр «Космос»"));
    CHECK(today.says("class=\"over\""));
    CHECK(today.says("10:00"));
    CHECK(today.says("day=2026-11-25"));
    CHECK_FALSE(town.get("/screenings?day=2026-11-21").says("15:00"));
    const auto none = town.get("/screenings?day=2026-11-22");
    CHECK(none.says("Ближайшие сеансы"));
    CHECK(none.says("noindex"));
    CHECK(town.get("/screenings?day=22.11.2026").status == 422);
}

TEST_CASE("the event of a film has its sessions by day and leads to the film", "[calendar]") {
    Cinema town;
    const auto page = town.get(fmt::format("/events/{}-ledyanaya-smena", town.event));
    CHECK(page.says("id=\"sessions\""));
    CHECK(page.says("3D · Большой зал"));
    CHECK(page.says(fmt::format("/works/{}-ledyanaya-smena", town.work)));
    CHECK(page.says(fmt::format("/venues/{}-kinoteatr-kosmos", town.venue)));
    CHECK(page.says("/tags/khokkey"));
}

TEST_CASE("venues stand in alphabetical order with what is on in them", "[calendar]") {
    Cinema town;
    const auto page = town.get("/venues");
    CHECK(page.says("2 площадки"));
    CHECK(page.body.find("ДК горняков") < page.body.find("Кинотеатр «Космос»"));
    CHECK(page.says("1 мероприятие"));
    CHECK(town.get("/kk/venues").says("«Ғарыш» кинотеатры"));
    CHECK(town.get("/venues?page=2").status == 404);
    CHECK(town.get("/venues?page=0").status == 422);
}

TEST_CASE("a venue says how to get there and what is on", "[calendar]") {
    Cinema town;
    const auto page = town.get(fmt::format("/venues/{}-kinoteatr-kosmos", town.venue));
    CHECK(page.status == 200);
    for (const auto* words : {"улица Космонавтов, 30", "вход со двора", "Доступно на коляске", "320 мест", "Большой зал", "220 мест", "tel:+77102555555",
                              "https://cosmos.example", "2gis.kz", "yandex.kz/maps", "google.com/maps", "geo:47.783300,67.714400", "Ледяная смена", "15:00, 19:00"}) {
        INFO(words);
        CHECK(page.says(words));
    }
    CHECK(town.get(fmt::format("/venues/{}", town.venue)).field("Location") == fmt::format("/venues/{}-kinoteatr-kosmos", town.venue));
    CHECK(town.get("/venues/999").status == 404);
}

TEST_CASE("a tag shows what carries it, a synonym leads to the one that is meant", "[calendar]") {
    Cinema town;
    CHECK(town.get("/tags").says("спорт"));
    CHECK(town.get("/tags/sport").says("Ледяная смена"));
    CHECK(town.get("/tags/nothing").status == 404);
    CHECK(town.get("/tags/%00").status == 404);
    town.file().write([](db::Writing& db) {
        db.exec("insert into tag (folded, name, slug, synonym_of_id) select 'шайба', 'шайба', 'shayba', id from tag where slug = 'khokkey'");
    });
    const auto moved = town.get("/tags/shayba");
    CHECK(moved.status == 301);
    CHECK(moved.field("Location") == "/tags/khokkey");
    CHECK(town.get("/kk/tags/shayba").field("Location") == "/kk/tags/khokkey");
    CHECK(town.get("/tags/khokkey").says("также: шайба"));
}

TEST_CASE("two tags that are spelt alike have an address each", "[calendar]") {
    kit::Town town;
    town.file().write([](db::Writing& db) {
        auto draft = film();
        draft.tags = {"кюй", "кюи", "日本", "кюй!"};
        events::put(db, draft, kit::friday_noon);
    });
    const auto slugs = town.file().read()->all<std::string>("select slug from tag order by id");
    for (const auto& slug : slugs) {
        INFO(slug);
        CHECK_FALSE(slug.empty());
        CHECK(std::ranges::count(slugs, slug) == 1);
        CHECK(town.get("/tags/" + slug).says("Ледяная смена"));
    }
}

TEST_CASE("works, venues and their dates of an import under way are not shown", "[calendar]") {
    Cinema town;
    town.file().write([](db::Writing& db) {
        db.exec("insert into import (id, kind, name, digest, started_at) values (7, 'events', 'x', 'x', 0)");
        db.exec("update event set import_id = 7 where source_id = 'ice'");
        db.exec("update work set import_id = 7");
        db.exec("update venue set import_id = 7 where source_id = 'cosmos'");
    });
    for (const auto* target : {"/films", "/screenings", "/events/calendar", "/events/weekend", "/tags/sport", "/venues"}) {
        INFO(target);
        CHECK_FALSE(town.get(target).says("Ледяная смена"));
        CHECK_FALSE(town.get(target).says("Космос"));
    }
    CHECK(town.get(fmt::format("/works/{}-ledyanaya-smena", town.work)).status == 404);
    CHECK(town.get(fmt::format("/venues/{}-kinoteatr-kosmos", town.venue)).status == 404);
}

TEST_CASE("of many tags those with most things are seen, and all of them unfold in alphabetical order", "[calendar]") {
    Cinema town;
    CHECK_FALSE(town.get("/tags").says("<details"));
    town.file().write([](db::Writing& db) {
        db.exec("with recursive n(i) as (select 10 union all select i + 1 from n where i < 59)"
                " insert into tag (folded, name, slug) select 'ярлык ' || i, 'ярлык ' || i, 'yarlyk-' || i from n");
        db.exec("insert into event_tag (event_id, tag_id) select e.event_id, t.id from tag t,"
                " (select event_id from event_tag limit 1) e where t.slug like 'yarlyk-%'");
    });
    const auto page = town.get("/tags");
    REQUIRE(page.says("<details"));
    const auto fold = page.body.find("<details");
    CHECK(page.body.find("/tags/yarlyk-59") > fold);
    CHECK(page.body.find("/tags/yarlyk-10", fold) < page.body.find("/tags/yarlyk-59", fold));
    CHECK(page.body.find("/tags/sport", fold) < page.body.find("/tags/yarlyk-10", fold));
}
