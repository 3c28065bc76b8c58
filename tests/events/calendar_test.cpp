// The calendar by month and week, and the weekend's page, as Алия asks for them.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>

#include "app/commands.h"
#include "events/event.h"
#include "kit/hostile.h"
#include "kit/town.h"

namespace {

using i18n::Language;

base::Instant at(std::chrono::year_month_day day, int hour) {
    return base::Zone::find("Asia/Almaty")->instant(base::LocalTime(base::Day(day)) + std::chrono::hours(hour));
}

events::Draft event(const std::string& title, std::vector<base::Instant> starts) {
    events::Draft draft;
    draft.origin.source = "calendar-test";
    draft.origin.id = title;
    draft.category = "concerts";
    draft.texts = {{Language::ru, title, "", ""}};
    for (const auto moment : starts) {
        events::DateDraft date;
        date.starts = date.ends = moment;
        date.place = "Площадь";
        draft.dates.push_back(date);
    }
    return draft;
}

void put(kit::Town& town, const std::vector<events::Draft>& drafts) {
    town.file().write([&](db::Writing& db) {
        for (const auto& draft : drafts) events::put(db, draft, kit::friday_noon);
    });
}

std::size_t times(const std::string& text, std::string_view word) {
    std::size_t found = 0;
    for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++found;
    return found;
}

using std::chrono::November, std::chrono::December, std::chrono::January;
using year = std::chrono::year;

}  // namespace

TEST_CASE("the month shows each day's events, today, and the way to the week", "[calendar]") {
    kit::Town town;
    const auto page = town.get("/events/calendar");
    CHECK(page.status == 200);
    CHECK(page.says("Ноябрь 2026"));
    CHECK(page.says("Вечер джаза"));
    CHECK(page.says("Хоккей прошлой зимы"));
    CHECK(page.says("aria-current=\"date\">20"));
    CHECK(page.says("/events/calendar?week=2026-11-16"));
    CHECK(page.says("Идут несколько дней"));
    CHECK(page.says("<del>Квиз, которого не будет</del>"));
    CHECK(town.get("/events/calendar?month=2026-11").says("rel=\"canonical\" href=\"http://localhost/events/calendar\""));
    CHECK(town.get("/kk/events/calendar").says("2026 жылғы қараша"));
    CHECK(town.get("/en/events/calendar").says("November 2026"));
}

TEST_CASE("a cell holds three events and says how many more", "[calendar]") {
    kit::Town town;
    std::vector<events::Draft> drafts;
    for (int hour = 10; hour < 18; ++hour) drafts.push_back(event(fmt::format("Вечер {}", hour), {at(year(2026) / November / 25, hour)}));
    put(town, drafts);
    const auto page = town.get("/events/calendar");
    CHECK(page.says("Вечер 12</a>"));
    CHECK_FALSE(page.says("Вечер 13</a>"));
    CHECK(page.says("ещё 5"));
    CHECK(page.says("/events?from=2026-11-25&amp;to=2026-11-25"));
}

TEST_CASE("an event that comes back on a day stands in its cell once", "[calendar]") {
    kit::Town town;
    put(town, {event("Сказка", {at(year(2026) / November / 25, 10), at(year(2026) / November / 25, 12), at(year(2026) / November / 26, 10)})});
    CHECK(times(town.get("/events/calendar").body, "Сказка</a>") == 2);
}

TEST_CASE("a day of the month opens its list below", "[calendar]") {
    kit::Town town;
    const auto page = town.get("/events/calendar?day=2026-11-27");
    CHECK(page.says("Пятница, 27"));
    CHECK(page.says("class=\"day\" id=\"day\""));
    CHECK(page.says("noindex"));
    CHECK(town.get("/events/calendar?day=2026-11-26").says("На этот день пока ничего не объявлено"));
    CHECK(town.get("/events/calendar?month=2026-11&day=2026-12-01").status == 422);
}

TEST_CASE("a category narrows the month and is counted whole", "[calendar]") {
    kit::Town town;
    const auto page = town.get("/events/calendar?category=children");
    CHECK(page.says("Город мастеров"));
    CHECK_FALSE(page.says("Вечер джаза"));
    CHECK(page.says("category=concerts"));
    CHECK(town.get("/events/calendar?category=nothing").status == 422);
}

TEST_CASE("the calendar ends where the guide does", "[calendar]") {
    kit::Town town;
    CHECK_FALSE(town.get("/events/calendar").says("month=2026-12"));
    CHECK_FALSE(town.get("/events/calendar").says("month=2026-10"));
    const auto beyond = town.get("/events/calendar?month=2026-12");
    CHECK(beyond.status == 404);
    CHECK(beyond.says("1–30 ноября"));
    CHECK(town.get("/events/calendar?week=2027-03-01").status == 404);
    for (const auto* month : {"2026-13", "2026", "x", "2026-11-20", "1899-12", "2200-01", "-026-11"}) {
        INFO(month);
        CHECK(town.get(fmt::format("/events/calendar?month={}", month)).status == 422);
    }
    put(town, {event("Через два года", {at(year(2028) / January / 25, 10)})});
    CHECK(town.get("/events/calendar").says("month=2026-12"));
    const auto far = town.get("/events/calendar?month=2027-12");
    CHECK(far.says("month=2028-01\" rel=\"nofollow\""));
    CHECK(far.says("noindex"));
    CHECK_FALSE(town.get("/events/calendar?month=2027-10").says("noindex"));
    CHECK(town.get("/events/calendar?month=2028-02").status == 404);
}

