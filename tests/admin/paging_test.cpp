// Lists of the back office read page by page, as Сауле does who runs a city of many.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <regex>

#include "kit/browser.h"
#include "kit/crowd.h"

namespace {

using Rows = std::vector<std::string>;

struct CrowdedOffice {
    kit::Town town;
    kit::Browser saule{town};

    CrowdedOffice() {
        kit::settle(town, "saule", {web::Role::superadmin});
        kit::crowd(town, 130);
        town.file().write([](db::Writing& db) {
            db.run_script("with recursive n (i) as (select 1 union all select i + 1 from n where i < 65) insert into incident (found_at, recorded_at, recorded_by) select i, i, 1 from n;"
                          "insert into incident_account (incident_id, title, happened, data, people, measures, responsible_sealed, actor_id, at)"
                          " select id, 'случай', '', '', 1, '', zeroblob(60), 1, 1 from incident");
        });
        kit::sign_in(saule, "saule");
    }

    // What tells the rows of the open page apart, in their order.
    Rows rows(const std::string& mark) const {
        Rows all;
        const std::regex pattern(mark);
        for (std::sregex_iterator at(saule.page().body.begin(), saule.page().body.end(), pattern), end; at != end; ++at) all.push_back((*at)[1]);
        return all;
    }
    // Where the open page leads; empty: nowhere.
    std::string way(std::string_view rel) const {
        std::smatch found;
        const std::regex pattern(fmt::format("rel=\"{}\" href=\"([^\"]*)\"", rel));
        if (!std::regex_search(saule.page().body, found, pattern)) return {};
        return std::regex_replace(found[1].str(), std::regex("&amp;"), "&");
    }
};

struct List {
    std::string address, mark;
    std::size_t size;
};

const std::vector<List> lists = {
    {"/admin/people", "/admin/people/(\\d+)\"", 131},
    {"/admin/people?text=%D0%B6%D0%B8%D1%82", "/admin/people/(\\d+)\"", 130},
    {"/admin/people?state=blocked", "/admin/people/(\\d+)\"", 13},
    {"/admin/organisations?text=%D0%BB%D0%B0%D0%B2%D0%BA%D0%B0", "/admin/organisations/(\\d+)\"", 130},
    {"/admin/organisations?state=draft", "/admin/organisations/(\\d+)\"", 13},
    {"/admin/organisations?text=%D0%BB%D0%B0%D0%B2%D0%BA%D0%B0&state=published", "/admin/organisations/(\\d+)\"", 117},
    {"/admin/letters?state=sent", "/admin/letters/(\\d+)\"", 97},
    {"/admin/letters?state=sent&kind=accounts.password_reset", "/admin/letters/(\\d+)\"", 97},
    {"/admin/letters?kind=accounts.password_reset", "/admin/letters/(\\d+)\"", 123},
    {"/admin/audit", "(повод \\d+)", 130},
    {"/admin/audit?act=account.block", "(повод \\d+)", 123},
    {"/admin/audit?actor=1", "(повод \\d+)", 111},
    {"/admin/audit?act=account.block&actor=1", "(повод \\d+)", 105},
    {"/admin/audit?subject=account&id=5", "(повод \\d+)", 2},
    {"/admin/audit?day=2026-11-20", "(повод \\d+)", 130},
    {"/admin/requests", "/admin/requests/(\\d+)\"", 80},
    {"/admin/requests?kind=complaint", "/admin/requests/(\\d+)\"", 78},
    {"/admin/requests?state=ended", "/admin/requests/(\\d+)\"", 50},
    {"/admin/requests?kind=complaint&state=ended", "/admin/requests/(\\d+)\"", 49},
    {"/admin/incidents", "/admin/incidents/(\\d+)\"", 65},
    {"/admin/failures", "name=\"failure\" value=\"(\\d+)\"", 130},
    {"/admin/jobs", "name=\"retry\" value=\"(\\d+)\"", 65},
    {"/admin/jobs?state=waiting", "name=\"retry\" value=\"(\\d+)\"", 66},  // and one that sends letters
};

}  // namespace

