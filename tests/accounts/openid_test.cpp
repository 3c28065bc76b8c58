// Signing in with an account elsewhere: the first time, the next times, an address that is known, a second way in, and everything
// that others might try.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "accounts/account.h"
#include "accounts/factor_store.h"
#include "accounts/passkey_store.h"
#include "accounts/provider.h"
#include "accounts/store.h"
#include "audit/audit.h"
#include "kit/app_on_phone.h"
#include "kit/fake_provider.h"
#include "kit/forms.h"
#include "kit/hostile.h"
#include "kit/own.h"
#include "legal/consent.h"

namespace {

using nlohmann::json;

const json aliya_there{{"sub", "aliya-17"}, {"name", "Алия Серикова"}, {"email", "aliya@example.test"}, {"email_verified", true}};
const json marat{{"sub", "marat-9"}, {"name", "Марат"}};  // as Telegram tells: no address
constexpr auto address = "aliya@example.test";

// What is answered on the way, with the ticks by which one agrees.
kit::Typed answers(kit::Typed more = {}) {
    for (const auto* tick : {"agree_processing", "agree_terms", "of_age"}) more.emplace_back(tick, "yes");
    return more;
}

// A city with one provider, whose issuer is like no other's: what a provider publishes is kept for the whole program.
struct City {
    kit::FakeProvider provider{fmt::format("https://id{}.example", ++count)};
    outbound::InPlace in_place{provider};
    kit::Town town;

    City() { put({"google", "Google", {.issuer = provider.issuer, .id = "city", .secret = "word"}}); }

    void put(const accounts::Provider& one) {
        town.file().write([one, keys = town.environment().keys](db::Writing& db) { accounts::put_provider(db, keys, one, kit::friday_noon); });
    }
    // Presses a button that leads to the provider, stays there as `who`, and comes back.
    void pass(kit::Browser& browser, const json& who, std::string_view button = "/sign-in/with/google") {
        const auto door = door_of(browser, button);
        provider.now = town.clock.now();
        browser.open(provider.visited(door, who));
    }
    // Where a button leads outside.
    std::string door_of(kit::Browser& browser, std::string_view button) {
        std::string jar;
        for (const auto& [name, value] : browser.cookies) jar += fmt::format("{}{}={}", jar.empty() ? "" : "; ", name, value);
        const auto answered = town.get(button, {{"Cookie", jar}});
        CHECK(answered.status == 303);
        for (const auto& line : answered.lines)
            if (line.starts_with("Set-Cookie: errand=")) browser.cookies["errand"] = line.substr(19, line.find(';') - 19);
        return answered.field("Location");
    }
    std::size_t count_of(std::string_view table) {
        const auto db = town.file().read();
        if (table == "account") return db->value<std::size_t>("select count(*) from account");
        if (table == "session") return db->value<std::size_t>("select count(*) from session");
        return db->value<std::size_t>("select count(*) from openid_account");
    }
    std::vector<std::string> acts() {
        std::vector<std::string> names;
        for (const auto& entry : audit::acts(*town.file().read(), {}, {}, 100)) names.push_back(entry.act.act);
        return names;
    }

    static inline int count = 0;
};

// As somebody new whose provider vouches for the address.
void begin(City& city, kit::Browser& browser, const json& who = aliya_there) {
    city.pass(browser, who);
    browser.send("/sign-up/with", answers());
}

}  // namespace

TEST_CASE("the first time two answers are asked for, the next time none", "[openid][accounts]") {
    City city;
    kit::Browser browser(city.town), another(city.town, "Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36");
    browser.open("/sign-in");
    CHECK(browser.page().says("Войти через Google"));
    city.pass(browser, aliya_there);
    CHECK(browser.at() == "/sign-up/with");
    CHECK(browser.page().says("value=\"Алия Серикова\""));
    CHECK(browser.page().says(address));
    CHECK(city.count_of("account") == 0);
    CHECK(browser.send("/sign-up/with").status == 422);  // nobody has agreed to anything yet
    browser.send("/sign-up/with", answers({{"kind", "resident"}}));
    CHECK(browser.at() == "/me?done=confirmed");
    CHECK(browser.page().says("Алия Серикова"));
    CHECK(browser.page().says(address));
    city.pass(another, aliya_there);
    CHECK(another.at() == "/me");
    CHECK(city.count_of("account") == 1);
    CHECK(letter_count(city.town, "accounts.new_sign_in") == 1);  // of the second device
    CHECK(city.acts() == std::vector<std::string>{"account.link", "openid_provider.put"});
}

