// The queue of what people send, and the decisions about it.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "audit/audit.h"
#include "kit/newsroom.h"
#include "kit/own.h"

namespace {

using kit::Newsroom;
using moderation::RevisionId;

std::string item(RevisionId id) { return fmt::format("/admin/review/{}", id.value); }

}  // namespace

TEST_CASE("the queue shows what waits longest first, and how long is left", "[moderation]") {
    Newsroom newsroom;
    newsroom.write(newsroom.hers, {{"title", "Первая ярмарка"}});
    newsroom.town.clock.moment += std::chrono::hours(20);
    newsroom.write(newsroom.owners, {{"title", "Вторая ярмарка"}});
    kit::sign_in(newsroom.moderators, "saule");  // half an hour without a request ends a duty
    const auto& page = newsroom.moderators.open("/admin/review");
    REQUIRE(page.says("Вторая ярмарка"));
    CHECK(page.body.find("Первая ярмарка") < page.body.find("Вторая ярмарка"));
    CHECK(page.says("Ждут решения: 2. Просрочено: 0."));
    newsroom.town.clock.moment += std::chrono::hours(5);
    kit::sign_in(newsroom.moderators, "saule");
    CHECK(newsroom.moderators.open("/admin/review").says("Просрочено: 1."));
    CHECK(newsroom.moderators.open("/admin/review?kind=suggestion").says("С такими фильтрами ничего нет"));
}

TEST_CASE("after a decision the next one stands ready", "[moderation]") {
    Newsroom newsroom;
    for (const auto* title : {"Первая ярмарка", "Вторая ярмарка"}) newsroom.write(newsroom.hers, {{"title", title}});
    newsroom.decide({{"decision", "applied"}});
    CHECK(newsroom.moderators.page().says("Вторая ярмарка"));
    CHECK(newsroom.moderators.page().says("Вот следующая запись"));
}

TEST_CASE("returning and refusing want a reason, and then nothing is lost of what was typed", "[moderation]") {
    Newsroom newsroom;
    newsroom.write(newsroom.hers);
    newsroom.decide({{"decision", "refused"}, {"note", "Мы уже писали об этом."}});
    CHECK(newsroom.moderators.page().status == 422);
    CHECK(newsroom.moderators.page().says("Выберите причину"));
    CHECK(newsroom.moderators.page().says("Мы уже писали об этом."));
    newsroom.decide({{"decision", "returned"}, {"returning", "spam"}});
    CHECK(newsroom.moderators.page().status == 422);
    CHECK(newsroom.state_of(6) == "pending");
}

TEST_CASE("a decision is made once, and never about one's own", "[moderation]") {
    Newsroom newsroom;
    newsroom.write(newsroom.hers);
    const auto id = newsroom.oldest_waiting();
    newsroom.moderators.open(item(id));
    const auto body = newsroom.moderators.body(item(id), {{"decision", "applied"}});
    CHECK(newsroom.moderators.post(item(id), body).status == 303);
    CHECK(newsroom.moderators.post(item(id), body).status == 409);
    CHECK(kit::letter_count(newsroom.town, "moderation.applied") == 1);
    newsroom.write(newsroom.moderators, {{"title", "Вечер модераторов"}});
    const auto own = newsroom.oldest_waiting();
    CHECK_FALSE(newsroom.moderators.open(item(own)).says("value=\"applied\""));
}

TEST_CASE("several are accepted or refused at once", "[moderation]") {
    Newsroom newsroom;
    for (const auto* title : {"Первая ярмарка", "Вторая ярмарка", "Купи слона"}) newsroom.write(newsroom.hers, {{"title", title}});
    newsroom.moderators.open("/admin/review");
    newsroom.moderators.send("/admin/review", {{"decision", "applied"}});
    CHECK(newsroom.moderators.page().status == 422);  // none is chosen
    newsroom.moderators.open("/admin/review");
    newsroom.moderators.send("/admin/review", {{"revision", "1"}, {"revision", "2"}, {"revision", "17"}, {"decision", "applied"}});
    CHECK(newsroom.moderators.page().says("Они остались как были"));
    CHECK(newsroom.state_of(6) == "published");
    CHECK(newsroom.state_of(7) == "published");
    newsroom.moderators.open("/admin/review");
    newsroom.moderators.send("/admin/review", {{"revision", "3"}, {"decision", "spam"}});
    CHECK(newsroom.state_of(8) == "removed");
    CHECK(newsroom.moderators.page().says("Решения ничего не ждёт"));
    CHECK(newsroom.moderators.open("/admin/review?state=decided").says("Купи слона"));
}

TEST_CASE("every decision is in the audit log with its reason", "[moderation][audit]") {
    Newsroom newsroom;
    newsroom.write(newsroom.hers);
    newsroom.decide({{"decision", "refused"}, {"refusing", "not_here"}});
    const auto acts = audit::acts(*newsroom.town.file().read(), {.subject_kind = "event", .subject_id = 6}, {}, 10);
    REQUIRE(acts.size() == 1);
    CHECK(acts.front().act.act == "revision.refuse");
    CHECK(acts.front().act.purpose == "not_here");
    CHECK(acts.front().act.actor_id == newsroom.saule.value);
}

TEST_CASE("who decides is told when the thing has changed since it was sent", "[moderation]") {
    Newsroom newsroom;
    newsroom.hers.open("/events/1/suggest");
    newsroom.hers.send("/events/1/suggest", {{"price", "3000"}});
    CHECK_FALSE(newsroom.moderators.open(item(newsroom.oldest_waiting())).says("С тех пор запись изменилась"));
    newsroom.editors.open("/me/events/1/edit");
    newsroom.editors.send("/me/events/1/edit", {{"title", "Большой вечер джаза"}});
    CHECK(newsroom.moderators.open(item(newsroom.oldest_waiting())).says("С тех пор запись изменилась"));
}

TEST_CASE("a deleted account takes its unread events along, and its name off the others", "[moderation][privacy]") {
    Newsroom newsroom;
    newsroom.write(newsroom.hers, {{"title", "Принятая ярмарка"}});
    newsroom.decide({{"decision", "applied"}});
    newsroom.write(newsroom.hers, {{"title", "Тайный черновик Алии"}}, true);
    newsroom.write(newsroom.hers, {{"title", "Ожидающая ярмарка"}, {"words", "Это пишет Алия Серикова"}});
    newsroom.hers.open("/me/delete");
    newsroom.hers.send("/me/delete", {{"password", std::string(kit::password)}});
    newsroom.town.clock.moment += std::chrono::hours(24 * 31);
    kit::work(newsroom.town);
    const auto bytes = kit::settled_bytes(newsroom.town);
    CHECK_FALSE(kit::holds(bytes, "Тайный черновик Алии"));
    CHECK_FALSE(kit::holds(bytes, "Это пишет Алия Серикова"));
    CHECK(newsroom.state_of(6) == "published");
}
