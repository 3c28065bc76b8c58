// Organisations that stand in the city twice: found by the job, made one, parted again.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "app/jobs.h"
#include "audit/audit.h"
#include "goods/good.h"
#include "kit/browser.h"
#include "kit/own.h"
#include "merging/find.h"
#include "offers/offer.h"
#include "posts/post.h"
#include "teams/team.h"

namespace {

using kit::Typed;
using organisations::OrganisationId;
using web::TeamRole;

constexpr OrganisationId aroma{1}, twin{2};
const std::string queue = "/admin/duplicates", first_pair = "/admin/duplicates/1";

// «Арома» as a map knows it: in the same house, with a kiosk that the city has not heard of.
organisations::Draft as_mapped() {
    organisations::Draft draft;
    draft.source = "map";
    draft.source_id = "aroma";
    draft.category = "food";
    draft.texts = {{i18n::Language::ru, "Aroma Coffee", "Кофейня", ""}, {i18n::Language::en, "Aroma Coffee", "A coffee house", "Beans of their own."}};
    draft.aliases = {"Аромочка"};
    draft.founded_year = 2014;
    organisations::BranchDraft house, kiosk;
    house.address = "Улица Абая 31";
    house.landmark = "вход со двора";
    house.contacts = {{"phone", "+77102777777", "бар"}};
    kiosk.address = "бульвар Космонавтов, 5";
    kiosk.name = "киоск";
    draft.branches = {house, kiosk};
    draft.contacts = {{"phone", "+77102123456", ""}, {"telegram", "https://t.me/aroma", ""}};
    draft.tags = {"кофе с собой"};
    draft.showcase.emplace();
    draft.showcase->prices = {{"Кофе", "Раф", {}, ""}};
    return draft;
}

offers::Draft raf() {
    offers::Draft draft;
    draft.source = "map";
    draft.source_id = "raf";
    draft.organisation_source_id = "aroma";
    draft.kind = "percent";
    draft.percent = 10;
    draft.texts = {{i18n::Language::ru, "На раф", ""}};
    draft.valid_from = base::Day(std::chrono::year(2026) / 11 / 1);
    return draft;
}

// Марат owns «Арома», Данияр its twin; Сауле looks after organisations.
struct Twins {
    kit::Town town;
    web::AccountId marat = kit::settle(town, "marat"), daniyar = kit::settle(town, "daniyar"), saule = kit::settle(town, "saule", {web::Role::account_manager});
    kit::Browser managers{town}, guests{town}, his{town};

    Twins() {
        write([&](db::Writing& db) {
            organisations::put(db, as_mapped(), town.clock.now());
            offers::put(db, raf(), town.clock.now());
            db.exec("insert into offer_branch (offer_id, branch_id) values (2, 3)");
            db.exec("insert into event_organiser (event_id, position, organisation_id) values (1, 1, 2)");
            db.exec("insert into event_organiser (event_id, position, organisation_id) values (2, 0, 2)");
            db.exec("update event_words set names = (select v.names from event_wording v where v.event_id = event_words.event_id) where event_id in (1, 2)");
            posts::add(db, {.organisation = 2, .title = "Новые зёрна", .text = "Из Эфиопии.", .until = base::Day(std::chrono::year(2026) / 12 / 1), .state = "published"}, town.clock.now());
            goods::Draft kettle;
            kettle.organisation = 2, kettle.name = "Турка медная", kettle.price_min = 9000'00, kettle.state = "published";
            goods::add(db, kettle, town.clock.now());
            db.exec("update venue set organisation_id = 2 where id = 1");
            teams::appoint(db, aroma, marat, TeamRole::owner, town.clock.now());
            teams::appoint(db, twin, daniyar, TeamRole::owner, town.clock.now());
        });
        town.clock.moment += std::chrono::minutes(5);
        merging::find_duplicates(town.file(), town.clock.now());
        kit::sign_in(managers, "saule");
    }
    template <class Write>
    void write(const Write& write) { town.file().write([&](db::Writing& db) { write(db); }); }
    template <class T, class... A>
    T value(db::Statement<std::type_identity_t<A>...> sql, const A&... arguments) { return town.file().read()->value<T>(sql, arguments...); }
    int decide(std::string decision) {
        managers.open(first_pair);
        const auto status = managers.post(first_pair, managers.body(first_pair, {{"decision", std::move(decision)}}), kit::from_here).status;
        return status;
    }
    std::vector<std::string> acts() {
        std::vector<std::string> all;
        for (const auto& entry : audit::acts(*town.file().read(), {.subject_kind = "organisation", .subject_id = 1}, {}, 50)) all.push_back(entry.act.act);
        return all;
    }
    // All that was written about both, but when it was changed last.
    kit::Rows written() {
        kit::Rows all;
        const auto rows = kit::rows(town);
        for (const auto* table : {"organisation_text", "organisation_alias", "branch", "contact", "organisation_attribute", "organisation_tag", "organisation_media", "price_line", "offer", "offer_branch", "offer_words",
                                  "event_organiser", "event_words", "organisation_words", "team_member", "post", "good", "good_words", "venue", "authorship", "media"})
            if (const auto found = rows.find(table); found != rows.end()) all[table] = found->second;
        return all;
    }
};

}  // namespace

