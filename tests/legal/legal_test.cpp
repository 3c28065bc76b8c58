// What people agree to: ticks, texts in versions, consents that stay as they were given, and who may change the texts.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>

#include "accounts/account.h"
#include "audit/audit.h"
#include "audit/chain.h"
#include "accounts/account.h"
#include "kit/hostile.h"
#include "kit/own.h"
#include "legal/consent.h"
#include "legal/difference.h"
#include "legal/text.h"
#include "web/cookie.h"

namespace {

using i18n::Language;
using legal::Kind;
using legal::Purpose;

constexpr auto aliya = "aliya@example.test";
const std::string chosen = "медь степь чабан";

kit::Typed registration(const kit::Typed& more = kit::ticks()) {
    kit::Typed typed{{"kind", "resident"}, {"name", "Алия"}, {"email", aliya}, {"password", chosen}};
    typed.insert(typed.end(), more.begin(), more.end());
    return typed;
}

void sign_up(kit::Town& town, kit::Browser& browser, const kit::Typed& more = kit::ticks(), std::string_view page = "/sign-up") {
    browser.open(page);
    browser.send(page, registration(more));
    browser.open(kit::newest_letter(town, "accounts.confirm")["link"]);
    browser.send("/confirm", {{"password", chosen}});
}

web::AccountId account(kit::Town& town) { return accounts::find(*town.file().read(), town.environment().keys, aliya).value(); }

std::vector<legal::Consent> consents(kit::Town& town) { return legal::consents_of(*town.file().read(), town.environment().keys, account(town)); }

std::string body_of(kit::Town& town, Kind kind, Language language) { return legal::current(*town.file().read(), kind, language)->body; }

kit::Typed bodies(kit::Town& town, Kind kind, std::string_view added, std::string_view step) {
    kit::Typed typed{{"step", std::string(step)}};
    for (const auto language : i18n::languages) typed.emplace_back(fmt::format("body_{}", i18n::tag(language)), body_of(town, kind, language) + std::string(added));
    return typed;
}

void publish(kit::Town& town, kit::Browser& admin, Kind kind, std::string_view added) {
    const auto page = fmt::format("/admin/legal/{}", legal::name_of(kind));
    admin.open(page);
    admin.send(page, bodies(town, kind, added, "publish"));
}

void publish_terms(kit::Town& town, kit::Browser& admin, std::string_view added) { publish(town, admin, Kind::terms, added); }

}  // namespace

TEST_CASE("each purpose is a tick of its own, unticked, and without the needed ones there is no account", "[legal]") {
    kit::Town town;
    kit::Browser browser(town);
    browser.open("/sign-up");
    for (const auto* name : {"agree_processing", "agree_terms", "of_age", "agree_marketing"}) {
        CHECK(browser.page().says(fmt::format("type=\"checkbox\" id=\"f-{0}\" name=\"{0}\" value=\"yes\"", name)));
    }
    CHECK_FALSE(browser.page().says("value=\"yes\" checked"));
    CHECK(browser.page().says("href=\"/legal/processing\""));
    CHECK(browser.page().says("Мне уже есть 14 лет"));
    for (const auto& [left_out, says] : {std::pair{"agree_processing", "Без этого согласия аккаунт невозможен"}, {"agree_terms", "для тех, кто принимает условия"}, {"of_age", "Младше этого возраста"}}) {
        INFO(left_out);
        auto typed = kit::ticks();
        std::erase_if(typed, [&](const auto& one) { return one.first == left_out; });
        browser.open("/sign-up");
        CHECK(browser.send("/sign-up", registration(typed)).status == 422);
        CHECK(browser.page().says(says));
        CHECK(browser.page().says(fmt::format("href=\"#f-{}\"", left_out)));
        CHECK(browser.page().says("value=\"Алия\""));
    }
    CHECK(kit::letter_count(town, "accounts.confirm") == 0);
}

