// What slows guessing down and does not lock the owner out, what is written of it, and who may see a telephone.
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <nlohmann/json.hpp>
#include <thread>

#include "kit/app_on_phone.h"
#include "accounts/passwords.h"
#include "accounts/store.h"
#include "app/inbox.h"
#include "app/jobs.h"

using kit::acts;

namespace {

void guess(kit::Browser& browser, const char* email = "aliya@example.test") {
    browser.open("/sign-in");
    browser.send("/sign-in", {{"email", email}, {"password", "не тот пароль"}});
}

std::int64_t kept_rows(kit::Town& town) { return town.file().read()->value<std::int64_t>("select count(*) from sign_in_failures"); }

// Forty wrong passwords within half an hour, and then ten more: those in memory alone have half a bucket again by then.
void guess_fifty_times(kit::Town& town) {
    kit::Browser stranger(town);
    for (int times = 0; times < 40; ++times) guess(stranger);
    town.clock.moment += std::chrono::minutes(30);
    for (int times = 0; times < 10; ++times) {
        guess(stranger);
        CHECK(stranger.page().status == 422);
    }
}

}  // namespace

TEST_CASE("wrong passwords are counted in the city's file: a restart forgets none, an hour forgets all", "[accounts][care]") {
    kit::Town town;
    kit::settle(town, "aliya");
    guess_fifty_times(town);
    kit::Browser stranger(town);
    guess(stranger);
    CHECK(stranger.page().status == 429);
    CHECK(stranger.page().field("Retry-After") == "1800");
    CHECK(kept_rows(town) == 1);
    CHECK(town.file().read()->value<int>("select length(key) from sign_in_failures") == 32);
    town.clock.moment += std::chrono::minutes(31);
    guess(stranger);
    CHECK(stranger.page().status == 422);
    CHECK(kept_rows(town) == 1);  // the old one went when the new one came
}

TEST_CASE("the owner's own browser is not kept out by strangers who guess", "[accounts][care]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::settle(town, "marat");
    kit::Browser home(town), his(town);
    kit::sign_in(home, "aliya");
    home.cookies.erase("sid");  // the session is over, the browser is known
    kit::sign_in(his, "marat");
    his.cookies.erase("sid");
    guess_fifty_times(town);
    kit::Browser elsewhere(town);
    kit::sign_in(elsewhere, "aliya");
    CHECK_FALSE(elsewhere.is_in());
    his.open("/sign-in");  // a browser is known to the account that signed in there, and to no other
    his.send("/sign-in", {{"email", "aliya@example.test"}, {"password", std::string(kit::password)}});
    CHECK(his.page().status == 429);
    kit::sign_in(home, "aliya");
    CHECK(home.is_in());
    CHECK(letter_count(town, "accounts.new_sign_in") == 2);  // one each at first; the known browser is no news
}

TEST_CASE("a known browser has ten guesses of its own an hour", "[accounts][care]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::Browser home(town);
    kit::sign_in(home, "aliya");
    home.cookies.erase("sid");
    for (int times = 0; times < 10; ++times) {
        guess(home);
        CHECK(home.page().status == 422);
    }
    guess(home);
    CHECK(home.page().status == 429);
}

TEST_CASE("a new password by letter ends the wait and the trust in browsers that knew the old one", "[accounts][care]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::Browser thief(town), owner(town);
    kit::sign_in(thief, "aliya");
    guess_fifty_times(town);
    owner.open("/password-reset");
    owner.send("/password-reset", {{"email", "aliya@example.test"}});
    owner.open(newest_letter(town, "accounts.password_reset")["link"]);
    owner.send("/new-password", {{"password", "сорок сорок чайник"}});
    owner.send("/sign-in", {{"email", "aliya@example.test"}, {"password", "сорок сорок чайник"}});
    CHECK(owner.is_in());
    CHECK(town.file().read()->value<int>("select count(*) from trusted_device") == 1);
}

TEST_CASE("signing out takes the trust in the browser along, and everywhere from everyone", "[accounts][care]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::Browser browser(town), other(town);
    const auto trusted = [&] { return town.file().read()->value<int>("select count(*) from trusted_device"); };
    kit::sign_in(browser, "aliya");
    kit::sign_in(other, "aliya");
    CHECK(trusted() == 2);
    browser.open("/sign-out");
    browser.send("/sign-out");
    CHECK(trusted() == 1);
    CHECK_FALSE(browser.cookies.contains("device"));
    other.open("/me/sessions");
    other.send("/me/sessions", {{"session", "all"}});
    CHECK(trusted() == 0);
    CHECK(acts(town) == std::vector<std::string>{"session.end_all"});
}

TEST_CASE("ten browsers of one account are known, the newest ones, half a year long", "[accounts][care]") {
    kit::Town town;
    kit::settle(town, "aliya");
    for (int times = 0; times < 12; ++times) {
        kit::Browser browser(town);
        kit::sign_in(browser, "aliya");
        town.clock.moment += std::chrono::minutes(2);
    }
    const auto trusted = [&] { return town.file().read()->value<int>("select count(*) from trusted_device"); };
    CHECK(trusted() == 10);
    const auto tidy = [&] { town.file().write([now = town.clock.now()](db::Writing& db) { accounts::drop_expired(db, now); }); };
    tidy();
    CHECK(trusted() == 10);
    town.clock.moment += std::chrono::hours(24 * 181);
    tidy();
    CHECK(trusted() == 0);
}