TEST_CASE("what was added is compared with the rest of the city, and stands in the queue with its reasons", "[merging]") {
    Twins twins;
    const auto& page = twins.managers.open(queue);
    CHECK(page.says("Нужно посмотреть: 1."));
    CHECK(page.says("Кафе «Арома» ↔ Aroma Coffee"));
    CHECK(page.says("тот же телефон"));
    CHECK(page.says("почти наверняка"));
    CHECK(twins.managers.open("/admin").says("Организации, которые могли попасть в город дважды"));
    const auto& pair = twins.managers.open(first_pair);
    CHECK(pair.says("вход со двора"));
    CHECK(pair.says("marat (Владелец)"));
    merging::find_duplicates(twins.town.file(), twins.town.clock.now());  // nothing has changed since
    CHECK(twins.value<int>("select count(*) from duplicate") == 1);
}

TEST_CASE("nobody but who looks after organisations sees or decides a pair", "[merging]") {
    Twins twins;
    kit::sign_in(twins.his, "marat");
    for (const auto* address : {"/admin/duplicates", "/admin/duplicates/1"}) {
        CHECK(twins.his.open(address).status == 403);
        CHECK(twins.town.get(address).status != 200);
    }
}

TEST_CASE("made one, the kept one has all that the other had", "[merging]") {
    Twins twins;
    CHECK(twins.decide("1") == 303);
    const auto kept = organisations::draft_of(*twins.town.file().read(), aroma).value();
    CHECK(kept.founded_year == 2014);
    CHECK(kept.texts.front().name == "Кафе «Арома»");
    CHECK(kept.texts.size() == 3);  // English came
    CHECK(kept.aliases == std::vector<std::string>{"Аромочка"});  // its other name is the English one now
    REQUIRE(kept.branches.size() == 3);  // the house once, the kiosk came
    CHECK(kept.branches[0].landmark == "вход со двора");
    CHECK(kept.branches[0].contacts.size() == 1);
    CHECK(kept.branches[2].name == "киоск");
    CHECK(kept.contacts.size() == 4);  // the telephone once
    CHECK(kept.tags == std::vector<std::string>{"кофе с собой"});
    CHECK(kept.showcase->prices.size() == 1);
    CHECK(twins.value<int>("select count(*) from offer where organisation_id = 1") == 2);
    CHECK(twins.value<int>("select branch_id from offer_branch where offer_id = 2") == 1);  // holds in the same house
    CHECK(twins.value<int>("select count(*) from event_organiser where event_id = 1 and organisation_id is not null") == 1);
    CHECK(twins.value<int>("select organisation_id from event_organiser where event_id = 2 and position = 0") == 1);
    CHECK(twins.value<int>("select organisation_id from venue where id = 1") == 1);
    CHECK(twins.value<int>("select organisation_id from post") == 1);
    CHECK(twins.value<int>("select organisation_id from good") == 1);
    CHECK(teams::TeamBook().role_in(*twins.town.file().read(), twins.daniyar, 1) == TeamRole::owner);
    CHECK(kit::letter_count(twins.town, "merging.merged") == 1);
    CHECK(twins.acts().front() == "organisation.merge");
    for (const auto& finding : app::check_city(twins.town.file())) FAIL_CHECK(finding.check << ": " << finding.what);
}