TEST_CASE("what was ticked is kept with its text, its words, its language, its moment and its address", "[legal]") {
    kit::Town town;
    town.remote = "203.0.113.77";
    kit::Browser browser(town);
    sign_up(town, browser, kit::ticks(), "/kk/sign-up");
    REQUIRE(browser.at() == "/kk/me?done=confirmed");
    const auto all = consents(town);
    REQUIRE(all.size() == 4);  // processing, terms, privacy, age; no marketing
    for (const auto& consent : all) {
        CHECK(consent.language == Language::kk);
        CHECK(consent.channel == legal::Channel::sign_up);
        CHECK(consent.given_at == kit::friday_noon);
        CHECK(consent.address == "203.0.113.77");
        CHECK((consent.purpose == Purpose::age) == !consent.text);
    }
    const auto& processing = *std::ranges::find(all, Purpose::processing, &legal::Consent::purpose);
    CHECK(processing.said == "Дербес деректерімді жинауға және өңдеуге келісемін");
    CHECK(legal::text_of(*town.file().read(), processing.text)->language == Language::kk);
    CHECK_FALSE(kit::holds(kit::city_bytes(town), "203.0.113.77"));
    CHECK_FALSE(legal::agrees(*town.file().read(), account(town), Purpose::marketing));
    CHECK(legal::due(*town.file().read(), account(town)).empty());
}

TEST_CASE("marketing is agreed to and taken back on the page, and counts at once", "[legal]") {
    kit::Town town;
    kit::Browser browser(town);
    sign_up(town, browser);
    browser.open("/me/consents");
    CHECK(browser.send("/me/consents").status == 422);  // nothing was ticked
    browser.send("/me/consents", {{"agree_marketing", "yes"}});
    CHECK(browser.at() == "/me/consents?done=given");
    CHECK(legal::agrees(*town.file().read(), account(town), Purpose::marketing));
    browser.send("/withdrawal");
    CHECK(browser.at() == "/me/consents?done=withdrawn");
    CHECK_FALSE(legal::agrees(*town.file().read(), account(town), Purpose::marketing));
    CHECK(consents(town).front().withdrawn_at == kit::friday_noon);
    CHECK(browser.page().says("Отозвано:"));
}

namespace {

// Алия wants letters, and Сауле changes the text about them.
struct Letters {
    kit::Town town;
    kit::Browser hers{town}, admin{town};

    explicit Letters(bool wanted = true) {
        auto typed = kit::ticks();
        if (wanted) typed.emplace_back("agree_marketing", "yes");
        sign_up(town, hers, typed);
        kit::settle(town, "saule", {web::Role::admin});
        kit::sign_in(admin, "saule");
        town.clock.moment += std::chrono::minutes(5);
        publish(town, admin, Kind::marketing, "\nПисьма приходят и от партнёров.\n");
    }
    bool agrees() { return legal::agrees(*town.file().read(), account(town), Purpose::marketing); }
    std::vector<legal::Due> due() { return legal::due(*town.file().read(), account(town)); }
};

}  // namespace

TEST_CASE("a new text about letters covers nobody who agreed to the old one, until they agree to it", "[legal]") {
    Letters it;
    CHECK_FALSE(it.agrees());
    REQUIRE(it.due().size() == 1);
    CHECK(it.due()[0].purpose == Purpose::marketing);
    CHECK(it.due()[0].agreed == 1);
    CHECK(it.hers.open("/me").says("Есть тексты, с которыми нужно согласиться"));
    it.hers.open("/me/agreements");
    CHECK(it.hers.page().says("<ins>Письма приходят и от партнёров.</ins>"));
    CHECK(it.hers.page().says("Без отметки такие письма больше не придут"));
    CHECK(it.hers.page().says(">Сохранить</button>"));  // no is an answer, too
    CHECK_FALSE(it.hers.page().says("name=\"agree_terms\""));
    it.hers.send("/me/agreements", {{"agree_marketing", "yes"}});
    CHECK(it.hers.at() == "/me?done=agreed");
    CHECK(it.agrees());
    CHECK(it.due().empty());
    CHECK(consents(it.town).front().version == 2);
    it.hers.open("/me/consents");
    it.hers.send("/withdrawal");
    CHECK_FALSE(it.agrees());
    for (const auto& consent : consents(it.town)) CHECK((consent.purpose != Purpose::marketing || consent.withdrawn_at));  // of both versions
    CHECK(it.due().empty());
}

