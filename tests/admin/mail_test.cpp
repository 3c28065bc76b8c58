// The city's mail as its administrator Сауле looks after it: the server, the outbox, the words of letters.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "audit/audit.h"
#include "kit/browser.h"
#include "mail/letter.h"
#include "mail/outbox.h"
#include "mail/sender.h"
#include "mail/store.h"
#include "mail/wording.h"

namespace {

struct MailOffice {
    kit::Town town;
    kit::Browser saule{town};

    MailOffice() {
        kit::settle(town, "saule", {web::Role::admin});
        kit::sign_in(saule, "saule");
    }
    std::optional<mail::Sender> sender() { return mail::sender(*town.file().read()); }
    std::size_t acts(std::string act) {
        audit::Filter filter;
        filter.act = std::move(act);
        return audit::acts(*town.file().read(), filter, {}, 100).size();
    }
    mail::LetterId post(std::string to, std::string link = "https://city.example/reset/geheim") {
        return town.file().write([=, now = town.clock.now()](db::Writing& db) {
            mail::post(db, {"accounts.password_reset", i18n::Language::ru, to, {{"link", link}}}, now);
            return mail::outbox(db, {}, {}, 1).front().id;
        });
    }
    const kit::Answered& save(kit::Typed typed) {
        saule.open("/admin/mail");
        return saule.send("/admin/mail", typed);
    }
};

const kit::Typed good{{"host", "mail.example.kz"}, {"port", "465"}, {"security", "tls"}, {"user", "city"}, {"password", "tайна"}, {"address", "city@example.kz"}, {"name", "Жезказган"}};

}  // namespace

TEST_CASE("a mail server is set by a form, its password is sealed and shown to nobody", "[admin][mail]") {
    MailOffice city;
    CHECK(city.save(good).says("Почтовый сервер сохранён"));
    REQUIRE(city.sender());
    CHECK(city.sender()->url == "smtps://mail.example.kz:465");
    CHECK(mail::password_of(*city.sender(), city.town.environment().keys) == "tайна");
    CHECK_FALSE(city.saule.open("/admin/mail").says("tайна"));
    CHECK(city.saule.page().says("value=\"mail.example.kz\""));
    CHECK(city.acts("mail.change") == 1);
    const auto logged = audit::acts(*city.town.file().read(), {}, {}, 1).front();
    for (const auto& change : logged.act.changes) CHECK(change.after.find("tайна") == std::string::npos);
}

TEST_CASE("a password is kept for its server and user, and goes to no other", "[admin][mail]") {
    MailOffice city;
    city.save(good);
    city.save({{"name", "Город"}, {"password", ""}});
    CHECK(mail::password_of(*city.sender(), city.town.environment().keys) == "tайна");
    CHECK(city.sender()->name == "Город");
    CHECK(city.save({{"host", "evil.example"}, {"password", ""}}).status == 422);
    CHECK(city.saule.page().says("Введите пароль ещё раз"));
    CHECK(city.sender()->url == "smtps://mail.example.kz:465");
    city.save({{"user", ""}, {"password", ""}});
    CHECK(city.sender()->password.empty());
    city.save({{"user", ""}, {"password", ""}});  // the same again is no change
    CHECK(city.acts("mail.change") == 3);
}

TEST_CASE("what is no server, port, user or address is told at its field, and nothing changes", "[admin][mail]") {
    MailOffice city;
    const auto with = [](std::string name, std::string value) {
        auto typed = good;
        for (auto& [field, old] : typed)
            if (field == name) old = value;
        return typed;
    };
    for (const auto& [name, value] : kit::Typed{{"host", "user@mail.example"}, {"host", "mail.example/path"}, {"host", "mail example"}, {"host", "a\r\nb"}, {"host", ""}, {"port", "0"}, {"port", "70000"}, {"port", "x"}, {"security", "none"},
                                                {"user", "a b"}, {"user", "имя"}, {"password", ""}, {"address", "nobody"}, {"address", "a@b\r\nBcc: c@d.kz"}, {"name", std::string(81, 'x')}}) {
        INFO(name << " " << value);
        CHECK(city.save(with(name, value)).status == 422);
        CHECK(city.saule.page().says(fmt::format("id=\"e-{}\"", name)) != (name == "security"));
        CHECK_FALSE(city.sender());
    }
}

TEST_CASE("a test letter goes to whoever asks, once for a form sent twice, and its fate is shown", "[admin][mail]") {
    MailOffice city;
    city.saule.open("/admin/mail/test");
    const auto body = city.saule.body("/test");
    city.saule.send("/test");
    CHECK(city.saule.page().says("ждёт отправки"));
    CHECK(kit::letter_to(city.town, "mail.test") == "saule@example.test");
    city.saule.post("/admin/mail/test", body, {{"Sec-Fetch-Site", "same-origin"}});
    CHECK(kit::letter_count(city.town, "mail.test") == 1);
    CHECK(city.acts("mail.test") == 1);
}

