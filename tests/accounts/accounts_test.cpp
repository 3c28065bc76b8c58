// The way of a person: signing up, the letter, two browsers, a forgotten password, another address, and taking it back.
#include <catch2/catch.hpp>

#include "i18n/words.h"
#include "kit/browser.h"
#include "mail/wording.h"

namespace {

constexpr auto aliya = "aliya@example.test";
const std::string chosen = "медь степь чабан", other = "сорок сорок чайник";

kit::Typed registration(std::string name = "Алия", std::string email = aliya, std::string password = chosen) {
    return {{"kind", "resident"}, {"name", std::move(name)}, {"email", std::move(email)}, {"password", std::move(password)}, {"agree_processing", "yes"}, {"agree_terms", "yes"}, {"of_age", "yes"}};
}

void sign_up(kit::Browser& browser, const kit::Typed& typed = registration()) {
    browser.open("/sign-up");
    browser.send("/sign-up", typed);
}

void confirm(kit::Town& town, kit::Browser& browser) {
    browser.open(newest_letter(town, "accounts.confirm")["link"]);
    browser.send("/confirm", {{"password", chosen}});
}

kit::Typed key(std::string password = chosen, std::string email = aliya) { return {{"email", std::move(email)}, {"password", std::move(password)}}; }

void enter(kit::Browser& browser, std::string password = chosen, std::string email = aliya) {
    browser.open("/sign-in");
    browser.send("/sign-in", key(std::move(password), std::move(email)));
}

}  // namespace

TEST_CASE("whoever signs up is let in by the letter's link and the password, and by neither alone", "[accounts]") {
    kit::Town town;
    kit::Browser browser(town);
    sign_up(browser);
    CHECK(browser.at() == "/sign-up/sent");
    CHECK(letter_to(town, "accounts.confirm") == aliya);
    enter(browser);
    CHECK(browser.page().status == 422);  // no account yet
    browser.open(newest_letter(town, "accounts.confirm")["link"]);
    CHECK(browser.at() == "/confirm");    // the token has left the address
    CHECK(browser.send("/confirm", {{"password", other}}).status == 422);
    browser.send("/confirm", {{"password", chosen}});
    CHECK(browser.at() == "/me?done=confirmed");
    CHECK(browser.page().says("Алия"));
    kit::Browser second(town);
    second.open(newest_letter(town, "accounts.confirm")["link"]);
    CHECK(second.page().status == 404);   // the link works once
}

TEST_CASE("a known address is answered like an unknown one; the letter tells its owner", "[accounts]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::Browser known(town), unknown(town);
    sign_up(known, registration("Кто-то"));
    sign_up(unknown, registration("Кто-то", "nobody@example.test"));
    CHECK(known.at() == unknown.at());
    CHECK(known.page().body == unknown.page().body);
    CHECK(letter_to(town, "accounts.already_registered") == aliya);
    CHECK(letter_to(town, "accounts.confirm") == "nobody@example.test");
    for (const auto* email : {aliya, "ghost@example.test"}) {
        known.open("/password-reset");
        known.send("/password-reset", {{"email", email}});
        CHECK(known.at() == "/password-reset/sent");
        CHECK(known.page().says("Если с этим адресом есть аккаунт"));
    }
    // Neither answer looked for an account: a job does, and one letter is written.
    CHECK(town.file().read()->value<int>("select count(*) from job where kind = 'accounts.reset'") == 2);
    CHECK(town.file().read()->value<int>("select count(*) from letter where kind = 'accounts.password_reset'") == 0);
    CHECK(letter_count(town, "accounts.password_reset") == 1);
    CHECK(town.file().read()->value<int>("select count(*) from job where kind = 'accounts.reset'") == 0);
}

TEST_CASE("a wrong password and an unknown address get the same page", "[accounts]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::Browser browser(town);
    std::vector<std::string> pages;
    for (const auto* email : {"aliya@example.test", "other@example.test"}) {
        enter(browser, "not the password", email);
        CHECK(browser.page().status == 422);
        CHECK(browser.page().says("Неверная почта или пароль"));
        CHECK(browser.page().says(email));  // what was typed is kept
        CHECK_FALSE(browser.page().says("not the password"));
    }
}

