// Support: tickets of guests and members, the clock of our answers, the staff's work, help by role.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <map>
#include <random>

#include "app/jobs.h"
#include "kit/browser.h"
#include "kit/forms.h"
#include "plans/plan.h"
#include "support/guide.h"
#include "support/store.h"
#include "support/work.h"
#include "teams/team.h"

namespace {

using std::chrono::hours;
using std::chrono::seconds;
using support::State;
using support::TicketId;

kit::Typed question(std::string text = "Не приходит письмо с подтверждением", std::string email = "aliya@example.test") {
    kit::Typed typed{{"topic", "broken"}, {"page", "/events"}, {"text", std::move(text)}};
    if (!email.empty()) typed.emplace_back("email", std::move(email));
    return typed;
}

void ask(kit::Town& town, kit::Browser& browser, const kit::Typed& typed = question()) {
    browser.open("/help/ask");
    town.clock.moment += seconds(20);
    browser.send("/help/ask", typed);
}

support::Row row(kit::Town& town, std::int64_t id = 1) { return support::ticket_of(*town.file().read(), TicketId{id}).value(); }
int tickets(kit::Town& town) { return town.file().read()->value<int>("select count(*) from ticket"); }
accounts::Vault vault(kit::Town& town) { return accounts::Vault(town.environment().keys); }

// Erlan of support, with the ticket taken.
kit::Browser officer(kit::Town& town, const std::string& name = "erlan", int id = 1) {
    kit::settle(town, name, {web::Role::support});
    kit::Browser browser(town);
    kit::sign_in(browser, name);
    browser.open(fmt::format("/admin/support/{}", id));
    browser.send(fmt::format("/admin/support/{}/take", id));
    return browser;
}

void answer(kit::Browser& browser, const std::string& text, const std::string& then = "answered") {
    browser.open("/admin/support/1");
    browser.send("/admin/support/1/answer", {{"answer", text}, {"then", then}});
}

}  // namespace

TEST_CASE("a guest asks, sees the ticket at once, and comes back by the secret link of the letter alone", "[support]") {
    kit::Town town;
    kit::Browser aliya(town), stranger(town), later(town);
    ask(town, aliya);
    CHECK(aliya.at() == "/help/tickets/1?done=sent");
    CHECK(aliya.page().says("Вопрос № 1"));
    CHECK(aliya.page().says("Не приходит письмо"));
    CHECK(aliya.page().says("href=\"/events\""));
    CHECK(aliya.page().field("Cache-Control") == "no-store");
    CHECK(letter_to(town, "support.received") == "aliya@example.test");
    const auto link = newest_letter(town, "support.received")["link"];
    CHECK(link.starts_with("/help/tickets/1/"));
    CHECK(stranger.open("/help/tickets/1").status == 404);
    CHECK(stranger.open("/help/tickets/1/" + std::string(43, 'A')).status == 404);
    CHECK(stranger.open("/help/tickets/2/" + std::string(43, 'A')).status == 404);
    CHECK(later.open(link).says("Не приходит письмо"));
    CHECK(later.at() == "/help/tickets/1");
    // The address of one ticket opens no other.
    ask(town, stranger, question("Другой вопрос", "marat@example.test"));
    CHECK(stranger.at() == "/help/tickets/2?done=sent");
    CHECK(stranger.open("/help/tickets/1").status == 404);
}

TEST_CASE("nothing that was written to support can be read in the city's file", "[support]") {
    kit::Town town;
    kit::Browser aliya(town);
    ask(town, aliya, question("Мой телефон 8 701 555 44 33", "secret.aliya@example.test"));
    const auto link = newest_letter(town, "support.received")["link"];
    const auto all = town.file().read()->value<std::string>("select (select group_concat(quote(email_sealed) || quote(link_seed) || page) from ticket) || (select group_concat(quote(text_sealed)) from ticket_message) || (select group_concat(location) from submission)");
    CHECK(all.find("701 555") == all.npos);
    CHECK(all.find("secret.aliya") == all.npos);
    CHECK(all.find(link.substr(link.rfind('/') + 1)) == all.npos);
}

TEST_CASE("programs are asked again, a form that is sent twice makes one ticket, and an unconfirmed address gets few letters", "[support]") {
    kit::Town town;
    kit::Browser robot(town);
    auto typed = question();
    typed.emplace_back("website", "https://spam.example");
    ask(town, robot, typed);
    CHECK(robot.page().status == 422);
    robot.open("/help/ask");
    robot.send("/help/ask", question());
    CHECK(robot.page().status == 422);
    CHECK(tickets(town) == 0);
    robot.open("/help/ask");
    town.clock.moment += seconds(20);
    const auto body = robot.body("/help/ask", question());
    for (int times = 0; times < 3; ++times) CHECK(robot.post("/help/ask", body, kit::from_here).field("Location") == "/help/tickets/1?done=sent");
    CHECK(tickets(town) == 1);
    for (int i = 0; i < 5; ++i) {
        kit::Browser someone(town);
        ask(town, someone, question(fmt::format("Вопрос номер {}", i), "victim@example.test"));
        CHECK(someone.page().says("Вопрос №"));
    }
    CHECK(letter_count(town, "support.received") == 1 + 3);
}

