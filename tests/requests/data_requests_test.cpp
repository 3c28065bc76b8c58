// What a person asks about the own data, and the queue of whoever answers.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "audit/audit.h"
#include "kit/browser.h"
#include "requests/belongings.h"
#include "requests/remind.h"
#include "requests/request.h"
#include "requests/work.h"

namespace {

using std::chrono::hours;

struct Office {
    kit::Town town;
    web::AccountId aliya_id = kit::settle(town, "aliya");
    web::AccountId sasha_id = kit::settle(town, "sasha", {web::Role::support});
    web::AccountId dana_id = kit::settle(town, "dana", {web::Role::support});
    kit::Browser aliya{town}, sasha{town}, dana{town};

    Office() {
        kit::sign_in(aliya, "aliya");
        kit::sign_in(sasha, "sasha");
        kit::sign_in(dana, "dana");
    }
    void ask(std::string topic = "access", std::string text = "Что вы обо мне храните?") {
        aliya.open("/me/requests/new");
        aliya.send("/me/requests/new", {{"topic", std::move(topic)}, {"text", std::move(text)}});
    }
    const kit::Answered& take(kit::Browser& who, int id = 1) {
        who.open(fmt::format("/admin/requests/{}", id));
        return who.send("/lease");
    }
    const kit::Answered& answer(kit::Browser& who, std::string reason, std::string words = "") {
        return who.send("/answer", {{"reason", std::move(reason)}, {"answer", std::move(words)}});
    }
    std::vector<audit::Entry> acts() { return audit::acts(*town.file().read(), {}, {}, 50); }
    void country(const char* code) {
        town.file().write([code](db::Writing& db) {
            if (std::string_view(code) == "RU") db.exec("update city set country = 'RU', timezone = 'Europe/Moscow'");
            else db.exec("update city set country = 'DE'");
        });
    }
};

}  // namespace

TEST_CASE("a person asks, gets a letter, and sees the state and the answer", "[requests]") {
    Office office;
    auto& [town, a, s, d, aliya, sasha, dana] = office;
    office.ask();
    CHECK(aliya.at() == "/me/requests/1?done=sent");
    CHECK(aliya.page().says("Ср, 25 ноября, 23:59"));  // three working days from Friday
    CHECK(letter_to(town, "requests.received") == "aliya@example.test");
    office.take(sasha);
    office.answer(sasha, "given", "Имя, почта и два устройства.");
    CHECK(sasha.at() == "/admin/requests/1?done=answer");
    CHECK(letter_to(town, "requests.answered") == "aliya@example.test");
    CHECK(newest_letter(town, "requests.answered")["link"] == "/me/requests/1");
    aliya.open("/me/requests/1");
    CHECK(aliya.page().says("Вот то, что вы просили"));
    CHECK(aliya.page().says("Имя, почта и два устройства."));
    CHECK_FALSE(aliya.page().says("sasha"));
}

TEST_CASE("what was written opens to whoever takes the request, and the person can see who read it", "[requests]") {
    Office office;
    office.ask("erasure", "Удалите мою старую почту");
    office.sasha.open("/admin/requests/1");
    CHECK_FALSE(office.sasha.page().says("Удалите мою старую почту"));
    office.take(office.sasha);
    CHECK(office.sasha.page().says("Удалите мою старую почту"));
    CHECK_FALSE(office.dana.open("/admin/requests/1").says("Удалите мою старую почту"));
    const auto looks = audit::looks_at(*office.town.file().read(), office.aliya_id.value, {}, 10);
    REQUIRE(looks.size() == 1);
    CHECK(looks[0].act.actor_id == office.sasha_id.value);
    CHECK(looks[0].act.purpose == "request 1");
    // Another look has to say why.
    CHECK(office.dana.send("/look", {{"purpose", ""}}).status == 422);
    office.dana.open("/admin/requests/1");
    CHECK(office.dana.send("/look", {{"purpose", "Помогаю коллеге"}}).says("Удалите мою старую почту"));
    CHECK(audit::looks_at(*office.town.file().read(), office.aliya_id.value, {}, 10).size() == 2);
    CHECK_FALSE(office.dana.open("/admin/requests/1").says("Удалите мою старую почту"));
}

TEST_CASE("one works on a request at a time, for two hours", "[requests]") {
    Office office;
    office.ask();
    office.dana.open("/admin/requests/1");
    office.take(office.sasha);
    CHECK(office.dana.send("/lease").status == 409);
    CHECK(office.dana.page().says("sasha"));
    office.town.clock.moment += hours(2);
    for (auto* who : {&office.sasha, &office.dana}) kit::sign_in(*who, who == &office.sasha ? "sasha" : "dana");
    office.sasha.open("/admin/requests/1");
    office.take(office.dana);
    CHECK(office.dana.page().status == 200);
    office.dana.open("/admin/requests/1");
    office.dana.send("/release");
    office.take(office.sasha);
    CHECK(office.sasha.page().says("Что вы обо мне храните?"));
}