TEST_CASE("every field of the registration says what is wrong with it and keeps what was typed", "[accounts]") {
    struct Wrong {
        const char *field, *value, *says;
    };
    kit::Town town;
    kit::Browser browser(town);
    for (const auto& [field, value, says] : {Wrong{"name", "", "Заполните это поле"}, Wrong{"email", "", "Заполните это поле"}, Wrong{"email", "aliya", "Неверный адрес"},
                                             Wrong{"email", "a@b", "Неверный адрес"}, Wrong{"email", "a b@example.test", "Неверный адрес"},
                                             Wrong{"email", "a@example.test\r\nBcc: x@example.test", "Неверный адрес"}, Wrong{"kind", "admin", "Выберите одно"},
                                             Wrong{"password", "", "Заполните это поле"}, Wrong{"password", "короток", "не меньше 8"}, Wrong{"password", "qwerty12345", "легко угадать"},
                                             Wrong{"password", "Алия1998", "легко угадать"}}) {
        INFO(field << " = " << value);
        auto typed = registration();
        for (auto& [name, text] : typed)
            if (name == field) text = value;
        sign_up(browser, typed);
        CHECK(browser.page().status == 422);
        CHECK(browser.page().says(says));
        CHECK(browser.page().says(std::string("href=\"#f-") + field + "\""));
        if (std::string(field) != "name") CHECK(browser.page().says("value=\"Алия\""));
    }
    sign_up(browser, registration(std::string(81, 'a')));
    CHECK(browser.page().says("не больше 80"));
    sign_up(browser, registration("<script>alert(1)</script>", "wrong"));
    CHECK(browser.page().says("&lt;script&gt;"));
    CHECK(letter_count(town, "accounts.confirm") == 0);
}

TEST_CASE("a form that is sent twice does its work once", "[accounts]") {
    kit::Town town;
    kit::Browser browser(town);
    browser.open("/sign-up");
    const auto body = browser.body("/sign-up", registration());
    for (int times = 0; times < 3; ++times) CHECK(browser.post("/sign-up", body).field("Location") == "/sign-up/sent");
    CHECK(letter_count(town, "accounts.confirm") == 1);
}

TEST_CASE("from a second browser one throws the first out", "[accounts]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::Browser first(town), second(town, "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36");
    kit::sign_in(first, "aliya");
    kit::sign_in(second, "aliya");
    CHECK(first.is_in());
    CHECK(letter_count(town, "accounts.new_sign_in") == 2);
    second.open("/me/sessions");
    CHECK(second.page().says("Firefox, Linux"));
    CHECK(second.page().says("Chrome, Android"));
    second.send("/me/sessions", {{"session", "others"}});
    CHECK(second.page().says("Выход выполнен"));
    CHECK_FALSE(first.is_in());
    CHECK(first.at() == "/sign-in?next=%2Fme");
    CHECK(second.is_in());
}

TEST_CASE("one can end no session of somebody else", "[accounts]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::settle(town, "marat");
    kit::Browser hers(town), his(town);
    kit::sign_in(hers, "aliya");
    kit::sign_in(his, "marat");
    his.open("/me/sessions");
    CHECK_FALSE(his.page().says("aliya"));
    for (int id = 1; id < 5; ++id) his.post("/me/sessions", his.body("/me/sessions", {{"session", std::to_string(id)}}));
    CHECK(hers.is_in());
}

TEST_CASE("signing out ends the session here and empties the browser", "[accounts]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::Browser browser(town);
    kit::sign_in(browser, "aliya");
    const auto stolen = browser.cookies;
    browser.open("/sign-out");
    const auto answered = browser.send_only("/sign-out");
    CHECK(answered.field("Clear-Site-Data") == "\"cache\", \"cookies\", \"storage\"");
    CHECK_FALSE(browser.cookies.contains("sid"));
    browser.cookies = stolen;
    CHECK_FALSE(browser.is_in());
}

