// After a decision: taking it back, appeals, what everybody may know of it; and the filter that learns from decisions.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "audit/audit.h"
#include "kit/newsroom.h"
#include "kit/own.h"
#include "moderation/appeal.h"
#include "moderation/spam.h"

namespace {

using kit::Newsroom;
using moderation::RevisionId;
using moderation::Seen;

const std::string fair_page = "/events/6-yarmarka-meda";

// Гульмира decides as well.
struct Two : Newsroom {
    web::AccountId gulmira = kit::settle(town, "gulmira", {web::Role::moderator});
    kit::Browser second{town};

    Two() { kit::sign_in(second, "gulmira"); }
    void appeal(const std::string& said = "Это не реклама, вход бесплатный.") {
        hers.open("/me/decisions/1");
        hers.send("/me/decisions/1", {{"words", said}});
    }
    void answer(kit::Browser& browser, const std::string& answer, const std::string& note = "") {
        browser.open("/admin/review/1");
        browser.send("/admin/review/1/appeal", {{"answer", answer}, {"note", note}});
    }
};

const kit::Typed refused{{"decision", "refused"}, {"refusing", "advertising"}, {"note", "Похоже на рекламу."}};

}  // namespace

TEST_CASE("whoever was refused appeals once, another moderator changes the decision, and the city reads it", "[moderation]") {
    Two newsroom;
    newsroom.write(newsroom.hers);
    newsroom.decide(refused);
    CHECK(kit::newest_letter(newsroom.town, "moderation.refused")["link"] == "/me/decisions/1");
    CHECK(newsroom.hers.open("/me/decisions").says("Ярмарка мёда"));
    CHECK(newsroom.hers.open("/me/decisions/1").says("Похоже на рекламу."));
    CHECK(newsroom.owners.open("/me/decisions/1").status == 404);
    newsroom.appeal();
    CHECK(newsroom.hers.at() == "/me/decisions/1?done=appealed");
    CHECK(newsroom.hers.page().says("Это не реклама"));
    CHECK(newsroom.second.open("/admin/review?state=appealed").says("Ярмарка мёда"));
    newsroom.answer(newsroom.moderators, "overturn");
    CHECK(newsroom.moderators.page().status == 409);  // she decided it herself
    newsroom.answer(newsroom.second, "", "");
    CHECK(newsroom.second.page().status == 422);
    newsroom.answer(newsroom.second, "overturn", "Вы правы.");
    CHECK(newsroom.state_of(6) == "published");
    CHECK(newsroom.guests.open(fair_page).status == 200);
    CHECK(kit::newest_letter(newsroom.town, "moderation.overturned")["note"] == "Вы правы.");
    CHECK(newsroom.hers.open("/me/decisions/1").says("Решение изменено"));
    CHECK_FALSE(newsroom.second.open("/admin/review?state=appealed").says("Ярмарка мёда"));
}

TEST_CASE("a decision may stand, and nothing more is said against it", "[moderation]") {
    Two newsroom;
    newsroom.write(newsroom.hers);
    newsroom.decide(refused);
    newsroom.hers.open("/me/decisions/1");
    CHECK(newsroom.hers.send("/me/decisions/1", {{"words", "нет"}}).status == 422);
    newsroom.appeal();
    newsroom.answer(newsroom.second, "uphold", "Вход платный, это видно на афише.");
    CHECK(newsroom.state_of(6) == "removed");
    CHECK(newsroom.hers.open("/me/decisions/1").says("Вход платный"));
    CHECK_FALSE(newsroom.hers.page().says("name=\"words\""));
    CHECK_FALSE(newsroom.second.open("/admin/review/1").says("/admin/review/1/appeal"));
    CHECK(newsroom.state_of(6) == "removed");
    CHECK(newsroom.town.file().write([&](db::Writing& db) { return moderation::appeal(db, RevisionId{1}, newsroom.aliya, "Ещё раз", newsroom.town.clock.now()); }).error().kind == base::Error::Kind::conflict);
    CHECK_THROWS(newsroom.town.file().write([](db::Writing& db) { db.exec("update appeal set state = 'overturned' where revision_id = 1"); }));
}

