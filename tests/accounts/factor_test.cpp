// Signing in in two steps: switched on with an app, asked for at the door, and every way around it that is none.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "app/inbox.h"
#include "kit/app_on_phone.h"

using kit::acts;
using kit::codes_on;
using kit::read_seed;
using kit::switch_on;
using kit::SwitchedOn;

namespace {

// Алия, who has switched it on, and the browser in which she did.
struct Aliya {
    kit::Town town;
    kit::Browser home{town};
    SwitchedOn on;

    explicit Aliya(std::vector<web::Role> roles = {}) {
        kit::settle(town, "aliya", std::move(roles));
        kit::sign_in(home, "aliya");
        on = switch_on(town, home);
    }
    std::string code() const { return on.app.code(town); }
    void at_the_code(kit::Browser& browser) {
        kit::sign_in(browser, "aliya");
        REQUIRE(browser.at().starts_with("/sign-in/code"));
    }
};

}  // namespace

TEST_CASE("two-step sign-in is switched on with a code of the app, and the other devices are signed out", "[accounts][factor]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::Browser home(town), elsewhere(town);
    kit::sign_in(home, "aliya");
    kit::sign_in(elsewhere, "aliya");
    home.open("/me/second-factor?next=/events");
    home.send("/me/second-factor");
    CHECK(home.at() == "/me/second-factor/app?next=%2Fevents");
    const auto app = read_seed(home.page());
    CHECK(home.page().says("<svg"));
    CHECK(home.page().says("otpauth://totp/"));
    CHECK(home.open("/me/second-factor/app").says(accounts::base32(app.seed)));  // opened again it is the same: the phone has it already
    CHECK(home.send("/me/second-factor/app", {{"code", app.other_code(town)}}).status == 422);
    CHECK(home.page().says("Неверный код"));
    CHECK(elsewhere.is_in());  // nothing is on yet
    const auto before = home.cookies["sid"];
    home.open("/me/second-factor/app?next=/events");
    home.send("/me/second-factor/app", {{"code", app.code(town)}});
    CHECK(codes_on(home.page()).size() == 10);
    CHECK(home.page().says("href=\"/events\""));
    CHECK(home.cookies["sid"] != before);
    CHECK(home.is_in());
    CHECK_FALSE(elsewhere.is_in());
    CHECK(letter_to(town, "accounts.factor_added") == "aliya@example.test");
    CHECK(acts(town).back() == "factor.add");
    CHECK(home.open("/me").says("Включён"));
}

TEST_CASE("a seed that nobody confirmed asks for nothing and is over after an hour", "[accounts][factor]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::Browser home(town), other(town);
    kit::sign_in(home, "aliya");
    home.open("/me/second-factor");
    home.send("/me/second-factor");
    const auto app = read_seed(home.page());
    const auto body = home.body("/me/second-factor/app", {{"code", app.code(town)}});
    kit::sign_in(other, "aliya");
    CHECK(other.is_in());
    town.clock.moment += std::chrono::minutes(61);
    home.post("/me/second-factor/app", body);
    CHECK(acts(town).empty());
    home.open("/me/second-factor");
    home.send("/sign-in/again", {{"password", std::string(kit::password)}});
    home.send("/me/second-factor");
    CHECK(read_seed(home.page()).seed != app.seed);
}

TEST_CASE("the password alone opens nothing: the code comes second, and then a new session begins", "[accounts][factor]") {
    Aliya aliya;
    kit::Browser browser(aliya.town);
    browser.open("/me/sessions");
    browser.send("/sign-in", {{"email", "aliya@example.test"}, {"password", std::string(kit::password)}});
    CHECK(browser.at() == "/sign-in/code?next=%2Fme%2Fsessions");
    CHECK_FALSE(browser.cookies.contains("sid"));
    const auto half = browser.cookies["step"];
    CHECK(browser.send("/sign-in/code", {{"code", aliya.on.app.other_code(aliya.town)}}).status == 422);
    CHECK(browser.page().says("Неверный код"));
    CHECK(browser.page().says("name=\"next\" value=\"/me/sessions\""));
    browser.send("/sign-in/code", {{"code", aliya.code()}});
    CHECK(browser.at() == "/me/sessions");
    CHECK(browser.cookies["sid"].size() == 43);
    CHECK_FALSE(browser.cookies.contains("step"));
    kit::Browser thief(aliya.town);  // with what stood between the steps
    thief.cookies["step"] = half;
    thief.open("/sign-in/code");
    CHECK(thief.at() == "/sign-in?done=late");
}