TEST_CASE("one comes back to where one was going, in one's own language", "[openid][accounts]") {
    City city;
    kit::Browser browser(city.town);
    begin(city, browser);
    kit::Browser second(city.town);
    second.open("/kk/me/password");
    CHECK(second.page().says("/kk/sign-in/with/google?next=%2Fkk%2Fme%2Fpassword"));
    city.pass(second, aliya_there, "/kk/sign-in/with/google?next=%2Fkk%2Fme%2Fpassword");
    CHECK(second.at() == "/kk/me/password");
    kit::Browser third(city.town);
    city.pass(third, aliya_there, "/sign-in/with/google?next=https%3A%2F%2Fevil.example%2F");
    CHECK(third.at() == "/me");
}

TEST_CASE("without an address that the provider vouches for a letter confirms one, and its link alone is not enough", "[openid][accounts]") {
    City city;
    kit::Browser browser(city.town), victim(city.town);
    city.pass(browser, marat);
    CHECK(browser.at() == "/sign-up/with");
    CHECK(browser.send("/sign-up/with", answers({{"email", "no address"}})).status == 422);
    browser.send("/sign-up/with", answers({{"email", address}}));
    CHECK(browser.at() == "/sign-in/letter/sent");
    CHECK(city.count_of("account") == 0);
    CHECK(letter_to(city.town, "accounts.confirm") == address);
    const auto link = newest_letter(city.town, "accounts.confirm")["link"];
    victim.open(link);  // whose address it is, and who did not ask
    CHECK(victim.at() == "/sign-in/letter");
    CHECK(victim.page().says("Войдите через Google ещё раз"));
    city.pass(victim, aliya_there);
    CHECK(victim.at() == "/sign-up/with");  // another account there: it finishes nothing
    CHECK(city.count_of("account") == 0);
    browser.open(link);
    city.pass(browser, marat);
    CHECK(browser.at() == "/me?done=confirmed");
    CHECK(browser.page().says(address));
    CHECK(browser.open("/sign-in/letter").status == 404);  // over
}

TEST_CASE("an address that the provider does not vouch for tells nobody whether there is an account", "[openid][accounts]") {
    City city;
    kit::settle(city.town, "aliya");
    auto unverified = aliya_there;
    unverified["email_verified"] = false;
    kit::Browser known(city.town), unknown(city.town);
    city.pass(known, unverified);
    CHECK(known.at() == "/sign-up/with");
    known.send("/sign-up/with", answers());
    city.pass(unknown, {{"sub", "x"}, {"name", "Кто-то"}});
    unknown.send("/sign-up/with", answers({{"email", "nobody@example.test"}}));
    CHECK(known.at() == unknown.at());
    CHECK(known.page().body == unknown.page().body);
    CHECK(letter_to(city.town, "accounts.already_registered") == address);
    CHECK(letter_to(city.town, "accounts.confirm") == "nobody@example.test");
    CHECK(city.count_of("account") == 1);
    CHECK(city.count_of("openid_account") == 0);
}

TEST_CASE("a known address is joined by its password, never by the provider's word alone", "[openid][accounts]") {
    City city;
    kit::settle(city.town, "aliya");
    kit::Browser browser(city.town);
    city.pass(browser, aliya_there);
    CHECK(browser.at() == "/sign-in/join");
    CHECK_FALSE(browser.is_in());
    browser.open("/sign-in/join");
    CHECK(browser.send("/sign-in/join", {{"password", "not the password"}}).status == 422);
    CHECK(city.count_of("openid_account") == 0);
    browser.send("/sign-in/join", {{"password", std::string(kit::password)}});
    CHECK(browser.at() == "/me");
    CHECK(city.count_of("account") == 1);
    CHECK(letter_to(city.town, "accounts.way_added") == address);
    kit::Browser again(city.town);
    city.pass(again, aliya_there);
    CHECK(again.at() == "/me");
}