TEST_CASE("the outbox shows letters by state and kind, without whole addresses and without what opens something", "[admin][mail]") {
    MailOffice city;
    const auto waiting = city.post("aigul@example.kz"), dropped = city.post("marat@example.kz");
    city.town.file().write([=, now = city.town.clock.now()](db::Writing& db) { mail::drop(db, dropped, now); });
    CHECK(city.saule.open("/admin/letters").says("a…@example.kz"));
    CHECK(city.saule.page().says("m…@example.kz"));
    CHECK_FALSE(city.saule.page().says("aigul@"));
    CHECK_FALSE(city.saule.open("/admin/letters?state=dropped").says("a…@"));
    CHECK(city.saule.open("/admin/letters?state=waiting&kind=accounts.password_reset").says("a…@"));
    CHECK_FALSE(city.saule.open("/admin/letters?kind=mail.test").says("a…@"));
    CHECK(city.saule.open("/admin/letters?kind=nothing").status == 422);
    const auto page = city.saule.open(fmt::format("/admin/letters/{}", waiting.value));
    CHECK(page.says("Задать новый пароль"));
    CHECK_FALSE(page.says("geheim"));
    CHECK_FALSE(page.says("aigul@"));
    CHECK(city.saule.open("/admin/letters/999").status == 404);
}

TEST_CASE("what a server said of a letter is shown without the address, and its words without whom they name", "[admin][mail]") {
    MailOffice city;
    city.town.file().write([now = city.town.clock.now()](db::Writing& db) {
        mail::post(db, {"accounts.confirm", i18n::Language::ru, "aigul@example.kz", {{"link", "https://localhost/confirm/geheim"}, {"name", "Айгуль Омарова"}}}, now);
        db.exec("update letter set attempts = 1, error = '550 5.1.1 <aigul@example.kz>: no such user; ask postmaster@example.kz.'");
    });
    const auto page = city.saule.open(fmt::format("/admin/letters/{}", city.town.file().read()->value<int>("select max(id) from letter")));
    CHECK(page.says("550 5.1.1 &lt;a…@example.kz&gt;: no such user; ask p…@example.kz."));
    CHECK(page.says("Здравствуйте"));
    CHECK_FALSE(page.says("Омарова"));
    CHECK_FALSE(page.says("aigul@"));
}

TEST_CASE("a letter that waits is tried again or withdrawn, and one that has ended stays as it is", "[admin][mail]") {
    MailOffice city;
    const auto id = city.post("aigul@example.kz");
    const auto page = fmt::format("/admin/letters/{}", id.value);
    city.town.file().write([=](db::Writing& db) { db.exec("update letter set next_at = next_at + 3600, attempts = 3, error = '451 later' where id = ?", id); });
    CHECK(city.saule.open("/admin").says("Письма, которые пока не удалось отправить"));
    city.saule.open(page);
    city.saule.send(page, {{"deed", "retry"}});
    CHECK(mail::letter(*city.town.file().read(), id)->next_at == city.town.clock.now());
    const auto withdrawal = city.saule.body(page, {{"deed", "drop"}});
    city.saule.send(page, {{"deed", "drop"}});
    CHECK(mail::letter(*city.town.file().read(), id)->state == mail::State::dropped);
    CHECK(city.saule.page().says("снято"));
    city.saule.post(page, withdrawal, {{"Sec-Fetch-Site", "same-origin"}});
    CHECK(city.acts("letter.retry") == 1);
    CHECK(city.acts("letter.drop") == 1);
    CHECK_FALSE(city.saule.open(page).says("value=\"drop\""));
}

TEST_CASE("the words of a letter are tried, saved and taken back, each language by itself", "[admin][mail]") {
    MailOffice city;
    const std::string page = "/admin/words-of-letters/accounts.password_reset";
    const auto& kind = mail::known_kind("accounts.password_reset");
    const auto said = [&](i18n::Language language) { return mail::wording(*city.town.file().read(), kind, language).subject; };
    city.saule.open(page + "?language=ru");
    CHECK(city.saule.page().says("{link}"));
    CHECK(city.saule.send(page, {{"subject", "Пароль {nmae}"}}).status == 422);
    CHECK(city.saule.page().says("нет переменной «nmae»"));
    city.saule.open(page + "?language=ru");
    city.saule.send(page, {{"subject", "Новый <b>пароль</b>"}, {"deed", "preview"}});
    CHECK(city.saule.page().says("<h3>Новый &lt;b&gt;пароль&lt;/b&gt;</h3>"));
    CHECK(said(i18n::Language::ru) == "Задать новый пароль");
    city.saule.send(page, {{"subject", "Новый пароль для вас"}});
    CHECK(said(i18n::Language::ru) == "Новый пароль для вас");
    CHECK(said(i18n::Language::kk) == mail::our_wording(kind, i18n::Language::kk).subject);
    CHECK(city.saule.open("/admin/words-of-letters").says("свой текст города"));
    city.saule.open(page + "?language=ru");
    city.saule.send(page, {{"deed", "ours"}});
    CHECK(said(i18n::Language::ru) == "Задать новый пароль");
    CHECK(city.acts("wording.change") == 1);
    CHECK(city.acts("wording.remove") == 1);
    CHECK(city.saule.open(page + "?language=fr").status == 422);
    CHECK(city.saule.open("/admin/words-of-letters/nothing").status == 404);
}
