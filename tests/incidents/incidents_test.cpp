// One incident from the first words to the end: terms by country, notices, and nothing that can be taken back.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "audit/audit.h"
#include "incidents/incident.h"
#include "incidents/remind.h"
#include "kit/browser.h"

namespace {

using std::chrono::hours;

struct Office {
    kit::Town town;
    web::AccountId sasha_id = kit::settle(town, "sasha", {web::Role::support});
    kit::Browser sasha{town};

    explicit Office(std::string_view country = "KZ") {
        if (country == "RU") town.file().write([](db::Writing& db) { db.exec("update city set country = 'RU', timezone = 'Europe/Moscow'"); });
        kit::sign_in(sasha, "sasha");
    }
    static kit::Typed typed(std::string found = "2026-11-20T11:00") {
        return {{"found", std::move(found)}, {"title", "Письма ушли не туда"}, {"happened", "Рассылка ушла с чужими именами"}, {"data", "Имена и почты"}, {"people", "42"},
                {"measures", "Рассылка остановлена"}, {"responsible", "Айгуль Серикова, +7 701 555 44 33"}};
    }
    void record(const kit::Typed& what = typed()) {
        sasha.open("/admin/incidents/new");
        sasha.send("/admin/incidents/new", what);
    }
    const kit::Answered& tell(std::string_view to, std::string outcome = "sent", std::string note = "Отправлено по почте, исх. 17") {
        sasha.open(fmt::format("/admin/incidents/1/notices/{}", to));
        return sasha.send(fmt::format("/notices/{}", to), {{"outcome", std::move(outcome)}, {"note", std::move(note)}});
    }
    void run(const char* sql) {
        town.file().write([sql](db::Writing& db) { db.run_script(sql); });
    }
};

}  // namespace

TEST_CASE("in Kazakhstan the authority is told within a working day, the terms run from the finding", "[incidents]") {
    Office office;
    office.record();
    CHECK(office.sasha.at() == "/admin/incidents/1?done=new");
    CHECK(office.sasha.page().says("Пн, 23 ноября, 23:59"));
    CHECK(office.sasha.page().says("/notices/authority"));
    CHECK(office.sasha.page().says("/notices/people"));
    CHECK_FALSE(office.sasha.page().says("/notices/result"));
    CHECK(office.sasha.open("/admin/incidents/1/notices/result").status == 404);
}

TEST_CASE("in Russia the authority is told within 24 hours and again within 72", "[incidents]") {
    Office office("RU");
    office.record(Office::typed("2026-11-20T09:00"));
    CHECK(office.sasha.page().says("Сб, 21 ноября, 9:00"));
    CHECK(office.sasha.page().says("Пн, 23 ноября, 9:00"));
    CHECK(office.sasha.page().says("/notices/result"));
}

TEST_CASE("the text of a notice is ready, in the city's first language, whatever the clerk reads", "[incidents]") {
    Office office;
    office.record();
    office.sasha.open("/kk/admin/incidents/1/notices/authority");
    for (const auto* part : {"Уведомление о нарушении безопасности персональных данных", "20 ноября 2026", "Рассылка ушла с чужими именами", "Имена и почты", "42", "Айгуль Серикова"})
        CHECK(office.sasha.page().says(part));
    office.sasha.open("/admin/incidents/1/notices/people");
    CHECK(office.sasha.page().says("Что вы можете сделать"));
    CHECK_FALSE(office.sasha.page().says(": 42"));
}

