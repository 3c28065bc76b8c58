// Offers that organisations write: from the desk to the city's page, and everything between.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "drafts/json.h"
#include "kit/newsroom.h"
#include "kit/own.h"
#include "offers/offer.h"
#include "plans/plan.h"
#include "teams/team.h"

namespace {

using kit::Newsroom;
using kit::Typed;
using offers::OfferId;

const std::string all_offers = "/desk/1/offers", new_offer = "/desk/1/offers/new";
constexpr std::int64_t written_here = 2;  // after that of the kit's town
const std::string own_offer = "/desk/1/offers/2", public_offer = "/offers/2-vtoroy-kofe-besplatno";

// The second coffee free on weekdays until noon; `but`: other answers.
Typed coffee(const Typed& but = {}) {
    Typed typed{{"kind", "nth_free"}, {"nth", "2"}, {"title", "Второй кофе бесплатно"}, {"terms", "Кроме раф-кофе."}, {"valid_from", "2026-11-20"}, {"valid_until", "2026-12-20"}, {"until_hour", "12:00"}};
    for (const auto* day : {"1", "2", "3", "4", "5"}) typed.emplace_back("weekdays", day);
    for (const auto& [name, value] : but) {
        const auto known = std::ranges::find(typed, name, &std::pair<std::string, std::string>::first);
        if (known == typed.end()) typed.emplace_back(name, value);
        else known->second = value;
    }
    return typed;
}

// Марат's café has been checked; here it has not.
void leave_unverified(Newsroom& newsroom) {
    newsroom.town.file().write([](db::Writing& db) { db.exec("update organisation set verified_at = null"); });
}

void give_plan(Newsroom& newsroom, plans::Plan plan) {
    newsroom.town.file().write([&](db::Writing& db) { plans::set(db, 1, {plan, base::Day{std::chrono::local_days(std::chrono::year(2026) / 1 / 1)}, {}, "по договору"}, newsroom.town.clock.now()); });
}

void write_offer(kit::Browser& browser, const Typed& but = {}, bool draft = false) {
    browser.open(new_offer);
    auto typed = coffee(but);
    if (draft) typed.emplace_back("draft", "yes");
    browser.send(new_offer, typed);
}

offers::Draft draft_here(Newsroom& newsroom, std::int64_t id = written_here) { return offers::draft_of(*newsroom.town.file().read(), OfferId{id}).value(); }

std::string offer_state_of(Newsroom& newsroom, std::int64_t id = written_here) {
    const auto draft = offers::draft_of(*newsroom.town.file().read(), OfferId{id});
    return draft ? draft->state : std::string();
}

void act_on(kit::Browser& browser, const std::string& address) {
    browser.open(address);
    browser.send(address);
}

const std::set<std::string> aside{"job", "letter", "submission", "session", "account", "search_word", "rate", "tag"};

}  // namespace

TEST_CASE("a café that was checked publishes an offer at once, and the city reads it", "[offering]") {
    Newsroom newsroom;
    write_offer(newsroom.owners, {{"title_kk", "Екінші кофе тегін"}, {"title_en", "Second coffee free"}});
    CHECK(newsroom.owners.at() == own_offer + "?done=published");
    CHECK(newsroom.guests.open(public_offer).status == 200);
    for (const auto* says : {"Второй кофе бесплатно", "2 = 1", "пн–пт до 12:00", "Кроме раф-кофе", "Кафе «Арома»"}) CHECK(newsroom.guests.page().says(says));
    CHECK(newsroom.guests.open("/kk" + public_offer).says("Екінші кофе тегін"));
    CHECK(newsroom.guests.open("/en" + public_offer).says("Second coffee free"));
    CHECK(newsroom.guests.open("/offers").says("Второй кофе бесплатно"));
    CHECK(newsroom.guests.open("/search?q=кофе").says("/offers/2-"));
    CHECK(newsroom.owners.open(all_offers).says("опубликовано"));
}

