// The machine as Сауле looks after it: jobs, failures, the first page, and the frame around all of it.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <stdexcept>

#include "admin/job_store.h"
#include "app/routes.h"
#include "audit/audit.h"
#include "audit/head.h"
#include "db/jobs.h"
#include "failures/failure.h"
#include "kit/browser.h"
#include "web/office.h"

namespace {

struct MachineOffice {
    kit::Town town;
    kit::Browser saule{town};

    MachineOffice() {
        kit::settle(town, "saule", {web::Role::admin});
        kit::sign_in(saule, "saule");
    }
    std::int64_t job(std::string key, bool given_up, int minutes = 0) {
        return town.file().write([=, now = town.clock.now()](db::Writing& db) {
            db::enqueue(db, "kit.work", key, "{}", now + std::chrono::minutes(minutes));
            if (given_up) db.exec("update job set failed_at = ?, attempts = 12, error = 'the sea is dry' where key = ?", now + std::chrono::minutes(minutes), key);
            return db.value<std::int64_t>("select id from job where key = ?", key);
        });
    }
    std::int64_t left() { return town.file().read()->value<std::int64_t>("select count(*) from job where kind = 'kit.work'"); }
    std::size_t acts(std::string act) {
        audit::Filter filter;
        filter.act = std::move(act);
        return audit::acts(*town.file().read(), filter, {}, 100).size();
    }
};

}  // namespace

TEST_CASE("a job that was given up is tried again or removed, with a line in the log", "[admin]") {
    MachineOffice city;
    const auto first = city.job("first", true), second = city.job("second", true);
    CHECK(city.saule.open("/admin").says("Задания"));
    CHECK(city.saule.open("/admin/jobs").says("the sea is dry"));
    city.saule.send("/admin/jobs", {{"retry", std::to_string(first)}});
    CHECK(admin::job(*city.town.file().read(), first)->failed_at == std::nullopt);
    CHECK(admin::job(*city.town.file().read(), first)->attempts == 0);
    CHECK(city.saule.open("/admin/jobs?state=waiting").says("kit.work"));
    city.saule.open("/admin/jobs");
    const auto dropping = [&](std::string id) { return city.saule.body("/admin/jobs", {{"drop", std::move(id)}}); };
    for (const auto& body : {dropping("0"), dropping("x"), dropping("-1"), dropping("99999999999999999999"), dropping(std::to_string(second)), dropping(std::to_string(second))})
        CHECK(city.saule.post("/admin/jobs", body, {{"Sec-Fetch-Site", "same-origin"}}).status == 303);
    CHECK(city.left() == 1);
    CHECK(city.saule.open("/admin/jobs?done=gone").says("Такого задания больше нет"));
    CHECK(city.acts("job.retry") == 1);
    CHECK(city.acts("job.drop") == 1);
}

TEST_CASE("walking through jobs meets each once, given up or waiting, there and back", "[admin]") {
    MachineOffice city;
    for (int i = 0; i < 20; ++i) city.job(fmt::format("{}", i), i % 2, i / 4);
    for (const bool given_up : {true, false}) {
        const auto read = [&](base::Edge<base::Place> edge, int limit = 3) { return admin::jobs(*city.town.file().read(), given_up, edge, limit); };
        std::vector<std::int64_t> all, walked, back;
        for (const auto& row : read({}, 1000)) all.push_back(row.id);
        base::Place last;
        for (auto rows = read({}); !rows.empty(); rows = read({.after = last})) {
            for (const auto& row : rows) walked.push_back(row.id);
            last = rows.back().place();
        }
        CHECK(walked == all);
        CHECK(all.size() >= 10);
        for (auto rows = read({.before = last}); !rows.empty(); rows = read({.before = rows.back().place()}))
            for (const auto& row : rows) back.insert(back.begin(), row.id);
        back.push_back(last.id);
        CHECK(back == all);
    }
}

TEST_CASE("a failure is shown by place and cause until it is mended", "[admin]") {
    MachineOffice city;
    failures::Tally tally;
    tally.note("jezkazgan", failures::cause_of("GET /events/:id", std::runtime_error("no row 17 <b>")), "00aa", city.town.clock.now());
    city.town.file().write([seen = tally.take("jezkazgan")](db::Writing& db) { failures::put(db, seen, "0.1.0"); });
    CHECK(city.saule.open("/admin/failures").says("no row # &lt;b&gt;"));
    CHECK(city.saule.page().says("GET /events/:id"));
    const auto id = failures::failures(*city.town.file().read(), {}, 1).front().id;
    const auto body = city.saule.body("/admin/failures", {{"failure", std::to_string(id)}});
    city.saule.send("/admin/failures", {{"failure", std::to_string(id)}});
    city.saule.post("/admin/failures", body, {{"Sec-Fetch-Site", "same-origin"}});
    CHECK(failures::count(*city.town.file().read()) == 0);
    CHECK(city.acts("failure.forget") == 1);
}

TEST_CASE("the first page is for whoever has a duty, and shows what their roles open", "[admin]") {
    MachineOffice city;
    kit::settle(city.town, "aliya");
    kit::settle(city.town, "aidos", {web::Role::moderator});
    kit::Browser aliya(city.town), aidos(city.town);
    kit::sign_in(aliya, "aliya");
    kit::sign_in(aidos, "aidos");
    CHECK(aliya.open("/admin").status == 404);
    CHECK(city.town.get("/admin").status == 303);
    CHECK(aidos.open("/admin").says("/admin/people"));
    CHECK_FALSE(aidos.page().says("/admin/mail"));
    CHECK_FALSE(aidos.page().says("Состояние программы"));
    CHECK(city.saule.open("/admin").says("Почта не уходит"));
    CHECK(city.saule.page().says("Состояние программы"));
    CHECK(city.saule.open("/kk/admin").says("Не істеу керек"));
    CHECK(city.saule.page().says("href=\"/kk/admin/people\""));
    city.town.file().write([](db::Writing& db) { db.exec("update city set is_demo = 0"); });
    const auto asked = city.town.get("/admin", {{"Cookie", "sid=" + city.saule.cookies["sid"]}});
    CHECK(asked.field("Location") == "/me/second-factor?next=/admin");
}

TEST_CASE("beside each page stand those that one may open, the current one marked, and each leads somewhere", "[admin]") {
    MachineOffice city;
    const auto of_the_installation = [](const web::Who& who) { return who.act() == web::Act::run; };  // tests/admin/cities_test
    for (const auto& entry : web::office()) {
        if (of_the_installation(entry.who)) continue;
        INFO(entry.path);
        CHECK(city.saule.open(entry.path).status == 200);
        CHECK(city.saule.page().says(fmt::format("href=\"{}\" aria-current=\"page\"", entry.path)));
    }
    CHECK(city.saule.open("/admin/words-of-letters/mail.test").says("href=\"/admin/words-of-letters\" aria-current=\"page\""));
    for (const auto& route : app::routes()) {
        const std::string path(route.pattern);
        if (route.method != web::edge::Method::get || !path.starts_with("/admin/") || path.find(':') != path.npos || path.ends_with(".csv") || path.ends_with(".css") || of_the_installation(route.who)) continue;
        INFO(path);
        const auto asked = path == "/admin/categories/new" ? path + "?of=event" : path;
        CHECK_FALSE(city.saule.open(asked).says("href=\"/admin\" aria-current=\"page\""));  // each belongs to some page that is not the first
        CHECK(city.saule.page().says("aria-current=\"page\""));
    }
    CHECK_FALSE(city.saule.open("/events").says("id=\"office\""));
}