TEST_CASE("a code is good once, whoever types it", "[accounts][factor]") {
    Aliya aliya;
    kit::Browser first(aliya.town), second(aliya.town);
    const auto code = aliya.code();
    aliya.at_the_code(first);
    aliya.at_the_code(second);
    first.send("/sign-in/code", {{"code", code}});
    CHECK(first.is_in());
    // The step that was open elsewhere ended with it; by a step of its own the same code does nothing.
    aliya.at_the_code(second);
    CHECK(second.send("/sign-in/code", {{"code", code}}).status == 422);
    CHECK_FALSE(second.is_in());
    aliya.town.clock.moment += std::chrono::seconds(30);
    aliya.at_the_code(second);
    second.send("/sign-in/code", {{"code", aliya.code()}});
    CHECK(second.is_in());
}

TEST_CASE("the second step lasts ten minutes, and belongs to one account", "[accounts][factor]") {
    Aliya aliya;
    kit::settle(aliya.town, "marat");
    kit::Browser marat(aliya.town);
    kit::sign_in(marat, "marat");
    const auto his = switch_on(aliya.town, marat);
    kit::Browser browser(aliya.town);
    aliya.at_the_code(browser);
    CHECK(browser.send("/sign-in/code", {{"code", his.app.code(aliya.town)}}).status == 422);  // his code at her step
    const auto body = browser.body("/sign-in/code", {{"code", "000000"}});
    aliya.town.clock.moment += std::chrono::minutes(10);
    CHECK(browser.post("/sign-in/code", body).field("Location") == "/sign-in?done=late");
    browser.cookies["step"] = std::string(43, 'A');
    browser.open("/sign-in/code");
    CHECK(browser.at() == "/sign-in?done=late");
    CHECK(browser.page().says("Введите пароль ещё раз"));
}

TEST_CASE("five wrong codes lock the second step for a quarter of an hour, and nothing else", "[accounts][factor]") {
    Aliya aliya;
    kit::Browser thief(aliya.town);
    aliya.at_the_code(thief);
    for (int times = 0; times < 5; ++times) thief.send("/sign-in/code", {{"code", aliya.on.app.other_code(aliya.town)}});
    CHECK(thief.page().status == 422);
    CHECK(thief.page().says("через 15 мин"));
    CHECK(letter_count(aliya.town, "accounts.codes_locked") == 1);
    CHECK(acts(aliya.town).back() == "factor.lock");
    thief.send("/sign-in/code", {{"code", aliya.code()}});
    CHECK(thief.page().says("через 15 мин"));  // not even a right one
    thief.send("/sign-in/code", {{"code", aliya.on.paper.front()}});
    CHECK(thief.page().says("через 15 мин"));
    CHECK(aliya.home.is_in());
    CHECK(letter_count(aliya.town, "accounts.codes_locked") == 1);
    aliya.town.clock.moment += std::chrono::minutes(11);  // the password still proves who she is
    aliya.home.open("/me/phone");
    aliya.home.send("/sign-in/again", {{"password", std::string(kit::password)}});
    CHECK(aliya.home.at() == "/me/phone");
    aliya.town.clock.moment += std::chrono::minutes(5);
    aliya.at_the_code(thief);
    thief.send("/sign-in/code", {{"code", aliya.code()}});
    CHECK(thief.is_in());
}

TEST_CASE("a right code forgets the wrong ones before it", "[accounts][factor]") {
    Aliya aliya;
    kit::Browser browser(aliya.town);
    for (int round = 0; round < 3; ++round) {
        aliya.at_the_code(browser);
        for (int times = 0; times < 4; ++times) browser.send("/sign-in/code", {{"code", aliya.on.app.other_code(aliya.town)}});
        browser.send("/sign-in/code", {{"code", aliya.code()}});
        CHECK(browser.is_in());
        browser.cookies.clear();
        aliya.town.clock.moment += std::chrono::seconds(30);
    }
    CHECK(letter_count(aliya.town, "accounts.codes_locked") == 0);
}