TEST_CASE("every field says what is wrong with it and keeps what was typed", "[support]") {
    kit::Town town;
    kit::Browser aliya(town);
    ask(town, aliya, {{"topic", "nothing"}, {"page", "/nothing-here"}, {"text", "ой"}, {"email", "not an address"}});
    CHECK(aliya.page().status == 422);
    for (const auto* words : {"Выберите одно", "Такой страницы в этом городе нет", "не меньше 5", "Неверный адрес", "value=\"not an address\""}) CHECK(aliya.page().says(words));
    ask(town, aliya, question("Текст <script>alert(1)</script> с разметкой"));
    CHECK(aliya.page().says("&lt;script&gt;"));
    CHECK(tickets(town) == 1);
}

TEST_CASE("a member's ticket stands among the own ones, and nobody else opens it", "[support]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::settle(town, "marat");
    kit::Browser aliya(town), marat(town);
    kit::sign_in(aliya, "aliya");
    kit::sign_in(marat, "marat");
    ask(town, aliya, question("Как убрать фото?", ""));
    CHECK(aliya.at() == "/me/tickets/1?done=sent");
    CHECK(letter_to(town, "support.received") == "aliya@example.test");
    CHECK(newest_letter(town, "support.received")["link"] == "/me/tickets/1");
    CHECK(aliya.open("/me/tickets").says("Вопрос № 1"));
    CHECK(marat.open("/me/tickets/1").status == 404);
    CHECK_FALSE(marat.open("/me/tickets").says("Вопрос № 1"));
    // A secret link of a member's ticket there is none.
    const auto key = support::link_key(town.environment().keys, support::seed_of(*town.file().read(), TicketId{1}));
    CHECK(marat.open("/help/tickets/1/" + key).status == 404);
}

TEST_CASE("the plan of the organisation says how soon we answer, and only its own people ask for it", "[support]") {
    kit::Town town;
    const auto aliya = kit::settle(town, "aliya");
    kit::settle(town, "marat");
    town.file().write([&](db::Writing& db) {
        teams::appoint(db, teams::OrganisationId{1}, aliya, web::TeamRole::owner, town.clock.now());
        plans::set(db, 1, {plans::Plan::vip, base::Day(std::chrono::local_days(std::chrono::year(2026) / 11 / 1)), {}, "договор"}, town.clock.now());
    });
    kit::Browser owner(town), other(town);
    kit::sign_in(owner, "aliya");
    kit::sign_in(other, "marat");
    auto typed = question("Не вижу своих акций", "");
    typed.emplace_back("organisation", "1");
    ask(town, owner, typed);
    CHECK(row(town).hours == 4);
    CHECK(row(town).due_at == row(town).received_at + hours(4));
    ask(town, owner, question("А это для себя", ""));
    CHECK(row(town, 2).hours == 48);
    ask(town, other, typed);  // not his: he is asked about nothing of the kind
    CHECK(row(town, 3).organisation == std::nullopt);
    auto foreign = question("Чужая организация", "");
    foreign.emplace_back("organisation", "2");
    ask(town, owner, foreign);
    CHECK(owner.page().status == 422);
    // What is promised first stands first.
    const auto queue = support::open_rows(*town.file().read(), {}, {}, 10);
    REQUIRE(queue.size() == 3);
    CHECK(queue.front().id.value == 1);
}

TEST_CASE("what was written opens to whoever takes the ticket, and the person sees who looked", "[support]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::Browser aliya(town);
    kit::sign_in(aliya, "aliya");
    ask(town, aliya, question("Тайный вопрос", ""));
    kit::settle(town, "saule", {web::Role::support});
    kit::Browser saule(town);
    kit::sign_in(saule, "saule");
    CHECK(saule.open("/admin/support").says("Вопрос № 1"));
    CHECK_FALSE(saule.open("/admin/support/1").says("Тайный вопрос"));
    saule.send("/admin/support/1/take");
    CHECK(saule.page().says("Тайный вопрос"));
    CHECK(aliya.open("/me/looks").says("№ 1"));
    auto erlan = officer(town);
    CHECK(erlan.page().says("Тайный вопрос"));
    CHECK_FALSE(saule.open("/admin/support/1").says("Тайный вопрос"));
    CHECK(town.file().read()->value<int>("select count(*) from audit_act where act = 'ticket.take'") == 2);
}

