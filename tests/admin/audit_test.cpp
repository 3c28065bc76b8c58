// The change log as Дана, the auditor, reads it.
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <sqlite3.h>

#include "audit/audit.h"
#include "audit/head.h"
#include "feeds/csv.h"
#include "kit/browser.h"

namespace {

struct AuditOffice {
    kit::Town town;
    web::AccountId saule = kit::settle(town, "saule", {web::Role::admin}), dana_id = kit::settle(town, "dana", {web::Role::auditor}), aliya = kit::settle(town, "aliya");
    kit::Browser dana{town};

    AuditOffice() { kit::sign_in(dana, "dana"); }
    void record(web::AccountId actor, std::string act, web::AccountId subject, std::string purpose, std::chrono::hours after = {}) {
        const audit::Act one{town.clock.now() + after, actor.value, "admin", std::move(act), "account", subject.value, std::move(purpose), {{"state", "active", "blocked"}}};
        town.file().write([one](db::Writing& db) { audit::record(db, one); });
    }
};

// What somebody with the file in hand can do.
void tamper(db::File& file, const char* sql) {
    sqlite3* hand = nullptr;
    REQUIRE(sqlite3_open(file.path().c_str(), &hand) == SQLITE_OK);
    const auto code = sqlite3_exec(hand, sql, nullptr, nullptr, nullptr);
    sqlite3_close(hand);
    REQUIRE(code == SQLITE_OK);
}

}  // namespace

TEST_CASE("the log is searched by who, what, whom and when", "[admin][audit]") {
    AuditOffice city;
    city.record(city.saule, "account.block", city.aliya, "спам");
    city.record(city.dana_id, "account.unblock", city.aliya, "ошибка", std::chrono::hours(24));
    city.record(city.saule, "own.deed", city.saule, "само", std::chrono::hours(48));
    auto& dana = city.dana;
    CHECK(dana.open("/admin/audit").says("спам"));
    CHECK(dana.page().says("own.deed"));  // an act without words stands as it is
    CHECK(dana.page().says("Аккаунт заблокирован"));
    const auto shows = [&](std::string_view query, std::string_view reasons) {
        const auto page = dana.open(fmt::format("/admin/audit?{}", query));
        INFO(query);
        for (const auto* reason : {"спам", "ошибка", "само"}) CHECK(page.says(fmt::format("{} (state", reason)) == (reasons.find(reason) != std::string_view::npos));
    };
    shows("act=account.block", "спам");
    shows("who=saule%40example.test", "спам само");
    shows("who=saule%40example.test&act=own.deed", "само");
    shows(fmt::format("actor={}", city.dana_id.value), "ошибка");
    shows(fmt::format("subject=account&id={}", city.aliya.value), "спам ошибка");
    shows(fmt::format("subject=account&id={}&act=account.unblock", city.aliya.value), "ошибка");
    shows("day=2026-11-21", "ошибка");
    shows("day=2026-11-19", "");
    shows("day=2026-12-19", "");
    shows("who=nobody%40example.test", "");
    CHECK(dana.page().says("С таким адресом никого нет"));
    CHECK(dana.open("/admin/audit?day=2026-02-30").status == 422);
    CHECK(dana.open("/admin/audit?actor=x").status == 422);
}

TEST_CASE("walking through the log meets every act once, whatever is written meanwhile", "[admin][audit]") {
    AuditOffice city;
    for (int i = 0; i < 100; ++i) city.record(city.saule, i % 2 ? "account.block" : "account.unblock", city.aliya, fmt::format("повод {}.", i));
    int met = 0;
    std::string address = "/admin/audit?act=account.block";
    for (int page = 0; page < 5 && !address.empty(); ++page) {
        const auto& shown = city.dana.open(address);
        for (int i = 0; i < 100; ++i) met += shown.says(fmt::format("повод {}. (", i));
        const auto at = shown.body.find("rel=\"next\" href=\"");
        address = at == std::string::npos ? "" : shown.body.substr(at + 17, shown.body.find('"', at + 17) - at - 17);
        for (auto amp = address.find("&amp;"); amp != std::string::npos; amp = address.find("&amp;")) address.replace(amp, 5, "&");
        city.record(city.saule, "account.block", city.aliya, "новый");
    }
    CHECK(met == 50);
}

TEST_CASE("whom an act in a team was about and in which role stands in the log by name", "[admin][audit]") {
    AuditOffice city;
    city.town.file().write([&](db::Writing& db) {
        audit::record(db, {kit::friday_noon, city.saule.value, "owner", "team.role", "organisation", 1, {}, {{"account", "", std::to_string(city.aliya.value)}, {"role", "staff", "manager"}}});
        audit::record(db, {kit::friday_noon, 0, "command", "team.appoint", "organisation", 1, {}, {{"account", "", "99"}, {"role", "", "owner"}}});
    });
    CHECK(city.dana.open("/admin/audit").says("Человек: aliya; Роль: Сотрудник → Управляющий"));
    CHECK(city.dana.page().says("Изменена роль в команде"));
    CHECK(city.dana.page().says("Человек: аккаунт 99, удалён; Роль: Владелец"));
}

TEST_CASE("the log is taken away as a table in which nothing can be run", "[admin][audit]") {
    AuditOffice city;
    city.record(city.saule, "account.block", city.aliya, "=cmd|' /C calc'!A0");
    city.record(city.saule, "account.block", city.aliya, "сказал \"нет\", и всё");
    const auto file = city.dana.open("/admin/audit.csv?act=account.block");
    CHECK(file.field("Content-Type") == "text/csv; charset=utf-8");
    CHECK(file.field("Content-Disposition") == "attachment; filename=\"jezkazgan-log-2026-11-20.csv\"");
    CHECK(file.field("Cache-Control") == "no-store");
    CHECK(file.says(",'=cmd|' /C calc'!A0,"));
    CHECK(file.says(",\"сказал \"\"нет\"\", и всё\","));
    CHECK(file.says("2026-11-20T12:00:00+05:00"));
    CHECK(feeds::csv_cell("+7 701") == "'+7 701");
    CHECK(feeds::csv_cell("-1") == "'-1");
    CHECK(feeds::csv_cell("@x") == "'@x");
    CHECK(feeds::csv_cell("a;b") == "\"a;b\"");
    CHECK(feeds::csv_cell("a\r\nb") == "\"a\r\nb\"");
    CHECK(feeds::csv_cell("") == "");
}

TEST_CASE("the page says whether the log is whole, and that it is not", "[admin][audit]") {
    AuditOffice city;
    city.record(city.saule, "account.block", city.aliya, "спам");
    CHECK(city.dana.open("/admin/audit").says("ещё не подписан"));
    audit::publish_head(city.town.file(), city.town.environment().keys, city.town.clock.now());
    CHECK(city.dana.open("/admin/audit").says("Журнал цел"));
    CHECK(city.dana.page().says("href=\"/audit-head.json\""));
    tamper(city.town.file(), "drop trigger audit_act_stays; update audit_act set hash = zeroblob(32) where id = (select max(id) from audit_act)");
    CHECK(city.dana.open("/admin/audit").says("его кто-то изменил"));
}
