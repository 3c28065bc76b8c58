// Events that people write: from the form to the city's page, and everything between.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "kit/newsroom.h"
#include "events/event.h"
#include "i18n/dates.h"
#include "kit/own.h"
#include "teams/team.h"

namespace {

using kit::Newsroom;
using kit::Typed;

constexpr std::int64_t first_written = 6;  // after those of the kit's town
const std::string own = "/me/events/6", open_page = "/events/6-yarmarka-meda";

std::vector<std::string> starts_of(Newsroom& newsroom) {
    const auto zone = *base::Zone::find("Asia/Almaty");
    std::vector<std::string> all;
    const auto draft = events::draft_of(*newsroom.town.file().read(), events::EventId{first_written});
    for (const auto& date : draft.value().dates) all.push_back(fmt::format("{}. {}", i18n::table_date(zone.today(date.starts)).substr(0, 5), i18n::clock(zone.local(date.starts))));
    return all;
}

}  // namespace

TEST_CASE("a resident writes of an event, a moderator accepts it, and the city reads it", "[authoring]") {
    Newsroom newsroom;
    newsroom.write(newsroom.hers);
    CHECK(newsroom.hers.at() == own + "?done=sent");
    CHECK(newsroom.hers.page().says("на проверке"));
    newsroom.decide({{"decision", "applied"}});
    CHECK(newsroom.moderators.at() == "/admin/review?done=decided");
    CHECK(kit::letter_to(newsroom.town, "moderation.applied") == "aliya@example.test");
    CHECK(kit::newest_letter(newsroom.town, "moderation.applied")["link"] == own);
    newsroom.guests.open(open_page);
    CHECK(newsroom.guests.page().status == 200);
    for (const auto* says : {"Ярмарка мёда", "Мёд с пасек Улытау", "28 ноября, 10:00", "Площадь у акимата", "Бесплатно"}) CHECK(newsroom.guests.page().says(says));
    CHECK(newsroom.guests.open("/events").says("Ярмарка мёда"));
    CHECK(newsroom.guests.open("/search?q=ярмарка").says("Ярмарка"));
}

TEST_CASE("what nobody has accepted is nowhere but with whoever wrote it", "[authoring]") {
    Newsroom newsroom;
    newsroom.write(newsroom.hers);
    newsroom.write(newsroom.hers, {{"title", "Вечер тайн"}}, true);
    for (const auto* address : {"/", "/events", "/events/calendar", "/events.rss", "/events.ics", "/events.json", "/search?q=ярмарка", "/search?q=тайн", "/api/v1/events", "/sitemap.xml", "/categories"}) {
        INFO(address);
        const auto& page = newsroom.guests.open(address);
        CHECK_FALSE(page.says("Ярмарка мёда"));
        CHECK_FALSE(page.says("Вечер тайн"));
    }
    for (const auto* address : {"/events/6", "/events/7", "/events/6-yarmarka-meda.ics", "/events/6/suggest"}) {
        INFO(address);
        CHECK(newsroom.owners.open(address).status == 404);
    }
    for (const auto* rest : {"", "/edit", "/preview", "/cancel", "/delete", "/withdraw"}) {
        INFO(rest);
        CHECK(newsroom.owners.open(own + rest).status == 404);
        CHECK(newsroom.hers.open(own + rest).status == 200);
    }
    CHECK(newsroom.hers.open(own + "/preview").says("Пока это видите только вы"));
    CHECK(newsroom.editors.open(own).status == 200);
}

