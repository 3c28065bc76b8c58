// Claims and checks: the call with its code, the file on a site, documents, a visit; owners who are asked; and what time does.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "audit/audit.h"
#include "claims/claim.h"
#include "claims/store.h"
#include "kit/newsroom.h"
#include "kit/own.h"
#include "kit/photos.h"
#include "outbound/outbound.h"
#include "teams/team.h"

namespace {

using claims::State;
using kit::Typed;
using organisations::OrganisationId;
using web::TeamRole;

constexpr OrganisationId aroma{1};
const std::string phone = "phone:+77102123456", claim = "/organisations/1/claim";

// Another server, as somebody's site answers.
struct Site : outbound::Outside {
    int status = 200;
    std::string body, asked;
    outbound::Asked<outbound::Reply> ask(const outbound::Question& question) override {
        asked = question.url;
        if (status == 0) return std::unexpected(outbound::Trouble{outbound::Trouble::Kind::away, "nobody there"});
        return outbound::Reply{status, {}, body};
    }
    std::expected<outbound::Target, std::string> readable(std::string_view url) const override { return outbound::read_target(url, {}); }
};

// «Арома» is listed and nobody runs it; Динара looks after organisations; Алия and Марат say that it is theirs.
struct Street {
    kit::Town town;
    web::AccountId aliya = kit::settle(town, "aliya"), marat = kit::settle(town, "marat"), dinara = kit::settle(town, "dinara", {web::Role::account_manager});
    kit::Browser hers{town}, his{town}, office{town};

    Street() {
        kit::sign_in(hers, "aliya");
        kit::sign_in(his, "marat");
        kit::sign_in(office, "dinara");
        town.file().write([&](db::Writing& db) { claims::set_verified(db, aroma, "", town.clock.now()); });
    }
    void own(web::AccountId account) {
        town.file().write([&](db::Writing& db) { teams::appoint(db, aroma, account, TeamRole::owner, town.clock.now()); });
    }
    const kit::Answered& ask(kit::Browser& browser, const std::string& how, const std::string& address = claim) {
        browser.open(address);
        return browser.send(address, {{"how", how}, {"words", "Я управляющая, звоните после 14:00"}});
    }
    // What Динара reads out.
    std::string call(int id) {
        const auto page = fmt::format("/admin/claims/{}", id);
        office.open(page);
        const auto& shown = office.send(page + "/call").body;
        const auto at = shown.find("class=\"code\">");
        return at == shown.npos ? std::string() : shown.substr(at + 13, 3) + shown.substr(at + 17, 3);
    }
    const kit::Answered& type(kit::Browser& browser, int id, const std::string& code) {
        browser.open(fmt::format("/me/claims/{}", id));
        return browser.send(fmt::format("/me/claims/{}/code", id), {{"code", code}});
    }
    const kit::Answered& decide(int id, const Typed& typed) {
        const auto page = fmt::format("/admin/claims/{}", id);
        office.open(page);
        return office.send(page, typed);
    }
    std::optional<claims::Claim> row(int id) { return claims::claim_of(*town.file().read(), claims::ClaimId{id}); }
    std::optional<TeamRole> role(web::AccountId account) { return teams::TeamBook().role_in(*town.file().read(), account, aroma.value); }
    std::string checked() { return claims::verified_what(*town.file().read(), aroma); }
};

}  // namespace

TEST_CASE("an owner is verified by the code that is read out on the published number, and runs the page from then on", "[claims]") {
    Street street;
    CHECK(street.hers.open("/organisations/1-kafe-aroma").says(claim));
    street.ask(street.hers, phone);
    CHECK(street.hers.at() == "/me/claims/1");
    CHECK(street.hers.page().says("+7 710 212 34 56"));
    CHECK(street.office.open("/admin/claims").says("Кафе «Арома»"));
    CHECK(street.office.open("/admin/claims/1").says("звоните после 14:00"));
    const auto code = street.call(1);
    REQUIRE(code.size() == 6);
    street.type(street.hers, 1, code.substr(0, 3) + " " + code.substr(3));
    CHECK(street.hers.at() == "/me/claims/1");
    CHECK(street.role(street.aliya) == TeamRole::owner);
    CHECK(street.checked() == "phone");
    CHECK(street.hers.open("/organisations/1-kafe-aroma").says("Проверено: телефон"));
    CHECK(street.hers.open("/desk/1/verification").says("Проверка действует до"));
    CHECK(kit::letter_to(street.town, "claims.confirmed") == "aliya@example.test");
    CHECK(kit::newest_letter(street.town, "claims.confirmed")["link"] == "/desk/1");
}