TEST_CASE("a forgotten password is set anew by the newest link, once, within an hour", "[accounts]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::Browser browser(town), elsewhere(town);
    kit::sign_in(elsewhere, "aliya");
    const auto ask = [&] {
        town.clock.moment += std::chrono::seconds(1);  // another form: the same one sent again sends no second letter
        browser.open("/password-reset");
        browser.send("/password-reset", {{"email", aliya}});
        return newest_letter(town, "accounts.password_reset")["link"];
    };
    const auto older = ask(), newer = ask();
    browser.open(older);
    CHECK(browser.page().status == 404);
    CHECK(browser.open("/password-reset/sent").says("Ссылка действует 1 час"));
    for (const auto language : i18n::languages)  // the letter says what the page says
        CHECK(mail::our_wording(mail::known_kind("accounts.password_reset"), language).body.find(i18n::say(language, mail::reset_age_said())) != std::string::npos);
    town.clock.moment += std::chrono::minutes(59);
    browser.open(newer);
    CHECK(browser.at() == "/new-password");
    town.clock.moment += std::chrono::minutes(2);
    browser.open(newer);
    CHECK(browser.page().status == 404);
    const auto link = ask();
    browser.open(link);
    CHECK(browser.at() == "/new-password");
    CHECK(browser.send("/new-password", {{"password", "12345678"}}).status == 422);
    browser.send("/new-password", {{"password", other}});
    CHECK(browser.at() == "/sign-in?done=password");
    CHECK_FALSE(elsewhere.is_in());
    CHECK(letter_to(town, "accounts.password_changed") == aliya);
    browser.open(link);
    CHECK(browser.page().status == 404);
    enter(browser);
    CHECK(browser.page().status == 422);
    enter(browser, other);
    CHECK(browser.is_in());
}

TEST_CASE("another password signs the other devices out and gives this one a new session", "[accounts]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::Browser here(town), elsewhere(town);
    kit::sign_in(here, "aliya");
    kit::sign_in(elsewhere, "aliya");
    const auto before = here.cookies["sid"];
    here.open("/me/password");
    CHECK(here.send("/me/password", {{"current", "wrong"}, {"password", other}}).status == 422);
    here.send("/me/password", {{"current", chosen}, {"password", other}});
    CHECK(here.at() == "/me?done=password");
    CHECK(here.cookies["sid"] != before);
    CHECK_FALSE(elsewhere.is_in());
    CHECK(here.is_in());
}

TEST_CASE("another address counts when its letter is opened, and the old one can take it back", "[accounts]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::Browser thief(town), owner(town);
    kit::sign_in(thief, "aliya");
    thief.open("/me/email");
    CHECK(thief.send("/me/email", {{"email", "thief@example.test"}, {"password", "wrong"}}).status == 422);
    thief.send("/me/email", {{"email", "thief@example.test"}, {"password", chosen}});
    CHECK(letter_to(town, "accounts.email_change") == "thief@example.test");
    thief.open(newest_letter(town, "accounts.email_change")["link"]);
    thief.send("/email-change");
    CHECK(thief.at() == "/me");
    CHECK(thief.page().says("thief@example.test"));
    CHECK(letter_to(town, "accounts.email_changed") == aliya);

    owner.open(newest_letter(town, "accounts.email_changed")["link"]);
    CHECK(owner.page().says(aliya));
    CHECK(owner.send("/not-me").says("Аккаунт снова ваш"));
    CHECK_FALSE(thief.is_in());
    enter(thief, chosen, "thief@example.test");
    CHECK(thief.page().status == 422);
    CHECK(letter_to(town, "accounts.password_reset") == aliya);
    owner.open(newest_letter(town, "accounts.password_reset")["link"]);
    owner.send("/new-password", {{"password", other}});
    enter(owner, other);
    CHECK(owner.is_in());
}