TEST_CASE("an offer of a café that nobody has checked waits for a moderator, and its author is told by letter", "[offering]") {
    Newsroom newsroom;
    leave_unverified(newsroom);
    write_offer(newsroom.owners);
    CHECK(newsroom.owners.at() == own_offer + "?done=sent");
    CHECK(newsroom.owners.open(all_offers).says("на проверке"));
    CHECK(newsroom.guests.open(public_offer).status == 404);
    CHECK_FALSE(newsroom.guests.open("/offers").says("Второй кофе"));
    CHECK_FALSE(newsroom.guests.open("/offers.rss").says("Второй кофе"));
    CHECK_FALSE(newsroom.guests.open("/search?q=кофе").says("/offers/2"));
    CHECK(newsroom.moderators.open("/admin/review").says("Скидка ·"));
    newsroom.moderators.open(fmt::format("/admin/review/{}", newsroom.oldest_waiting().value));
    for (const auto* says : {"Кафе «Арома»", "Второй кофе бесплатно", "20.11.2026–20.12.2026", "пн–пт до 12:00"}) CHECK(newsroom.moderators.page().says(says));
    newsroom.decide({{"decision", "applied"}});
    CHECK(kit::letter_to(newsroom.town, "moderation.applied") == "marat@example.test");
    CHECK(kit::newest_letter(newsroom.town, "moderation.applied")["link"] == "/me/offers/2");
    newsroom.owners.open("/me/offers/2");
    CHECK(newsroom.owners.at() == own_offer);
    CHECK(newsroom.hers.open("/me/offers/2").status == 404);
    CHECK(newsroom.guests.open(public_offer).says("Второй кофе бесплатно"));
}

TEST_CASE("what came back says why, and is mended and sent again; what was refused is not", "[offering]") {
    Newsroom newsroom;
    leave_unverified(newsroom);
    write_offer(newsroom.owners);
    newsroom.decide({{"decision", "returned"}, {"returning", "unclear"}, {"note", "Какой кофе?"}});
    CHECK(offer_state_of(newsroom) == "draft");
    CHECK(newsroom.owners.open(all_offers).says("на доработке"));
    CHECK(newsroom.owners.open(own_offer).says("Какой кофе?"));
    newsroom.owners.open(own_offer + "/edit");
    newsroom.owners.send(own_offer + "/edit", {{"terms", "Капучино и американо."}});
    CHECK(offer_state_of(newsroom) == "pending");
    newsroom.decide({{"decision", "refused"}, {"refusing", "unlawful"}});
    CHECK(offer_state_of(newsroom) == "removed");
    CHECK(newsroom.owners.open(own_offer + "/edit").status == 409);
    CHECK(newsroom.owners.open(all_offers).says("отклонен"));
}

TEST_CASE("a change of a public offer waits, its page stays as it was, and the moderator sees the difference", "[offering]") {
    Newsroom newsroom;
    write_offer(newsroom.owners);
    leave_unverified(newsroom);
    newsroom.owners.open(own_offer + "/edit");
    newsroom.owners.send(own_offer + "/edit", {{"title", "Третий кофе бесплатно"}, {"nth", "3"}});
    CHECK(newsroom.owners.at() == own_offer + "?done=sent");
    CHECK_FALSE(newsroom.guests.open(public_offer).says("Третий"));
    CHECK(newsroom.owners.open(all_offers).says("изменение на проверке"));
    CHECK(newsroom.owners.open(own_offer + "/edit").says("Третий кофе"));
    newsroom.moderators.open(fmt::format("/admin/review/{}", newsroom.oldest_waiting().value));
    CHECK(newsroom.moderators.page().says("<ins>"));
    newsroom.decide({{"decision", "applied"}});
    CHECK(newsroom.guests.open(public_offer).says("Третий кофе бесплатно"));
    CHECK(newsroom.guests.page().says("3 = 2"));
}

