// What letters say, how they are written for the wire, and how one asks for no more of them.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>

#include "i18n/words.h"
#include "kit/town.h"
#include "mail/address.h"
#include "mail/body.h"
#include "kit/fake_smtp.h"
#include "mail/kinds.h"
#include "mail/message.h"
#include "mail/outbox.h"
#include "mail/sender.h"
#include "mail/unsubscribe.h"
#include "mail/wording.h"

using i18n::Language;

namespace {

std::string spaced(std::string text) {
    constexpr std::string_view no_break = "\u00A0";
    for (auto at = text.find(no_break); at != text.npos; at = text.find(no_break, at)) text.replace(at, no_break.size(), " ");
    return text;
}

std::string refused(const base::Result<mail::Wording>& result) { return result ? "" : spaced(i18n::say(Language::en, result.error().message)); }

mail::Message letter(std::string subject) {
    return {"city@qala.example", "Жезказган", "aigul@example.test", std::move(subject), "0123456789abcdef0123456789abcdef@qala.example", kit::friday_noon, "ru", {}, "Здравствуйте!\n", "<p>Здравствуйте!</p>"};
}

}  // namespace

TEST_CASE("every kind of letter speaks three languages, names what it knows, and has its link where it has one", "[mail]") {
    for (const auto& kind : mail::kinds())
        for (const auto language : i18n::languages) {
            const auto ours = mail::our_wording(kind, language);
            INFO(kind.name << " " << i18n::tag(language) << "\n" << ours.subject << "\n" << ours.body);
            CHECK(refused(mail::checked(kind, ours)) == "");
            const auto content = mail::preview(kind, ours, language);
            CHECK(content.subject.find('{') == std::string::npos);
            CHECK(std::ranges::count(content.paragraphs, mail::button_place) == (kind.button ? 1 : 0));
            CHECK(content.button.empty() == !kind.button);
            if (language != Language::en) CHECK(content.subject != mail::preview(kind, mail::our_wording(kind, Language::en), Language::en).subject);
        }
}

TEST_CASE("a city says a letter in its own words, and its mistakes are told before they are sent", "[mail]") {
    const kit::Town town(true);
    const auto& reset = mail::known_kind("accounts.password_reset");
    const auto with = [&](std::string subject, std::string body) { return refused(mail::checked(reset, {std::move(subject), std::move(body)})); };
    CHECK(with("Новый пароль", "Нажмите:\n\n{link}") == "");
    CHECK(with("Новый пароль, {nmae}", "{link}") == "This letter knows no variable “nmae”. It knows: {link}");
    CHECK(with("Новый пароль", "Пароль забыт.") == "The link is missing: put {link} where the button shall stand.");
    CHECK(with("{link}", "{link}") == "The link must not stand in the subject: others may see it there.");
    CHECK(with("", "{link}") == "The subject takes 1 to 200 letters.");
    CHECK(with("Пароль", std::string(9000, 'a') + "{link}") == "The text takes 1 to 8,000 letters.");
    CHECK(refused(mail::checked(mail::known_kind("mail.test"), {"Проба {x}", "Текст"})) == "This letter has no variables, so nothing may stand in braces: x");
}

TEST_CASE("the city's words stand in place of ours until they are taken back", "[mail]") {
    kit::Town town;
    const auto& reset = mail::known_kind("accounts.password_reset");
    const auto now = town.clock.now();
    CHECK(town.file().write([&](db::Writing& db) { return mail::put_wording(db, reset, Language::ru, {"Пароль\r\nBcc: x", "Вот:\r\n\r\n{link}"}, now); }));
    auto words = mail::wording(*town.file().read(), reset, Language::ru);
    CHECK(words.subject == "Пароль Bcc: x");
    CHECK(mail::filled(reset, words, Language::ru, {{"link", "https://a.example"}}).paragraphs == std::vector<std::string>{"Вот:", "{link}"});
    CHECK(mail::wording(*town.file().read(), reset, Language::kk).subject == mail::our_wording(reset, Language::kk).subject);
    CHECK_FALSE(town.file().write([&](db::Writing& db) { return mail::put_wording(db, reset, Language::ru, {"{x}", "{link}"}, now); }));
    CHECK(mail::wording(*town.file().read(), reset, Language::ru).subject == "Пароль Bcc: x");
    town.file().write([&](db::Writing& db) { mail::remove_wording(db, reset, Language::ru); });
    CHECK(mail::wording(*town.file().read(), reset, Language::ru).subject == "Задать новый пароль");
}