TEST_CASE("or by a mailed link, for whoever began it", "[openid][accounts]") {
    City city;
    kit::settle(city.town, "aliya");
    kit::Browser browser(city.town);
    city.pass(browser, aliya_there);
    browser.open("/sign-in/join/letter");
    browser.send("/sign-in/join/letter");
    CHECK(browser.at() == "/sign-in/letter/sent");
    CHECK(letter_to(city.town, "accounts.join") == address);
    kit::Browser thief(city.town);
    thief.open(newest_letter(city.town, "accounts.join")["link"]);
    city.pass(thief, marat);
    CHECK_FALSE(thief.is_in());
    browser.open(newest_letter(city.town, "accounts.join")["link"]);
    city.pass(browser, aliya_there);
    CHECK(browser.at() == "/me/sign-ins?done=added");
    CHECK(city.count_of("account") == 1);
    CHECK(city.count_of("openid_account") == 1);
}

TEST_CASE("a mailed link is over after a day", "[openid][accounts]") {
    City city;
    kit::settle(city.town, "aliya");
    kit::Browser browser(city.town);
    city.pass(browser, aliya_there);
    browser.open("/sign-in/join/letter");
    browser.send("/sign-in/join/letter");
    city.town.clock.moment += std::chrono::hours(25);
    CHECK(browser.open(newest_letter(city.town, "accounts.join")["link"]).status == 404);
    city.town.file().write([now = city.town.clock.now()](db::Writing& db) { accounts::drop_expired(db, now); });
    CHECK(city.town.file().read()->value<int>("select count(*) from openid_pending") == 0);
}

TEST_CASE("one who is signed in adds a way and takes it away again", "[openid][accounts]") {
    City city;
    kit::settle(city.town, "aliya");
    kit::Browser browser(city.town);
    kit::sign_in(browser, "aliya");
    browser.open("/me/sign-ins");
    CHECK(browser.page().says("Добавить Google"));
    browser.send("/me/sign-ins", {{"add", "google"}});
    CHECK(browser.page().status == 200);  // a page of ours: a form may not lead to another site
    const auto refresh = browser.page().field("Refresh");
    REQUIRE(refresh.starts_with("0; url=https://id"));
    city.provider.now = city.town.clock.now();
    browser.open(city.provider.visited(refresh.substr(7), marat));
    CHECK(browser.at() == "/me/sign-ins?done=added");
    CHECK(browser.page().says("Google"));
    CHECK(letter_to(city.town, "accounts.way_added") == address);
    kit::Browser second(city.town);
    city.pass(second, marat);
    CHECK(second.at() == "/me");
    browser.send("/me/sign-ins", {{"remove", "1"}});
    CHECK(browser.at() == "/me/sign-ins?done=removed");
    CHECK(letter_to(city.town, "accounts.way_removed") == address);
    CHECK(city.acts() == std::vector<std::string>{"account.unlink", "account.link", "openid_provider.put"});
    kit::Browser third(city.town);
    city.pass(third, marat);
    CHECK(third.at() == "/sign-up/with");
}

TEST_CASE("the only way in stays", "[openid][accounts]") {
    City city;
    kit::Browser browser(city.town);
    begin(city, browser);
    browser.open("/me/sign-ins");
    browser.send("/me/sign-ins", {{"remove", "1"}});
    CHECK(browser.at() == "/me/sign-ins?done=last");
    CHECK(browser.page().says("единственный способ"));
    CHECK(city.count_of("openid_account") == 1);
}

namespace {

// Алия as she begins by the provider, with two-step sign-in and a passkey; she has no password.
struct WithPasskey : City {
    kit::Browser browser{town};
    accounts::AccountId id;

    WithPasskey() {
        begin(*this, browser);
        kit::switch_on(town, browser);
        id = accounts::find(*town.file().read(), town.environment().keys, address).value();
        town.file().write([=, this](db::Writing& db) {
            accounts::insert_passkey(db, id, accounts::Vault(town.environment().keys).credential_hash({}), {}, "Телефон", kit::friday_noon);
        });
    }
    const kit::Answered& remove(std::string_view page) {
        browser.open(page);
        return browser.send(page, {{"remove", "1"}});
    }
    std::size_t passkeys() { return accounts::passkeys_of(*town.file().read(), id).size(); }
};

}  // namespace