TEST_CASE("a code works for a quarter of an hour and five tries, and a new one ends the one before", "[claims]") {
    Street street;
    street.ask(street.hers, phone);
    CHECK(street.type(street.hers, 1, "000000").says("действующего кода нет"));
    const auto first = street.call(1), second = street.call(1);
    if (first != second) CHECK(street.type(street.hers, 1, first).status == 422);
    street.town.clock.moment += std::chrono::minutes(15);
    CHECK(street.type(street.hers, 1, second).says("действующего кода нет"));
    const auto third = street.call(1);
    const auto wrong = third == "111111" ? "222222" : "111111";
    for (int i = 0; i < 4; ++i) CHECK(street.type(street.hers, 1, wrong).says("не тот код"));
    CHECK(street.type(street.hers, 1, wrong).says("действующего кода нет"));
    CHECK(street.type(street.hers, 1, third).status == 422);
    CHECK(street.row(1)->state == State::waiting);
    CHECK_FALSE(street.role(street.aliya));
}

TEST_CASE("a code of one claim is good for no other", "[claims]") {
    Street street;
    street.ask(street.hers, phone);
    street.ask(street.his, phone);
    const auto code = street.call(1);
    const auto other = street.call(2);
    if (code != other) CHECK(street.type(street.his, 2, code).status == 422);
    CHECK(street.his.open("/me/claims/1").status == 404);
    CHECK(street.his.post("/me/claims/1/code", "code=" + code, kit::from_here).status >= 400);
    CHECK(street.row(1)->state == State::waiting);
}

TEST_CASE("an organisation shows itself by a file on its site", "[claims]") {
    Street street;
    street.town.file().write([](db::Writing& db) { db.exec("insert into contact (organisation_id, kind, value) values (1, 'site', 'https://aroma.example/menu')"); });
    Site site;
    const outbound::InPlace in_place(site);
    street.ask(street.hers, "site:https://aroma.example/menu");
    REQUIRE(street.hers.at() == "/me/claims/1");
    const auto token = claims::site_token(street.town.environment().keys, claims::ClaimId{1});
    CHECK(street.hers.page().says(token));
    const auto look = [&] { return street.hers.send("/me/claims/1/site"); };
    site.status = 0;
    CHECK(look().says("Сайт не ответил"));
    site.status = 404;
    CHECK(look().says("сайт отвечает 404"));
    site.status = 200;
    site.body = "qala-0000";
    CHECK(look().says("в нём другая строка"));
    CHECK(street.row(1)->state == State::waiting);
    site.body = token + "\r\n";
    look();
    CHECK(site.asked == "https://aroma.example/.well-known/city-verify.txt");
    CHECK(street.checked() == "site");
    CHECK(street.role(street.aliya) == TeamRole::owner);
    CHECK(street.hers.open("/organisations/1-kafe-aroma").says("Проверено: сайт"));
}

TEST_CASE("documents are sealed, seen by whoever checks, each look is written down, and they go a month after the decision", "[claims]") {
    Street street;
    const auto photo = kit::jpeg(40, 40, kit::quarters(40, 40));
    street.hers.open(claim);
    street.hers.send_files(claim, {{"documents_new", "справка.jpg", photo}}, {{"how", "document"}});
    REQUIRE(street.hers.at() == "/me/claims/1");
    const auto& picture = street.office.open("/admin/claims/1/documents/1");
    CHECK(picture.status == 200);
    CHECK(picture.body.starts_with("RIFF"));
    CHECK(audit::acts(*street.town.file().read(), {.subject_kind = "account", .subject_id = street.aliya.value}, {}, 50).front().act.act == audit::look);
    CHECK_FALSE(kit::holds(kit::settled_bytes(street.town), picture.body));
    CHECK(street.hers.open("/admin/claims/1/documents/1").status == 403);
    CHECK(street.office.open("/admin/claims/1/documents/2").status == 404);
    street.decide(1, {{"decision", "confirm"}});
    CHECK(street.checked() == "document");
    street.town.clock.moment += claims::documents_stay - std::chrono::hours(1);
    kit::work(street.town);
    CHECK(street.office.open("/admin/claims/1/documents/1").status == 200);
    street.town.clock.moment += std::chrono::hours(48);
    kit::work(street.town);
    kit::sign_in(street.office, "dinara");
    CHECK(street.office.open("/admin/claims/1/documents/1").status == 404);
}