TEST_CASE("what somebody typed as a name is no link, no markup and no variable in our letters", "[mail]") {
    const auto& confirm = mail::known_kind("accounts.confirm");
    const auto named = [&](std::string name) {
        return mail::filled(confirm, mail::our_wording(confirm, Language::ru), Language::ru, {{"name", std::move(name)}, {"link", "https://city.example/c"}}).paragraphs.front();
    };
    CHECK(named("Айгуль") == "Здравствуйте, Айгуль.");
    CHECK(named("А. Б. Иванов") == "Здравствуйте, А. Б. Иванов.");
    CHECK(named("https://evil.example/win") == "Здравствуйте, https:   evil. example win.");
    CHECK(named("{link}") == "Здравствуйте, {link}.");
    CHECK(named("a\r\nb") == "Здравствуйте, a b.");
    CHECK(named(std::string(500, 'x')).size() < 130);
    const auto content = mail::filled(confirm, mail::our_wording(confirm, Language::ru), Language::ru, {{"name", "<img src=x>"}, {"link", "https://city.example/c?a=1&b=2"}});
    const auto html = mail::html_body(content, {Language::ru, "Город & Ко", "https://city.example", "#a04c21", ""});
    CHECK_THAT(html, Catch::Contains("&lt;img src=x&gt;") && Catch::Contains("Город &amp; Ко") && Catch::Contains("href=\"https://city.example/c?a=1&amp;b=2\""));
    CHECK_THAT(html, Catch::Contains("prefers-color-scheme:dark") && !Catch::Contains("<img") && !Catch::Contains("<table"));
    CHECK_THAT(mail::text_body(content, {Language::ru, "Город", "https://city.example", "#a04c21", ""}), Catch::Contains("Подтвердить адрес:\nhttps://city.example/c?a=1&b=2\n"));
}

TEST_CASE("heads in Cyrillic are encoded in short words, and a line end in one is never written", "[mail]") {
    const std::string long_subject = "Адрес вашего аккаунта изменён, и это очень длинная тема письма, которую придётся сложить";
    const auto wire = mail::on_the_wire(letter(long_subject));
    kit::Received received{"", "", wire};
    CHECK(std::ranges::all_of(wire, [](char c) { return static_cast<unsigned char>(c) < 128; }));
    for (std::size_t at = 0, end; (end = wire.find("\r\n", at)) != wire.npos; at = end + 2) CHECK(end - at <= 78);
    CHECK_THAT(received.head("Subject"), Catch::StartsWith("=?UTF-8?B?"));
    CHECK_THAT(received.head("From"), Catch::EndsWith(" <city@qala.example>"));
    CHECK(received.part("text/plain") == "Здравствуйте!\r\n");
    CHECK(received.part("text/html") == "<p>Здравствуйте!</p>");
    CHECK(mail::encoded_words("Plain words") == "Plain words");
    CHECK(mail::encoded_words("ә") == "=?UTF-8?B?05k=?=");
    for (auto broken : {letter("x"), letter("x"), letter("x")}) {
        static int which = 0;
        (which == 0 ? broken.to : which == 1 ? broken.from : broken.id) += "\r\nBcc: all@example.test";
        ++which;
        CHECK_THROWS_AS(mail::on_the_wire(broken), std::logic_error);
    }
    auto injected = letter("Тема\r\nBcc: all@example.test");
    CHECK(kit::Received{"", "", mail::on_the_wire(injected)}.head("Bcc") == "");
    injected.more = {{"List-Unsubscribe", "<https://a.example>\r\nBcc: all@example.test"}};
    CHECK_THROWS_AS(mail::on_the_wire(injected), std::logic_error);
    injected.more = {{"List-Unsubscribe", "<https://a.example>\r\n Bcc: all@example.test"}};
    CHECK_THROWS_AS(mail::on_the_wire(injected), std::logic_error);
}