TEST_CASE("a holiday is named on its day", "[calendar]") {
    kit::Town town;
    town.file().write([](db::Writing& db) {
        db.exec("insert into holiday (day, name_ru, name_kk, name_en) values ('2026-11-25', 'День шахтёра', 'Кеншілер күні', 'Miners’ Day')");
    });
    CHECK(town.get("/events/calendar").says("День шахтёра"));
    CHECK(town.get("/kk/events/calendar").says("Кеншілер күні"));
    CHECK(town.get("/events/calendar?week=2026-11-23").says("День шахтёра"));
}

TEST_CASE("the week begins on Monday and keeps all its days", "[calendar]") {
    kit::Town town;
    const auto page = town.get("/events/calendar?week=2026-11-16");
    CHECK(page.status == 200);
    CHECK(page.says("16–22 ноября"));
    CHECK(page.says("Понедельник"));
    CHECK(page.says("Вечер джаза"));
    CHECK(page.says("ДК горняков"));
    CHECK_FALSE(page.says("Хоккей прошлой зимы"));
    const auto other = town.get("/events/calendar?week=2026-11-20&category=concerts");
    CHECK(other.status == 301);
    CHECK(other.field("Location") == "/events/calendar?week=2026-11-16&category=concerts");
}

TEST_CASE("a month of a city ten times as large stays within its size", "[calendar]") {
    kit::Town town;
    std::vector<events::Draft> drafts;
    const std::string long_title = "Ұлытау облысының кәсіпкерлері мен өзін-өзі жұмыспен қамтығандарға арналған салық есептілігі бойынша тәжірибелік семинар";
    for (int day = 1; day <= 30; ++day)
        for (int hour = 8; hour < 22; ++hour)
            drafts.push_back(event(fmt::format("{} {}", long_title, day * 100 + hour), {at(year(2026) / November / day, hour)}));
    put(town, drafts);
    for (const auto* target : {"/kk/events/calendar?day=2026-11-21", "/kk/events/calendar?week=2026-11-16", "/kk/events/weekend"}) {
        const auto page = town.get(target);
        INFO(target << ": " << page.body.size() << " bytes");
        CHECK(page.body.size() <= 60'000);
        CHECK(kit::page_fault(page.body, "", true) == "");
    }
}

TEST_CASE("the weekend lays out Saturday and Sunday by parts of the day", "[calendar]") {
    kit::Town town;
    put(town, {event("Ночной сеанс", {at(year(2026) / November / 21, 22)}), event("Пикник", {at(year(2026) / November / 22, 13)})});
    const auto page = town.get("/events/weekend");
    CHECK(page.status == 200);
    const auto& text = page.body;
    CHECK(text.find("Утром") < text.find("Город мастеров"));
    CHECK(text.find("Город мастеров") < text.find("Вечером"));
    CHECK(text.find("Вечером") < text.find("Ночной сеанс"));
    CHECK(text.find("Ночной сеанс") < text.find("Пикник"));
    CHECK_FALSE(page.says("Вечер джаза"));
    CHECK(page.says("when=next"));
}

TEST_CASE("for children and free are doors of the weekend", "[calendar]") {
    kit::Town town;
    auto draft = event("Кукольная сказка", {at(year(2026) / November / 21, 13)});
    draft.for_children = true;
    put(town, {draft});
    const auto children = town.get("/events/weekend?for=children");
    CHECK(children.says("Кукольная сказка"));
    CHECK_FALSE(children.says("Квиз"));
    CHECK(town.get("/events/weekend?price=free").says("Город мастеров"));
    CHECK(town.get("/events/weekend?for=adults").status == 422);
    const auto next = town.get("/events/weekend?when=next");
    CHECK(next.says("class=\"empty"));
    CHECK_FALSE(next.says("for=children"));  // no door with nothing behind it
}

TEST_CASE("on Sunday what was on Saturday is over", "[calendar]") {
    kit::Town town;
    town.clock.moment += std::chrono::days(2);
    const auto page = town.get("/events/weekend");
    CHECK(page.says("Воскресенье, 22"));
    CHECK_FALSE(page.says("Город мастеров"));
}

TEST_CASE("every day of the demo city's months counts the events that its list holds", "[calendar]") {
    kit::Town town(kit::Town::Maker([](const std::filesystem::path& data) { app::demo({data, 1, 7, base::Day(year(2026) / November / 20)}); }));
    for (const auto* month : {"2026-11", "2026-12", "2027-01"}) {
        const auto page = town.get(fmt::format("/events/calendar?month={}", month));
        int days = 0;
        for (int day = 1; day <= (month == std::string("2026-11") ? 30 : 31); ++day) {
            const auto date = fmt::format("{}-{:02}", month, day);
            const auto events = town.file().read()->value<std::int64_t>(
                "select count(distinct event_id) from occurrence where listed = 1 and starts_at >= unixepoch(?1) - 18000 and starts_at < unixepoch(?1) + 68400", date);
            const auto cell = page.body.find(fmt::format("day={}#day", date));
            INFO(date);
            CHECK((cell != page.body.npos) == (events > 0));
            if (cell == page.body.npos) continue;
            ++days;
            const auto label = page.body.substr(cell, page.body.find("</a>", cell) - cell);
            CHECK(label.find(fmt::format(": {}\u00A0", events)) != label.npos);
        }
        CHECK(days > 20);
    }
}

TEST_CASE("an empty city's calendar, weekend, films, venues and tags lead on", "[calendar]") {
    kit::Town town(true);
    for (const auto* target : {"/events/calendar", "/events/calendar?week=2026-11-16", "/events/weekend", "/films", "/plays", "/screenings", "/venues", "/tags"}) {
        INFO(target);
        const auto page = town.get(target);
        CHECK(page.status == 200);
        CHECK(page.says("href=\"/events\""));
        CHECK(kit::page_fault(page.body, "", true) == "");
    }
}