TEST_CASE("every list of the office is walked to its end and back, and meets each row once", "[admin]") {
    CrowdedOffice city;
    for (const auto& list : lists) {
        INFO(list.address);
        std::vector<Rows> pages;
        Rows seen;
        city.saule.open(list.address);
        CHECK(city.way("prev").empty());
        for (int page = 0; page < 10; ++page) {
            pages.push_back(city.rows(list.mark));
            seen.insert(seen.end(), pages.back().begin(), pages.back().end());
            if (city.way("next").empty()) break;
            city.saule.open(city.way("next"));
        }
        CHECK(seen.size() == list.size);
        CHECK(pages.size() == (list.size + 29) / 30);
        std::ranges::sort(seen);
        CHECK(std::ranges::adjacent_find(seen) == seen.end());
        for (auto page = pages.size(); page-- > 1;) {
            REQUIRE_FALSE(city.way("prev").empty());
            city.saule.open(city.way("prev"));
            CHECK(city.rows(list.mark) == pages[page - 1]);
        }
        CHECK(city.way("prev").empty());
        CHECK(city.way("next").empty() == (pages.size() == 1));
    }
}

TEST_CASE("what came in meanwhile is not shown as the half of a page, and what went leaves the place", "[admin]") {
    CrowdedOffice city;
    city.saule.open("/admin/jobs");
    const auto first = city.rows("name=\"retry\" value=\"(\\d+)\"");
    city.saule.open(city.way("next"));
    const auto second = city.rows("name=\"retry\" value=\"(\\d+)\"");
    const auto back = city.way("prev"), further = city.way("next");
    city.town.file().write([&](db::Writing& db) {
        db.exec("delete from job where id in (?, ?)", std::stoll(second.front()), std::stoll(second.back()));
        db.exec("insert into job (kind, key, run_at, failed_at) values ('kit.work', 'newest', 1, ?)", kit::friday_noon + std::chrono::hours(1));
    });
    city.saule.open(further);  // behind a job that is gone by now
    CHECK(city.rows("name=\"retry\" value=\"(\\d+)\"").size() == 5);
    city.saule.open(back);
    CHECK(city.rows("name=\"retry\" value=\"(\\d+)\"") == first);
    city.saule.open(city.way("prev"));  // one is newer: the first page, whole
    CHECK(city.rows("name=\"retry\" value=\"(\\d+)\"").size() == 30);
    CHECK(city.way("prev").empty());
}

TEST_CASE("a page of a list that is none is refused", "[admin]") {
    CrowdedOffice city;
    for (const auto* address : {"/admin/people?before=x", "/admin/letters?after=-1", "/admin/audit?before=0", "/admin/incidents?after=1.5", "/admin/jobs?after=1", "/admin/jobs?before=1.x",
                                "/admin/failures?after=.1", "/admin/requests?after=99999999999999999999.1", "/admin/requests?before=1.0", "/admin/failures?after=-5.1", "/me/looks?after=x"})
        CHECK(city.saule.open(address).status == 422);
    CHECK(city.saule.open("/admin/people?after=1").says("Житель"));  // behind the last one: from the top again
}

TEST_CASE("what waits is counted to five hundred, and then it is said that there is more", "[admin]") {
    CrowdedOffice city;
    CHECK(city.saule.open("/admin/requests").says("Открыто: 80. Просрочено: 0."));
    city.town.file().write([](db::Writing& db) {
        db.exec("with recursive n (i) as (select 1 union all select i + 1 from n where i < 1200)"
                " insert into failure (place, type, text, count, first_at, last_at, version) select 'kit', 'kit', 'more ' || i, 1, i, i, 'kit' from n");
        db.exec("with recursive n (i) as (select 1 union all select i + 1 from n where i < 1200)"
                " insert into request (kind, topic, code_seed, language, text_sealed, received_at, due_at, remind_at) select 'complaint', 'other', randomblob(16), 'ru', x'00', 1, 3, 2 from n");
    });
    CHECK(city.saule.open("/admin").says("500+"));
    CHECK(city.saule.open("/admin/requests").says("Открыто: 500+. Просрочено: 500+."));
}
