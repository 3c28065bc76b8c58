// Publication at a moment (E6): what is written now and read later, by itself.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "authoring/event_work.h"
#include "kit/newsroom.h"
#include "kit/own.h"

namespace {

using kit::Newsroom;
using kit::Typed;

constexpr std::int64_t scheduled_one = 6;
const std::string own_way = "/me/events/6", its_page = "/events/6-yarmarka-meda";
const Typed on_monday{{"publish_day", "2026-11-23"}, {"publish_time", "09:00"}};  // three days ahead
const base::Instant monday_nine = kit::friday_noon + std::chrono::hours(69);

}  // namespace

TEST_CASE("what is to be published later is nowhere until its hour, and then everywhere", "[authoring][publication]") {
    Newsroom newsroom;
    newsroom.write(newsroom.editors, on_monday);
    CHECK(newsroom.editors.at() == own_way + "?done=scheduled");
    CHECK(newsroom.editors.page().says("Оно опубликуется само: Пн, 23 ноября, 9:00"));
    CHECK(newsroom.editors.open("/me/events").says("публикация: Пн, 23 ноября, 9:00"));
    CHECK(newsroom.state_of(scheduled_one) == "scheduled");
    newsroom.town.clock.moment = monday_nine - std::chrono::seconds(1);
    kit::work(newsroom.town);
    for (const auto* address : {"/events", "/events.rss", "/events.json", "/search?q=ярмарка", "/api/v1/events", "/sitemap.xml"}) {
        INFO(address);
        CHECK_FALSE(newsroom.guests.open(address).says(its_page));
    }
    CHECK(newsroom.guests.open(its_page).status == 404);
    newsroom.town.clock.moment = monday_nine;
    kit::work(newsroom.town);
    CHECK(newsroom.state_of(scheduled_one) == "published");
    CHECK(newsroom.guests.open(its_page).says("Мёд с пасек Улытау"));
    for (const auto* address : {"/events", "/events.rss", "/search?q=ярмарка"}) {  // kept pages too
        INFO(address);
        CHECK(newsroom.guests.open(address).says(its_page));
    }
}

TEST_CASE("what fell due while the program was down is published when it is up again", "[authoring][publication]") {
    Newsroom newsroom;
    newsroom.write(newsroom.editors, on_monday);
    newsroom.town.clock.moment = monday_nine + std::chrono::hours(20);
    kit::work(newsroom.town);  // begun anew from the file alone
    CHECK(newsroom.state_of(scheduled_one) == "published");
    CHECK(authoring::publish_due(newsroom.town.file(), newsroom.town.clock.now()) == 0);
}

TEST_CASE("it can be taken back, moved and published at once before its hour", "[authoring][publication]") {
    Newsroom newsroom;
    newsroom.write(newsroom.editors, on_monday);
    newsroom.editors.open(own_way + "/withdraw");
    CHECK(newsroom.editors.page().says("снова станет черновиком"));
    newsroom.editors.send(own_way + "/withdraw");
    CHECK(newsroom.editors.at() == own_way + "?done=withdrawn");
    newsroom.town.clock.moment = monday_nine;
    kit::work(newsroom.town);
    CHECK(newsroom.state_of(scheduled_one) == "draft");
    newsroom.editors.cookies.clear();  // a session of staff is over by now
    kit::sign_in(newsroom.editors, "bota");
    newsroom.editors.open(own_way + "/edit");
    CHECK(newsroom.editors.page().says("value=\"2026-11-23\""));  // as it was wished
    newsroom.editors.send(own_way + "/edit", {{"publish_day", "2026-11-24"}, {"publish_time", "10:00"}});
    CHECK(newsroom.state_of(scheduled_one) == "scheduled");
    newsroom.editors.open(own_way + "/edit");
    newsroom.editors.send(own_way + "/edit", {{"publish_day", ""}, {"publish_time", ""}});
    CHECK(newsroom.editors.at() == own_way + "?done=published");
    CHECK(newsroom.state_of(scheduled_one) == "published");
    CHECK_FALSE(newsroom.editors.open(own_way + "/edit").says("publish_day"));
}