TEST_CASE("an answer goes to whoever asked by letter, without its words, and stands on the page of the ticket", "[support]") {
    kit::Town town;
    kit::Browser aliya(town);
    ask(town, aliya);
    auto erlan = officer(town);
    town.clock.moment += std::chrono::minutes(10);
    answer(erlan, "Проверьте папку «Спам»");
    CHECK(erlan.page().says("Ответ отправлен"));
    CHECK(row(town).state == State::answered);
    auto letter = newest_letter(town, "support.answered");
    CHECK(letter.size() == 2);  // number and link
    CHECK(letter_to(town, "support.answered") == "aliya@example.test");
    kit::Browser later(town);
    CHECK(later.open(letter["link"]).says("Проверьте папку «Спам»"));
    CHECK_FALSE(later.page().says("erlan"));
    town.clock.moment += hours(1);
    later.open(letter["link"]);
    later.send("/help/tickets/1", {{"text", "Там тоже нет"}});
    CHECK(row(town).state == State::open);
    CHECK(row(town).answered_at < row(town).changed_at);  // the first answer stays the first
    later.open("/help/tickets/1");
    later.send("/help/tickets/1/solved");
    CHECK(row(town).state == State::solved);
    later.open("/help/tickets/1");
    later.send("/help/tickets/1", {{"text", "Снова не приходит"}});
    CHECK(row(town).state == State::open);
}

TEST_CASE("notes are for colleagues alone, and only whoever has the ticket writes", "[support]") {
    kit::Town town;
    kit::Browser aliya(town);
    ask(town, aliya);
    auto erlan = officer(town);
    erlan.open("/admin/support/1");
    erlan.send("/admin/support/1/note", {{"note", "Похоже на сбой почты"}});
    CHECK(erlan.page().says("Похоже на сбой почты"));
    CHECK_FALSE(aliya.open("/help/tickets/1").says("Похоже на сбой почты"));
    erlan.open("/admin/support/1");
    const auto body = erlan.body("/admin/support/1/answer", {{"answer", "Уже чиним"}, {"then", "answered"}});
    officer(town, "saule");
    const auto refused = erlan.post("/admin/support/1/answer", body, kit::from_here);
    CHECK(refused.status == 409);
    CHECK(refused.says("взял другой человек"));
    CHECK(row(town).state == State::open);
}

TEST_CASE("prepared answers stand in the answer in the language of whoever asked", "[support]") {
    kit::Town town;
    kit::Browser aliya(town);
    aliya.open("/kk/help/ask");
    town.clock.moment += seconds(20);
    aliya.send("/kk/help/ask", question("Хат келмейді"));
    auto erlan = officer(town);
    erlan.open("/admin/support/answers/new");
    erlan.send("/admin/support/answers/new", {{"title_ru", "Спам"}, {"body_ru", "Проверьте «Спам»"}, {"title_kk", "Спам"}, {"body_kk", "«Спам» қалтасын қараңыз"}});
    CHECK(erlan.at() == "/admin/support/answers?done=saved");
    CHECK(erlan.open("/admin/support/1?template=1").says("«Спам» қалтасын қараңыз"));
    erlan.open("/admin/support/answers/1");
    CHECK(erlan.send("/admin/support/answers/1", {{"title_ru", ""}, {"body_ru", "без имени"}}).status == 422);
    erlan.open("/admin/support/answers/1");
    erlan.send("/admin/support/answers/1", {{"deed", "remove"}});
    CHECK(town.file().read()->value<int>("select count(*) from answer_template") == 0);
    CHECK(town.file().read()->value<int>("select count(*) from audit_act where act glob 'answer_template.*'") == 2);
}

TEST_CASE("what nobody goes on with is closed after fourteen days with one letter, and is gone after a year", "[support]") {
    kit::Town town;
    kit::Browser aliya(town);
    ask(town, aliya);
    auto erlan = officer(town);
    answer(erlan, "Пришлите снимок экрана", "waiting");
    const auto city = town.installation().by_host("localhost");
    const auto tidy = [&] { return support::tidy(town.file(), *town.installation().site(*city, town.file()), town.environment().keys, town.clock.now()); };
    town.clock.moment += support::silence - seconds(1);
    CHECK(tidy() == 0);
    town.clock.moment += seconds(1);
    CHECK(tidy() == 1);
    CHECK(tidy() == 0);
    CHECK(row(town).state == State::closed);
    CHECK(letter_count(town, "support.closed") == 1);
    kit::Browser later(town);
    CHECK(later.open(newest_letter(town, "support.closed")["link"]).says("никто не писал"));
    later.send("/help/tickets/1", {{"text", "Вот снимок"}});
    CHECK(row(town).state == State::open);
    town.file().write([&](db::Writing& db) { CHECK(support::call_solved(db, vault(town), TicketId{1}, town.clock.now())); });
    town.clock.moment += support::reopening;
    later.open(newest_letter(town, "support.closed")["link"]);
    CHECK_FALSE(later.page().says("name=\"text\""));
    town.clock.moment += support::kept;
    CHECK(tidy() == 0);
    CHECK(tickets(town) == 0);
    CHECK(town.file().read()->value<int>("select count(*) from ticket_message") == 0);
}

