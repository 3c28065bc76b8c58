// Winning organisations: stages by hand and by what is done, the link for an owner, lists and figures.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <random>

#include "kit/browser.h"
#include "opening/opening.h"
#include "opening/store.h"
#include "prospects/prospect.h"
#include "prospects/store.h"
#include "teams/team.h"

namespace {

using prospects::OrganisationId;
using prospects::Stage;

constexpr OrganisationId first{1};

prospects::Row row(kit::Town& town, OrganisationId id = first) { return prospects::row_of(*town.file().read(), id, i18n::Language::ru).value(); }

// Dinara, who looks after organisations, signed in, with the first one taken in.
kit::Browser dinara(kit::Town& town) {
    kit::settle(town, "dinara", {web::Role::account_manager});
    kit::Browser browser(town);
    kit::sign_in(browser, "dinara");
    browser.open("/admin/prospects/new");
    browser.send("/admin/prospects/new", {{"one", "1"}, {"mine", "yes"}});
    return browser;
}

// The address that the page shows once.
std::string link_on(const kit::Answered& page) {
    const auto at = page.body.find("/welcome/");
    REQUIRE(at != page.body.npos);
    return page.body.substr(at, std::string_view("/welcome/").size() + 43);
}

std::string made_link(kit::Browser& browser) {
    browser.open("/admin/prospects/1");
    return link_on(browser.send("/admin/prospects/1/link"));
}

int owners(kit::Town& town) { return town.file().read()->value<int>("select count(*) from team_member where organisation_id = 1 and role = 'owner'"); }

}  // namespace

TEST_CASE("a manager takes candidates in, plans the next step and sees what is overdue", "[prospects]") {
    kit::Town town;
    auto browser = dinara(town);
    CHECK(browser.page().says("Взято: 1"));
    browser.open("/admin/prospects/1");
    browser.send("/admin/prospects/1", {{"stage", "contacted"}, {"next_step", "Зайти в четверг"}, {"next_day", "2026-11-26"}});
    CHECK(row(town).stage == Stage::contacted);
    CHECK(row(town).next_step == "Зайти в четверг");
    CHECK_FALSE(browser.open("/admin/prospects?overdue=yes").says("Зайти в четверг"));
    town.clock.moment += std::chrono::hours(24 * 7);
    kit::sign_in(browser, "dinara");
    CHECK(browser.open("/admin/prospects?overdue=yes").says("Зайти в четверг"));
    CHECK(browser.open("/admin/prospects?stage=contacted&mine=yes").says("Зайти в четверг"));
    CHECK_FALSE(browser.open("/admin/prospects?stage=found").says("Зайти в четверг"));
    browser.open("/admin/prospects/1");
    CHECK(browser.send("/admin/prospects/1", {{"next_step", ""}, {"next_day", "2026-12-26"}}).status == 422);
    browser.open("/admin/prospects/1");
    browser.send("/admin/prospects/1/note", {{"note", "Просили <b>перезвонить</b>"}});
    CHECK(browser.page().says("Просили &lt;b&gt;перезвонить&lt;/b&gt;"));
    const auto csv = browser.open("/admin/prospects.csv?stage=contacted");
    CHECK(csv.field("Content-Type").starts_with("text/csv"));
    CHECK(csv.says("Зайти в четверг"));
    CHECK(browser.open("/admin/prospects/figures").says("dinara"));
}

TEST_CASE("what is taken in once is not taken in again, nor what has a team or is not public", "[prospects]") {
    kit::Town town;
    const prospects::Officer who{kit::settle(town, "dinara", {web::Role::account_manager}), "account_manager"};
    const auto marat = kit::settle(town, "marat");
    const auto all = town.file().read()->value<int>("select count(*) from organisation where state = 'published'");
    town.file().write([&](db::Writing& db) {
        teams::appoint(db, first, marat, web::TeamRole::owner, town.clock.now());
        CHECK(prospects::take_in(db, 100, who.account, who, town.clock.now()) == all - 1);
        CHECK(prospects::take_in(db, 100, who.account, who, town.clock.now()) == 0);
        CHECK(prospects::take_in_one(db, first, {}, who, town.clock.now()));
        CHECK_FALSE(prospects::take_in_one(db, first, {}, who, town.clock.now()));
        CHECK_FALSE(prospects::take_in_one(db, OrganisationId{999}, {}, who, town.clock.now()));
    });
}

TEST_CASE("an owner takes a page over by a link: once, as the owner, without the badge", "[prospects]") {
    kit::Town town;
    auto browser = dinara(town);
    const auto link = made_link(browser);
    CHECK_FALSE(browser.open("/admin/prospects/1").says(link.substr(9)));  // shown once
    CHECK(town.file().read()->value<std::string>("select quote(token_hash) from prospect_link").find(link.substr(9)) == std::string::npos);
    const auto badge = town.file().read()->value<std::optional<base::Instant>>("select verified_at from organisation where id = 1");
    kit::settle(town, "aliya");
    kit::settle(town, "marat");
    kit::Browser aliya(town), marat(town);
    CHECK(aliya.open(link).says("Арома"));
    CHECK(aliya.at() == "/welcome");
    CHECK(aliya.page().says("/sign-in?next="));
    kit::sign_in(aliya, "aliya");
    aliya.open(link);
    CHECK(aliya.page().field("Cache-Control") == "no-store");
    aliya.send("/welcome");
    CHECK(aliya.at() == "/desk/1/card");
    CHECK(owners(town) == 1);
    CHECK(row(town).stage != Stage::found);
    CHECK(town.file().read()->value<std::optional<base::Instant>>("select verified_at from organisation where id = 1") == badge);
    CHECK(town.file().read()->value<int>("select count(*) from audit_act where act in ('team.entrust', 'prospect.link')") == 2);
    kit::sign_in(marat, "marat");
    CHECK(marat.open(link).status == 404);
    CHECK(marat.page().says("Ею уже воспользовались"));
    CHECK_THROWS(town.file().write([&](db::Writing& db) { db.exec("update prospect_link set used_at = 2"); }));
    CHECK(browser.open("/admin/prospects/1").says("Владелец пришёл по ссылке"));
}

