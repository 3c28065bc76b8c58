// Letters from their cause to the mail server: a day without it, answers that are lost, addresses that are wrong.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "app/jobs.h"
#include "base/random.h"
#include "db/jobs.h"
#include "kit/town.h"
#include "kit/fake_smtp.h"
#include "mail/letter.h"
#include "mail/outbox.h"
#include "mail/send.h"
#include "mail/store.h"

using namespace std::chrono_literals;
using Script = kit::FakeSmtp::Script;

namespace {

mail::Letter reset(std::string to, std::string link = "https://city.example/reset/secret") {
    return {"accounts.password_reset", i18n::Language::ru, std::move(to), {{"link", std::move(link)}}};
}

mail::Letter news(std::string to, int number = 0) {
    return {"accounts.new_sign_in", i18n::Language::kk, std::move(to), {{"device", "Firefox"}, {"time", "20.11.2026, 12:00"}, {"link", "https://city.example/not-me/" + std::to_string(number)}}};
}

// Жезказган with a mail server beside it, a runner of its jobs and a clock that the case moves.
struct Office {
    kit::Town town;
    std::unique_ptr<kit::FakeSmtp> server = std::make_unique<kit::FakeSmtp>();
    std::unique_ptr<db::Runner> runner;
    std::shared_ptr<const web::Site> site;

    Office() {
        site = town.installation().site(*town.installation().by_slug("jezkazgan"), town.file());
        use(server->url());
        start();
    }
    void start() {
        runner = std::make_unique<db::Runner>(town.clock, std::vector<db::Entry>{{"mail.send", db::on_demand, [this](const db::Turn& turn) { send(turn.now); }},
                                                                               {"mail.tidy", db::every(1h), [](const db::Turn& turn) { mail::tidy(turn.file, turn.now); }}},
                                              [this](const std::string&) { return std::shared_ptr<db::File>(std::shared_ptr<void>(), &town.file()); });
    }
    void use(const std::string& url) {
        mail::Sender sender;
        sender.url = url;
        sender.address = "city@qala.example";
        town.file().write([=, now = town.clock.now()](db::Writing& db) { mail::put_sender(db, sender, now); });
    }
    void send(base::Instant now) { mail::send_due(town.file(), {*site, town.installation().keys(), false, 1s, 2s}, now); }
    void post(const mail::Letter& letter) {
        town.file().write([=, now = town.clock.now()](db::Writing& db) { mail::post(db, letter, now); });
    }
    // Lets time pass as the program would live through it: all that is due by then is done at its moment.
    void pass(std::chrono::seconds time) {
        const auto until = town.clock.moment + time;
        for (;;) {
            runner->wake("jezkazgan");
            runner->run_due();
            const auto next = runner->next();
            if (!next || *next > until) break;
            town.clock.moment = std::max(*next, town.clock.moment);
        }
        town.clock.moment = until;
    }
    std::vector<mail::OutboxRow> rows() { return mail::outbox(*town.file().read(), {}, {}, 1000); }
    mail::OutboxRow last() { return rows().front(); }
    std::size_t waiting() { return mail::outbox(*town.file().read(), {mail::State::waiting}, {}, 1000).size(); }
};

}  // namespace

TEST_CASE("a letter is in the outbox with its cause, and gone with it", "[mail]") {
    Office office;
    const auto post_and_fail = [&] {
        office.town.file().write([now = office.town.clock.now()](db::Writing& db) {
            mail::post(db, reset("aigul@example.test"), now);
            throw std::runtime_error("the account was not made");
        });
    };
    CHECK_THROWS(post_and_fail());
    CHECK(office.rows().empty());
    office.post(reset("aigul@example.test"));
    CHECK(office.last().state == mail::State::waiting);
    CHECK(office.last().deadline_at == office.town.clock.now() + mail::reset_age);
}

