// News that organisations write: from the desk to the city's page, and gone after the last day.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "kit/newsroom.h"
#include "kit/own.h"
#include "kit/photos.h"
#include "media/keep.h"
#include "organisations/organisation.h"
#include "posts/post.h"

namespace {

using kit::Newsroom;
using kit::Typed;

const std::string desk_news = "/desk/1/posts", new_news = "/desk/1/posts/new", first_news = "/desk/1/posts/1", cafe = "/organisations/1-kafe-aroma";

Typed bread(const Typed& but = {}) {
    Typed typed{{"title", "По пятницам печём хлеб"}, {"text", "На закваске, **с 9 утра**."}, {"until", "2026-12-01"}};
    for (const auto& [name, value] : but) {
        const auto known = std::ranges::find(typed, name, &std::pair<std::string, std::string>::first);
        if (known == typed.end()) typed.emplace_back(name, value);
        else known->second = value;
    }
    return typed;
}

const kit::Answered& tell(kit::Browser& browser, const Typed& but = {}) {
    browser.open(new_news);
    return browser.send(new_news, bread(but));
}

// Марат's café has been checked; here it has not, and nobody has written anything yet.
struct Unverified : Newsroom {
    Unverified() {
        town.file().write([](db::Writing& db) { db.exec("update organisation set verified_at = null, verified_what = ''"); });
    }
    std::string state(std::int64_t id = 1) {
        const auto draft = posts::draft_of(*town.file().read(), posts::PostId{id});
        return draft ? draft->state : std::string();
    }
};

}  // namespace

TEST_CASE("news of a checked organisation stands on its page, in the city's list and in its feeds at once", "[posting]") {
    Newsroom it;
    tell(it.owners);
    CHECK(it.owners.at() == desk_news + "?done=published");
    for (const auto* address : {"/organisations/1-kafe-aroma", "/posts"}) {
        INFO(address);
        it.guests.open(address);
        CHECK(it.guests.page().says("По пятницам печём хлеб"));
        CHECK(it.guests.page().says("<strong>с 9 утра</strong>"));
        CHECK(it.guests.page().says("до 1 декабря"));
    }
    CHECK(it.guests.page().says("Кафе «Арома»"));
    for (const auto* feed : {"/posts.rss", "/posts.atom", "/posts.json"}) CHECK(it.town.get(feed).says("По пятницам печём хлеб"));
    CHECK(it.guests.open("/kk/posts").says("<article lang=\"ru\">"));
}

TEST_CASE("after its last day news is gone by itself", "[posting]") {
    Newsroom it;
    tell(it.owners, {{"until", "2026-11-21"}});
    it.town.clock.moment += std::chrono::hours(24);  // Saturday noon
    CHECK(it.guests.open(cafe).says("По пятницам печём хлеб"));
    it.town.clock.moment += std::chrono::hours(24);
    CHECK_FALSE(it.guests.open(cafe).says("По пятницам печём хлеб"));
    CHECK(it.guests.open("/posts").says("Новостей пока нет"));
    CHECK(it.owners.open(desk_news).says("Опубликовать снова"));
}

TEST_CASE("news of others waits for a moderator, who sees all of it", "[posting][moderation]") {
    Unverified it;
    tell(it.owners, {{"words", "Проверьте, пожалуйста, до пятницы"}});
    CHECK(it.owners.at() == desk_news + "?done=sent");
    CHECK(it.state() == "pending");
    CHECK_FALSE(it.guests.open(cafe).says("По пятницам печём хлеб"));
    it.moderators.open(fmt::format("/admin/review/{}", it.oldest_waiting().value));
    for (const auto* says : {"По пятницам печём хлеб", "На закваске", "1 декабря 2026", "Проверьте, пожалуйста"}) CHECK(it.moderators.page().says(says));
    it.decide({{"decision", "applied"}});
    CHECK(it.guests.open(cafe).says("По пятницам печём хлеб"));
    CHECK(kit::newest_letter(it.town, "moderation.applied")["link"] == "/me/posts/1");
    CHECK(it.owners.open("/me/posts/1").status == 200);
    CHECK(it.owners.at() == desk_news);
}

TEST_CASE("what came back is mended and comes again; what was refused stays refused", "[posting][moderation]") {
    Unverified it;
    tell(it.owners);
    it.decide({{"decision", "returned"}, {"returning", "unclear"}, {"note", "Напишите цену."}});
    CHECK(it.state() == "draft");
    CHECK(it.owners.open(desk_news).says("Напишите цену."));
    it.owners.open(first_news + "/edit");
    it.owners.send(first_news + "/edit", bread({{"text", "На закваске, 600 тенге."}}));
    CHECK(it.state() == "pending");
    it.decide({{"decision", "refused"}, {"refusing", "advertising"}});
    CHECK(it.state() == "removed");
    CHECK(it.owners.open(first_news + "/edit").status == 409);
}

