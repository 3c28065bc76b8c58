// Ideas for the site: read before they are public, one vote of an account, the city's answer.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <random>

#include "ideas/idea_work.h"
#include "ideas/store.h"
#include "kit/browser.h"

namespace {

using ideas::IdeaId;
using ideas::State;

kit::Typed idea(std::string title = "Показывать автобусы на завтра") { return {{"title", std::move(title)}, {"text", "Вечером хочется знать, на чём ехать утром."}}; }

void write_one(kit::Browser& browser, const kit::Typed& typed = idea()) {
    browser.open("/ideas/new");
    browser.send("/ideas/new", typed);
}

// Published without the queue, of Aliya.
IdeaId published(kit::Town& town, const std::string& title = "Показывать автобусы на завтра") {
    static int number = 0;
    const auto who = kit::settle(town, fmt::format("author{}", ++number));
    return town.file().write([&](db::Writing& db) {
        const auto id = ideas::add(db, who, {i18n::Language::ru, title, "Вечером хочется знать, на чём ехать утром."}, town.clock.now());
        ideas::put(db, id, {i18n::Language::ru, title, "Вечером хочется знать, на чём ехать утром."}, State::fresh, town.clock.now());
        return id;
    });
}

ideas::Row row(kit::Town& town, IdeaId id) { return ideas::idea_of(*town.file().read(), id).value(); }

}  // namespace

TEST_CASE("an idea is read by the city before others see it", "[ideas]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::settle(town, "saule", {web::Role::moderator});
    kit::Browser aliya(town), saule(town), guest(town);
    kit::sign_in(aliya, "aliya");
    kit::sign_in(saule, "saule");
    CHECK(guest.open("/ideas").says("Идей пока нет"));
    write_one(aliya);
    CHECK(aliya.at() == "/me/ideas?done=sent");
    CHECK_FALSE(guest.open("/ideas").says("автобусы"));
    CHECK(guest.open("/ideas/1").status == 404);
    saule.open("/admin/review/1");
    CHECK(saule.page().says("на чём ехать утром"));
    saule.send("/admin/review/1", {{"decision", "returned"}, {"returning", "unclear"}, {"note", "Какие остановки?"}});
    CHECK(aliya.open("/me/ideas").says("Какие остановки?"));
    aliya.open("/me/ideas/1");
    aliya.send("/me/ideas/1", idea("Показывать автобусы всех остановок на завтра"));
    saule.open("/admin/review/2");
    saule.send("/admin/review/2", {{"decision", "applied"}});
    CHECK(guest.open("/ideas").says("всех остановок"));
    CHECK(guest.open("/ideas/1").says("0 голосов"));
    aliya.open("/me/ideas/1");
    CHECK(aliya.at() == "/ideas/1");  // nobody changes what others voted for
}

TEST_CASE("an account has one vote, which it may take back, and none for its own idea", "[ideas]") {
    kit::Town town;
    const auto id = published(town);
    kit::settle(town, "marat");
    kit::Browser marat(town), guest(town), author(town);
    CHECK(guest.open("/ideas/1").says("Войти и проголосовать"));
    CHECK(guest.page().field("Cache-Control") == "no-cache");
    kit::sign_in(marat, "marat");
    marat.open("/ideas/1");
    const auto body = marat.body("/ideas/1/vote");
    for (int times = 0; times < 3; ++times) CHECK(marat.post("/ideas/1/vote", body, kit::from_here).status == 303);
    CHECK(row(town, id).votes == 1);
    CHECK(guest.open("/ideas/1").says("1 голос"));
    marat.open("/ideas/1");
    marat.send("/ideas/1/unvote");
    CHECK(row(town, id).votes == 0);
    CHECK(guest.open("/ideas/1").says("0 голосов"));
    const auto name = town.file().read()->value<std::string>("select name from account where id = ?", row(town, id).account);
    kit::sign_in(author, name);
    CHECK_FALSE(author.open("/ideas/1").says("/ideas/1/vote"));
    marat.open("/ideas/1");
    const auto late = marat.body("/ideas/1/vote");
    town.file().write([&](db::Writing& db) { ideas::set_answer(db, id, State::done, "Сделано"); });
    CHECK(marat.post("/ideas/1/vote", late, kit::from_here).status == 409);
    CHECK(row(town, id).votes == 0);
}