TEST_CASE("a letter of a wrong kind, with other fields, or to what is no address is a mistake of the caller", "[mail]") {
    Office office;
    CHECK_THROWS_AS(office.post({"accounts.unheard", i18n::Language::ru, "a@example.test", {}}), std::logic_error);
    CHECK_THROWS_AS(office.post({"accounts.password_reset", i18n::Language::ru, "a@example.test", {}}), std::logic_error);
    CHECK_THROWS_AS(office.post({"mail.test", i18n::Language::ru, "a@example.test", {{"link", "x"}}}), std::logic_error);
    for (const auto* address : {"", "aigul", "a@b", "a@example.test\r\nBcc: all@example.test", "a b@example.test", "Айгуль@example.test", "a@example.test, b@example.test"})
        CHECK_THROWS_AS(office.post(reset(address)), std::logic_error);
    CHECK(office.rows().empty());
    office.post(reset("Aigul@Example.TEST"));
    CHECK(office.last().address == "Aigul@example.test");
}

TEST_CASE("a letter goes once, says who sent it, and leaves no secret behind", "[mail]") {
    Office office;
    office.post(reset("aigul@example.test"));
    office.post(news("marat@example.test"));
    office.pass(1s);
    const auto all = office.server->received();
    REQUIRE(all.size() == 2);
    CHECK(office.server->connections() == 1);
    CHECK(all[0].from == "city@qala.example");
    CHECK(all[0].to == "aigul@example.test");
    CHECK(all[0].head("To") == "<aigul@example.test>");
    CHECK(all[0].head("Auto-Submitted") == "auto-generated");
    CHECK(all[0].head("Date") == "Fri, 20 Nov 2026 07:00:00 +0000");
    CHECK(all[0].head("List-Unsubscribe") == "");
    CHECK(all[0].head("Message-ID") != all[1].head("Message-ID"));
    CHECK_THAT(all[0].part("text/plain"), Catch::Contains("https://city.example/reset/secret") && Catch::Contains("Ссылка действует"));
    CHECK_THAT(all[0].part("text/html"), Catch::Contains("href=\"https://city.example/reset/secret\"") && Catch::Contains("lang=\"ru\""));
    CHECK_THAT(all[1].part("text/plain"), Catch::Contains("Firefox") && Catch::Contains("Құрылғы"));
    for (const auto& row : office.rows()) {
        CHECK(row.state == mail::State::sent);
        CHECK(row.fields.find("city.example") == std::string::npos);
    }
    CHECK(nlohmann::json::parse(office.last().fields) == nlohmann::json{{"device", "Firefox"}, {"time", "20.11.2026, 12:00"}});
    office.pass(24h);
    CHECK(office.server->received().size() == 2);
}

TEST_CASE("the mail server is away for a day: every letter arrives once when it is back, what came too late does not", "[mail]") {
    Office office;
    office.use("smtp://127.0.0.1:1");  // nobody answers there
    for (int i = 0; i < 30; ++i) {
        office.post(news("resident" + std::to_string(i) + "@example.test", i));
        office.pass(48min);
    }
    office.post(reset("late@example.test"));
    office.pass(1h);
    CHECK(office.waiting() == 30);
    CHECK(office.last().state == mail::State::expired);
    CHECK(office.last().fields == "{}");
    CHECK(mail::sender(*office.town.file().read())->failures > 20);
    CHECK(office.server->connections() == 0);
    office.town.file().write([url = office.server->url()](db::Writing& db) { db.exec("update mail_sender set url = ?", url); });  // the same server, back
    office.pass(6h);
    CHECK(office.waiting() == 0);
    std::set<std::string> recipients;
    for (const auto& letter : office.server->received()) CHECK(recipients.insert(letter.to).second);
    CHECK(recipients.size() == 30);
    CHECK(mail::sender(*office.town.file().read())->trouble == "");
}

TEST_CASE("between tries of a dead server the time grows to six hours, and a new letter shortens it to ten minutes", "[mail]") {
    CHECK(mail::pause_after(1, false) == 30s);
    CHECK(mail::pause_after(5, false) == 8min);
    CHECK(mail::pause_after(40, false) == 6h);
    CHECK(mail::pause_after(40, true) == 10min);
    Office office;
    office.use("smtp://127.0.0.1:1");
    office.post(news("aigul@example.test"));
    office.pass(48h);
    const auto failures = mail::sender(*office.town.file().read())->failures;
    CHECK(failures >= 14);
    CHECK(failures <= 24);
    office.post(reset("marat@example.test"));
    office.town.file().write([url = office.server->url()](db::Writing& db) { db.exec("update mail_sender set url = ?", url); });
    office.pass(11min);
    CHECK(office.server->received().size() == 2);
}

