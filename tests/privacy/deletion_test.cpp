// The end of an account: thirty days to come back, then nothing of the person in the file, and everybody else’s things whole.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <thread>

#include "accounts/profile.h"
#include "audit/audit.h"
#include "audit/chain.h"
#include "kit/hostile.h"
#include "kit/own.h"
#include "legal/consent.h"
#include "privacy/store.h"

namespace {

constexpr std::chrono::hours day{24};

void fill(kit::Town& town, web::AccountId id, const std::string& name) {
    town.file().write([&](db::Writing& db) {
        accounts::add_child(db, accounts::Vault(town.environment().keys), id, {{}, "Дитя " + name, 2018}, kit::friday_noon);
        accounts::set_profile(db, id, {.interests = {1, 2}, .reads = {i18n::Language::kk}}, kit::friday_noon);
        const auto text = legal::current(db, legal::Kind::terms, i18n::Language::ru);
        legal::give(db, town.environment().keys, id, {legal::Purpose::terms, text->id, "Принимаю", i18n::Language::ru, legal::Channel::account, kit::friday_noon, "203.0.113.5"});
        audit::record(db, audit::look_at(id.value, 99, "support", "звонок", {"email"}, kit::friday_noon));
    });
}

struct Leaving {
    kit::Town town;
    web::AccountId id = kit::settle(town, "aliya");
    kit::Browser browser{town};

    Leaving() {
        fill(town, id, "aliya");
        kit::sign_in(browser, "aliya");
    }
    void leave() {
        browser.open("/me/delete");
        browser.send("/me/delete");
    }
    void pass(std::chrono::seconds time) {
        town.clock.moment += time;
        kit::work(town);
    }
    bool is_there() { return town.file().read()->one<int>("select 1 from account where id = ?", id).has_value(); }
};

}  // namespace

TEST_CASE("before the button stands what goes, what stays and why", "[privacy]") {
    Leaving it;
    it.browser.open("/me/delete");
    for (const auto* words : {"Семья", "Профиль и интересы", "Письма вам", "Журнал действий и просмотров данных", "По закону у нас могут попросить доказательство", "тридцать дней", "копию своих данных", "пока действует блокировка"}) {
        INFO(words);
        CHECK(it.browser.page().says(words));
    }
    it.town.clock.moment += std::chrono::minutes(11);
    it.browser.open("/me/delete");
    CHECK(it.browser.at() == "/sign-in/again?next=%2Fme%2Fdelete");
}

TEST_CASE("whoever asks is signed out everywhere at once, hidden, and told the day by a letter", "[privacy]") {
    Leaving it;
    kit::Browser elsewhere(it.town);
    kit::sign_in(elsewhere, "aliya");
    it.leave();
    CHECK(it.browser.at() == "/goodbye");
    CHECK_FALSE(it.browser.cookies.contains("sid"));
    elsewhere.open("/me");
    CHECK(elsewhere.at() == "/sign-in?next=%2Fme");
    CHECK(kit::newest_letter(it.town, "privacy.deletion_asked")["date"].find("декабря 2026") != std::string::npos);
    CHECK(kit::letter_to(it.town, "privacy.deletion_asked") == "aliya@example.test");
    CHECK_FALSE(accounts::name_for_others(*it.town.file().read(), it.id).has_value());
    CHECK(audit::acts(*it.town.file().read(), {.act = "account.ask_deletion"}, {}, 5).size() == 1);
}

TEST_CASE("signing in within thirty days offers to come back, and everything is as it was", "[privacy]") {
    Leaving it;
    const std::set<std::string> moving{"session", "letter", "audit_act", "submission", "account_deletion", "job", "timetable", "account_token", "audit_head", "trusted_device", "duplicate_search"};
    const auto before = kit::rows(it.town, moving);
    it.leave();
    it.pass(29 * day);
    CHECK(it.is_there());
    kit::sign_in(it.browser, "aliya");
    CHECK(it.browser.at() == "/me/come-back");
    CHECK(it.browser.page().says("20 декабря 2026"));
    for (const auto* closed : {"/me", "/me/family", "/me/consents", "/me/sessions"}) {
        it.browser.open(closed);
        CHECK(it.browser.at() == "/me/come-back");
    }
    CHECK(it.browser.open("/events").status == 200);
    it.browser.open("/me/data");
    CHECK(it.browser.at() == "/me/data");  // the own data may be taken along
    it.browser.open("/me/come-back");
    it.browser.send("/me/come-back");
    CHECK(it.browser.at() == "/me?done=back");
    CHECK(kit::rows(it.town, moving) == before);
    it.pass(60 * day);
    CHECK(it.is_there());
}

TEST_CASE("after thirty days the account is gone by the list, others’ things are whole, and the act of it is in the log", "[privacy]") {
    Leaving it;
    it.town.file().write([](db::Writing& db) { db.exec("update sqlite_sequence set seq = 700 where name = 'account'"); });  // a number that nothing else has
    const auto marat = kit::settle(it.town, "marat");
    fill(it.town, marat, "marat");
    it.browser.open("/me/data");
    it.browser.send("/me/data");
    kit::work(it.town);
    it.leave();
    const auto his = [&](const kit::Rows& all) {
        kit::Rows own;
        for (const auto& [table, rows] : all)
            for (const auto& row : rows)
                if (table != "session" && table != "letter" && table != "timetable" && table != "audit_head" && kit::holds(row, fmt::format("|{}|", marat.value))) own[table].insert(row);
        return own;
    };
    const auto before = his(kit::rows(it.town));
    CHECK(kit::holds(kit::settled_bytes(it.town), "aliya@example.test"));
    it.pass(30 * day - std::chrono::seconds(1));
    CHECK(it.is_there());
    it.pass(std::chrono::hours(1));
    CHECK_FALSE(it.is_there());
    CHECK(his(kit::rows(it.town)) == before);
    const auto bytes = kit::settled_bytes(it.town);
    CHECK_FALSE(kit::holds(bytes, "aliya"));
    CHECK(kit::holds(bytes, "marat"));
    CHECK(it.town.file().read()->all<std::string>("select \"table\" from pragma_foreign_key_check").empty());
    CHECK(std::filesystem::is_empty(it.town.file().path().parent_path() / "exports"));
    const auto acts = audit::acts(*it.town.file().read(), {.act = "account.destroy"}, {}, 5);
    REQUIRE(acts.size() == 1);
    CHECK(acts[0].act.subject_id == it.id.value);
    CHECK(std::ranges::find(acts[0].act.changes, "child", &audit::Change::field) != acts[0].act.changes.end());
    CHECK(audit::verify(*it.town.file().read()).empty());
    CHECK(legal::consents_of(*it.town.file().read(), it.town.environment().keys, it.id).front().address.empty());  // the proof stays, nameless
}