TEST_CASE("whoever is asked about the new text and does not tick wants no letters any more, and is asked once", "[legal]") {
    Letters it;
    publish_terms(it.town, it.admin, "\nПо субботам тише.\n");
    it.hers.open("/me/agreements");
    CHECK(it.hers.send("/me/agreements").status == 422);  // the terms are not to be left out
    CHECK(it.due().size() == 2);
    it.hers.send("/me/agreements", {{"agree_terms", "yes"}});
    CHECK(it.hers.at() == "/me?done=agreed");
    CHECK(it.due().empty());
    CHECK_FALSE(it.agrees());
    const auto all = consents(it.town);
    CHECK(std::ranges::find(all, Purpose::marketing, &legal::Consent::purpose)->withdrawn_at == it.town.clock.now());
    Letters alone;
    alone.hers.open("/me/agreements");
    alone.hers.send("/me/agreements");
    CHECK(alone.hers.at() == "/me/consents?done=withdrawn");
    CHECK(alone.due().empty());
}

TEST_CASE("who never wanted letters, or took that back, is not asked about a new text of them", "[legal]") {
    Letters it(false);
    CHECK(it.due().empty());
    CHECK_FALSE(it.hers.open("/me").says("Есть тексты, с которыми нужно согласиться"));
    it.hers.open("/me/consents");
    it.hers.send("/me/consents", {{"agree_marketing", "yes"}});
    CHECK(it.agrees());
    CHECK(consents(it.town).front().version == 2);
    it.hers.send("/withdrawal");
    it.town.clock.moment += std::chrono::minutes(5);
    publish(it.town, it.admin, Kind::marketing, "\nИ по вторникам.\n");
    CHECK(it.due().empty());
}

TEST_CASE("what an account cannot be without is not taken back, and nothing of somebody else’s", "[legal]") {
    kit::Town town;
    kit::Browser hers(town), his(town);
    auto typed = kit::ticks();
    typed.emplace_back("agree_marketing", "yes");
    sign_up(town, hers, typed);
    kit::settle(town, "marat");
    kit::sign_in(his, "marat");
    const auto all = consents(town);
    const auto marketing = std::ranges::find(all, Purpose::marketing, &legal::Consent::purpose)->id.value, terms = std::ranges::find(all, Purpose::terms, &legal::Consent::purpose)->id.value;
    hers.open("/me/consents");
    const auto body = hers.body("/withdrawal");
    CHECK(hers.post(fmt::format("/me/consents/{}/withdrawal", terms), body, {{"Sec-Fetch-Site", "same-origin"}}).status == 409);
    his.open("/me/consents");
    CHECK(his.open(fmt::format("/me/consents/{}", marketing)).status == 404);
    CHECK(town.file().write([&](db::Writing& db) { return legal::withdraw(db, web::AccountId{99}, legal::ConsentId{marketing}, kit::friday_noon); }) == false);
    CHECK(legal::agrees(*town.file().read(), account(town), Purpose::marketing));
}

TEST_CASE("a consent and a text stay as they were written", "[legal]") {
    kit::Town town;
    kit::Browser browser(town);
    sign_up(town, browser);
    const auto before = kit::rows(town);
    CHECK_THROWS(town.file().write([](db::Writing& db) { db.exec("update consent set said = 'x' where id = 1"); }));
    CHECK_THROWS(town.file().write([](db::Writing& db) { db.exec("delete from consent where id = 1"); }));
    CHECK_THROWS(town.file().write([](db::Writing& db) { db.exec("update legal_text set body = 'x' where id = 1"); }));
    CHECK_THROWS(town.file().write([](db::Writing& db) { db.exec("delete from legal_text where id = 1"); }));
    CHECK(kit::rows(town) == before);
}

TEST_CASE("a consent is shown as a proof: who, which words, when, from where, and the text with its digest", "[legal]") {
    kit::Town town;
    town.remote = "203.0.113.77";
    kit::Browser browser(town);
    sign_up(town, browser);
    const auto all = consents(town);
    const auto& processing = *std::ranges::find(all, Purpose::processing, &legal::Consent::purpose);
    browser.open(fmt::format("/me/consents/{}", processing.id.value));
    const auto hash = base::hex(legal::text_of(*town.file().read(), processing.text)->hash);
    for (const auto* words : {"Алия", "Соглашаюсь на сбор и обработку моих персональных данных", "20 ноября, 12:00", "203.0.113.77", hash.c_str(), "Версия 1, 20 ноября 2026 года", "Ставя отметку в форме"}) {
        INFO(words);
        CHECK(browser.page().says(words));
    }
}