TEST_CASE("each code on paper opens the account once, and its owner is told", "[accounts][factor]") {
    Aliya aliya;
    kit::Browser browser(aliya.town);
    aliya.at_the_code(browser);
    browser.open("/sign-in/code?with=paper");
    browser.send("/sign-in/code", {{"code", aliya.on.paper[3]}});
    CHECK(browser.at().starts_with("/me/second-factor?done=paper"));
    CHECK(browser.page().says("Осталось 9 кодов"));
    CHECK(newest_letter(aliya.town, "accounts.recovery_code_used")["left"] == "9");
    CHECK(newest_letter(aliya.town, "accounts.recovery_code_used")["device"] == "Firefox, Linux");
    CHECK(acts(aliya.town).back() == "factor.recovery_code");
    kit::Browser thief(aliya.town);
    aliya.at_the_code(thief);
    CHECK(thief.send("/sign-in/code", {{"code", aliya.on.paper[3]}}).status == 422);
}

TEST_CASE("new codes on paper are shown once, and the older ones are dead", "[accounts][factor]") {
    Aliya aliya;
    aliya.home.open("/me/recovery-codes");
    const auto body = aliya.home.body("/me/recovery-codes");
    aliya.home.send("/me/recovery-codes");
    const auto fresh = codes_on(aliya.home.page());
    REQUIRE(fresh.size() == 10);
    CHECK(aliya.home.page().field("Cache-Control") == "no-store");
    CHECK(aliya.home.post("/me/recovery-codes", body).field("Location") == "/me/second-factor?done=codes");  // sent again it makes none
    kit::Browser browser(aliya.town);
    aliya.at_the_code(browser);
    CHECK(browser.send("/sign-in/code", {{"code", aliya.on.paper.front()}}).status == 422);
    browser.send("/sign-in/code", {{"code", fresh.front()}});
    CHECK(browser.is_in());
}

TEST_CASE("a new password is asked for its code like the old one", "[accounts][factor]") {
    Aliya aliya;
    kit::Browser browser(aliya.town);
    browser.open("/password-reset");
    browser.send("/password-reset", {{"email", "aliya@example.test"}});
    browser.open(newest_letter(aliya.town, "accounts.password_reset")["link"]);
    browser.send("/new-password", {{"password", "сорок сорок чайник"}});
    browser.send("/sign-in", {{"email", "aliya@example.test"}, {"password", "сорок сорок чайник"}});
    CHECK(browser.at().starts_with("/sign-in/code"));
    CHECK_FALSE(browser.is_in());
}

TEST_CASE("a password that changes between the steps ends the second one", "[accounts][factor]") {
    Aliya aliya;
    kit::Browser thief(aliya.town);
    aliya.at_the_code(thief);
    aliya.home.open("/me/password");
    aliya.home.send("/me/password", {{"current", std::string(kit::password)}, {"password", "сорок сорок чайник"}});
    thief.send("/sign-in/code", {{"code", aliya.code()}});
    CHECK(thief.at() == "/sign-in?done=late");
    CHECK_FALSE(thief.is_in());
}

TEST_CASE("what is dangerous asks for the password or a code of the app, and takes each code once", "[accounts][factor]") {
    Aliya aliya;
    aliya.town.clock.moment += std::chrono::minutes(11);
    aliya.home.open("/me/phone");
    CHECK(aliya.home.at() == "/sign-in/again?next=%2Fme%2Fphone");
    CHECK(aliya.home.page().says("Введите пароль или код"));
    CHECK(aliya.home.send("/sign-in/again", {{"password", aliya.on.app.other_code(aliya.town)}}).status == 422);
    const auto code = aliya.code(), before = aliya.home.cookies["sid"];
    aliya.home.send("/sign-in/again", {{"password", code}});
    CHECK(aliya.home.at() == "/me/phone");
    CHECK(aliya.home.cookies["sid"] != before);
    aliya.home.open("/sign-in/again");
    CHECK(aliya.home.send("/sign-in/again", {{"password", code}}).status == 422);
}

TEST_CASE("two-step sign-in is switched off with a proof and a letter, and another phone can take its place", "[accounts][factor]") {
    Aliya aliya;
    aliya.home.open("/me/second-factor");
    aliya.home.send("/me/second-factor");  // another phone
    const auto newer = read_seed(aliya.home.page());
    CHECK(newer.seed != aliya.on.app.seed);
    aliya.home.send("/me/second-factor/app", {{"code", newer.code(aliya.town)}});
    aliya.town.clock.moment += std::chrono::seconds(30);
    kit::Browser browser(aliya.town);
    aliya.at_the_code(browser);
    CHECK(browser.send("/sign-in/code", {{"code", aliya.code()}}).status == 422);
    browser.send("/sign-in/code", {{"code", newer.code(aliya.town)}});
    CHECK(browser.is_in());

    aliya.town.clock.moment += std::chrono::minutes(11);
    browser.open("/me/second-factor/off");
    CHECK(browser.at().starts_with("/sign-in/again"));
    browser.send("/sign-in/again", {{"password", std::string(kit::password)}});
    browser.send("/me/second-factor/off");
    CHECK(browser.at() == "/me/second-factor?done=off");
    CHECK(letter_to(aliya.town, "accounts.factor_removed") == "aliya@example.test");
    CHECK(acts(aliya.town).back() == "factor.remove");
    kit::Browser last(aliya.town);
    kit::sign_in(last, "aliya");
    CHECK(last.is_in());
}