TEST_CASE("a request ends once", "[requests]") {
    Office office;
    office.ask();
    office.take(office.sasha);
    const auto body = office.sasha.body("/answer", {{"reason", "done"}, {"answer", ""}});
    const kit::Typed from_here{{"Sec-Fetch-Site", "same-origin"}};
    CHECK(office.sasha.post("/admin/requests/1/answer", body, from_here).status == 303);
    CHECK(office.sasha.post("/admin/requests/1/answer", body, from_here).status == 409);
    CHECK(letter_count(office.town, "requests.answered") == 1);
    office.sasha.open("/admin/requests/1");
    CHECK_FALSE(office.sasha.page().says("/admin/requests/1/lease"));
    CHECK_FALSE(office.sasha.page().says("Что вы обо мне храните?"));
    const auto run = [&](const char* sql) { office.town.file().write([sql](db::Writing& db) { db.run_script(sql); }); };
    CHECK_THROWS_WITH(run("update request set state = 'refused', reason = 'lawful'"), Catch::Contains("ends once"));
    CHECK_THROWS_WITH(run("update request set answer_sealed = x'00'"), Catch::Contains("stays as it was given"));
    CHECK_THROWS_WITH(run("delete from request"), Catch::Contains("never deleted"));
    CHECK_THROWS_WITH(run("update request set text_sealed = x'00'"), Catch::Contains("stays as it was asked"));
    CHECK_THROWS_WITH(run("update request_step set at = 0"), Catch::Contains("append-only"));
    CHECK_THROWS_WITH(run("delete from request_step"), Catch::Contains("append-only"));
    CHECK_THROWS_WITH(run("insert into request_step (request_id, kind, at) values (1, 'taken', 0)"), Catch::Contains("has ended"));
    CHECK_NOTHROW(run("update request set account_id = null"));  // the account may go, the request stays
}

TEST_CASE("an answer that says more stands below needs more below, and one without a reason is none", "[requests]") {
    Office office;
    office.ask();
    office.take(office.sasha);
    CHECK(office.answer(office.sasha, "given").status == 422);
    CHECK(office.answer(office.sasha, "").status == 422);
    CHECK(office.answer(office.sasha, "bogus", "Ответ").status == 422);
    CHECK(office.sasha.page().says("Ответ"));
    CHECK(letter_count(office.town, "requests.answered") == 0);
}

TEST_CASE("the term is made longer once, where the law allows it, and the person is told why", "[requests]") {
    Office office;
    office.ask();
    office.take(office.sasha);
    CHECK_FALSE(office.sasha.page().says("/admin/requests/1/term"));  // not in Kazakhstan
    office.country("RU");
    office.ask("access", "И ещё раз: что вы храните?");
    CHECK(office.aliya.page().says("Пт, 4 декабря, 23:59"));  // ten working days
    office.take(office.sasha, 2);
    CHECK(office.sasha.send("/term", {{"why", ""}}).status == 422);
    office.sasha.send("/term", {{"why", "Нужно поднять архив"}});
    CHECK(office.sasha.at() == "/admin/requests/2?done=term");
    CHECK(newest_letter(office.town, "requests.extended")["why"] == "Нужно поднять архив");
    CHECK(office.aliya.open("/me/requests/2").says("Пт, 11 декабря, 23:59"));
    CHECK_FALSE(office.sasha.page().says("/admin/requests/2/term"));
    const auto run = [&](const char* sql) { office.town.file().write([sql](db::Writing& db) { db.run_script(sql); }); };
    CHECK_THROWS_WITH(run("update request set due_at = due_at + 1 where id = 2"), Catch::Contains("once"));
    CHECK_THROWS_WITH(run("update request set due_at = due_at - 1, extended_at = 1 where id = 1"), Catch::Contains("never shorter"));
}