TEST_CASE("the form says what is missing and changes nothing", "[claims]") {
    Street street;
    street.hers.open(claim);
    CHECK(street.hers.send(claim, {{"how", "document"}}).says("Выберите фото документов"));
    CHECK(street.hers.page().status == 422);
    CHECK(street.hers.send(claim, {{"how", ""}}).status == 422);
    CHECK(street.hers.send(claim, {{"how", "phone:+77770000000"}}).status == 422);  // a number that the page does not show
    CHECK(street.hers.send(claim, {{"how", "visit"}, {"words", std::string(2001, 'x')}}).status == 422);
    street.hers.send_files(claim, {{"documents_new", "скан.pdf", "%PDF-1.7"}}, {{"how", "document"}});
    CHECK(street.hers.page().status == 422);
    CHECK(street.hers.page().says("скан.pdf"));
    CHECK(street.town.file().read()->value<std::int64_t>("select bytes from upload_day where account_id = ?", street.aliya) == 8);  // what is refused is counted, too
    CHECK(claims::claims_by(*street.town.file().read(), street.aliya).empty());
    CHECK(street.hers.open("/organisations/77/claim").status == 404);
}

TEST_CASE("one asks for an organisation once at a time, and for three at most", "[claims]") {
    Street street;
    street.ask(street.hers, phone);
    CHECK(street.hers.open(claim).status == 200);
    CHECK(street.hers.at() == "/me/claims/1");
    street.town.file().write([&](db::Writing& db) {
        for (int i = 0; i < 3; ++i) {
            organisations::Draft draft;
            draft.texts = {{i18n::Language::ru, fmt::format("Лавка {}", i), "", ""}};
            organisations::add(db, draft, street.town.clock.now());
        }
    });
    street.ask(street.hers, "visit", "/organisations/2/claim");
    street.ask(street.hers, "visit", "/organisations/3/claim");
    CHECK(street.ask(street.hers, "visit", "/organisations/4/claim").says("Дождитесь решения"));
    street.hers.open("/me/claims/1");
    street.hers.send("/me/claims/1/withdraw");
    CHECK(street.row(1)->state == State::withdrawn);
    street.ask(street.hers, "visit", "/organisations/4/claim");
    CHECK(street.hers.at() == "/me/claims/4");
    CHECK(street.hers.open("/me/claims").says("Лавка 2"));
}

TEST_CASE("an owner is asked about a stranger, agrees, and both own it", "[claims]") {
    Street street;
    street.own(street.marat);
    street.ask(street.hers, phone);
    CHECK(street.his.open("/desk/1/claims/1").status == 404);  // nothing is shown yet
    street.type(street.hers, 1, street.call(1));
    CHECK(street.hers.page().says("спросили владельцев"));
    CHECK_FALSE(street.role(street.aliya));
    CHECK(kit::letter_to(street.town, "claims.asked_owner") == "marat@example.test");
    CHECK(kit::newest_letter(street.town, "claims.asked_owner")["link"] == "/desk/1/claims/1");
    CHECK(street.decide(1, {{"decision", "confirm"}}).status == 409);  // he still has time
    CHECK(street.hers.open("/desk/1/claims/1").status == 404);
    street.his.open("/desk/1/claims/1");
    CHECK(street.his.send("/desk/1/claims/1", {{"answer", "agree"}}).says("Подтверждено"));
    CHECK(street.role(street.aliya) == TeamRole::owner);
    CHECK(street.role(street.marat) == TeamRole::owner);
    CHECK(street.checked() == "phone");
}

TEST_CASE("an owner objects, the city decides, and may put one in the place of the other", "[claims]") {
    Street street;
    street.own(street.marat);
    street.ask(street.hers, phone);
    street.type(street.hers, 1, street.call(1));
    street.his.open("/desk/1/claims/1");
    CHECK(street.his.send("/desk/1/claims/1", {{"answer", "object"}, {"words", ""}}).status == 422);
    CHECK(street.his.send("/desk/1/claims/1", {{"answer", "object"}, {"words", "Она уволилась в июле"}}).says("Вы возразили"));
    CHECK(street.office.open("/admin/claims/1").says("уволилась в июле"));
    SECTION("against whoever asked") {
        CHECK(street.decide(1, {{"decision", "refuse"}, {"reason", ""}}).status == 422);
        street.decide(1, {{"decision", "refuse"}, {"reason", "not_theirs"}, {"note", "Договор расторгнут."}});
        CHECK_FALSE(street.role(street.aliya));
        CHECK(kit::newest_letter(street.town, "claims.refused")["reason"] == "Организация принадлежит другому человеку.");
        CHECK(street.hers.open("/me/claims/1").says("Договор расторгнут."));
    }
    SECTION("in the place of the owner") {
        street.decide(1, {{"decision", "confirm"}, {"alone", "yes"}});
        CHECK(street.role(street.aliya) == TeamRole::owner);
        CHECK_FALSE(street.role(street.marat));
        CHECK(kit::letter_to(street.town, "teams.removed") == "marat@example.test");
    }
}