TEST_CASE("a passkey is a way in: the provider may go, and then the passkey stays", "[openid][accounts]") {
    WithPasskey city;
    city.browser.open("/me/sign-ins");
    CHECK(city.browser.page().says("Ваш аккаунт открывает 1 ключ доступа"));
    city.remove("/me/sign-ins");
    CHECK(city.browser.at() == "/me/sign-ins?done=removed");
    CHECK(city.count_of("openid_account") == 0);
    const auto before = city.acts();
    city.remove("/me/passkeys");
    CHECK(city.browser.at() == "/me/passkeys?done=last");
    CHECK(city.browser.page().says("единственный способ"));
    CHECK(city.passkeys() == 1);
    city.browser.open("/me/second-factor/off");
    CHECK(city.browser.send("/me/second-factor/off").status == 422);  // the passkey would go with it
    CHECK(city.browser.page().says("единственный способ"));
    CHECK(accounts::has_factor(*city.town.file().read(), city.id));
    CHECK(city.passkeys() == 1);
    CHECK(city.acts() == before);
    city.town.file().write([&](db::Writing& db) { accounts::set_password(db, city.id, "$argon2id$kit"); });
    city.remove("/me/passkeys");
    CHECK(city.browser.at() == "/me/passkeys?done=removed");
    CHECK(city.passkeys() == 0);
}

TEST_CASE("a provider that is switched off is no way in, so the passkey beside it stays", "[openid][accounts]") {
    WithPasskey city;
    city.town.file().write([](db::Writing& db) { return accounts::enable_provider(db, "google", false, kit::friday_noon); });
    city.remove("/me/passkeys");
    CHECK(city.browser.at() == "/me/passkeys?done=last");
    CHECK(city.passkeys() == 1);
    city.town.file().write([](db::Writing& db) { return accounts::enable_provider(db, "google", true, kit::friday_noon); });
    city.remove("/me/passkeys");
    CHECK(city.browser.at() == "/me/passkeys?done=removed");
    city.remove("/me/sign-ins");
    CHECK(city.browser.at() == "/me/sign-ins?done=last");
}

namespace {

// The ticks of the form that goes there, and whether each must be set.
std::set<std::string> ticks_on(const kit::Answered& page, std::string_view action) {
    std::set<std::string> names;
    for (const auto& form : kit::forms_of(page.body))
        if (form.action == action)
            for (const auto& part : form.parts)
                if (part.type == "checkbox") names.insert(part.name + (part.sent ? " set" : ""));
    return names;
}

}  // namespace

TEST_CASE("whoever comes from a provider agrees to the same as by the form, and nothing is kept of them before", "[openid][accounts]") {
    City city;
    kit::Browser browser(city.town), form(city.town);
    const auto before = kit::rows(city.town);
    city.pass(browser, aliya_there);
    CHECK(browser.at() == "/sign-up/with");
    CHECK(ticks_on(browser.page(), "/sign-up/with") == ticks_on(form.open("/sign-up"), "/sign-up"));
    CHECK(ticks_on(browser.page(), "/sign-up/with") == std::set<std::string>{"agree_processing", "agree_terms", "of_age", "agree_marketing"});
    for (const auto* left_out : {"agree_processing", "agree_terms", "of_age"}) {
        auto typed = answers({{"kind", "resident"}});
        std::erase_if(typed, [&](const auto& one) { return one.first == left_out; });
        browser.open("/sign-up/with");
        CHECK(browser.send("/sign-up/with", typed).status == 422);
        CHECK(browser.page().says(fmt::format("href=\"#f-{}\"", left_out)));
    }
    CHECK(kit::rows(city.town) == before);
    browser.send("/sign-up/with", answers());
    const auto db = city.town.file().read();
    const auto id = accounts::find(*db, city.town.environment().keys, address).value();
    CHECK(legal::due(*db, id).empty());
    CHECK_FALSE(legal::agrees(*db, id, legal::Purpose::marketing));
    const auto all = legal::consents_of(*db, city.town.environment().keys, id);
    REQUIRE(all.size() == 4);
    for (const auto& consent : all) CHECK(consent.channel == legal::Channel::sign_up);
}