TEST_CASE("addresses are read as mail servers take them", "[mail]") {
    for (const auto* good : {"aigul@example.kz", "a.b+c@sub.example.kz", "o'hara@x-y.example"}) CHECK(mail::readable_address(good) == std::string(good));
    CHECK(mail::readable_address("  Aigul@Example.KZ ") == std::string("Aigul@example.kz"));
    for (const auto& bad : std::vector<std::string>{"", "@", "aigul", "aigul@", "@example.kz", "aigul@example", "a@@example.kz", "a..b@example.kz", ".a@example.kz", "a.@example.kz", "a b@example.kz", "a@-x.kz",
                                  "a@x-.kz", "a@x..kz", "a@x.kz.", "\"a\"@x.kz", "a@[127.0.0.1]", "а@example.kz", "a@пример.кз", "a@x.kz\r\nRCPT TO:<b@x.kz>", "a,b@x.kz", "<a@x.kz>",
                                  std::string(65, 'a') + "@x.kz", "a@" + std::string(64, 'x') + ".kz", std::string(250, 'a') + "@x.kz"})
        CHECK_FALSE(mail::readable_address(bad).has_value());
}

TEST_CASE("a mail server is read from its address, and a password in it is refused", "[mail]") {
    const auto read = mail::read_server("smtps://city@mail.example:465/");
    REQUIRE(read);
    CHECK(read->url == "smtps://mail.example:465");
    CHECK(read->user == "city");
    CHECK(mail::read_server("smtps://city@qala.example@mail.example")->user == "city@qala.example");
    CHECK(mail::read_server("smtp://[::1]:2525")->url == "smtp://[::1]:2525");
    for (const auto* bad : {"", "mail.example", "http://mail.example", "smtp://", "smtp://u:p@mail.example", "smtp://mail.example/path", "smtp://mail.example:port", "smtp://ma il.example", "smtp://mail.example:25?x"})
        CHECK_FALSE(mail::read_server(bad).has_value());
}

TEST_CASE("a look at the unsubscribe page changes nothing, a POST without cookies does, twice as well as once", "[mail]") {
    kit::Town town;
    const auto& keys = town.installation().keys();
    const auto path = "/unsubscribe/" + mail::unsubscribe_token(keys, {"aigul@example.test", "mail.test"});
    const auto shown = town.get(path);
    CHECK(shown.status == 200);
    CHECK(shown.says("aigul@example.test"));
    CHECK(shown.field("Referrer-Policy") == "no-referrer");
    CHECK(shown.field("Cache-Control") == "no-store");
    CHECK_FALSE(mail::refuses(*town.file().read(), "aigul@example.test", "mail.test"));
    for (int times = 0; times < 2; ++times) {
        const auto done = town.ask(web::edge::Method::post, path, {{"Content-Type", "application/x-www-form-urlencoded"}}, "List-Unsubscribe=One-Click");
        CHECK(done.status == 200);
        CHECK(mail::refuses(*town.file().read(), "aigul@example.test", "mail.test"));
    }
    CHECK_FALSE(mail::refuses(*town.file().read(), "aigul@example.test", "accounts.confirm"));
    CHECK(town.get("/kk" + path).says("Хат алудан бас тарту"));
}

TEST_CASE("a token that was made up, cut or changed opens nothing", "[mail]") {
    kit::Town town;
    const auto token = mail::unsubscribe_token(town.installation().keys(), {"aigul@example.test", "mail.test"});
    CHECK(token.find("aigul") == std::string::npos);
    auto changed = token;
    changed[token.size() / 2] = changed[token.size() / 2] == 'A' ? 'B' : 'A';
    for (const auto& wrong : {std::string("x"), changed, token.substr(1), token + "A", std::string("..%2f..")}) {
        CHECK(town.get("/unsubscribe/" + wrong).status == 404);
        CHECK(town.ask(web::edge::Method::post, "/unsubscribe/" + wrong).status == 404);
    }
    CHECK(mail::subscription_of(town.installation().keys(), token) == mail::Subscription{"aigul@example.test", "mail.test"});
}