TEST_CASE("owners who say nothing for three days leave it to the city", "[claims]") {
    Street street;
    street.own(street.marat);
    street.ask(street.hers, phone);
    street.type(street.hers, 1, street.call(1));
    street.town.clock.moment += claims::owners_answer_within;
    kit::sign_in(street.office, "dinara");
    street.decide(1, {{"decision", "confirm"}});
    CHECK(street.role(street.aliya) == TeamRole::owner);
    CHECK(street.role(street.marat) == TeamRole::owner);
}

TEST_CASE("a team has itself checked, again by another way, and what is checked adds up", "[claims]") {
    Street street;
    street.own(street.aliya);
    street.ask(street.hers, phone, "/desk/1/verification");
    CHECK(street.row(1)->kind == claims::Kind::verification);
    CHECK(street.hers.open("/desk/1/verification").says("Посмотреть, как идёт"));
    street.type(street.hers, 1, street.call(1));
    street.ask(street.hers, "visit", "/desk/1/verification");
    street.decide(2, {{"decision", "confirm"}});
    CHECK(street.checked() == "phone,address");
    CHECK(street.office.open("/admin/claims?state=decided").says("Кафе «Арома»"));
    street.office.open("/admin/claims/2");
    CHECK(street.office.send("/admin/claims/2/revoke", {{"why", ""}}).status == 422);
    street.office.send("/admin/claims/2/revoke", {{"why", "Переехали и не сказали"}});
    CHECK(street.checked().empty());
    CHECK(kit::newest_letter(street.town, "claims.revoked")["note"] == "Переехали и не сказали");
}

TEST_CASE("a check is told of a month before it runs out, once, and goes after a year", "[claims]") {
    Street street;
    street.own(street.aliya);
    street.ask(street.hers, phone, "/desk/1/verification");
    street.type(street.hers, 1, street.call(1));
    street.town.clock.moment += claims::check_lasts - claims::told_before - std::chrono::hours(1);
    kit::work(street.town);
    CHECK(kit::letter_count(street.town, "claims.runs_out") == 0);
    for (int day = 0; day < 3; ++day) {
        street.town.clock.moment += std::chrono::hours(25);
        kit::work(street.town);
    }
    CHECK(kit::letter_count(street.town, "claims.runs_out") == 1);
    street.town.clock.moment += claims::told_before;
    kit::work(street.town);
    CHECK(street.checked().empty());
    CHECK(kit::letter_count(street.town, "claims.ran_out") == 1);
}

TEST_CASE("a change that was sent before the check does not take the badge away", "[claims]") {
    Street street;
    street.own(street.aliya);
    street.hers.open("/desk/1/card/details");
    street.hers.send("/desk/1/card/details", {{"prices", "Кофе — 900"}});
    street.hers.open("/desk/1/card/send");
    street.hers.send("/desk/1/card/send");
    street.ask(street.hers, phone, "/desk/1/verification");
    street.type(street.hers, 1, street.call(1));
    kit::settle(street.town, "saule", {web::Role::moderator});
    kit::Browser moderator(street.town);
    kit::sign_in(moderator, "saule");
    moderator.open("/admin/review/1");
    moderator.send("/admin/review/1", {{"decision", "applied"}});
    CHECK(moderator.open("/organisations/1-kafe-aroma").says("Кофе"));
    CHECK(street.checked() == "phone");
}

TEST_CASE("nobody decides about their own claim, and a claim is decided once", "[claims]") {
    Street street;
    kit::Browser own(street.town);
    kit::sign_in(own, "dinara");
    own.open(claim);
    own.send(claim, {{"how", "visit"}});
    own.open("/admin/claims/1");
    CHECK_FALSE(own.page().says("value=\"confirm\""));
    CHECK(street.town.file().write([&](db::Writing& db) { return claims::decide(db, {.id = claims::ClaimId{1}}, {street.dinara, "account_manager", street.town.environment().keys, {}, street.town.clock.now()}); }).error().kind == base::Error::Kind::forbidden);
    street.ask(street.hers, "visit");
    street.decide(2, {{"decision", "confirm"}});
    CHECK(street.role(street.aliya) == TeamRole::owner);
    const auto again = street.town.file().write([&](db::Writing& db) { return claims::decide(db, {.id = claims::ClaimId{2}, .reason = claims::Reason::not_shown}, {street.dinara, "account_manager", street.town.environment().keys, {}, street.town.clock.now()}); });
    CHECK(again.error().kind == base::Error::Kind::conflict);
    CHECK_THROWS(street.town.file().write([](db::Writing& db) { db.exec("update claim set state = 'refused' where id = 2"); }));
}