TEST_CASE("the other's address leads to the kept one for ever, and its name finds it", "[merging]") {
    Twins twins;
    CHECK(twins.town.get("/organisations/2-aroma-coffee").status == 200);
    CHECK(twins.decide("1") == 303);
    for (const auto* old : {"/organisations/2-aroma-coffee", "/organisations/2"}) {
        const auto answer = twins.town.get(old);
        CHECK(answer.status == 301);
        CHECK(answer.field("Location") == "/organisations/1-kafe-aroma");
    }
    CHECK(twins.town.get("/kk/organisations/2-aroma-coffee").field("Location") == "/kk/organisations/1-kafe-aroma");
    const auto& found = twins.guests.open("/search?q=%D0%90%D1%80%D0%BE%D0%BC%D0%BE%D1%87%D0%BA%D0%B0");
    INFO(found.body.substr(found.body.find("<main")));
    CHECK(found.says("/organisations/1-kafe-aroma"));
    CHECK_FALSE(twins.guests.open("/organisations").says("Aroma Coffee"));
    CHECK(twins.guests.open("/offers").says("На раф"));
}

TEST_CASE("of three that are made one the addresses of both others lead to the last", "[merging]") {
    Twins twins;
    CHECK(twins.decide("2") == 303);  // the twin is kept
    twins.write([&](db::Writing& db) {
        auto third = as_mapped();
        third.source_id = "third";
        organisations::put(db, third, twins.town.clock.now());
    });
    twins.town.clock.moment += std::chrono::minutes(5);
    merging::find_duplicates(twins.town.file(), twins.town.clock.now());
    const auto pair = twins.value<int>("select id from duplicate where state = 'waiting'");
    const auto address = fmt::format("/admin/duplicates/{}", pair);
    twins.managers.open(address);
    twins.managers.send(address, {{"decision", "3"}});
    CHECK(twins.town.get("/organisations/1").field("Location") == "/organisations/3-aroma-coffee");
    CHECK(twins.town.get("/organisations/2").field("Location") == "/organisations/3-aroma-coffee");
}

TEST_CASE("parted again, both are as they were", "[merging]") {
    for (const auto* kept : {"1", "2"}) {
        Twins twins;
        const auto before = twins.written();
        CHECK(twins.decide(kept) == 303);
        CHECK(twins.written() != before);
        CHECK(twins.decide("part") == 303);
        const auto after = twins.written();
        for (const auto& [table, rows] : before) {
            INFO(table);
            CHECK(after.at(table) == rows);
        }
        CHECK(twins.town.get("/organisations/2-aroma-coffee").status == 200);
        CHECK(twins.managers.open(queue).says("Нужно посмотреть: 1."));
        CHECK(app::check_city(twins.town.file()).empty());
    }
}

TEST_CASE("what has been changed since is not parted, and that is said", "[merging]") {
    Twins twins;
    CHECK(twins.decide("1") == 303);
    CHECK(twins.managers.open(first_pair).says("Снова разделить"));
    const auto body = twins.managers.body(first_pair, {{"decision", "part"}});
    twins.write([&](db::Writing& db) {
        auto draft = organisations::draft_of(db, aroma).value();
        draft.founded_year = 2015;
        organisations::put(db, aroma, draft, twins.town.clock.now());
    });
    const auto before = twins.written();
    CHECK(twins.managers.post(first_pair, body, kit::from_here).status == 409);
    CHECK(twins.written() == before);
    CHECK(twins.managers.open(first_pair).says("разделить их уже нельзя"));
}

TEST_CASE("a pair is decided once, and bad answers change nothing", "[merging]") {
    Twins twins;
    const auto before = twins.written();
    CHECK(twins.decide("3") == 422);
    CHECK(twins.decide("") == 422);
    CHECK(twins.decide("part") == 409);
    CHECK(twins.written() == before);
    twins.managers.open(first_pair);
    const auto body = twins.managers.body(first_pair, {{"decision", "different"}});
    CHECK(twins.managers.post(first_pair, body, kit::from_here).status == 303);
    CHECK(twins.managers.post(first_pair, body, kit::from_here).status == 409);
    CHECK(twins.acts().front() == "organisation.tell_apart");
    CHECK(twins.managers.open(queue).says("Похоже, ни одна организация не повторяется"));
    CHECK(twins.managers.open(queue + "?state=decided").says("две разные"));
}