TEST_CASE("an address that is not there is marked and not tried again; a letter that arrives takes the mark off", "[mail]") {
    Office office;
    office.server->set({.recipients = {{"gone@example.test", "550 5.1.1 no such user"}}});
    office.post(news("gone@example.test"));
    office.post(news("aigul@example.test"));
    office.pass(24h);
    CHECK(office.server->received().size() == 1);
    const auto row = office.rows().back();
    CHECK(row.state == mail::State::bounced);
    CHECK(row.attempts == 1);
    CHECK(row.error == "550 5.1.1 no such user");
    CHECK(mail::bounced_since(*office.town.file().read(), "gone@example.test").has_value());
    office.server->set({});
    office.post(reset("gone@example.test"));
    office.pass(1s);
    CHECK(office.last().state == mail::State::sent);
    CHECK_FALSE(mail::bounced_since(*office.town.file().read(), "gone@example.test").has_value());
}

TEST_CASE("a server that distrusts us says nothing of the address", "[mail]") {
    Office office;
    office.server->set({.recipients = {{"aigul@example.test", "554 5.7.1 relaying denied"}}});
    office.post(news("aigul@example.test"));
    office.pass(1h);
    CHECK(office.last().state == mail::State::waiting);
    CHECK_FALSE(mail::bounced_since(*office.town.file().read(), "aigul@example.test").has_value());
    office.server->set({});
    office.pass(2h);
    CHECK(office.last().state == mail::State::sent);
}

TEST_CASE("a letter that the server puts off is tried later and does not hold up the others", "[mail]") {
    Office office;
    office.server->set({.recipients = {{"busy@example.test", "451 4.7.1 greylisted, come back"}}});
    office.post(news("busy@example.test"));
    office.post(news("aigul@example.test"));
    office.pass(1s);
    CHECK(office.server->received().size() == 1);
    CHECK(office.rows().back().state == mail::State::waiting);
    CHECK(office.rows().back().error == "451 4.7.1 greylisted, come back");
    CHECK(mail::sender(*office.town.file().read())->failures == 0);
    office.server->set({});
    office.pass(2min);
    CHECK(office.server->received().size() == 2);
}

TEST_CASE("a letter that the server does not take is given up, and its address is not blamed", "[mail]") {
    Office office;
    office.server->set({.content = "554 5.6.0 this looks like advertising"});
    office.post(news("aigul@example.test"));
    office.pass(24h);
    CHECK(office.last().state == mail::State::refused);
    CHECK(office.last().attempts == 1);
    CHECK_FALSE(mail::bounced_since(*office.town.file().read(), "aigul@example.test").has_value());
}

TEST_CASE("a lost answer: the letter goes again under the same Message-ID", "[mail]") {
    Office office;
    office.server->set({.drops_after_content = true});
    office.post(news("aigul@example.test"));
    office.pass(1s);
    CHECK(office.last().state == mail::State::waiting);
    office.server->set({});
    office.pass(5min);
    const auto all = office.server->received();
    REQUIRE(all.size() == 2);
    CHECK(all[0].head("Message-ID") == all[1].head("Message-ID"));
    CHECK(all[0].message == all[1].message);
    CHECK(office.last().state == mail::State::sent);
}

TEST_CASE("a process that dies between sending and marking sends that one letter again, under the same Message-ID, and no other", "[mail]") {
    Office office;
    for (int i = 0; i < 3; ++i) office.post(news("resident" + std::to_string(i) + "@example.test"));
    // As it stands on disk at the kill: the first is sent and marked, the second claimed and in the net, the third untouched.
    const auto now = office.town.clock.now();
    auto first = office.town.file().write([now](db::Writing& db) { return mail::claim(db, now); });
    office.town.file().write([=](db::Writing& db) { mail::settle(db, *first, {}, now); });
    const auto second = office.town.file().write([now](db::Writing& db) { return mail::claim(db, now); });
    office.start();
    office.pass(10min);
    const auto all = office.server->received();
    REQUIRE(all.size() == 2);
    std::set<std::string> ids;
    for (const auto& letter : all) ids.insert(letter.head("Message-ID"));
    CHECK(ids.contains("<" + second->token + "@qala.example>"));
    CHECK(ids.size() == 2);
    CHECK(office.waiting() == 0);
}