TEST_CASE("a new version is seen before it is published, needs every language, and asks people with what has changed", "[legal]") {
    kit::Town town;
    kit::Browser person(town), admin(town);
    sign_up(town, person);
    kit::settle(town, "saule", {web::Role::admin});
    kit::sign_in(admin, "saule");
    admin.open("/admin/legal/terms");
    auto typed = bodies(town, Kind::terms, "\n## Новое\n\nПо субботам тише.\n", "preview");
    CHECK(admin.send("/admin/legal/terms", typed).says("<ins>По субботам тише.</ins>"));
    CHECK(legal::versions(*town.file().read(), Kind::terms).size() == 1);
    typed.back().second = "";
    typed.front().second = "publish";
    CHECK(admin.send("/admin/legal/terms", typed).status == 422);
    CHECK(legal::versions(*town.file().read(), Kind::terms).size() == 1);
    CHECK_FALSE(person.open("/me").says("Есть тексты, с которыми нужно согласиться"));
    town.clock.moment += std::chrono::minutes(5);
    publish_terms(town, admin, "\n## Новое\n\nПо субботам тише.\n");
    CHECK(admin.at() == "/admin/legal?done=published");
    REQUIRE(legal::versions(*town.file().read(), Kind::terms).size() == 2);
    CHECK(person.open("/me").says("Есть тексты, с которыми нужно согласиться"));
    CHECK(person.open("/events").status == 200);
    person.open("/me/agreements");
    CHECK(person.page().says("<ins>По субботам тише.</ins>"));
    CHECK_FALSE(person.page().says("name=\"agree_processing\""));  // that one is as it was
    CHECK(person.send("/me/agreements").status == 422);
    person.send("/me/agreements", {{"agree_terms", "yes"}});
    CHECK(person.at() == "/me?done=agreed");
    CHECK_FALSE(person.page().says("Есть тексты, с которыми нужно согласиться"));
    CHECK(consents(town).front().version == 2);
    const auto acts = audit::acts(*town.file().read(), {.act = "legal.publish"}, {}, 5);
    REQUIRE(acts.size() == 1);
    CHECK(acts[0].act.role == "admin");
}

TEST_CASE("everybody reads the current version and finds the older ones with their dates", "[legal]") {
    kit::Town town;
    kit::settle(town, "saule", {web::Role::admin});
    kit::Browser admin(town);
    kit::sign_in(admin, "saule");
    town.clock.moment += std::chrono::hours(24);
    kit::sign_in(admin, "saule");
    publish_terms(town, admin, "\nПо субботам тише.\n");
    CHECK(town.get("/legal").says("Политика конфиденциальности"));
    CHECK(town.get("/legal/terms").says("По субботам тише."));
    CHECK(town.get("/legal/terms").says("Версия 1, 20 ноября 2026 года"));
    const auto old = town.get("/legal/terms/1");
    CHECK(old.says("Это прежняя версия"));
    CHECK_FALSE(old.says("По субботам тише."));
    CHECK(town.get("/legal/terms/2").field("Location") == "/legal/terms");
    for (const auto* nothing : {"/legal/offer", "/legal/nothing", "/legal/terms/3", "/legal/terms/99999999999"}) CHECK(town.get(nothing).status == 404);
    CHECK(town.get("/kk/legal/privacy").says("Құпиялылық саясаты"));
    CHECK(town.get("/events").says("href=\"/legal\""));
}

TEST_CASE("a text that changes while the form is open is not agreed to unseen", "[legal]") {
    kit::Town town;
    kit::settle(town, "saule", {web::Role::admin});
    kit::Browser admin(town), browser(town);
    kit::sign_in(admin, "saule");
    browser.open("/sign-up");
    publish_terms(town, admin, "\nПо субботам тише.\n");
    CHECK(browser.send("/sign-up", registration()).status == 422);
    CHECK(browser.page().says("только что изменился"));
    browser.send("/sign-up", registration());
    CHECK(browser.at() == "/sign-up/sent");
}

