// Editors' choice (E15): chosen, in an order, for some days; shown as such and never touched by what authors write.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "audit/audit.h"
#include "authoring/store.h"
#include "kit/newsroom.h"
#include "kit/own.h"

namespace {

using kit::Newsroom;
using kit::Typed;

const std::string masters = "/events/2-gorod-masterov";  // tomorrow

void choose(Newsroom& newsroom, int event, const Typed& typed = {}) {
    const auto path = fmt::format("/admin/choice/{}", event);
    newsroom.editors.open(path);
    newsroom.editors.send(path, typed);
}

bool shown_as_chosen(Newsroom& newsroom) { return newsroom.guests.open(masters).says("Выбор редакции"); }

}  // namespace

TEST_CASE("what editors choose is shown as such from its first day to its last", "[authoring][choice]") {
    Newsroom newsroom;
    CHECK_FALSE(shown_as_chosen(newsroom));
    choose(newsroom, 2, {{"from", "2026-11-21"}, {"until", "2026-11-21"}});
    CHECK(newsroom.editors.at() == "/admin/choice?done=chosen");
    CHECK(newsroom.editors.page().says("Город мастеров"));
    CHECK(newsroom.editors.page().says("впереди"));
    CHECK_FALSE(shown_as_chosen(newsroom));
    newsroom.town.clock.moment = kit::friday_noon + std::chrono::hours(12);  // the midnight of Saturday
    CHECK(shown_as_chosen(newsroom));
    CHECK(newsroom.guests.open("/").says("Выбор редакции"));
    newsroom.town.clock.moment = kit::friday_noon + std::chrono::hours(36);
    CHECK_FALSE(shown_as_chosen(newsroom));
}

TEST_CASE("the order is the editors', and an event is taken off again", "[authoring][choice]") {
    Newsroom newsroom;
    choose(newsroom, 2, {{"place", "5"}});
    choose(newsroom, 1, {{"place", "2"}});
    const auto order = [&] {
        std::vector<std::int64_t> ids;
        for (const auto& one : authoring::choices(*newsroom.town.file().read(), i18n::Language::ru)) ids.push_back(one.id.value);
        return ids;
    };
    CHECK(order() == std::vector<std::int64_t>{1, 2});
    choose(newsroom, 2, {{"place", "1"}});
    CHECK(order() == std::vector<std::int64_t>{2, 1});
    newsroom.editors.open("/admin/choice/2");
    newsroom.editors.send("/admin/choice/2/end");
    CHECK(newsroom.editors.at() == "/admin/choice?done=ended");
    CHECK(order() == std::vector<std::int64_t>{1});
    const auto acts = [&](const char* act) { return audit::acts(*newsroom.town.file().read(), {.act = act}, {}, 10).size(); };
    CHECK(acts("event.choose") == 3);
    CHECK(acts("event.unchoose") == 1);
}

TEST_CASE("an event is found by its words, its number and its address", "[authoring][choice]") {
    Newsroom newsroom;
    newsroom.editors.open("/admin/choice?text=мастера");
    CHECK(newsroom.editors.page().says("href=\"/admin/choice/2\""));
    CHECK_FALSE(newsroom.editors.page().says("href=\"/admin/choice/1\""));
    for (const auto* text : {"2", "/events/2-gorod-masterov", "https%3A%2F%2Flocalhost%2Fkk%2Fevents%2F2-gorod-masterov%3Ffrom%3Dmail"}) {
        INFO(text);
        newsroom.editors.open(std::string("/admin/choice?text=") + text);
        CHECK(newsroom.editors.at() == "/admin/choice/2");
    }
    CHECK(newsroom.editors.open("/admin/choice?text=яяя").says("Среди предстоящего такого нет"));
    CHECK(newsroom.editors.open("/admin/choice/999").status == 404);
}

TEST_CASE("a change of the event by its author leaves the editors' choice as it is", "[authoring][choice]") {
    Newsroom newsroom;
    newsroom.write(newsroom.hers);
    newsroom.decide({{"decision", "applied"}});
    newsroom.hers.open("/me/events/6/edit");
    newsroom.hers.send("/me/events/6/edit", {{"title", "Ярмарка мёда и сыра"}});  // written before it is chosen
    choose(newsroom, 6, {{"from", "2026-11-25"}, {"until", "2026-11-27"}, {"place", "3"}});
    newsroom.decide({{"decision", "applied"}});
    const auto choice = authoring::choice_of(*newsroom.town.file().read(), events::EventId{6}, i18n::Language::ru).value();
    CHECK(choice.title == "Ярмарка мёда и сыра");
    CHECK(choice.rank == 3);
    CHECK(choice.until == kit::friday_noon + std::chrono::hours(12 + 7 * 24));
}

TEST_CASE("a choice that cannot be is said, and nothing is written", "[authoring][choice][forms]") {
    Newsroom newsroom;
    const auto before = kit::rows(newsroom.town);
    const auto refused = [&](const Typed& but, const char* says) {
        INFO(says);
        choose(newsroom, 2, but);
        CHECK(newsroom.editors.page().status == 422);
        CHECK(newsroom.editors.page().says(says));
    };
    refused({{"from", ""}}, "Заполните это поле");
    refused({{"until", "завтрак"}}, "Укажите день");
    refused({{"from", "2026-11-22"}, {"until", "2026-11-21"}}, "раньше первого");
    refused({{"from", "2026-11-01"}, {"until", "2026-11-19"}}, "уже прошёл");
    refused({{"place", "0"}}, "1");
    refused({{"place", "100"}}, "99");
    CHECK(kit::rows(newsroom.town) == before);
    CHECK_THROWS(newsroom.town.file().write([](db::Writing& db) { db.exec("update event set featured_rank = 1, featured_from = null where id = 2"); }));
    CHECK(newsroom.hers.open("/admin/choice").status >= 403);
    CHECK(newsroom.owners.open("/admin/choice/2").status >= 403);
}