TEST_CASE("the queue has the overdue first and can be filtered, paged and shared", "[requests]") {
    Office office;
    auto& town = office.town;
    office.ask();
    town.clock.moment += std::chrono::minutes(1);
    office.ask("correction", "Исправьте моё имя");
    kit::Browser guest(town);
    guest.open("/complaints/new");
    town.clock.moment += std::chrono::minutes(1);
    guest.send("/complaints/new", {{"topic", "child_photo"}, {"page", ""}, {"text", "Это мой сын"}});
    const auto order = [&] {
        std::vector<std::pair<std::size_t, int>> places;
        for (int id = 1; id <= 3; ++id)
            if (const auto at = office.sasha.page().body.find(fmt::format("/admin/requests/{}\"", id)); at != std::string::npos) places.emplace_back(at, id);
        std::ranges::sort(places);
        std::string ids;
        for (const auto& [at, id] : places) ids += std::to_string(id);
        return ids;
    };
    office.sasha.open("/admin/requests");
    CHECK(order() == "321");
    CHECK(office.sasha.page().says("Открыто: 3. Просрочено: 0."));
    office.sasha.open("/admin/requests?kind=data");
    CHECK(order() == "21");
    office.take(office.sasha, 2);
    office.sasha.open("/admin/requests?mine=yes");
    CHECK(order() == "2");
    office.sasha.open("/admin/requests/2");
    office.answer(office.sasha, "corrected");
    office.sasha.open("/admin/requests?state=ended");
    CHECK(order() == "2");
    CHECK(office.sasha.open("/admin/requests?kind=nothing").status == 422);
    town.clock.moment += hours(25);
    kit::sign_in(office.sasha, "sasha");
    office.sasha.open("/admin/requests");
    CHECK(office.sasha.page().says("Открыто: 2. Просрочено: 1."));
    CHECK(office.sasha.page().says("Срок вышел"));
    const auto waiting = requests::open_requests(*town.file().read(), town.clock.now());
    CHECK(waiting.open == 2);
    CHECK(waiting.overdue == 1);
}

TEST_CASE("an authority's request has a day from the hour in which it came, and its copy is kept sealed", "[requests]") {
    Office office;
    office.sasha.open("/admin/requests/new");
    CHECK(office.sasha.page().says("value=\"2026-11-20T12:00\""));
    const kit::Typed typed{{"authority", "Уполномоченный орган"}, {"reference", "12-7/345"}, {"received", "2026-11-20T09:30"}, {"topic", "removal"},
                           {"page", "/offers"}, {"text", "Удалить объявление"}, {"preserved", "Продам то, что нельзя"}};
    office.sasha.send("/admin/requests/new", typed);
    CHECK(office.sasha.at() == "/admin/requests/1?done=new");
    CHECK(office.sasha.page().says("Сб, 21 ноября, 9:30"));
    CHECK(office.sasha.page().says("12-7/345"));
    CHECK_FALSE(office.sasha.page().says("Продам то, что нельзя"));
    office.take(office.sasha);
    CHECK(office.sasha.page().says("Продам то, что нельзя"));
    office.answer(office.sasha, "removed", "Удалено в 12:10.");
    CHECK(letter_count(office.town, "requests.answered") == 0);
    const auto acts = office.acts();
    REQUIRE(acts.size() == 4);  // answer, look, take, register
    CHECK(acts[0].act.act == "request.answer");
    CHECK(acts[0].act.purpose == "removed");
    CHECK(acts[3].act.act == "request.register");
    CHECK(acts[3].act.role == "support");
    for (const auto& [value, says] : {std::pair("2026-11-20T12:01", "ещё не наступил"), std::pair("2026-08-01T12:00", "60 дней"), std::pair("вчера", "Напишите дату и время"),
                                      std::pair("2026-02-30T12:00", "Напишите дату и время"), std::pair("", "Заполните это поле")}) {
        INFO(value);
        auto wrong = typed;
        wrong[2].second = value;
        office.sasha.open("/admin/requests/new");
        CHECK(office.sasha.send("/admin/requests/new", wrong).status == 422);
        CHECK(office.sasha.page().says(says));
    }
}

TEST_CASE("whoever answers is reminded once before a term ends, and again when it was made longer", "[requests]") {
    Office office;
    auto& town = office.town;
    kit::settle(town, "editor", {web::Role::editor});
    const auto remind = [&] {
        const auto site = town.installation().site(*town.installation().by_slug("jezkazgan"), town.file());
        requests::remind(town.file(), *site, town.environment().keys, town.clock.now());
        return letter_count(town, "requests.due");
    };
    office.ask();  // Wednesday, 23:59
    CHECK(remind() == 0);
    town.clock.moment = kit::friday_noon + hours(24 * 4 + 13);
    CHECK(remind() == 2);  // sasha and dana, not the editor
    CHECK(remind() == 2);
    CHECK(newest_letter(town, "requests.due")["link"] == "/admin/requests/1");
    town.clock.moment += hours(200);
    CHECK(remind() == 2);
}