TEST_CASE("a change of what is shown is read first, and nobody sees it until then", "[posting][moderation]") {
    Unverified it;
    tell(it.owners);
    it.decide({{"decision", "applied"}});
    CHECK(it.owners.open(first_news + "/edit").says("После изменения новость не видна"));
    it.owners.send(first_news + "/edit", bread({{"title", "По субботам печём хлеб"}}));
    CHECK_FALSE(it.guests.open(cafe).says("печём хлеб"));
    it.decide({{"decision", "applied"}});
    CHECK(it.guests.open(cafe).says("По субботам печём хлеб"));
}

TEST_CASE("news is taken down by its team, and what nobody has read is gone with its history", "[posting]") {
    Unverified it;
    tell(it.owners);
    it.owners.open(first_news + "/remove");
    it.owners.send(first_news + "/remove");
    CHECK(it.owners.page().says("Новость снята"));
    CHECK(it.town.file().read()->value<int>("select (select count(*) from post) + (select count(*) from revision where of = 'post')") == 0);
    tell(it.owners);
    it.decide({{"decision", "applied"}});
    it.owners.open("/desk/1/posts/2/remove");
    it.owners.send("/desk/1/posts/2/remove");
    CHECK(it.state(2) == "ended");
    CHECK_FALSE(it.guests.open(cafe).says("печём хлеб"));
}

TEST_CASE("every answer that cannot be used is said, nothing is written, and what was typed stays", "[posting][forms]") {
    Newsroom it;
    const std::pair<Typed, const char*> wrong[] = {
        {{{"title", ""}}, "Что нового?"},          {{{"text", ""}}, "Текст"},
        {{{"title", std::string(121, 'x')}}, "xxx"}, {{{"text", std::string(2001, 'x')}}, "xxx"},
        {{{"until", "2026-11-19"}}, "Этот день уже прошёл"}, {{{"until", "2027-02-19"}}, "Не больше 90 дней от сегодня"},
        {{{"until", "когда-нибудь"}}, "15.12.2026"},
    };
    for (const auto& [typed, says] : wrong) {
        tell(it.owners, typed);
        INFO(says);
        CHECK(it.owners.page().status == 422);
        CHECK(it.owners.page().says(says));
    }
    CHECK(it.town.file().read()->value<int>("select count(*) from post") == 0);
}

TEST_CASE("a form that is sent twice tells its news once, and ten stand in the way of an eleventh", "[posting]") {
    Newsroom it;
    it.owners.open(new_news);
    const auto body = it.owners.body(new_news, bread());
    CHECK(it.owners.post(new_news, body).status == 303);
    CHECK(it.owners.post(new_news, body).status == 303);
    CHECK(it.town.file().read()->value<int>("select count(*) from post") == 1);
    for (int more = 2; more <= 10; ++more) {
        it.town.clock.moment += std::chrono::minutes(10);
        tell(it.owners, {{"title", fmt::format("Новость {}", more)}});
    }
    CHECK(it.town.file().read()->value<int>("select count(*) from post") == 10);
    it.town.clock.moment += std::chrono::minutes(10);
    tell(it.owners, {{"title", "Одиннадцатая"}});
    CHECK(it.owners.page().status == 422);
    CHECK(it.owners.page().says("Сначала снимите одну"));
}

TEST_CASE("a picture comes with the news and stays as long as it does", "[posting][media]") {
    Newsroom it;
    it.owners.open(new_news);
    it.owners.send_files(new_news, {{"picture_new", "хлеб.png", kit::png(40, 30, kit::quarters(40, 30))}}, bread());
    REQUIRE(it.owners.at() == desk_news + "?done=published");
    CHECK(it.town.file().read()->value<int>("select count(*) from post where media_id is not null") == 1);
    CHECK(it.guests.open("/posts").says("<img src=\"/media/"));
    CHECK(media::tidy(it.town.file(), it.town.clock.now() + std::chrono::hours(100)) == 0);
}

TEST_CASE("nobody but its team, or who looks after organisations, writes or takes down its news", "[posting]") {
    Newsroom it;
    tell(it.owners);
    for (const auto& address : {desk_news, new_news, first_news + "/edit", first_news + "/remove"}) {
        INFO(address);
        CHECK(it.hers.open(address).status != 200);
        CHECK(it.town.get(address).status != 200);
    }
    CHECK(it.hers.open("/me/posts/1").status == 404);
    it.town.file().write([&](db::Writing& db) {
        auto other = organisations::draft_of(db, organisations::OrganisationId{1}).value();
        other.source_id = "other";
        organisations::put(db, other, it.town.clock.now());
    });
    CHECK(it.owners.open("/desk/2/posts/1/edit").status != 200);
}