TEST_CASE("what the letter finishes was agreed to where it was asked for", "[openid][accounts]") {
    City city;
    kit::Browser browser(city.town);
    city.pass(browser, marat);
    browser.send("/sign-up/with", answers({{"email", address}, {"agree_marketing", "yes"}}));
    city.town.clock.moment += std::chrono::hours(2);
    browser.open(newest_letter(city.town, "accounts.confirm")["link"]);
    city.pass(browser, marat);
    const auto db = city.town.file().read();
    const auto id = accounts::find(*db, city.town.environment().keys, address).value();
    CHECK(legal::due(*db, id).empty());
    CHECK(legal::agrees(*db, id, legal::Purpose::marketing));
    for (const auto& consent : legal::consents_of(*db, city.town.environment().keys, id)) CHECK(consent.given_at == kit::friday_noon);
}

TEST_CASE("what a provider said waits half an hour for the answers, in that browser alone and unchanged", "[openid][accounts]") {
    City city;
    kit::Browser browser(city.town), other(city.town);
    city.pass(browser, aliya_there);
    const auto body = browser.body("/sign-up/with", answers());
    const auto before = kit::rows(city.town);
    auto forged = browser.cookies["errand"];
    forged[60] = forged[60] == 'A' ? 'B' : 'A';
    other.cookies = browser.cookies;
    other.cookies["errand"] = forged;
    CHECK(other.post("/sign-up/with", body).field("Location") == "/sign-up");
    other.cookies.erase("errand");
    CHECK(other.post("/sign-up/with", body).field("Location") == "/sign-up");
    city.town.clock.moment += std::chrono::minutes(31);
    CHECK(browser.post("/sign-up/with", body).field("Location") == "/sign-up");
    CHECK(kit::rows(city.town) == before);
}

TEST_CASE("nobody takes away what is another's, or adds what signs in elsewhere", "[openid][accounts]") {
    City city;
    kit::Browser first(city.town), second(city.town);
    begin(city, first);
    kit::settle(city.town, "marat");
    kit::sign_in(second, "marat");
    second.open("/me/sign-ins");
    CHECK(second.send("/me/sign-ins", {{"remove", "1"}}).status == 404);
    CHECK(city.count_of("openid_account") == 1);
    second.open("/me/sign-ins");
    second.send("/me/sign-ins", {{"add", "google"}});
    city.provider.now = city.town.clock.now();
    second.open(city.provider.visited(second.page().field("Refresh").substr(7), aliya_there));
    CHECK(second.at() == "/me/sign-ins?hitch=taken&with=google");
    CHECK(second.page().says("уже открывает другой аккаунт"));
}

TEST_CASE("ways of signing in are changed only soon after one has shown who one is", "[openid][accounts]") {
    City city;
    kit::Browser browser(city.town);
    begin(city, browser);
    browser.open("/me/sign-ins");
    city.town.clock.moment += std::chrono::minutes(11);
    browser.send("/me/sign-ins", {{"remove", "1"}});
    CHECK(browser.at() == "/sign-in/again?next=%2Fme%2Fsign-ins");
    CHECK(browser.page().says("Продолжить через Google"));  // there is no password to ask for
    city.pass(browser, marat, "/sign-in/with/google?next=%2Fme%2Fsign-ins&again=yes");
    CHECK(browser.at() == "/me?hitch=stranger&with=google");
    city.pass(browser, aliya_there, "/sign-in/with/google?next=%2Fme%2Fsign-ins&again=yes");
    CHECK(browser.at() == "/me/sign-ins");
    browser.send("/me/sign-ins", {{"remove", "1"}});
    CHECK(browser.at() == "/me/sign-ins?done=last");
}

TEST_CASE("an answer is taken only in the browser that set out, once, in time, with its own state", "[openid][accounts]") {
    City city;
    kit::Browser victim(city.town), attacker(city.town);
    const auto door = city.door_of(attacker, "/sign-in/with/google");
    city.provider.now = city.town.clock.now();
    const auto back = city.provider.visited(door, marat);
    const auto over = "/sign-in?hitch=old&with=google";
    victim.open(back);  // login CSRF: a link with the attacker's code
    CHECK(victim.at() == over);
    CHECK(victim.page().says("Начните ещё раз"));
    city.door_of(victim, "/sign-in/with/google");
    victim.open(back);  // and one that has set out itself
    CHECK(victim.at() == over);
    auto forged = attacker.cookies["errand"];
    forged[40] = forged[40] == 'A' ? 'B' : 'A';
    victim.cookies["errand"] = forged;
    victim.open(back);
    CHECK(victim.at() == over);
    city.town.clock.moment += std::chrono::minutes(11);
    attacker.open(back);
    CHECK(attacker.at() == over);
    CHECK(city.provider.questions.size() == 1);  // no code went anywhere
    CHECK(city.count_of("session") == 0);
}