TEST_CASE("whoever did not switch it on gets the account back by the letter", "[accounts][factor]") {
    Aliya aliya;  // a thief at her browser
    kit::Browser owner(aliya.town);
    owner.open(newest_letter(aliya.town, "accounts.factor_added")["link"]);
    owner.send("/not-me");
    CHECK_FALSE(aliya.home.is_in());
    owner.open(newest_letter(aliya.town, "accounts.password_reset")["link"]);
    owner.send("/new-password", {{"password", "сорок сорок чайник"}});
    owner.send("/sign-in", {{"email", "aliya@example.test"}, {"password", "сорок сорок чайник"}});
    CHECK(owner.is_in());
    CHECK(acts(aliya.town) == std::vector<std::string>{"factor.add", "factor.remove", "account.take_back", "password.reset"});
}

TEST_CASE("outside a demo staff set a second factor up at their first page, and cannot do without", "[accounts][factor]") {
    kit::Town town;
    town.file().write([](db::Writing& db) { db.exec("update city set is_demo = 0"); });
    kit::settle(town, "yerlan", {web::Role::moderator});
    kit::Browser yerlan(town);
    kit::sign_in(yerlan, "yerlan");
    yerlan.open("/me/second-factor");
    CHECK(yerlan.page().says("Те, кто ведёт город, входят с паролем и кодом"));
    const auto on = switch_on(town, yerlan);
    REQUIRE(on.paper.size() == 10);
    CHECK_FALSE(yerlan.open("/me/second-factor").says("/me/second-factor/off"));
    CHECK(yerlan.open("/me/second-factor/off").status == 403);
    // Not by a letter either.
    kit::Browser mailbox(town);
    mailbox.open(newest_letter(town, "accounts.factor_added")["link"]);
    mailbox.send("/not-me");
    mailbox.open(newest_letter(town, "accounts.password_reset")["link"]);
    mailbox.send("/new-password", {{"password", "сорок сорок чайник и медь"}});
    mailbox.send("/sign-in", {{"email", "yerlan@example.test"}, {"password", "сорок сорок чайник и медь"}});
    CHECK(mailbox.at().starts_with("/sign-in/code"));
}

TEST_CASE("whoever lost the telephone and the codes is let in by the command line, and sets it up anew", "[accounts][factor]") {
    Aliya saule({web::Role::admin});
    std::vector<std::string> said;
    const nlohmann::json asked = {{"command", "admin"}, {"city", ""}, {"email", "aliya@example.test"}, {"name", "Алия"}, {"superadmin", false}};
    app::run_admin(saule.town.installation(), asked, saule.town.clock, [&](const std::string& line) { said.push_back(line); });
    CHECK(acts(saule.town) == std::vector<std::string>{"factor.add", "role.grant", "factor.remove"});
    CHECK_FALSE(saule.home.is_in());
    kit::Browser browser(saule.town);
    browser.open(said.back().substr(said.back().find("/password-reset/")));
    browser.send("/new-password", {{"password", "сорок сорок чайник и медь"}});
    browser.send("/sign-in", {{"email", "aliya@example.test"}, {"password", "сорок сорок чайник и медь"}});
    CHECK(browser.is_in());
}

TEST_CASE("the city's file holds neither seeds nor codes", "[accounts][factor]") {
    Aliya aliya;
    const auto read = aliya.town.file().read();
    const auto sealed = read->value<std::string>("select hex(seed_sealed) from second_factor");
    CHECK(sealed.size() == 2 * (24 + 16 + 20));
    CHECK(sealed.find(base::hex(aliya.on.app.seed)) == std::string::npos);
    CHECK(read->value<int>("select count(*) from recovery_code where length(code_hash) = 32") == 10);
    for (const auto& code : aliya.on.paper) CHECK(read->value<int>("select count(*) from recovery_code where instr(code_hash, ?) > 0", code) == 0);
}