TEST_CASE("three years after the answer the words of a request are taken out, and that it was answered stays", "[requests]") {
    Office office;
    auto& [town, a, s, d, aliya, sasha, dana] = office;
    office.ask("access", "Мой паспорт 012345678");
    office.take(sasha);
    sasha.open("/admin/requests/1");
    sasha.send("/note", {{"note", "Звонила дважды"}});
    office.answer(sasha, "given", "Имя, почта и два устройства.");
    const auto ended = town.clock.now();
    office.ask("correction", "Имя с ошибкой");
    town.clock.moment += requests::kept - std::chrono::seconds(1);
    CHECK(requests::erase_old(town.file(), town.clock.now()) == 0);
    town.clock.moment += std::chrono::seconds(1);
    CHECK(requests::erase_old(town.file(), town.clock.now()) == 1);
    CHECK(requests::erase_old(town.file(), town.clock.now()) == 0);

    {
        const accounts::Vault vault(town.environment().keys);
        const auto lease = town.file().read();
        const auto sealed = requests::sealed_of(*lease, vault, requests::RequestId{1}).value();
        CHECK((sealed.email + sealed.text + sealed.preserved + sealed.answer).empty());
        for (const auto& step : requests::steps_of(*lease, vault, requests::RequestId{1})) CHECK(step.note.empty());
        const auto row = requests::request_of(*lease, requests::RequestId{1}).value();
        CHECK_FALSE(row.account);
        CHECK((row.ended_at == ended && row.state == requests::State::answered && row.topic == requests::Topic::access));
        CHECK(requests::sealed_of(*lease, vault, requests::RequestId{2}).value().text == "Имя с ошибкой");
    }

    kit::Browser later(town);
    kit::sign_in(later, "sasha");
    later.open("/admin/requests/1");
    CHECK(later.page().says("через три года после ответа"));
    CHECK_FALSE(later.page().says("Заметка для коллег"));
}

TEST_CASE("the file itself lets no words be taken out before their time, nor put in again", "[requests]") {
    Office office;
    auto& [town, a, s, d, aliya, sasha, dana] = office;
    office.ask();
    const auto refused = [&](base::Instant at) {
        try {
            town.file().write([at](db::Writing& db) { requests::erase_words(db, requests::RequestId{1}, at); });
            return false;
        } catch (const std::exception&) {
            return true;
        }
    };
    CHECK(refused(town.clock.now() + requests::kept));  // it has not ended
    office.take(sasha);
    office.answer(sasha, "given", "Имя и почта.");
    CHECK(refused(town.clock.now() + requests::kept - std::chrono::seconds(1)));
    CHECK_FALSE(refused(town.clock.now() + requests::kept));
    for (const char* attempt : {"update request set text_sealed = x'01'", "update request set page = '/events/1'", "update request set erased_at = erased_at + 1",
                                "update request set answer_sealed = x'01'", "update request_step set note_sealed = x'01'", "delete from request", "delete from request_step"}) {
        INFO(attempt);
        CHECK_THROWS(town.file().write([attempt](db::Writing& db) { db.run_script(attempt); }));
    }
}

TEST_CASE("what can be done at once is named where it can be", "[requests]") {
    Office office;
    office.aliya.open("/me/requests/new");
    CHECK(office.aliya.page().says("href=\"/me\""));
    for (const auto* path : {"/me/data", "/me/delete", "/me/consents"}) {
        const bool there = office.aliya.open(path).status != 404;
        office.aliya.open("/me/requests");
        CHECK(office.aliya.page().says(fmt::format("href=\"{}\"", path)) == there);
    }
}

TEST_CASE("the copy of the own data holds the own requests; without the account they stay and name nobody", "[requests]") {
    Office office;
    office.ask("erasure", "Удалите мою старую почту");
    const web::Owner owner{.account = office.aliya_id, .email = "aliya@example.test", .keys = office.town.environment().keys};
    const auto things = requests::belongings().front().things(*office.town.file().read(), owner);
    REQUIRE(things.size() == 1);
    const auto text = std::ranges::find(things[0], "text", &web::OwnField::key);
    REQUIRE(text != things[0].end());
    CHECK(std::get<std::string>(text->value) == "Удалите мою старую почту");
    office.take(office.sasha);
    office.town.file().write([id = office.aliya_id](db::Writing& db) { db.exec("delete from account where id = ?", id); });
    CHECK(requests::belongings().front().things(*office.town.file().read(), owner).empty());
    office.answer(office.sasha, "done");
    CHECK(office.sasha.at() == "/admin/requests/1?done=answer");
    CHECK(letter_count(office.town, "requests.answered") == 0);
}