TEST_CASE("a sign-in is begun on our own pages, not by another site's", "[openid][accounts]") {
    City city;
    const auto asked = [&](kit::Typed fields) { return city.town.get("/sign-in/with/google?next=%2Fme", std::move(fields)).field("Location"); };
    CHECK(asked({{"Sec-Fetch-Site", "cross-site"}}) == "http://localhost/sign-in?next=%2Fme");
    CHECK(asked({{"Referer", "https://evil.example/"}}) == "http://localhost/sign-in?next=%2Fme");
    CHECK(asked({{"Sec-Fetch-Site", "same-origin"}}).starts_with(city.provider.issuer));
    CHECK(asked({}).starts_with(city.provider.issuer));
}

TEST_CASE("who says no there, and a provider that fails, lead back to a sentence", "[openid][accounts]") {
    City city;
    kit::Browser browser(city.town);
    const auto door = city.door_of(browser, "/kk/sign-in/with/google");
    browser.open(kit::FakeProvider::refused(door));
    CHECK(browser.at() == "/kk/sign-in?hitch=refused&with=google");
    CHECK(browser.page().says("Google арқылы кіру аяқталмады"));
    const auto again = city.door_of(browser, "/sign-in/with/google");
    city.provider.now = city.town.clock.now();
    const auto back = city.provider.visited(again, aliya_there);
    city.provider.down = true;
    browser.open(back);
    CHECK(browser.at() == "/sign-in?hitch=away&with=google");
    CHECK(browser.page().says("Google сейчас не отвечает"));
    CHECK(browser.page().status == 200);
    city.provider.down = false;
    city.provider.more = {{"aud", "another"}};
    city.pass(browser, aliya_there);
    CHECK(browser.at() == "/sign-in?hitch=doubt&with=google");
    CHECK(city.count_of("session") == 0);
    City dead;
    dead.provider.down = true;
    CHECK(dead.town.get("/sign-in/with/google").field("Location") == "/sign-in?hitch=away&with=google");
}

TEST_CASE("a blocked account stays out", "[openid][accounts]") {
    City city;
    kit::Browser browser(city.town), later(city.town);
    begin(city, browser);
    city.town.file().write([](db::Writing& db) { db.exec("update account set blocked_at = 1"); });
    city.pass(later, aliya_there);
    CHECK(later.at() == "/sign-in?hitch=blocked&with=google");
    CHECK_FALSE(later.is_in());
    CHECK_FALSE(browser.is_in());
}

TEST_CASE("whoever did not add a way takes the account back, and the way is gone", "[openid][accounts]") {
    City city;
    kit::settle(city.town, "aliya");
    kit::Browser thief(city.town), owner(city.town), late(city.town);
    kit::sign_in(thief, "aliya");
    thief.open("/me/sign-ins");
    thief.send("/me/sign-ins", {{"add", "google"}});
    city.provider.now = city.town.clock.now();
    thief.open(city.provider.visited(thief.page().field("Refresh").substr(7), marat));
    CHECK(city.count_of("openid_account") == 1);
    owner.open(newest_letter(city.town, "accounts.way_added")["link"]);
    owner.send("/not-me");
    CHECK_FALSE(thief.is_in());
    CHECK(city.count_of("openid_account") == 0);
    city.pass(late, marat);
    CHECK_FALSE(late.is_in());
}

TEST_CASE("a form that is sent twice makes one account", "[openid][accounts]") {
    City city;
    kit::Browser browser(city.town);
    city.pass(browser, aliya_there);
    const auto body = browser.body("/sign-up/with", answers());
    CHECK(browser.post("/sign-up/with", body).field("Location") == "/me?done=confirmed");
    kit::Browser letters(city.town);
    city.pass(letters, marat);
    const auto asked = letters.body("/sign-up/with", answers({{"email", "marat@example.test"}}));
    for (int times = 0; times < 3; ++times) CHECK(letters.post("/sign-up/with", asked).field("Location") == "/sign-in/letter/sent");
    CHECK(letter_count(city.town, "accounts.confirm") == 1);
    CHECK(city.count_of("account") == 1);
}