TEST_CASE("the city answers an idea: whoever declines says why, and the author gets a letter", "[ideas]") {
    kit::Town town;
    const auto id = published(town);
    kit::settle(town, "erlan", {web::Role::support});
    kit::Browser erlan(town), guest(town);
    kit::sign_in(erlan, "erlan");
    CHECK(erlan.open("/admin/ideas").says("автобусы"));
    erlan.open("/admin/ideas/1");
    CHECK(erlan.send("/admin/ideas/1", {{"state", "declined"}, {"answer", ""}}).status == 422);
    erlan.open("/admin/ideas/1");
    erlan.send("/admin/ideas/1", {{"state", "planned"}, {"answer", "Сделаем весной <b>"}});
    CHECK(row(town, id).state == State::planned);
    CHECK(guest.open("/ideas/1").says("Сделаем весной &lt;b&gt;"));
    CHECK(guest.open("/ideas?state=planned").says("автобусы"));
    CHECK_FALSE(guest.open("/ideas?state=new").says("автобусы"));
    CHECK(letter_count(town, "ideas.answered") == 1);
    CHECK(newest_letter(town, "ideas.answered")["link"] == "/ideas/1");
    erlan.open("/admin/ideas/1");
    erlan.send("/admin/ideas/1", {{"state", "planned"}, {"answer", "Сделаем летом"}});
    CHECK(letter_count(town, "ideas.answered") == 1);  // the same state is no news
    CHECK(town.file().read()->value<int>("select count(*) from audit_act where act = 'idea.answer'") == 2);
}

TEST_CASE("pages of the list are walked by votes, without a gap or a repetition", "[ideas]") {
    kit::Town town(true);
    std::vector<std::int64_t> expected;
    const auto who = kit::settle(town, "aliya");
    town.file().write([&](db::Writing& db) {
        for (int i = 0; i < 70; ++i) {
            const auto id = ideas::add(db, who, {i18n::Language::ru, fmt::format("Идея номер {}", i), "Текст идеи"}, town.clock.now());
            ideas::put(db, id, {i18n::Language::ru, fmt::format("Идея номер {}", i), "Текст идеи"}, State::fresh, town.clock.now());
            db.exec("update idea set votes = ? where id = ?", i % 7, id);
        }
        expected = db.all<std::int64_t>("select id from idea order by votes desc, id desc");
    });
    std::vector<std::int64_t> walked;
    base::Edge<ideas::Rank> edge;
    for (;;) {
        const auto rows = ideas::listed(*town.file().read(), {}, edge, 9);
        if (rows.empty()) break;
        for (const auto& one : rows) walked.push_back(one.id.value);
        edge = {ideas::Rank{rows.back().votes, rows.back().id.value}, {}};
    }
    CHECK(walked == expected);
    CHECK(town.get("/ideas?after=3.40").status == 200);
    for (const auto* broken : {"/ideas?after=3", "/ideas?after=x.y", "/ideas?before=1.2.3"}) CHECK(town.get(broken).status == 422);
}

TEST_CASE("whoever votes and goes, the number of votes is the number of those who are for it", "[ideas]") {
    kit::Town town(true);
    const auto id = published(town);
    std::vector<web::AccountId> people;
    for (int i = 0; i < 6; ++i) people.push_back(kit::settle(town, fmt::format("person{}", i)));
    std::mt19937 dice(3);
    for (int step = 0; step < 200; ++step) {
        const auto who = people[dice() % people.size()];
        town.file().write([&](db::Writing& db) {
            if (dice() % 2) ideas::vote(db, id, who, town.clock.now());
            else ideas::take_vote_back(db, id, who);
        });
        CHECK(row(town, id).votes == town.file().read()->value<std::int64_t>("select count(*) from idea_vote where idea_id = ?", id));
    }
    town.file().write([&](db::Writing& db) {
        ideas::vote(db, id, people[0], town.clock.now());
        db.exec("delete from account where id = ?", people[0]);
    });
    CHECK(row(town, id).votes == town.file().read()->value<std::int64_t>("select count(*) from idea_vote"));
    CHECK_THROWS(town.file().write([&](db::Writing& db) { db.exec("insert into idea_vote (idea_id, account_id, at) values (?, ?, 1), (?, ?, 1)", id, people[1], id, people[1]); }));
}