TEST_CASE("of a team one sends in place of the other, so that one change waits at a time", "[offering]") {
    Newsroom newsroom;
    write_offer(newsroom.owners);
    leave_unverified(newsroom);
    newsroom.town.file().write([&](db::Writing& db) { teams::appoint(db, teams::OrganisationId{1}, newsroom.aliya, web::TeamRole::manager, newsroom.town.clock.now()); });
    for (auto* browser : {&newsroom.owners, &newsroom.hers}) {
        browser->open(own_offer + "/edit");
        browser->send(own_offer + "/edit", {{"terms", browser == &newsroom.hers ? "Слова Алии." : "Слова Марата."}});
    }
    CHECK(moderation::waiting(*newsroom.town.file().read(), {}, {}, 10).size() == 1);
    CHECK(newsroom.owners.open(own_offer + "/edit").says("Слова Алии."));
    act_on(newsroom.owners, own_offer + "/withdraw");
    CHECK(moderation::waiting(*newsroom.town.file().read(), {}, {}, 10).empty());
    CHECK(newsroom.guests.open(public_offer).says("Кроме раф-кофе"));
}

TEST_CASE("the basic plan has one new offer a month: the second is told when it may come, and nothing typed is lost", "[offering][plans]") {
    Newsroom newsroom;
    write_offer(newsroom.owners);
    write_offer(newsroom.owners, {{"title", "Третий чай бесплатно"}});
    CHECK(newsroom.owners.page().status == 422);
    CHECK(newsroom.owners.page().says("В тарифе «Базовый» — 1 новая скидка в месяц"));
    CHECK(newsroom.owners.page().says("с 1 декабря"));
    CHECK(newsroom.owners.page().says("Третий чай бесплатно"));
    CHECK(offer_state_of(newsroom, written_here + 1).empty());
    CHECK(newsroom.owners.open(all_offers).says("с 1 декабря"));
    write_offer(newsroom.owners, {{"title", "Третий чай бесплатно"}}, true);
    CHECK(offer_state_of(newsroom, written_here + 1) == "draft");
    newsroom.town.clock.moment += std::chrono::hours(24 * 12);  // December
    newsroom.owners.open("/desk/1/offers/3/edit");
    newsroom.owners.send("/desk/1/offers/3/edit", {{"valid_from", "2026-12-05"}});
    CHECK(offer_state_of(newsroom, written_here + 1) == "published");
}

TEST_CASE("changes, endings and what came back are no new offers, and a larger plan has no limit", "[offering][plans]") {
    Newsroom newsroom;
    leave_unverified(newsroom);
    write_offer(newsroom.owners);
    newsroom.decide({{"decision", "returned"}, {"returning", "unclear"}});
    write_offer(newsroom.owners, {{"title", "Чай даром"}});  // the place of the one that came back
    CHECK(offer_state_of(newsroom, written_here + 1) == "pending");
    newsroom.owners.open(own_offer + "/edit");
    newsroom.owners.send(own_offer + "/edit");
    CHECK(newsroom.owners.page().says("с 1 декабря"));
    newsroom.decide({{"decision", "applied"}});
    newsroom.owners.open("/desk/1/offers/3/edit");
    newsroom.owners.send("/desk/1/offers/3/edit", {{"terms", "Зелёный."}});
    CHECK(newsroom.owners.at() == "/desk/1/offers/3?done=sent");
    act_on(newsroom.owners, "/desk/1/offers/3/end");
    write_offer(newsroom.owners, {{"title", "Ещё чай"}});
    CHECK(newsroom.owners.page().status == 422);
    give_plan(newsroom, plans::Plan::business);
    write_offer(newsroom.owners, {{"title", "Ещё чай"}});
    CHECK(offer_state_of(newsroom, written_here + 2) == "pending");
    CHECK_FALSE(newsroom.owners.open(all_offers).says("с 1 декабря"));
}

