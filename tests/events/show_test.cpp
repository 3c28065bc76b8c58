// The page of one event in all its states, as a guest finds it.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "events/event.h"
#include "kit/hostile.h"
#include "kit/town.h"

namespace {

using i18n::Language;

// Every Tuesday at 18:30 from September 2026: `count` times.
events::Draft club(int count) {
    events::Draft draft;
    draft.origin = {"kit", "club", {}, {}, {}, 0};
    draft.category = "education";
    draft.texts = {{Language::ru, "Разговорный клуб", "", ""}};
    const auto zone = *base::Zone::find("Asia/Almaty");
    for (int week = 0; week < count; ++week) {
        events::DateDraft date;
        date.starts = zone.instant(base::LocalTime(base::Day(std::chrono::year(2026) / 9 / 1) + std::chrono::weeks(week)) + std::chrono::minutes(18 * 60 + 30));
        date.ends = date.starts + std::chrono::hours(1);
        draft.dates.push_back(date);
    }
    return draft;
}

kit::Answered page_of(kit::Town& town, const events::Draft& draft, std::string_view prefix = "") {
    town.file().write([&](db::Writing& db) { events::put(db, draft, kit::friday_noon); });
    const auto id = town.file().read()->value<std::int64_t>("select id from event where source = 'kit' and source_id = ?", draft.origin.id);
    auto page = town.get(fmt::format("{}/events/{}", prefix, id));
    const auto place = page.field("Location");
    return place.empty() ? page : town.get(place);
}

}  // namespace

TEST_CASE("a series tells its dates ahead from those gone by", "[calendar]") {
    kit::Town town;
    const auto page = page_of(town, club(20));
    CHECK(page.says("Вт, 24 ноября, 18:30"));
    CHECK(page.says("Ещё 7 дат"));
    CHECK(page.says("12 прошедших дат"));
    CHECK(page.body.find("Вт, 1\u00A0декабря") < page.body.find("12\u00A0прошедших"));
    CHECK(page.body.find("12\u00A0прошедших") < page.body.find("Вт, 17\u00A0ноября"));
}

TEST_CASE("hundreds of dates, no place, no price and three hundred letters make a sound page", "[calendar]") {
    kit::Town town;
    auto draft = club(400);
    std::string title;
    for (int i = 0; i < 23; ++i) title += "Ұлытау облысы";
    draft.texts[0].title = title;
    const auto page = page_of(town, draft);
    CHECK(page.status == 200);
    INFO(page.body.size());
    CHECK(page.body.size() <= 60'000);
    CHECK(kit::page_fault(page.body, "", true) == "");
    CHECK(page.says("class=\"long\""));
    CHECK_FALSE(page.says("#pin"));
    CHECK_FALSE(page.says("#wallet"));
}

TEST_CASE("a date that is cancelled, put off or full says so", "[calendar]") {
    kit::Town town;
    auto draft = club(16);
    draft.dates[12].state = "sold_out";
    draft.dates[13].state = "cancelled";
    draft.dates[14].state = "postponed";
    const auto page = page_of(town, draft);
    CHECK(page.says("мест нет"));
    CHECK(page.says("<del>Вт, 1 декабря, 18:30</del>"));
    CHECK(page.says("перенес"));
    draft.dates[12].state = "cancelled";
    CHECK(page_of(town, draft).says("Мероприятие отменено"));
}

TEST_CASE("editors' choice is shown while it lasts", "[calendar]") {
    kit::Town town;
    auto draft = club(16);
    draft.featured_rank = 1;
    CHECK(page_of(town, draft).says("Выбор редакции"));
    CHECK(page_of(town, draft, "/kk").says("Редакция таңдауы"));
    town.clock.moment += std::chrono::days(300);
    CHECK_FALSE(page_of(town, draft).says("Выбор редакции"));
}

TEST_CASE("every organiser is named with the part each takes", "[calendar]") {
    kit::Town town;
    auto draft = club(14);
    draft.organisers = {{"Кафе «Арома»", "aroma", "organiser"}, {"Библиотека", "", "organiser"}, {"Радио «Дала»", "", "sponsor"}};
    const auto page = page_of(town, draft);
    CHECK(page.says("/organisations/1-kafe-aroma"));
    CHECK(page.says("Библиотека"));
    CHECK(page.says("спонсор"));
}

TEST_CASE("the programme stands in order, with times where they are known", "[calendar]") {
    kit::Town town;
    auto draft = club(14);
    draft.programme = {{draft.dates[12].starts, {}, "Знакомство", ""}, {{}, {}, "Игра", "Алия, Данияр"}};
    const auto page = page_of(town, draft);
    CHECK(page.says("Программа"));
    CHECK(page.body.find("Знакомство") < page.body.find("Игра"));
    CHECK(page.says("Алия, Данияр"));
}

TEST_CASE("an event without a description still says in which language it is shown", "[calendar]") {
    kit::Town town;
    CHECK(page_of(town, club(14), "/kk").says("Мәтін орысша көрсетілді"));
}

TEST_CASE("an event's own pictures stand in place of the drawn cover and under the text", "[calendar]") {
    kit::Town town;
    auto draft = club(14);
    CHECK(page_of(town, draft).says("class=\"art\""));
    town.file().write([](db::Writing& db) {
        const auto put = [&](const char* digest, const char* type, const char* alt) {
            return db.insert("insert into media (digest, type, width, height, bytes, alt, created_at) values (?, ?, 1200, 800, 9, ?, 0)", digest, type, alt);
        };
        const auto id = db.value<std::int64_t>("select max(id) from event");
        db.exec("update event set cover_id = ? where id = ?", put("aa", "image/jpeg", "Дети за столом \"Катан\""), id);
        db.exec("insert into event_media (event_id, media_id, position) values (?, ?, 0), (?, ?, 1)", id, put("bb", "image/webp", ""), id, put("cc", "application/pdf", "Программа"));
        db.exec("insert into event_media (event_id, media_id, position) select ?, cover_id, 2 from event where id = ?", id, id);
    });
    const auto page = page_of(town, draft);
    CHECK(page.says("<img class=\"cover\" src=\"/media/aa.jpg\" alt=\"Дети за столом &quot;Катан&quot;\" width=\"1200\" height=\"800\""));
    CHECK(page.says("<img src=\"/media/bb.webp\""));
    CHECK(page.body.find("/media/aa.jpg") == page.body.rfind("/media/aa.jpg"));  // once
    CHECK_FALSE(page.says("cc.pdf"));
    CHECK_FALSE(page.says("alt=\"\" width=\"1200\""));
}