TEST_CASE("an incident ends when everybody was told, once, and nothing of it can be taken back", "[incidents]") {
    Office office;
    office.record();
    CHECK_FALSE(office.sasha.page().says("/admin/incidents/1/end"));
    CHECK_THROWS_WITH(office.run("insert into incident_end values (1, 'всё', 1, 1)"), Catch::Contains("everybody was told"));
    CHECK(office.tell("authority", "sent", "").status == 422);
    CHECK(office.tell("authority").says("Отправлено по почте, исх. 17"));
    CHECK_FALSE(office.sasha.open("/admin/incidents/1").says("/admin/incidents/1/end"));
    office.tell("people", "not_needed", "Почты были выдуманы для учений");
    CHECK(office.sasha.send("/end", {{"conclusion", ""}}).status == 422);
    office.sasha.send("/end", {{"conclusion", "Проверяем списки вдвоём"}});
    CHECK(office.sasha.at() == "/admin/incidents/1?done=end");
    CHECK(office.sasha.page().says("Проверяем списки вдвоём"));
    for (const auto* table : {"incident", "incident_account", "incident_duty", "incident_notice", "incident_end"}) {
        INFO(table);
        CHECK_THROWS(office.run(fmt::format("delete from {}", table).c_str()));
    }
    for (const auto* change : {"incident set found_at = 1", "incident_account set happened = ''", "incident_duty set due_at = due_at + 1", "incident_notice set note = 'x'", "incident_end set conclusion = 'x'"}) {
        INFO(change);
        CHECK_THROWS(office.run(fmt::format("update {}", change).c_str()));
    }
    const auto acts = audit::acts(*office.town.file().read(), {.subject_kind = "incident", .subject_id = 1}, {}, 10);
    REQUIRE(acts.size() == 4);
    CHECK(acts[0].act.act == "incident.end");
    CHECK(acts[3].act.act == "incident.record");
}

TEST_CASE("a notice is written down once", "[incidents]") {
    Office office;
    office.record();
    office.sasha.open("/admin/incidents/1/notices/authority");
    const auto body = office.sasha.body("/notices/authority", {{"outcome", "sent"}, {"note", "исх. 17"}});
    const kit::Typed from_here{{"Sec-Fetch-Site", "same-origin"}};
    CHECK(office.sasha.post("/admin/incidents/1/notices/authority", body, from_here).status == 303);
    CHECK(office.sasha.post("/admin/incidents/1/notices/authority", body, from_here).status == 409);
}

TEST_CASE("what is known grows, the words before stay, and people read the newest", "[incidents]") {
    Office office;
    office.record();
    office.sasha.open("/admin/incidents/1/known");
    CHECK(office.sasha.page().says("value=\"42\""));
    office.sasha.send("/known", {{"people", "57"}, {"happened", "Ушло две рассылки"}});
    CHECK(office.sasha.at() == "/admin/incidents/1?done=known");
    CHECK(office.sasha.page().says("Ушло две рассылки"));
    CHECK(office.sasha.page().says("Рассылка ушла с чужими именами"));  // in the history
    office.sasha.open("/admin/incidents/1/notices/authority");
    CHECK(office.sasha.page().says("57"));
    CHECK_FALSE(office.sasha.page().says("Рассылка ушла с чужими именами"));
}

TEST_CASE("an incident written down twice by one form is one", "[incidents]") {
    Office office;
    office.sasha.open("/admin/incidents/new");
    const auto body = office.sasha.body("/admin/incidents/new", Office::typed());
    for (int times = 0; times < 2; ++times) office.sasha.post("/admin/incidents/new", body, {{"Sec-Fetch-Site", "same-origin"}});
    CHECK(office.town.file().read()->value<int>("select count(*) from incident") == 1);
    office.record(Office::typed("2026-11-21T09:00"));
    CHECK(office.sasha.page().status == 422);
    CHECK(office.sasha.page().says("ещё не наступил"));
}

TEST_CASE("before a notice is due whoever answers is reminded, once; a notice that was sent asks for none", "[incidents]") {
    Office office;
    auto& town = office.town;
    office.record();
    const auto remind = [&] {
        const auto site = town.installation().site(*town.installation().by_slug("jezkazgan"), town.file());
        incidents::remind(town.file(), *site, town.environment().keys, town.clock.now());
        return letter_count(town, "requests.due");
    };
    CHECK(remind() == 0);
    office.tell("people");
    town.clock.moment += hours(24 * 3);
    CHECK(remind() == 1);
    CHECK(remind() == 1);
    CHECK(newest_letter(town, "requests.due")["link"] == "/admin/incidents/1");
    town.clock.moment += hours(24);
    const auto waiting = incidents::open_incidents(*town.file().read(), town.clock.now());
    CHECK(waiting.open == 1);
    CHECK(waiting.overdue == 1);
}

TEST_CASE("the responsible person cannot be read in the city's file", "[incidents]") {
    Office office;
    office.record();
    const auto row = office.town.file().read()->one<std::string>("select title || happened || quote(responsible_sealed) from incident_account");
    REQUIRE(row);
    CHECK(row->find("Айгуль") == row->npos);
}