TEST_CASE("a slow server is not waited for longer than allowed", "[mail]") {
    Office office;
    office.server->set({.slow = 3s});
    office.post(news("aigul@example.test"));
    const auto began = std::chrono::steady_clock::now();
    office.send(office.town.clock.now());
    CHECK(std::chrono::steady_clock::now() - began < 3s);
    CHECK(office.last().state == mail::State::waiting);
    CHECK(mail::sender(*office.town.file().read())->failures == 1);
}

TEST_CASE("a server that closes the door is away: no letter loses an attempt to it but the one that asked", "[mail]") {
    for (const auto& script : {Script{.greeting = "421 too busy"}, Script{.mail = "550 sender unknown"}, Script{.greeting = "554 not you"}}) {
        Office office;
        office.server->set(script);
        for (int i = 0; i < 3; ++i) office.post(news("resident" + std::to_string(i) + "@example.test"));
        office.send(office.town.clock.now());
        int attempts = 0;
        for (const auto& row : office.rows()) attempts += row.attempts;
        CHECK(attempts == 1);
        CHECK(office.waiting() == 3);
        CHECK(mail::sender(*office.town.file().read())->failures == 1);
        CHECK_FALSE(mail::sender(*office.town.file().read())->trouble.empty());
    }
}

TEST_CASE("without a mail server letters wait in the outbox until their deadline, and one can be dropped", "[mail]") {
    Office office;
    office.town.file().write([](db::Writing& db) { mail::remove_sender(db); });
    office.post(reset("aigul@example.test"));
    office.post(news("marat@example.test"));
    office.pass(10min);
    CHECK(office.waiting() == 2);
    CHECK(office.last().attempts == 0);
    CHECK(office.town.file().write([id = office.last().id, now = office.town.clock.now()](db::Writing& db) { return mail::drop(db, id, now); }));
    CHECK_FALSE(office.town.file().write([id = office.last().id, now = office.town.clock.now()](db::Writing& db) { return mail::retry(db, id, now); }));
    CHECK(office.last().state == mail::State::dropped);
    office.pass(2h);
    CHECK(office.waiting() == 0);
    office.pass(24h * 32);
    CHECK(office.rows().empty());
}

TEST_CASE("a letter that has ended can be sent again by nobody, whatever asks for it", "[mail]") {
    Office office;
    office.post(reset("aigul@example.test"));
    office.pass(1s);
    CHECK_THROWS(office.town.file().write([](db::Writing& db) { db.exec("update letter set state = 'waiting', ended_at = null"); }));
    CHECK(office.last().state == mail::State::sent);
}

TEST_CASE("walks of a server with every mood lose no letter and send none twice", "[mail]") {
    base::SeededRandom random(11);
    Office office;
    int posted = 0;
    for (int step = 0; step < 60; ++step) {
        const auto mood = random.below(5);
        Script script;
        if (mood == 1) script.greeting = "421 later";
        if (mood == 2) script.mail = "451 later";
        if (mood == 3) script.content = "452 full";
        if (mood == 4) script.data = "451 not now";
        office.server->set(script);
        for (auto count = random.below(3); count > 0; --count) office.post(news("resident" + std::to_string(posted) + "@example.test", posted)), ++posted;
        office.pass(std::chrono::seconds(random.below(3600)));
    }
    office.server->set({});
    office.pass(7h);
    CHECK(office.waiting() == 0);
    std::set<std::string> links;
    for (const auto& letter : office.server->received()) CHECK(links.insert(letter.to).second);
    CHECK(links.size() == static_cast<std::size_t>(posted));
}