TEST_CASE("after a month nobody appeals, and of what was accepted never", "[moderation]") {
    Two newsroom;
    newsroom.write(newsroom.hers);
    newsroom.decide(refused);
    newsroom.write(newsroom.hers, {{"title", "Вторая ярмарка"}});
    newsroom.decide({{"decision", "applied"}});
    CHECK_FALSE(newsroom.hers.open("/me/decisions/2").says("name=\"words\""));
    newsroom.town.clock.moment += moderation::appeal_within;
    if (!newsroom.hers.is_in()) kit::sign_in(newsroom.hers, "aliya");
    CHECK_FALSE(newsroom.hers.open("/me/decisions/1").says("name=\"words\""));
}

TEST_CASE("the only moderator there is answers an appeal alone", "[moderation]") {
    Newsroom newsroom;
    newsroom.write(newsroom.hers);
    newsroom.decide(refused);
    newsroom.hers.open("/me/decisions/1");
    newsroom.hers.send("/me/decisions/1", {{"words", "Это не реклама."}});
    newsroom.moderators.open("/admin/review/1");
    newsroom.moderators.send("/admin/review/1/appeal", {{"answer", "overturn"}});
    CHECK(newsroom.state_of(6) == "published");
}

TEST_CASE("a publication is taken back as it was before, and what was refused is published after all", "[moderation]") {
    Newsroom newsroom;
    newsroom.write(newsroom.hers);
    newsroom.decide({{"decision", "applied"}});
    CHECK(newsroom.guests.open(fair_page).status == 200);
    newsroom.moderators.open("/admin/review/1");
    newsroom.moderators.send("/admin/review/1/reconsider", {{"note", "Проверяем место."}});
    CHECK(newsroom.state_of(6) == "draft");
    CHECK(newsroom.guests.open(fair_page).status == 404);
    CHECK(kit::newest_letter(newsroom.town, "moderation.returned")["note"] == "Проверяем место.");
    newsroom.moderators.open("/admin/review/1");
    newsroom.moderators.send("/admin/review/1/reconsider");
    CHECK(newsroom.state_of(6) == "published");
    CHECK(audit::acts(*newsroom.town.file().read(), {.subject_kind = "event", .subject_id = 6}, {}, 50).front().act.act == "revision.reconsider");
}

TEST_CASE("a change is taken back to what the city read before it, unless something newer stands there", "[moderation]") {
    Newsroom newsroom;
    newsroom.write(newsroom.hers);
    newsroom.decide({{"decision", "applied"}});
    const auto change = [&](const std::string& title) {
        newsroom.hers.open("/me/events/6/edit");
        newsroom.hers.send("/me/events/6/edit", {{"title", title}});
        newsroom.decide({{"decision", "applied"}});
    };
    change("Ярмарка");
    newsroom.moderators.open("/admin/review/1");
    CHECK_FALSE(newsroom.moderators.page().says("/reconsider"));
    newsroom.moderators.open("/admin/review/2");
    newsroom.moderators.send("/admin/review/2/reconsider");
    CHECK(newsroom.guests.open(fair_page).says("Ярмарка мёда"));
}

TEST_CASE("everybody sees how the city decides, and nobody is named", "[moderation]") {
    Newsroom newsroom;
    CHECK(newsroom.guests.open("/decisions").says("решений не было"));
    newsroom.write(newsroom.hers);
    newsroom.decide(refused);
    newsroom.write(newsroom.hers, {{"title", "Вторая ярмарка"}});
    newsroom.decide({{"decision", "applied"}});
    const auto& page = newsroom.guests.open("/decisions");
    CHECK(page.says("отклонено: Реклама"));
    CHECK(page.says("Решено в течение суток: 100 %"));
    for (const auto* name : {"aliya", "saule", "Вторая ярмарка", "Ярмарка мёда", "Похоже на рекламу"}) CHECK_FALSE(page.says(name));
    CHECK(newsroom.guests.open("/kk/decisions").status == 200);
}