TEST_CASE("what was told apart is not asked about again, however it changes", "[merging]") {
    Twins twins;
    CHECK(twins.decide("different") == 303);
    twins.write([&](db::Writing& db) { db.exec("update organisation set updated_at = ?", twins.town.clock.now()); });
    twins.town.clock.moment += std::chrono::minutes(5);
    merging::find_duplicates(twins.town.file(), twins.town.clock.now());
    CHECK(twins.value<int>("select count(*) from duplicate where state = 'waiting'") == 0);
}

TEST_CASE("a pair that is none any more leaves the queue", "[merging]") {
    Twins twins;
    twins.write([&](db::Writing& db) {
        auto draft = as_mapped();
        draft.texts = {{i18n::Language::ru, "Шиномонтаж", "", ""}};
        draft.aliases.clear();
        draft.contacts.clear();
        organisations::put(db, twin, draft, twins.town.clock.now());
    });
    twins.town.clock.moment += std::chrono::minutes(5);
    merging::find_duplicates(twins.town.file(), twins.town.clock.now());
    CHECK(twins.value<int>("select count(*) from duplicate") == 0);
}

TEST_CASE("a first partner's number and the better plan go with what is kept, and come back when the two are parted", "[merging][launch]") {
    Twins twins;
    twins.write([](db::Writing& db) { 
        db.exec("update organisation set level = 'launch', launch_number = 7 where id = 2");
        db.exec("insert into organisation_plan (organisation_id, plan, from_day, until_day, reason, set_at) values (1, 'business', '2026-01-01', '2026-12-31', 'договор', 1), (2, 'vip', '2026-06-01', '2026-06-30', 'подарок', 1)");
    });
    const auto told = [&](int id) {
        return twins.value<std::string>("select level || ' ' || coalesce(launch_number, 0) || coalesce((select group_concat(' ' || plan || ' ' || substr(from_day, 6) || '/' || substr(until_day, 6), '') from organisation_plan where organisation_id = o.id), '') from organisation o where id = ?", id);
    };
    CHECK(twins.decide("1") == 303);
    CHECK(told(1) == "launch 7 business 01-01/05-31 vip 06-01/06-30 business 07-01/12-31");
    CHECK(told(2) == "basic 0");
    CHECK(twins.decide("part") == 303);
    CHECK(told(1) == "basic 0 business 01-01/12-31");
    CHECK(told(2) == "launch 7 vip 06-01/06-30");
}

TEST_CASE("while a team is changing one of the pages, the two are not made one", "[merging]") {
    Twins twins;
    twins.write([&](db::Writing& db) { db.exec("insert into organisation_draft (organisation_id, draft, changed_at) values (2, '{}', 1)"); });
    const auto before = twins.written();
    CHECK(twins.decide("1") == 409);
    CHECK(twins.written() == before);
}

TEST_CASE("one that waits for its first decision becomes part of the one that is public", "[merging]") {
    Twins twins;
    twins.write([](db::Writing& db) { db.exec("update organisation set state = 'pending' where id = 2"); });
    CHECK_FALSE(twins.managers.open(first_pair).says("value=\"2\""));
    CHECK(twins.decide("2") == 409);  // it cannot be the kept one
    CHECK(twins.decide("1") == 303);
    CHECK(twins.decide("part") == 303);
    CHECK(twins.value<std::string>("select state from organisation where id = 2") == "draft");
}

TEST_CASE("whoever names an organisation that is nearly in the city is asked whether it is that one", "[merging][teams]") {
    Twins twins;
    kit::sign_in(twins.his, "marat");
    twins.his.open("/desk/new");
    twins.his.send("/desk/new", {{"name", "Арома Кофе"}, {"category", "food"}, {"address", "улица Абая, 31"}});
    CHECK(twins.his.page().status == 422);
    CHECK(twins.his.page().says("Aroma Coffee"));
    twins.his.send("/desk/new", {{"name", "Арома Кофе"}, {"category", "food"}, {"address", "улица Абая, 31"}, {"another", "yes"}});
    CHECK(twins.his.at() == "/desk/3?done=created");
}