TEST_CASE("the standard texts mark what the operator has not said, and name it once it is said and published", "[legal]") {
    kit::Town town;
    CHECK(town.get("/legal/privacy").says("<strong>[не указано: БИН или ИИН]</strong>"));
    kit::settle(town, "saule", {web::Role::admin});
    kit::Browser admin(town);
    kit::sign_in(admin, "saule");
    admin.open("/admin/legal/operator");
    CHECK(admin.send("/admin/legal/operator", {{"name", "ТОО"}, {"bin", "12"}, {"age", "14"}}).says("В БИН и ИИН 12 цифр"));
    CHECK(admin.send("/admin/legal/operator", {{"name", "ТОО"}, {"bin", ""}, {"age", "30"}}).status == 422);
    admin.send("/admin/legal/operator", {{"name", "ТОО «Город» [тут](javascript:alert(1)) <b>"}, {"bin", "123456789012"}, {"address", "проспект Мира, 1"}, {"email", "data@example.test"}, {"age", "16"}});
    CHECK(admin.at() == "/admin/legal?done=operator");
    CHECK(admin.page().says("опубликована с прежними сведениями"));
    CHECK(town.get("/legal/privacy").says("[не указано: БИН или ИИН]"));  // a published text stays as it is
    admin.send("/admin/legal/renewal");
    CHECK_FALSE(admin.page().says("опубликована с прежними сведениями"));
    const auto privacy = town.get("/legal/privacy");
    CHECK(privacy.says("123456789012"));
    CHECK(privacy.says("ТОО «Город» [тут](javascript:alert(1)) &lt;b&gt;"));
    CHECK_FALSE(privacy.says("не указано"));
    CHECK(town.get("/sign-up").says("Мне уже есть 16 лет"));
    const auto acts = audit::acts(*town.file().read(), {.act = "operator.change"}, {}, 5);
    REQUIRE(acts.size() == 1);
    CHECK(audit::verify(*town.file().read()).empty());
}

TEST_CASE("the standard texts fill in everything in every language and fit a page", "[legal]") {
    const legal::Operator who{"ТОО «Город»", "123456789012", "проспект Мира, 1", "data@example.test", 14};
    for (const auto kind : {Kind::privacy, Kind::terms, Kind::processing, Kind::marketing}) {
        const auto made = legal::standard(kind, who, {"Жезказган", "Жезқазған", "Jezkazgan"});
        for (const auto& body : made) {
            CHECK(body.size() > 300);
            CHECK(body.find_first_of("{}") == std::string::npos);
            CHECK(body.find('!') == std::string::npos);
            CHECK(legal::html_of(body).find("123456789012") != std::string::npos);
        }
        CHECK(std::ranges::count(made[0], '#') == std::ranges::count(made[1], '#'));  // the same sections
        CHECK(std::ranges::count(made[0], '#') == std::ranges::count(made[2], '#'));
    }
    for (const auto& body : legal::standard(Kind::offer, who, {})) CHECK(body.empty());
}

TEST_CASE("the privacy policy names every cookie there is", "[legal]") {
    using web::Cookie;
    const auto policy = legal::standard(Kind::privacy, {}, {});
    for (const auto cookie : {Cookie::session, Cookie::form, Cookie::link, Cookie::invitation, Cookie::step, Cookie::device, Cookie::errand})
        for (const auto language : i18n::languages) {
            const auto name = std::string(web::name_of(cookie, true));
            INFO(name << " in " << i18n::tag(language));
            const auto& body = policy[static_cast<std::size_t>(language)];
            CHECK((body.find("«" + name + "»") != body.npos || body.find("‘" + name + "’") != body.npos));
        }
}

TEST_CASE("a difference names what was added and what was taken out, and leaves out what is far from both", "[legal]") {
    const auto marks = [](std::string_view before, std::string_view after) {
        std::string made;
        for (const auto& one : legal::difference(before, after)) made += one.mark == legal::Mark::added ? '+' : one.mark == legal::Mark::removed ? '-' : one.mark == legal::Mark::same ? '=' : '.';
        return made;
    };
    CHECK(marks("а\n\nб", "а\n\nб") == "");
    CHECK(marks("а\n\nб", "а\n\n**б**") == "");  // the same words
    CHECK(marks("а\n\nб", "а\n\nв") == "=-+");
    CHECK(marks("", "а") == "+");
    CHECK(marks("а", "") == "-");
    CHECK(marks("1\n2\n3\n4\n5\n6\n7", "1\n2\n3\n4\n5\n6\n7\n8") == ".==+");
    CHECK(marks("1\n2\n3\n4\n5\n6\n7\n8\n9", "0\n1\n2\n3\n4\n5\n6\n7\n8") == "+==.==-");
}