// ── Spam ────────────────────────────────────────────────────────────────────────────────────────────────────────────
TEST_CASE("signs of a text are its words, where it leads, and what gives programs away", "[moderation][spam]") {
    const auto all = moderation::signs("ЗАРАБОТАЙ СЕЙЧАС: https://www.casino.example/win, t.me/bonus_777 и http://a.example. Звоните +7 (701) 555-01-42, Бoнус");
    const auto has = [&](std::string_view sign) { return std::ranges::find(all, sign) != all.end(); };
    for (const auto* sign : {"заработай", "сейчас", "//casino.example", "@bonus_777", "//a.example.", "~links", "~phone", "~mixed", "звоните"}) {
        INFO(sign);
        CHECK(has(sign));
    }
    CHECK_FALSE(has("~loud"));
    CHECK_FALSE(has("и"));
    CHECK(moderation::links("одна https://a.example и всё") == 1);
    CHECK(moderation::signs("ПРИХОДИТЕ ВСЕ НА РАСПРОДАЖУ ШУБ СЕГОДНЯ").front() == "~loud");
    CHECK(moderation::signs(std::string(40'000, '|')).empty());
}

TEST_CASE("the filter says nothing before it has learnt enough, then as Robinson and Fisher say", "[moderation][spam]") {
    CHECK(moderation::likeness({{5, 0}}, {9, 50}) == 0);
    CHECK(moderation::likeness({}, {50, 50}) == 0);
    CHECK(moderation::likeness({{0, 0}, {25, 25}}, {50, 50}) == 0);  // what was never seen, and what stands in both alike
    // One sign in 9 of 10 and none of the others: f = (0.5 + 9) / 10 = 0.95; with one sign the joined value is f itself.
    CHECK(moderation::likeness({{9, 0}}, {10, 10}) == 95);
    CHECK(moderation::likeness({{0, 9}}, {10, 10}) == 5);
    CHECK(moderation::likeness({{9, 0}, {9, 0}, {9, 0}}, {10, 10}) == 100);
    CHECK(moderation::likeness({{9, 0}, {0, 9}}, {10, 10}) == 50);
}

TEST_CASE("what moderators refuse as spam marks what looks alike, even of whoever is trusted, and taking a decision back is learnt too", "[moderation][spam]") {
    Newsroom newsroom;
    const auto casino = [](int i) { return kit::Typed{{"title", fmt::format("Казино удачи {}", i)}, {"description", "Бонус новым игрокам, ставки и выплаты сразу: https://casino.example https://casino.example/vip"}, {"place", "онлайн казино"}}; };
    const auto each = [&](const kit::Typed& typed, const kit::Typed& decision) {
        newsroom.write(newsroom.hers, typed);
        newsroom.decide(decision);
        newsroom.town.clock.moment += std::chrono::minutes(3);
    };
    const auto back = [&] {
        if (!newsroom.moderators.is_in()) kit::sign_in(newsroom.moderators, "saule");
    };
    for (int i = 0; i < moderation::enough_learnt; ++i) {
        back();
        each(casino(i), {{"decision", "refused"}, {"refusing", "spam"}});
        each({{"title", fmt::format("Ярмарка {}", i)}}, {{"decision", "applied"}});
    }
    back();
    newsroom.write(newsroom.hers, casino(77));
    const auto doubt = [&] { return moderation::row_of(*newsroom.town.file().read(), newsroom.oldest_waiting())->doubt; };
    CHECK(doubt() >= moderation::held_back);
    CHECK(newsroom.moderators.open("/admin/review").says("похоже на спам"));
    CHECK(newsroom.moderators.page().says("2 ссылки в тексте"));
    CHECK(newsroom.moderators.open("/admin/review?state=doubtful").says("Казино удачи 77"));
    newsroom.decide({{"decision", "refused"}, {"refusing", "spam"}});
    newsroom.write(newsroom.hers);
    CHECK(doubt() < moderation::doubtful);

    // The owner of a checked organisation publishes at once, but not this.
    const auto publish = [&](const kit::Typed& typed) {
        newsroom.write(newsroom.owners, typed);
        return newsroom.owners.at();
    };
    auto theirs = casino(5);
    theirs.emplace_back("as", "1");
    CHECK(publish({{"as", "1"}, {"title", "Вечер кофе"}}).ends_with("published"));
    CHECK(publish(theirs).ends_with("sent"));
}