TEST_CASE("a link is over after fourteen days, by a newer one, and when a team has come otherwise", "[prospects]") {
    kit::Town town;
    auto browser = dinara(town);
    const auto older = made_link(browser), newer = made_link(browser);
    const auto marat = kit::settle(town, "marat");
    kit::Browser visitor(town);
    kit::sign_in(visitor, "marat");
    CHECK(visitor.open(older).status == 404);
    CHECK(visitor.open("/welcome/" + std::string(43, 'A')).status == 404);
    CHECK(visitor.open(newer).status == 200);
    const auto body = visitor.body("/welcome");
    town.clock.moment += prospects::link_works;
    CHECK(visitor.post("/welcome", body, kit::from_here).status == 403);  // the form is too old, too
    CHECK(visitor.open(newer).status == 404);
    CHECK(owners(town) == 0);
    town.file().write([&](db::Writing& db) { teams::appoint(db, first, marat, web::TeamRole::owner, town.clock.now()); });
    kit::sign_in(browser, "dinara");
    CHECK_FALSE(browser.open("/admin/prospects/1").says("/admin/prospects/1/link"));
    const prospects::Officer who{web::AccountId{1}, "account_manager"};
    town.file().write([&](db::Writing& db) { CHECK_FALSE(prospects::make_link(db, town.environment().keys, first, base::fresh_token(), who, town.clock.now())); });
}

TEST_CASE("whoever comes by a link before the opening is let in", "[prospects]") {
    kit::Town town;
    auto browser = dinara(town);
    const auto link = made_link(browser);
    town.file().write([&](db::Writing& db) { opening::change(db, {.state = web::Opening::beta}, {web::AccountId{1}, "admin"}, town.clock.now()); });
    kit::settle(town, "aliya");
    kit::Browser aliya(town);
    kit::sign_in(aliya, "aliya");
    CHECK(aliya.open("/events").status == 200);
    CHECK(aliya.at() == "/opening/invitation");
    aliya.open(link);
    aliya.send("/welcome");
    CHECK(aliya.at() == "/desk/1/card");
    CHECK(aliya.open("/events").status == 200);
    CHECK(aliya.at() == "/events");
}

TEST_CASE("whatever happens to a team and its news, the stage follows from it, and the history tells every change", "[prospects]") {
    kit::Town town;
    std::mt19937 dice(5);
    const auto marat = kit::settle(town, "marat");
    const prospects::Officer who{kit::settle(town, "dinara", {web::Role::account_manager}), "account_manager"};
    town.file().write([&](db::Writing& db) { CHECK(prospects::take_in_one(db, first, who.account, who, town.clock.now())); });
    bool team = false;
    base::Instant published = kit::friday_noon;  // of the offers of this town
    for (int step = 0; step < 60; ++step) {
        town.clock.moment += std::chrono::hours(24 * (dice() % 12));
        const auto now = town.clock.now();
        town.file().write([&](db::Writing& db) {
            switch (dice() % 3) {
                case 0:
                    if (!team) teams::appoint(db, first, marat, web::TeamRole::owner, now);
                    team = true;
                    break;
                case 1:
                    db.exec("insert into post (organisation_id, language, title, text, text_html, until_day, state, published_at, created_at, updated_at) values (1, 'ru', 'Новость', 'Текст', '<p>Текст</p>', '2027-12-31', 'published', ?1, ?1, ?1)", now);
                    published = now;
                    break;
                case 2: (void)prospects::plan(db, first, {.stage = static_cast<Stage>(dice() % 6), .manager = who.account}, who, now); break;
            }
        });
        const auto before = row(town);
        const int moved = prospects::look(town.file(), now);
        const auto after = row(town);
        CHECK(moved == (before.stage != after.stage));
        if (!team) CHECK(prospects::by_hand(after.stage));
        else CHECK((after.stage == Stage::active) == (now - published <= prospects::lately && after.stage != Stage::claimed));
        CHECK(prospects::look(town.file(), now) == 0);
        const auto steps = prospects::steps_of(*town.file().read(), first);
        const auto last = std::ranges::find(steps, "stage", &prospects::Step::kind);
        REQUIRE(last != steps.end());
        CHECK(last->stage == prospects::stage_names[static_cast<std::size_t>(after.stage)]);
    }
}

TEST_CASE("only who looks after organisations sees the list", "[prospects]") {
    kit::Town town;
    dinara(town);
    for (const auto role : {web::Role::editor, web::Role::moderator, web::Role::support}) {
        const std::string name(web::role_names[static_cast<std::size_t>(role)]);
        kit::settle(town, name, {role});
        kit::Browser other(town);
        kit::sign_in(other, name);
        for (const auto* path : {"/admin/prospects", "/admin/prospects/1", "/admin/prospects.csv", "/admin/prospects/figures"}) CHECK(other.open(path).status == 403);
    }
}