TEST_CASE("every answer of the form that cannot be used is said, and nothing is written", "[authoring][forms]") {
    Newsroom newsroom;
    const auto before = kit::rows(newsroom.town);
    const auto refused = [&](const Typed& but, const char* says) {
        INFO(says);
        newsroom.write(newsroom.hers, but);
        CHECK(newsroom.hers.page().status == 422);
        CHECK(newsroom.hers.page().says(says));
    };
    refused({{"title", ""}}, "Заполните это поле");
    refused({{"title", "«»"}}, "нужны буквы или цифры");
    refused({{"title", std::string(201, 'a')}}, "не больше 200");
    refused({{"category", "food"}}, "Выберите одно");
    refused({{"description", ""}}, "Заполните это поле");
    refused({{"description", std::string(10'001, 'a')}}, "не больше 10000");
    refused({{"day", ""}}, "Заполните это поле");
    refused({{"day", "30.02.2027"}}, "Укажите день");
    refused({{"day", "2026-11-19"}}, "уже прошёл");
    refused({{"day", "2029-01-01"}}, "два года");
    refused({{"begins", "25:00"}}, "Укажите время");
    refused({{"begins", ""}}, "Во сколько начало?");
    refused({{"last_day", "2026-11-27"}}, "раньше первого");
    refused({{"repeats", "weekly"}}, "Заполните это поле");
    refused({{"repeats", "weekly"}, {"until", "2026-11-20"}}, "раньше первого");
    refused({{"repeats", "daily"}, {"until", "2027-12-31"}}, "больше 200 дат");
    refused({{"repeats", "hourly"}}, "Выберите одно");
    refused({{"dates", "в субботу"}}, "В этой строке нет даты: в субботу");
    refused({{"place", ""}}, "Где это?");
    refused({{"ticket_url", "javascript:alert(1)"}}, "https://");
    refused({{"online_url", "не ссылка"}}, "https://");
    refused({{"age", "7"}}, "Выберите одно");
    refused({{"spoken", "fr"}}, "Выберите из");
    refused({{"tags", std::string(61, 'a')}}, "60 знаков");
    refused({{"description_kk", "Бал жәрмеңкесі"}}, "нужно название");
    CHECK(newsroom.hers.page().says("Бал жәрмеңкесі"));  // as it was typed
    CHECK(kit::rows(newsroom.town) == before);
}

TEST_CASE("the same form sent twice makes one event", "[authoring]") {
    Newsroom newsroom;
    newsroom.hers.open("/me/events/new");
    const auto body = newsroom.hers.body("/me/events/new", kit::fair());
    const auto first = newsroom.hers.post("/me/events/new", body), second = newsroom.hers.post("/me/events/new", body);
    CHECK(first.field("Location") == second.field("Location"));
    CHECK(newsroom.state_of(first_written) == "pending");
    CHECK(newsroom.state_of(first_written + 1).empty());
}

TEST_CASE("a venue of the city is recognised by its name in any language, another place stays words", "[authoring]") {
    Newsroom newsroom;
    newsroom.write(newsroom.editors, {{"place", "кеншілер мәдениет үйі"}});
    CHECK(newsroom.guests.open(open_page).says("ДК горняков"));
    const auto draft = events::draft_of(*newsroom.town.file().read(), events::EventId{first_written}).value();
    CHECK(draft.dates.front().venue.has_value());
    newsroom.write(newsroom.editors, {{"title", "Вторая ярмарка"}, {"place", "Во дворе дома 7"}});
    CHECK(newsroom.guests.open("/venues").says("ДК горняков"));
    CHECK_FALSE(newsroom.guests.page().says("Во дворе дома 7"));
}

TEST_CASE("an event may repeat, and its dates change alone, with those that follow, or all", "[authoring]") {
    Newsroom newsroom;
    newsroom.write(newsroom.editors, {{"begins", "19:00"}, {"ends", "21:00"}, {"repeats", "weekly"}, {"until", "2026-12-19"}});
    CHECK(starts_of(newsroom) == std::vector<std::string>{"28.11. 19:00", "05.12. 19:00", "12.12. 19:00", "19.12. 19:00"});
    const auto change = [&](const char* when, const Typed& typed) {
        const auto at = base::Zone::find("Asia/Almaty")->instant(base::LocalTime(std::chrono::local_days(std::chrono::year(2026) / std::stoi(std::string(when).substr(3, 2)) / std::stoi(when))) + std::chrono::hours(19));
        const auto path = fmt::format("{}/dates/{}", own, at.time_since_epoch().count());
        newsroom.editors.open(path);
        newsroom.editors.send(path, typed);
    };
    change("05.12", {{"day", "2026-12-06"}, {"scope", "one"}});
    CHECK(starts_of(newsroom) == std::vector<std::string>{"28.11. 19:00", "06.12. 19:00", "12.12. 19:00", "19.12. 19:00"});
    change("12.12", {{"begins", "18:00"}, {"ends", "20:00"}, {"scope", "following"}});
    CHECK(starts_of(newsroom) == std::vector<std::string>{"28.11. 19:00", "06.12. 19:00", "12.12. 18:00", "19.12. 18:00"});
    change("28.11", {{"begins", "17:30"}, {"scope", "all"}});
    CHECK(starts_of(newsroom) == std::vector<std::string>{"28.11. 17:30", "06.12. 17:30", "12.12. 16:30", "19.12. 16:30"});
    newsroom.guests.open(open_page);
    CHECK(newsroom.guests.page().says("28 ноября, 17:30"));
}

TEST_CASE("one date is cancelled, and the others are not", "[authoring]") {
    Newsroom newsroom;
    newsroom.write(newsroom.editors, {{"dates", "05.12.2026 10:00–16:00"}});
    const auto path = fmt::format("{}/dates/{}", own, base::Zone::find("Asia/Almaty")->instant(base::LocalTime(std::chrono::local_days(std::chrono::year(2026) / 12 / 5)) + std::chrono::hours(10)).time_since_epoch().count());
    newsroom.editors.open(path);
    newsroom.editors.send(path, {{"state", "cancelled"}, {"scope", "one"}});
    const auto draft = events::draft_of(*newsroom.town.file().read(), events::EventId{first_written}).value();
    CHECK(draft.dates[0].state == "planned");
    CHECK(draft.dates[1].state == "cancelled");
    CHECK(newsroom.guests.open(open_page).says("отмен"));
}

TEST_CASE("a date that is moved onto another is refused", "[authoring]") {
    Newsroom newsroom;
    newsroom.write(newsroom.editors, {{"dates", "05.12.2026 10:00–16:00"}});
    const auto path = fmt::format("{}/dates/{}", own, base::Zone::find("Asia/Almaty")->instant(base::LocalTime(std::chrono::local_days(std::chrono::year(2026) / 12 / 5)) + std::chrono::hours(10)).time_since_epoch().count());
    newsroom.editors.open(path);
    newsroom.editors.send(path, {{"day", "2026-11-28"}, {"scope", "one"}});
    CHECK(newsroom.editors.page().status == 422);
    CHECK(newsroom.editors.page().says("в одно время"));
    CHECK(newsroom.editors.open("/me/events/6/dates/17").status == 404);
}

TEST_CASE("a change of what the city reads waits, and the page stays as it was until then", "[authoring]") {
    Newsroom newsroom;
    newsroom.write(newsroom.hers);
    newsroom.decide({{"decision", "applied"}});
    newsroom.hers.open(own + "/edit");
    newsroom.hers.send(own + "/edit", {{"title", "Ярмарка мёда и сыра"}, {"words", "Добавили сыр"}});
    CHECK(newsroom.hers.at() == own + "?done=sent");
    CHECK_FALSE(newsroom.guests.open(open_page).says("сыра"));
    CHECK(newsroom.hers.open("/me/events").says("изменение на проверке"));
    newsroom.moderators.open(fmt::format("/admin/review/{}", newsroom.oldest_waiting().value));
    CHECK(newsroom.moderators.page().says("<ins>"));
    CHECK(newsroom.moderators.page().says("Добавили сыр"));
    newsroom.decide({{"decision", "applied"}});
    CHECK(newsroom.guests.open(open_page).says("Ярмарка мёда и сыра"));
}

TEST_CASE("a change goes on from the change that waits, and takes its place in the queue", "[authoring]") {
    Newsroom newsroom;
    newsroom.write(newsroom.hers);
    newsroom.decide({{"decision", "applied"}});
    for (const auto* title : {"Ярмарка мёда и сыра", "Ярмарка мёда, сыра и хлеба"}) {
        newsroom.hers.open(own + "/edit");
        newsroom.hers.send(own + "/edit", {{"title", title}});
    }
    CHECK(moderation::waiting(*newsroom.town.file().read(), {}, {}, 10).size() == 1);
    CHECK(newsroom.hers.open(own + "/edit").says("сыра и хлеба"));
}

TEST_CASE("what has begun already can be mended, and what is over stays as it was", "[authoring]") {
    Newsroom newsroom;
    newsroom.hers.open("/events/3/suggest");  // an exhibition since last Sunday
    newsroom.hers.send("/events/3/suggest", {{"price", "500"}});
    CHECK(newsroom.hers.at() == "/me/events?done=suggested");
    newsroom.hers.open("/events/3/suggest");
    newsroom.hers.send("/events/3/suggest", {{"dates", "12.11.2026 10:00"}});
    CHECK(newsroom.hers.page().says("уже прошёл"));
}

TEST_CASE("sessions that begin at once in two halls stay two when a text is changed", "[authoring]") {
    Newsroom newsroom;
    newsroom.write(newsroom.editors, {{"place", "ДК горняков"}});
    newsroom.town.file().write([&](db::Writing& db) {
        auto draft = events::draft_of(db, events::EventId{first_written}).value();
        draft.dates.push_back(draft.dates.front());
        draft.dates.back().hall = "Малый зал";
        events::put(db, events::EventId{first_written}, draft, newsroom.town.clock.now());
    });
    newsroom.editors.open(own + "/edit");
    newsroom.editors.send(own + "/edit", {{"title", "Ярмарка в двух залах"}});
    const auto draft = events::draft_of(*newsroom.town.file().read(), events::EventId{first_written}).value();
    CHECK(draft.texts.front().title == "Ярмарка в двух залах");
    CHECK(draft.dates.size() == 2);
}

TEST_CASE("a draft is nobody else's, and nothing of it waits for a decision any more", "[authoring]") {
    Newsroom newsroom;
    newsroom.write(newsroom.hers);
    newsroom.hers.open(own + "/edit");
    newsroom.hers.send(own + "/edit", {{"title", "Ещё подумаю"}, {"draft", "yes"}});
    CHECK(newsroom.state_of(first_written) == "draft");
    CHECK(moderation::waiting(*newsroom.town.file().read(), {}, {}, 1).empty());
    CHECK(newsroom.editors.open(own).status == 404);
}

TEST_CASE("a returned event is mended and sent again, a refused one is not", "[authoring]") {
    Newsroom newsroom;
    newsroom.write(newsroom.hers);
    newsroom.decide({{"decision", "returned"}, {"returning", "unclear"}, {"note", "Напишите, где стоянка."}});
    CHECK(newsroom.state_of(first_written) == "draft");
    CHECK(kit::newest_letter(newsroom.town, "moderation.returned")["note"] == "Напишите, где стоянка.");
    CHECK(newsroom.hers.open(own).says("Напишите, где стоянка."));
    newsroom.hers.open(own + "/edit");
    newsroom.hers.send(own + "/edit", {{"description", "Мёд и чай. Стоянка за акиматом."}});
    CHECK(newsroom.state_of(first_written) == "pending");
    newsroom.decide({{"decision", "refused"}, {"refusing", "advertising"}});
    CHECK(newsroom.state_of(first_written) == "removed");
    CHECK(newsroom.hers.open(own).says("похож на рекламу"));
    CHECK(newsroom.hers.open(own + "/edit").status == 409);
    CHECK(newsroom.guests.open(open_page).status == 404);
}

TEST_CASE("who has had two events accepted is trusted, until something of theirs is refused", "[authoring]") {
    Newsroom newsroom;
    for (const auto* title : {"Ярмарка мёда", "Ярмарка сыра"}) {
        newsroom.write(newsroom.hers, {{"title", title}});
        CHECK(newsroom.hers.page().says("на проверке"));
        newsroom.decide({{"decision", "applied"}});
    }
    newsroom.write(newsroom.hers, {{"title", "Ярмарка хлеба"}});
    CHECK(newsroom.hers.page().says("теперь это видят все"));
    CHECK(newsroom.state_of(first_written + 2) == "published");
    CHECK(newsroom.guests.open("/events").says("Ярмарка хлеба"));
    newsroom.write(newsroom.hers, {{"title", "Ярмарка рыбы"}});
    newsroom.hers.open("/me/events/9/edit");
    newsroom.town.file().write([](db::Writing& db) { db.exec("update revision set state = 'refused', reason = 'spam' where thing_id = 9"); });
    newsroom.write(newsroom.hers, {{"title", "Ярмарка соли"}});
    CHECK(newsroom.hers.page().says("на проверке"));
}

TEST_CASE("an organisation that was checked publishes at once, and its team changes its events", "[authoring]") {
    Newsroom newsroom;
    newsroom.write(newsroom.owners, {{"as", "1"}});
    CHECK(newsroom.owners.page().says("теперь это видят все"));
    CHECK(newsroom.guests.open(open_page).says("Кафе «Арома»"));
    newsroom.write(newsroom.owners, {{"as", "0"}, {"title", "День рождения Марата"}});
    CHECK(newsroom.owners.page().says("на проверке"));
    newsroom.town.file().write([&](db::Writing& db) { teams::appoint(db, teams::OrganisationId{1}, newsroom.aliya, web::TeamRole::manager, newsroom.town.clock.now()); });
    CHECK(newsroom.hers.open(own + "/edit").status == 200);
    newsroom.hers.open("/me/events/new");
    newsroom.hers.send("/me/events/new", kit::fair({{"as", "17"}}));
    CHECK(newsroom.hers.page().status == 422);
}

TEST_CASE("a reader suggests a correction, and it shows what it changes", "[authoring]") {
    Newsroom newsroom;
    newsroom.hers.open("/events/1-vecher-dzhaza");
    CHECK(newsroom.hers.page().says("/events/1/suggest"));
    newsroom.hers.open("/events/1/suggest");
    newsroom.hers.send("/events/1/suggest", {{"price", "3000"}, {"words", "Звонила в кассу"}});
    CHECK(newsroom.hers.at() == "/me/events?done=suggested");
    CHECK(newsroom.guests.open("/events/1-vecher-dzhaza").says("2 500"));
    newsroom.decide({{"decision", "applied"}});
    CHECK(newsroom.guests.open("/events/1-vecher-dzhaza").says("3 000"));
    CHECK_FALSE(newsroom.guests.page().says("2 500"));
    CHECK(newsroom.guests.page().says("27 ноября"));  // its other date is still there
}

TEST_CASE("an event is cancelled by whoever wrote it, and its page says so at once", "[authoring]") {
    Newsroom newsroom;
    newsroom.write(newsroom.hers);
    newsroom.decide({{"decision", "applied"}});
    newsroom.hers.open(own + "/cancel");
    newsroom.hers.send(own + "/cancel");
    CHECK(newsroom.guests.open(open_page).says("Мероприятие отменено"));
    newsroom.hers.open(own + "/cancel");
    newsroom.hers.send(own + "/cancel");
    CHECK(newsroom.hers.page().status == 409);
}

TEST_CASE("what waits is taken back, and a draft is deleted with its history", "[authoring]") {
    Newsroom newsroom;
    const auto before = kit::rows(newsroom.town, {"job", "letter", "submission", "session", "account", "search_word", "rate", "tag"});
    newsroom.write(newsroom.hers);
    newsroom.hers.open(own + "/withdraw");
    newsroom.hers.send(own + "/withdraw");
    CHECK(newsroom.state_of(first_written) == "draft");
    CHECK(moderation::waiting(*newsroom.town.file().read(), {}, {}, 1).empty());
    newsroom.hers.open(own + "/delete");
    newsroom.hers.send(own + "/delete");
    CHECK(newsroom.hers.at() == "/me/events?done=deleted");
    CHECK(kit::rows(newsroom.town, {"job", "letter", "submission", "session", "account", "search_word", "rate", "tag"}) == before);
}

TEST_CASE("another event like one's own is begun from it", "[authoring]") {
    Newsroom newsroom;
    newsroom.write(newsroom.hers);
    newsroom.hers.open("/me/events/new?from=6");
    CHECK(newsroom.hers.page().says("Мёд с пасек Улытау"));
    newsroom.owners.open("/me/events/new?from=6");
    CHECK_FALSE(newsroom.owners.page().says("Мёд с пасек"));
}

TEST_CASE("an event reads back into the draft that it was written from", "[authoring][events]") {
    kit::Town town;
    for (std::int64_t id = 1; id <= 5; ++id) {
        INFO(id);
        const auto draft = events::draft_of(*town.file().read(), events::EventId{id}).value();
        const auto before = kit::rows(town, {"event", "event_words", "search_word"});
        town.file().write([&](db::Writing& db) { events::put(db, events::EventId{id}, draft, town.clock.now()); });
        CHECK(kit::rows(town, {"event", "event_words", "search_word"}) == before);
    }
}
