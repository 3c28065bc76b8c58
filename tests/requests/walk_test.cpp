// A long random walk through the queue: whatever people do in whatever order, each request ends at most once, its history
// only grows, and none is late without standing among the late.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <map>

#include "app/jobs.h"
#include "base/random.h"
#include "i18n/dates.h"
#include "kit/town.h"
#include "requests/store.h"
#include "requests/work.h"

namespace {

using namespace requests;
using std::chrono::minutes;

struct Walk {
    kit::Town town{true};
    accounts::Vault vault{town.environment().keys};
    base::SeededRandom random;
    const base::Zone almaty = base::Zone::find("Asia/Almaty").value();
    std::vector<Officer> officers;
    std::vector<RequestId> ids;
    std::map<std::int64_t, int> ends;                     // acts that said they ended it
    std::map<std::int64_t, std::size_t> steps;            // as many as there were
    std::map<std::int64_t, base::Instant> due;

    explicit Walk(std::uint64_t seed) : random(seed) {
        for (const auto* name : {"sasha", "dana", "timur"})
            officers.push_back({town.file().write([name, this](db::Writing& db) {
                return accounts::put(db, town.environment().keys, {.name = name, .email = std::string(name) + "@example.test", .roles = {web::Role::support}}, town.clock.now()).value();
            }), "support"});
    }

    base::Instant now() const { return town.clock.moment; }
    const Officer& anyone() { return officers[random.below(officers.size())]; }
    RequestId any() { return ids[random.below(ids.size())]; }

    void arrive() {
        const auto topic = static_cast<Topic>(random.below(topic_count));
        std::vector<std::byte> seed(16);
        random.fill(seed);
        Asked asked{.topic = topic, .text = "Пешком по очереди"};
        if (kind_of(topic) == Kind::official) asked.authority = "Орган";
        const auto end = end_of(now(), term(country("RU"), duty_of(topic)).value(), almaty, {});
        ids.push_back(town.file().write([&](db::Writing& db) { return receive(db, vault, asked, seed, {end, reminder(now(), end)}, now(), 0, now()); }));
    }

    void act() {
        const auto id = any();
        const auto& who = anyone();
        const auto kind = random.below(6);
        const auto row = request_of(*town.file().read(), id).value();
        const auto longer = end_of(row.due_at, country("RU").extension.value(), almaty, {});
        const auto reason = static_cast<Reason>(random.below(reason_count));
        const auto done = town.file().write([&](db::Writing& db) -> base::Result<void> {
            switch (kind) {
                case 0: return take(db, vault, id, who, now());
                case 1: return release(db, vault, id, who, now());
                case 2: return note(db, vault, id, who, "заметка", now());
                case 3: return look(db, vault, id, who, "проверка", now());
                case 4: return extend(db, vault, id, who, {longer, reminder(now(), longer)}, "архив", {}, now());
                default: return end(db, vault, id, who, reason, "ответ", {}, now());
            }
        });
        if (kind == 5 && done) ++ends[id.value];
        const bool may = row.held_by(who.account, now());
        if (kind == 1 || kind == 5) CHECK(done.has_value() == may);
        if (kind == 0) CHECK(done.has_value() == (row.state == State::open && (!row.held(now()) || may)));
    }

    void check() {
        const auto lease = town.file().read();
        int open = 0, overdue = 0;
        for (const auto id : ids) {
            const auto row = request_of(*lease, id).value();
            const auto history = steps_of(*lease, vault, id);
            int endings = 0;
            for (const auto& step : history) endings += step.kind == Step::answered || step.kind == Step::refused;
            REQUIRE(endings == (row.state == State::open ? 0 : 1));
            REQUIRE(ends[id.value] == endings);
            REQUIRE(history.size() >= steps[id.value]);
            REQUIRE(history.front().kind == Step::received);
            if (row.reason) REQUIRE(refuses(*row.reason) == (row.state == State::refused));
            REQUIRE(row.due_at > row.received_at);
            if (due.contains(id.value)) REQUIRE(row.due_at >= due[id.value]);
            REQUIRE(row.overdue(now()) == (row.state == State::open && now() > row.due_at));
            steps[id.value] = history.size();
            due[id.value] = row.due_at;
            open += row.state == State::open;
            overdue += row.overdue(now());
        }
        const auto waiting = open_requests(*lease, now());
        REQUIRE(waiting.open == open);
        REQUIRE(waiting.overdue == overdue);
        const auto rows = open_rows(*lease, {}, {}, 1000);
        REQUIRE(static_cast<int>(rows.size()) == open);
        for (int i = 0; i < overdue; ++i) REQUIRE(rows[static_cast<std::size_t>(i)].overdue(now()));  // in front of all others
        REQUIRE(ended_rows(*lease, {}, {}, 1000).size() + rows.size() == ids.size());
    }
};

}  // namespace

TEST_CASE("whatever is done to the queue, each request ends once and none is late unseen", "[requests]") {
    for (const std::uint64_t seed : {1u, 2u, 3u}) {
        Walk walk(seed);
        walk.arrive();
        for (int step = 0; step < 400; ++step) {
            if (walk.random.below(12) == 0) walk.arrive();
            else walk.act();
            walk.town.clock.moment += minutes(walk.random.below(90));
            if (step % 20 == 0) walk.check();
        }
        walk.check();
        CHECK(walk.ends.size() > 3);
        CHECK(app::check_city(walk.town.file()).empty());
    }
}

TEST_CASE("pages of the queue show each request once", "[requests]") {
    Walk walk(7);
    for (int i = 0; i < 60; ++i) walk.arrive();  // many with one and the same end of term
    const auto lease = walk.town.file().read();
    std::vector<RequestId> seen;
    base::Edge<base::Place> edge;
    for (;;) {
        const auto rows = open_rows(*lease, {}, edge, 7);
        for (const auto& row : rows) seen.push_back(row.id);
        if (rows.size() < 7) break;
        edge = {.after = rows.back().place()};
    }
    CHECK(seen.size() == 60);
    std::ranges::sort(seen);
    CHECK(std::ranges::adjacent_find(seen) == seen.end());
}