TEST_CASE("the text of a deleted account is in neither the live file nor its log", "[privacy]") {
    Leaving it;
    it.leave();
    CHECK(kit::holds(kit::city_bytes(it.town), "aliya"));
    it.pass(31 * day);
    REQUIRE_FALSE(it.is_there());
    for (int i = 0; i < 500 && kit::holds(kit::city_bytes(it.town), "aliya"); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    CHECK_FALSE(kit::holds(kit::city_bytes(it.town), "aliya"));
}

TEST_CASE("whoever signs up with the address of a deleted account begins with nothing of it", "[privacy]") {
    Leaving it;
    it.leave();
    it.pass(31 * day);
    const auto again = kit::settle(it.town, "aliya");
    CHECK(again != it.id);
    CHECK(audit::looks_at(*it.town.file().read(), again.value, {}, 5).empty());
    CHECK(legal::consents_of(*it.town.file().read(), it.town.environment().keys, again).empty());
    CHECK(accounts::children_of(*it.town.file().read(), accounts::Vault(it.town.environment().keys), again).empty());
    kit::sign_in(it.browser, "aliya");
    CHECK(it.browser.at() == "/me");
}

TEST_CASE("a block is not escaped by deleting: the deletion waits until it is lifted", "[privacy]") {
    Leaving it;
    it.leave();
    it.town.file().write([&](db::Writing& db) { db.exec("update account set blocked_at = ? where id = ?", it.town.clock.now(), it.id); });
    it.pass(40 * day);
    CHECK(it.is_there());
    it.town.file().write([&](db::Writing& db) { db.exec("update account set blocked_at = null where id = ?", it.id); });
    it.pass(std::chrono::hours(1));
    CHECK_FALSE(it.is_there());
}

TEST_CASE("the last administrator of a city stays until there is another", "[privacy]") {
    kit::Town town;
    kit::settle(town, "saule", {web::Role::admin});
    kit::settle(town, "erlan", {web::Role::moderator});
    kit::Browser saule(town);
    kit::sign_in(saule, "saule");
    CHECK(saule.open("/me/delete").says("Вы единственный администратор этого города"));
    CHECK_FALSE(saule.page().says("action=\"/me/delete\""));
    kit::settle(town, "dana", {web::Role::admin});
    kit::Browser dana(town);
    kit::sign_in(dana, "dana");
    saule.open("/me/delete");
    dana.open("/me/delete");
    dana.send("/me/delete");
    CHECK(dana.at() == "/goodbye");
    CHECK(saule.send("/me/delete").status == 409);  // the other one was quicker
    CHECK(saule.open("/me").status == 200);
}

TEST_CASE("a deletion that has begun is gone on with after a fall, and cannot be taken back", "[privacy]") {
    Leaving it;
    it.leave();
    it.town.clock.moment += 30 * day;
    REQUIRE(it.town.file().write([&](db::Writing& db) { return privacy::begin_deletion(db, it.id, it.town.clock.now()); }));
    kit::sign_in(it.browser, "aliya");
    CHECK(it.browser.at() == "/me/come-back");
    CHECK(it.browser.page().says("прямо сейчас удаляется"));
    CHECK_FALSE(it.town.file().write([&](db::Writing& db) { return privacy::take_deletion_back(db, it.id); }));
    kit::work(it.town);
    CHECK_FALSE(it.is_there());
}

TEST_CASE("a person sees each look of staff, newest first, and nobody else’s", "[privacy]") {
    kit::Town town;
    const auto id = kit::settle(town, "aliya"), other = kit::settle(town, "marat");
    kit::Browser browser(town);
    kit::sign_in(browser, "aliya");
    CHECK(browser.open("/me/looks").says("Пока никто не смотрел."));
    town.file().write([&](db::Writing& db) {
        for (int i = 1; i <= 35; ++i) audit::record(db, audit::look_at(id.value, 7, "support", fmt::format("обращение {}", i), {"email", "phone"}, kit::friday_noon));
        audit::record(db, audit::look_at(other.value, 7, "moderator", "чужое", {"name"}, kit::friday_noon));
    });
    browser.open("/me/looks");
    CHECK(browser.page().says("Зачем: обращение 35"));
    CHECK(browser.page().says("Поддержка"));
    CHECK(browser.page().says("Электронная почта, Номер телефона"));
    CHECK_FALSE(browser.page().says("обращение 5<"));
    CHECK_FALSE(browser.page().says("чужое"));
    CHECK(browser.page().says("href=\"/me/looks?after=6\""));
    browser.open("/me/looks?after=6");
    CHECK(browser.page().says("обращение 5<"));
    CHECK(browser.open("/me/looks?before=x").status == 422);
}