TEST_CASE("the office says how fast the first answers are", "[support]") {
    kit::Town town;
    const support::Officer erlan{kit::settle(town, "erlan", {web::Role::support}), "support"};
    std::byte number{};
    for (const int waited : {1, 2, 10, 60}) {
        std::vector<std::byte> seed(16, number = std::byte(std::to_integer<int>(number) + 1));
        town.file().write([&](db::Writing& db) {
            const auto id = support::receive(db, vault(town), {.email = "a@example.test", .text = "Вопрос", .hours = 48}, seed, town.clock.now());
            CHECK(support::take(db, vault(town), id, erlan, town.clock.now()));
            CHECK(support::answer(db, vault(town), id, erlan, "Ответ", State::answered, {}, town.clock.now() + hours(waited)));
        });
    }
    const auto pace = support::pace(*town.file().read(), town.clock.now());
    CHECK(pace.answers == 4);
    CHECK(pace.in_time == 3);
    CHECK(pace.median == hours(6));
    kit::Browser browser(town);
    kit::sign_in(browser, "erlan");
    CHECK(browser.open("/admin/support").says("6 ч 0 мин"));
    CHECK(browser.page().says("75 %"));
}

TEST_CASE("whatever is done with a ticket, its state, its clock and its conversation fit together", "[support]") {
    kit::Town town(true);
    std::mt19937 dice(7);
    const support::Officer erlan{kit::settle(town, "erlan", {web::Role::support}), "support"}, saule{kit::settle(town, "saule", {web::Role::support}), "support"};
    town.file().write([&](db::Writing& db) { support::receive(db, vault(town), {.email = "a@example.test", .text = "Вопрос"}, std::vector<std::byte>(16), town.clock.now()); });
    for (int step = 0; step < 300; ++step) {
        town.clock.moment += hours(dice() % 30);
        const auto before = row(town);
        const auto& who = dice() % 2 ? erlan : saule;
        const auto then = static_cast<State>(1 + dice() % 3);
        town.file().write([&](db::Writing& db) {
            const auto now = town.clock.now();
            switch (dice() % 4) {
                case 0: (void)support::take(db, vault(town), TicketId{1}, who, now); break;
                case 1: CHECK(support::answer(db, vault(town), TicketId{1}, who, "Ответ", then, {}, now).has_value() == (before.taken_by == who.account)); break;
                case 2: CHECK(support::go_on(db, vault(town), TicketId{1}, "Ещё", now).has_value() == before.takes_words(now)); break;
                case 3: CHECK(support::call_solved(db, vault(town), TicketId{1}, now).has_value() != support::ended(before.state)); break;
            }
        });
        const auto after = row(town);
        const auto said = support::messages_of(*town.file().read(), vault(town), TicketId{1});
        CHECK(after.answered_at.has_value() == std::ranges::any_of(said, [](const auto& one) { return one.kind == support::Said::answered; }));
        if (before.answered_at) CHECK(after.answered_at == before.answered_at);
        if (after.state == State::open && before.state != State::open) CHECK(after.due_at == after.changed_at + hours(after.hours));
        if (after.state == State::solved && said.back().kind != support::Said::taken) CHECK(said.back().kind == support::Said::solved);
    }
}

TEST_CASE("every address that help names is a page of this program, in every language", "[support]") {
    kit::Town town;
    kit::settle(town, "root", {web::Role::superadmin});
    kit::Browser root(town);
    kit::sign_in(root, "root");
    for (const auto& guide : support::guides()) {
        for (const auto* prefix : {"", "/kk", "/en"}) {
            INFO(prefix << guide.role);
            const auto page = town.get(fmt::format("{}/help/{}", prefix, guide.role));
            CHECK(page.status == 200);
            CHECK(page.field("Cache-Control") == "no-cache");
        }
        for (const auto& part : guide.parts)
            for (const auto& way : part.ways) {
                INFO(way.path);
                CHECK(root.open(way.path).status == 200);
            }
    }
    CHECK(town.get("/help/nobody").status == 404);
    CHECK(town.get("/help").says("/help/business"));
    CHECK(town.get("/events").says("href=\"/help\""));
}