TEST_CASE("what has to be reviewed waits for both, the decision and its hour", "[authoring][publication]") {
    Newsroom newsroom;
    newsroom.write(newsroom.hers, on_monday);
    CHECK(newsroom.state_of(scheduled_one) == "pending");
    newsroom.moderators.open(fmt::format("/admin/review/{}", newsroom.oldest_waiting().value));
    CHECK(newsroom.moderators.page().says("Пн, 23 ноября, 9:00"));
    newsroom.decide({{"decision", "applied"}});
    CHECK(newsroom.state_of(scheduled_one) == "scheduled");
    CHECK(newsroom.guests.open(its_page).status == 404);
    newsroom.town.clock.moment = monday_nine;
    kit::work(newsroom.town);
    CHECK(newsroom.guests.open(its_page).status == 200);
}

TEST_CASE("what is decided after its hour is published at once, and what nobody decided is not", "[authoring][publication]") {
    Newsroom newsroom;
    newsroom.write(newsroom.hers, on_monday);
    newsroom.town.clock.moment = kit::friday_noon + std::chrono::hours(6);
    newsroom.write(newsroom.hers, {{"title", "Второй вечер"}, {"publish_day", "2026-11-20"}, {"publish_time", "20:00"}});
    newsroom.town.clock.moment = kit::friday_noon + std::chrono::hours(10);
    kit::work(newsroom.town);
    CHECK(newsroom.state_of(scheduled_one + 1) == "pending");
    newsroom.moderators.cookies.clear();
    kit::sign_in(newsroom.moderators, "saule");
    newsroom.decide({{"decision", "applied"}});
    newsroom.decide({{"decision", "applied"}});
    CHECK(newsroom.state_of(scheduled_one) == "scheduled");
    CHECK(newsroom.state_of(scheduled_one + 1) == "published");
}

TEST_CASE("a draft with a wish stays a draft, and a scheduled one can be deleted", "[authoring][publication]") {
    Newsroom newsroom;
    newsroom.write(newsroom.editors, on_monday, true);
    newsroom.write(newsroom.editors, {{"title", "Вторая ярмарка"}, {"publish_day", "2026-11-23"}});
    newsroom.editors.open("/me/events/7/delete");
    newsroom.editors.send("/me/events/7/delete");
    newsroom.town.clock.moment = monday_nine;
    kit::work(newsroom.town);
    CHECK(newsroom.state_of(scheduled_one) == "draft");
    CHECK(newsroom.state_of(scheduled_one + 1).empty());
}

TEST_CASE("a moment of publication that cannot be is said, and nothing is written", "[authoring][publication][forms]") {
    Newsroom newsroom;
    const auto before = kit::rows(newsroom.town);
    const auto refused = [&](const Typed& but, const char* says) {
        INFO(says);
        newsroom.write(newsroom.editors, but);
        CHECK(newsroom.editors.page().status == 422);
        CHECK(newsroom.editors.page().says(says));
    };
    refused({{"publish_day", "2026-11-20"}, {"publish_time", "11:59"}}, "Это время уже прошло");
    refused({{"publish_day", "2026-11-28"}, {"publish_time", "16:00"}}, "уже закончится");
    refused({{"publish_day", "вчера"}}, "Укажите день");
    refused({{"publish_day", "2026-11-23"}, {"publish_time", "25:00"}}, "Укажите время");
    refused({{"publish_time", "09:00"}}, "В какой день?");
    CHECK(kit::rows(newsroom.town) == before);
}

TEST_CASE("the schema lets nothing be scheduled without its moment", "[authoring][publication]") {
    Newsroom newsroom;
    newsroom.write(newsroom.editors, {}, true);
    CHECK_THROWS(newsroom.town.file().write([](db::Writing& db) { db.exec("update event set state = 'scheduled' where id = ?", scheduled_one); }));
}