TEST_CASE("an address of somebody else is asked for in vain, and nothing shows it", "[accounts]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::settle(town, "marat");
    kit::Browser browser(town);
    kit::sign_in(browser, "marat");
    browser.open("/me/email");
    browser.send("/me/email", {{"email", "ALIYA@example.test"}, {"password", chosen}});
    CHECK(browser.at() == "/me/email/sent");
    CHECK(letter_count(town, "accounts.email_change") == 0);
    CHECK(letter_to(town, "accounts.already_registered") == aliya);
}

TEST_CASE("sessions end when they are idle, and after their longest life; those of staff much sooner", "[accounts]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::settle(town, "moderator", {web::Role::moderator});
    kit::Browser resident(town), staff(town);
    kit::sign_in(resident, "aliya");
    kit::sign_in(staff, "moderator");
    CHECK(staff.is_in());
    for (int times = 0; times < 26; ++times) {
        town.clock.moment += std::chrono::minutes(29);
        if (times < 24) CHECK(staff.is_in());
    }
    CHECK_FALSE(staff.is_in());  // 12 hours
    CHECK(resident.is_in());
    kit::sign_in(staff, "moderator");
    town.clock.moment += std::chrono::minutes(31);
    CHECK_FALSE(staff.is_in());
    town.clock.moment += std::chrono::hours(24 * 29);
    town.sessions().write_seen("jezkazgan", town.file());
    CHECK(resident.is_in());
    town.clock.moment += std::chrono::hours(24 * 31);
    CHECK_FALSE(resident.is_in());
}

TEST_CASE("the city's file names nobody: addresses, passwords, cookies and links are not in it", "[accounts]") {
    kit::Town town;
    kit::Browser browser(town);
    sign_up(browser);
    const auto link = newest_letter(town, "accounts.confirm")["link"];
    confirm(town, browser);
    town.file().write([](db::Writing& db) { db.exec("delete from letter"); });  // what is to be sent is another table's matter
    for (const auto* table : {"select hex(email_hash) || hex(email_sealed) || name || password from account", "select hex(secret_hash) || device from session"}) (void)table;
    const auto account = town.file().read()->value<std::string>("select hex(email_hash) || hex(email_sealed) || password from account");
    CHECK(account.find("616C697961") == std::string::npos);  // "aliya"
    CHECK(account.find("$argon2id$v=19$m=65536,t=3,p=1$") != std::string::npos);
    CHECK(town.file().read()->value<std::string>("select hex(secret_hash) from session").find(browser.cookies["sid"]) == std::string::npos);
    CHECK(link.size() == std::string("/confirm/").size() + 43);
}

TEST_CASE("too many wrong passwords for one account are answered with a time to wait", "[accounts]") {
    kit::Town town;
    kit::settle(town, "aliya");
    town.remote = "203.0.113.7";
    kit::Browser browser(town);
    for (int times = 0; times < 5; ++times) {
        enter(browser, "wrong wrong wrong");
        CHECK(browser.page().status == 422);
    }
    browser.open("/sign-in");
    const auto refused = browser.send_only("/sign-in", key());
    CHECK(refused.status == 429);
    CHECK(refused.field("Retry-After") == "12");
    town.remote = "203.0.113.8";  // its owner at home is not locked out
    enter(browser);
    CHECK(browser.is_in());
}

TEST_CASE("one may come back to where one was going, and nowhere else", "[accounts]") {
    kit::Town town;
    kit::settle(town, "aliya");
    for (const auto& [wish, at] : {std::pair("/me/sessions", "/me/sessions"), std::pair("//elsewhere.example", "/me"), std::pair("https://elsewhere.example", "/me"),
                                   std::pair("/\\elsewhere.example", "/me")}) {
        kit::Browser browser(town);
        browser.open("/sign-in");
        auto typed = key();
        typed.emplace_back("next", wish);
        browser.send("/sign-in", typed);
        CHECK(browser.at() == at);
    }
    kit::Browser browser(town);
    browser.open("/me/password");
    CHECK(browser.at() == "/sign-in?next=%2Fme%2Fpassword");
    browser.send("/sign-in", key());
    CHECK(browser.at() == "/me/password");
}