TEST_CASE("while a password is compared nothing of the city's file is held open", "[accounts][care]") {
    kit::Town town;
    kit::settle(town, "aliya");
    // Everybody waits for a place in one of the two lanes, Алия behind them.
    std::vector<std::jthread> others;
    for (int i = 0; i < 12; ++i) others.emplace_back([] { (void)accounts::hashed("сорок сорок чайник"); });
    std::this_thread::sleep_for(std::chrono::milliseconds(60));
    std::jthread aliya([&] {
        kit::Browser browser(town);
        guess(browser);
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(150));
    town.file().write([](db::Writing& db) { db.exec("update account set name = 'Алия'"); });
    SQLite::Database outside((town.folder.path() / "cities" / "jezkazgan" / "city.db").string(), SQLite::OPEN_READWRITE);
    SQLite::Statement checkpoint(outside, "pragma wal_checkpoint(restart)");
    REQUIRE(checkpoint.executeStep());
    CHECK(checkpoint.getColumn(0).getInt() == 0);  // 1: somebody reads what was there before
}

TEST_CASE("an account that is blocked while its password is compared stays outside", "[accounts][care]") {
    kit::Town town;
    kit::settle(town, "aliya");
    std::vector<std::jthread> others;
    for (int i = 0; i < 12; ++i) others.emplace_back([] { (void)accounts::hashed("сорок сорок чайник"); });
    std::this_thread::sleep_for(std::chrono::milliseconds(60));
    kit::Browser browser(town);
    std::jthread staff([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        town.file().write([](db::Writing& db) { db.exec("update account set blocked_at = 1"); });
    });
    kit::sign_in(browser, "aliya");
    CHECK(browser.page().status == 422);
    CHECK_FALSE(browser.cookies.contains("sid"));
}

TEST_CASE("what is done with an account is written down without naming anybody", "[accounts][care]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::Browser home(town);
    kit::sign_in(home, "aliya");
    home.open("/me/password");
    home.send("/me/password", {{"current", std::string(kit::password)}, {"password", "сорок сорок чайник"}});
    home.open("/me/email");
    home.send("/me/email", {{"email", "new@example.test"}, {"password", "сорок сорок чайник"}});
    home.open(newest_letter(town, "accounts.email_change")["link"]);
    home.send("/email-change");
    home.open("/me/sessions");
    home.send("/me/sessions", {{"session", "others"}});
    home.open(newest_letter(town, "accounts.email_changed")["link"]);
    home.send("/not-me");
    CHECK(acts(town) == std::vector<std::string>{"password.change", "email.change", "session.end_others", "account.take_back"});
    CHECK(town.file().read()->value<int>("select count(*) from audit_act where changes like '%example%' or actor_id not in (0, 1)") == 0);
    CHECK(app::check_city(town.file()).empty());
}

TEST_CASE("a role that the command line grants is written down", "[accounts][care]") {
    kit::Town town;
    const nlohmann::json asked = {{"command", "admin"}, {"city", ""}, {"email", "saule@example.test"}, {"name", "Сауле"}, {"superadmin", false}};
    app::run_admin(town.installation(), asked, town.clock, [](const std::string&) {});
    const auto [act, role, changes] = town.file().read()->value<std::tuple<std::string, std::string, std::string>>("select act, role, changes from audit_act");
    CHECK(act == "role.grant");
    CHECK(role == "command");
    CHECK(changes == R"([["role","","admin"]])");
}

TEST_CASE("the letter for a new password is sent no longer than its link works", "[accounts][care]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::Browser browser(town);
    browser.open("/password-reset");
    browser.send("/password-reset", {{"email", "aliya@example.test"}});
    REQUIRE(kit::letter_count(town, "accounts.password_reset") == 1);
    const auto read = town.file().read();
    CHECK(read->value<std::int64_t>("select deadline_at from letter") == read->value<std::int64_t>("select expires_at from account_token"));
}

TEST_CASE("a telephone is set, changed and removed, sealed, with a letter each time", "[accounts][phone]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::settle(town, "marat");
    kit::Browser home(town), his(town);
    kit::sign_in(home, "aliya");
    home.open("/me/phone");
    CHECK(home.send("/me/phone", {{"phone", "12"}}).status == 422);
    CHECK(home.page().says("Неверный номер телефона"));
    CHECK(home.page().says("value=\"12\""));
    home.send("/me/phone", {{"phone", "8 (701) 123-45-67"}});
    CHECK(home.at() == "/me?done=profile");
    CHECK(home.page().says("+7 701 123 45 67"));
    CHECK(letter_count(town, "accounts.phone_changed") == 1);
    const auto kept = town.file().read()->value<std::string>("select hex(phone_hash) || hex(phone_sealed) from account where phone_hash is not null");
    CHECK(kept.find("37303131323334") == std::string::npos);  // "7011234"
    home.open("/me/phone");
    home.send("/me/phone", {{"phone", "+77011234567"}});
    CHECK(letter_count(town, "accounts.phone_changed") == 1);  // the same one
    kit::sign_in(his, "marat");
    his.open("/me/phone");
    his.send("/me/phone", {{"phone", "+77011234567"}});  // a number that is typed belongs to nobody yet
    CHECK(his.at() == "/me?done=profile");
    home.open("/me/phone");
    home.send("/me/phone", {{"phone", ""}});
    CHECK(home.page().says("Не указан"));
    CHECK(acts(town) == std::vector<std::string>{"phone.set", "phone.set", "phone.remove"});
    town.clock.moment += std::chrono::minutes(11);
    home.open("/me/phone");
    CHECK(home.at() == "/sign-in/again?next=%2Fme%2Fphone");
}