TEST_CASE("the database counts the new offers of a month itself", "[offering][plans]") {
    Newsroom newsroom;
    write_offer(newsroom.owners);
    write_offer(newsroom.owners, {{"title", "Чай даром"}}, true);
    auto& file = newsroom.town.file();
    CHECK(plans::allowed(*file.read(), 1, plans::Limit::new_offers, base::Day{std::chrono::local_days(std::chrono::year(2026) / 11 / 20)}).most == 1);
    CHECK_THROWS(file.write([](db::Writing& db) { db.exec("update offer set counted_month = '2026-11' where id = 3"); }));
    CHECK_NOTHROW(file.write([](db::Writing& db) { db.exec("update offer set counted_month = '2026-12' where id = 3"); }));
    CHECK_THROWS(file.write([](db::Writing& db) { db.exec("insert into offer (slug, organisation_id, kind, valid_from_day, created_at, updated_at, counted_month) values ('x', 1, 'gift', '2026-11-20', 1, 1, '2027-01')"); }));
}

TEST_CASE("every answer of the form that cannot be used is said beside it, and nothing is written", "[offering][forms]") {
    Newsroom newsroom;
    const auto before = kit::rows(newsroom.town);
    const auto refused = [&](const Typed& but, const char* says) {
        INFO(says);
        write_offer(newsroom.owners, but);
        CHECK(newsroom.owners.page().status == 422);
        CHECK(newsroom.owners.page().says(says));
    };
    refused({{"kind", "free"}}, "Выберите одно");
    refused({{"kind", "percent"}}, "Заполните это поле");
    refused({{"kind", "percent"}, {"percent", "100"}}, "от 1 до 99");
    refused({{"kind", "percent"}, {"percent", "20"}, {"price_usual", "много"}}, "Сумма в ₸");
    refused({{"kind", "sum"}, {"amount", "от 500 до 700"}}, "Сумма в ₸");
    refused({{"kind", "sum"}, {"amount", "5 $"}}, "Сумма в ₸");
    refused({{"kind", "sum"}, {"amount", "500"}, {"price_usual", "500"}}, "вся цена");
    refused({{"kind", "new_price"}, {"price_before", "2000"}}, "Заполните это поле");
    refused({{"kind", "new_price"}, {"price_before", "2000"}, {"price_after", "2000"}}, "ниже старой");
    refused({{"nth", "1"}}, "от 2 до 100");
    refused({{"title", ""}}, "Заполните это поле");
    refused({{"title", "«»"}}, "нужны буквы или цифры");
    refused({{"terms", std::string(5'001, 'a')}}, "не больше 5000");
    refused({{"terms_kk", "Шарттары"}}, "К условиям нужно название");
    refused({{"valid_from", ""}}, "Заполните это поле");
    refused({{"valid_from", "2026-11-19"}}, "уже прошёл");
    refused({{"valid_until", "2026-11-19"}}, "уже прошёл");
    refused({{"valid_from", "2026-12-21"}}, "раньше первого");
    refused({{"valid_until", "2029-01-01"}}, "два года");
    refused({{"weekdays", "9"}}, "Выберите из");
    refused({{"until_hour", "25:00"}}, "Укажите время");
    refused({{"from_hour", "12:00"}}, "совпадает с началом");
    refused({{"other_hours", "когда настроение"}}, "Дни и часы так");
    refused({{"audience", "cats"}}, "Выберите из");
    refused({{"per_person", "0"}}, "от 1 до 1000");
    refused({{"in_all", "-5"}}, "от 1 до");
    CHECK(newsroom.owners.page().says("Второй кофе бесплатно"));  // as it was typed
    CHECK(kit::rows(newsroom.town) == before);
}

TEST_CASE("a kind asks for what it needs and lets the rest be", "[offering][forms]") {
    Newsroom newsroom;
    write_offer(newsroom.owners, {{"kind", "gift"}, {"percent", "сто"}, {"amount", "x"}, {"price_after", "y"}});
    const auto draft = draft_here(newsroom);
    CHECK(draft.kind == "gift");
    CHECK_FALSE(draft.percent);
    CHECK_FALSE(draft.nth);
    CHECK_FALSE(draft.price_after);
}

TEST_CASE("what one saves is computed from the usual price, and shown in the preview as on the page", "[offering]") {
    Newsroom newsroom;
    write_offer(newsroom.owners, {{"kind", "percent"}, {"percent", "20"}, {"price_usual", "3 500 ₸"}}, true);
    CHECK(draft_here(newsroom).price_after == 280'000);
    const auto& preview = newsroom.owners.open(own_offer + "/preview");
    CHECK(preview.says("видит только ваша команда"));
    CHECK(preview.says("Вы экономите 700 ₸"));
    CHECK(newsroom.guests.open("/offers/2").status == 404);
    newsroom.owners.open(own_offer + "/edit");
    newsroom.owners.send(own_offer + "/edit", {{"kind", "sum"}, {"amount", "500"}});
    const auto& page = newsroom.guests.open(public_offer);
    CHECK(page.says("Вы экономите 500 ₸"));
    CHECK(page.says("3 000 ₸"));
}

TEST_CASE("days and hours that differ by day are typed in words, and come back as they were", "[offering]") {
    Newsroom newsroom;
    write_offer(newsroom.owners, {{"from_hour", "08:00"}, {"other_hours", "сб 10:00–15:00; вс 22:00–02:00; праздники 11:00–13:00"}}, true);
    const auto first = draft_here(newsroom).windows;
    REQUIRE(first.size() == 8);
    CHECK(first[0].from_minute == 480);
    CHECK(first[6].until_minute == 26 * 60);
    CHECK(first[7].weekday == 8);
    for (const auto* prefix : {"", "/kk", "/en"}) {
        newsroom.owners.open(prefix + own_offer + "/edit");
        newsroom.owners.send(own_offer + "/edit", {{"draft", "yes"}});
        INFO(prefix);
        const auto again = draft_here(newsroom).windows;
        REQUIRE(again.size() == first.size());
        for (std::size_t i = 0; i < first.size(); ++i) {
            CHECK(again[i].weekday == first[i].weekday);
            CHECK(again[i].from_minute == first[i].from_minute);
            CHECK(again[i].until_minute == first[i].until_minute);
        }
    }
}

TEST_CASE("hours without days hold on every day, and an end before the beginning is on the next one", "[offering]") {
    Newsroom newsroom;
    newsroom.owners.open(new_offer);
    newsroom.owners.send(new_offer, {{"kind", "one_plus_one"}, {"title", "1+1 ночью"}, {"from_hour", "22:00"}, {"until_hour", "02:00"}});
    const auto windows = draft_here(newsroom).windows;
    REQUIRE(windows.size() == 7);
    CHECK(windows.front().until_minute == 26 * 60);
    CHECK_FALSE(draft_here(newsroom).valid_until);
}

TEST_CASE("an offer is ended by its team, its page says so, and it is written again with new dates", "[offering]") {
    Newsroom newsroom;
    write_offer(newsroom.owners);
    act_on(newsroom.owners, own_offer + "/end");
    CHECK(newsroom.owners.at() == own_offer + "?done=ended");
    CHECK(newsroom.guests.open(public_offer).says("Срок скидки истёк"));
    CHECK_FALSE(newsroom.guests.open("/offers").says("Второй кофе"));
    CHECK(newsroom.owners.open(all_offers).says("завершена"));
    CHECK(newsroom.owners.open(own_offer + "/edit").status == 409);
    CHECK(newsroom.owners.open(own_offer + "/end").status == 409);
    newsroom.owners.open(new_offer + "?from=2");
    CHECK(newsroom.owners.page().says("Кроме раф-кофе."));
    CHECK_FALSE(newsroom.owners.page().says("2026-12-20"));
    newsroom.owners.send(new_offer, {{"valid_until", "2026-12-31"}, {"draft", "yes"}});
    const auto again = draft_here(newsroom, written_here + 1);
    CHECK(again.state == "draft");
    CHECK(again.windows.size() == 5);
}

TEST_CASE("a draft is deleted with its history, a public offer is not", "[offering]") {
    Newsroom newsroom;
    leave_unverified(newsroom);
    const auto before = kit::rows(newsroom.town, aside);
    write_offer(newsroom.owners);
    act_on(newsroom.owners, own_offer + "/withdraw");
    CHECK(offer_state_of(newsroom) == "draft");
    act_on(newsroom.owners, own_offer + "/delete");
    CHECK(newsroom.owners.at() == all_offers + "?done=deleted");
    CHECK(kit::rows(newsroom.town, aside) == before);
    act_on(newsroom.owners, "/desk/1/offers/1/delete");
    CHECK(newsroom.owners.page().status == 409);
}

TEST_CASE("an organisation without a page prepares its offers, and publishes none", "[offering]") {
    Newsroom newsroom;
    newsroom.town.file().write([](db::Writing& db) { db.exec("update organisation set state = 'draft' where id = 1"); });
    write_offer(newsroom.owners);
    CHECK(newsroom.owners.page().status == 422);
    CHECK(newsroom.owners.page().says("когда страница организации открыта"));
    write_offer(newsroom.owners, {}, true);
    CHECK(newsroom.owners.open(own_offer + "/preview").says("Второй кофе бесплатно"));
}

TEST_CASE("offers of an organisation are its owner's and manager's, and nobody's else", "[offering]") {
    Newsroom newsroom;
    write_offer(newsroom.owners, {}, true);
    for (const auto* rest : {"", "/new", "/2", "/2/edit", "/2/preview", "/2/end", "/2/delete", "/2/withdraw"}) {
        INFO(rest);
        CHECK(newsroom.hers.open(all_offers + rest).status == 404);
        CHECK(newsroom.owners.open("/desk/7/offers" + std::string(rest)).status == 404);
    }
    newsroom.town.file().write([&](db::Writing& db) { teams::appoint(db, teams::OrganisationId{1}, newsroom.aliya, web::TeamRole::cashier, newsroom.town.clock.now()); });
    CHECK(newsroom.hers.open("/desk/1").status == 200);
    CHECK(newsroom.hers.open(own_offer + "/edit").status == 403);
    CHECK_FALSE(newsroom.hers.open("/desk/1").says("/desk/1/offers"));
    CHECK(newsroom.owners.open("/desk/1").says("/desk/1/offers"));
}

TEST_CASE("the same form sent twice makes one offer, and unfinished ones are bounded", "[offering]") {
    Newsroom newsroom;
    newsroom.owners.open(new_offer);
    auto typed = coffee({{"draft", "yes"}});
    const auto body = newsroom.owners.body(new_offer, typed);
    CHECK(newsroom.owners.post(new_offer, body).field("Location") == newsroom.owners.post(new_offer, body).field("Location"));
    CHECK(offer_state_of(newsroom, written_here + 1).empty());
    for (int i = 0; i < 20; ++i) write_offer(newsroom.owners, {{"title", fmt::format("Скидка {}", i)}}, true);
    CHECK(newsroom.owners.page().says("уже 20"));
}

TEST_CASE("an offer reads back into the draft that it was written from, through JSON too", "[offering][offers]") {
    Newsroom newsroom;
    write_offer(newsroom.owners, {{"title_kk", "Екінші кофе тегін"}, {"audience", "students"}, {"per_person", "2"}, {"in_all", "100"}, {"new_clients", "yes"}});
    const std::set<std::string> but{"offer", "offer_window", "offer_words", "search_word"};
    for (const std::int64_t id : {1, 2}) {
        INFO(id);
        const auto draft = draft_here(newsroom, id);
        const auto json = drafts::json_of(draft);
        CHECK(drafts::json_of(drafts::offer_of(json)) == json);
        const auto before = kit::rows(newsroom.town, but);
        newsroom.town.file().write([&](db::Writing& db) { offers::put(db, OfferId{id}, drafts::offer_of(json), newsroom.town.clock.now()); });
        CHECK(kit::rows(newsroom.town, but) == before);
        CHECK(drafts::json_of(draft_here(newsroom, id)) == json);
        CHECK(draft_here(newsroom, id).used == draft.used);
    }
}