TEST_CASE("a provider that is switched off, removed or unknown is no way in, and no button", "[openid][accounts]") {
    City city;
    kit::Browser browser(city.town);
    const auto door = city.door_of(browser, "/sign-in/with/google");
    city.provider.now = city.town.clock.now();
    const auto back = city.provider.visited(door, aliya_there);
    city.town.file().write([](db::Writing& db) { return accounts::enable_provider(db, "google", false, kit::friday_noon); });
    CHECK_FALSE(browser.open("/sign-in").says("Google"));
    CHECK_FALSE(browser.open("/sign-up").says("Google"));
    for (const auto& address : {back, std::string("/sign-in/with/google"), std::string("/sign-in/with/nobody"), std::string("/sign-in/back/nobody?code=1&state=2")}) CHECK(city.town.get(address).status == 404);
    CHECK(city.town.file().write([](db::Writing& db) { return accounts::remove_provider(db, "google", kit::friday_noon); }));
    CHECK_FALSE(city.town.file().write([](db::Writing& db) { return accounts::remove_provider(db, "google", kit::friday_noon); }));
}

TEST_CASE("the city's file tells neither who signs in where nor the client's secret", "[openid][accounts]") {
    City city;
    kit::Browser browser(city.town);
    begin(city, browser);
    const auto db = city.town.file().read();
    const auto secret = db->value<std::vector<std::byte>>("select secret_sealed from openid_provider");
    const auto address = db->value<std::vector<std::byte>>("select address_sealed from openid_account");
    const auto holds = [](const std::vector<std::byte>& bytes, std::string_view text) {
        return std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()).find(text) != std::string_view::npos;
    };
    CHECK_FALSE(holds(secret, "word"));
    CHECK_FALSE(holds(address, "aliya"));
    CHECK(accounts::providers(*db, city.town.environment().keys).at(0).client.secret == "word");
}

TEST_CASE("one name at two providers is two people", "[openid][accounts]") {
    City city;
    kit::Browser first(city.town), second(city.town);
    begin(city, first);
    kit::FakeProvider elsewhere("https://elsewhere.example");
    const outbound::InPlace in_place(elsewhere);
    city.put({"other", "Other", {.issuer = elsewhere.issuer, .id = "city", .secret = "word"}});
    elsewhere.now = city.town.clock.now();
    auto same = aliya_there;
    same["email"] = "stranger@example.test";
    second.open(elsewhere.visited(city.door_of(second, "/sign-in/with/other"), same));
    CHECK(second.at() == "/sign-up/with");
    CHECK_FALSE(second.is_in());
}

TEST_CASE("a provider's word is one step: whoever has a second one is asked for it", "[openid][accounts]") {
    City city;
    kit::Browser browser(city.town), other(city.town);
    begin(city, browser);
    const auto app = kit::switch_on(city.town, browser).app;
    auto strong = aliya_there;
    strong["acr"] = "phrh";
    strong["amr"] = {"hwk", "mfa"};
    city.pass(other, strong);
    CHECK(other.at().starts_with("/sign-in/code"));
    CHECK_FALSE(other.is_in());
    city.pass(other, strong);
    other.send("/sign-in/code", {{"code", app.code(city.town)}});
    CHECK(other.is_in());
}

TEST_CASE("no token of a provider leaves the server or stays", "[openid][accounts]") {
    City city;
    kit::Browser browser(city.town);
    city.pass(browser, aliya_there);
    std::string seen = browser.page().body;
    seen += browser.send("/sign-up/with", answers()).body;
    seen += browser.open("/me/sign-ins").body;
    for (const auto& [name, value] : browser.cookies) seen.append(value);
    REQUIRE(seen.size() > 5000);
    for (const auto& bytes : {seen, kit::city_bytes(city.town)})
        for (const auto* of_a_token : {"eyJhbGci", "access_token", "id_token"}) CHECK(bytes.find(of_a_token) == std::string::npos);
}
