#include "db/jobs.h"

#include <catch2/catch.hpp>

#include "db/kit.h"

using namespace std::literals;

namespace {

const base::Instant start{std::chrono::seconds{1'790'000'000}};

constexpr auto jobs_schema = R"(
create table job(id integer primary key, kind text not null, key text not null, payload text not null default '{}',
    run_at integer not null, attempts integer not null default 0, error text not null default '', failed_at integer,
    unique (kind, key)) strict;
create table timetable(name text primary key, last_run_at integer not null default 0, last_ms integer not null default 0,
    error text not null default '') strict;
create table mail(id integer primary key, text text) strict;
)";

// A city with a runner whose clock stands still until the test moves it.
struct Works {
    kit::Folder folder;
    base::FixedClock clock{start};
    std::shared_ptr<db::File> file;
    std::vector<std::string> done;  // "kind/key/payload"
    int failures = 0;               // so many of the next runs throw
    std::unique_ptr<db::Runner> runner;

    explicit Works(std::vector<db::Entry> timetable = {}) {
        db::Options options{.prepare = kit::script(jobs_schema)};
        options.jobs_written = [this] {
            if (runner) runner->wake("zhez");
        };
        file = db::File::open(folder / "city", std::move(options));
        timetable.push_back({"mail", db::on_demand, [this](const db::Turn& turn) { work(turn); }});
        for (auto& entry : timetable) {
            if (!entry.work) entry.work = [this](const db::Turn& turn) { work(turn); };
        }
        new_runner(timetable);
    }
    void new_runner(std::vector<db::Entry> timetable) {
        runner = std::make_unique<db::Runner>(clock, std::move(timetable), [this](const std::string&) { return file; });
        runner->add("zhez");
    }
    void work(const db::Turn& turn) {
        if (failures > 0) {
            --failures;
            throw std::runtime_error("mail server away");
        }
        done.push_back(turn.job.kind + "/" + turn.job.key + "/" + turn.job.payload);
    }
    void enqueue(const std::string& key, base::Instant at, const std::string& payload = "{}") {
        file->write([=](db::Writing& db) { db::enqueue(db, "mail", key, payload, at); });
    }
    std::size_t run_at(std::chrono::seconds after) {
        clock.moment = start + after;
        return runner->run_due();
    }
    int rows() { return file->read()->value<int>("select count(*) from job"); }
    template <class T>
    T column_of_job(db::Statement<> sql) {
        return file->read()->value<T>(sql);
    }
};

std::vector<std::string> list(std::initializer_list<std::string> items) { return items; }

}  // namespace

TEST_CASE("queued work is done once, when it is due, and then gone", "[db][jobs]") {
    Works works;
    works.enqueue("a", start + 10s, R"({"to":1})");
    CHECK(works.run_at(9s) == 0);
    CHECK(works.runner->next() == start + 10s);
    CHECK(works.run_at(10s) == 1);
    CHECK(works.run_at(1h) == 0);
    CHECK(works.done == list({R"(mail/a/{"to":1})"}));
    CHECK(works.rows() == 0);
    CHECK_FALSE(works.runner->next());
}

TEST_CASE("work that is rolled back with its cause is never done", "[db][jobs]") {
    Works works;
    CHECK_THROWS(works.file->write([](db::Writing& db) {
        db::enqueue(db, "mail", "a", "{}", start);
        throw std::runtime_error("no");
    }));
    CHECK(works.run_at(1h) == 0);
}

TEST_CASE("the same work is queued once, at the earlier time, with the newer payload", "[db][jobs]") {
    Works works;
    works.enqueue("a", start + 10s, R"({"n":1})");
    works.enqueue("a", start + 60s, R"({"n":2})");
    works.enqueue("a", start + 5s, R"({"n":3})");
    CHECK(works.rows() == 1);
    CHECK(works.run_at(5s) == 1);
    CHECK(works.done == list({R"(mail/a/{"n":3})"}));
}

TEST_CASE("what fails is tried again, each time later, and in the end left to a person", "[db][jobs]") {
    Works works;
    works.failures = 1000;
    works.enqueue("a", start);
    CHECK(works.run_at(0s) == 1);
    CHECK(works.column_of_job<std::string>("select error from job") == "mail server away");
    CHECK(works.runner->next() == start + 30s);
    CHECK(works.run_at(29s) == 0);
    CHECK(works.run_at(30s) == 1);
    CHECK(works.runner->next() == start + 90s);
    auto after = 90s;
    for (int attempt = 3; attempt <= db::most_attempts; ++attempt) {
        REQUIRE(works.run_at(after) == 1);
        after += db::backoff(attempt);
    }
    CHECK(works.run_at(after) == 0);
    CHECK(works.column_of_job<bool>("select failed_at is not null from job"));
    CHECK(works.column_of_job<int>("select attempts from job") == db::most_attempts);
    works.failures = 0;
    works.enqueue("a", start + after);
    CHECK(works.run_at(after) == 1);
    CHECK(works.rows() == 0);
}

TEST_CASE("the wait doubles from half a minute to six hours", "[db][jobs]") {
    CHECK(db::backoff(1) == 30s);
    CHECK(db::backoff(2) == 1min);
    CHECK(db::backoff(5) == 8min);
    CHECK(db::backoff(10) == 256min);
    CHECK(db::backoff(11) == 6h);
    CHECK(db::backoff(1000) == 6h);
}

TEST_CASE("one that fails does not hold up the others", "[db][jobs]") {
    Works works;
    works.failures = 1;
    works.enqueue("a", start);
    works.enqueue("b", start + 1s);
    CHECK(works.run_at(1s) == 2);
    CHECK(works.done == list({"mail/b/{}"}));
    CHECK(works.run_at(31s) == 1);
    CHECK(works.done == list({"mail/b/{}", "mail/a/{}"}));
}

TEST_CASE("work that is queued again while it runs is done again", "[db][jobs]") {
    int runs = 0;
    Works works({{"again", db::on_demand, [&](const db::Turn& turn) {
                      if (++runs > 1) return;
                      turn.file.write([&](db::Writing& db) { db::enqueue(db, "again", "k", "{}", turn.now); });
                  }}});
    works.file->write([](db::Writing& db) { db::enqueue(db, "again", "k", "{}", start); });
    works.run_at(0s);
    CHECK(runs == 2);
    CHECK(works.rows() == 0);
}

TEST_CASE("work can end in the transaction of its effect", "[db][jobs]") {
    Works works({{"note", db::on_demand, [&](const db::Turn& turn) {
                      turn.file.write([&](db::Writing& db) {
                          db.exec("insert into mail(text) values(?)", turn.job.key);
                          db::finish(db, turn.job);
                      });
                  }}});
    works.file->write([](db::Writing& db) { db::enqueue(db, "note", "k", "{}", start); });
    CHECK(works.run_at(0s) == 1);
    CHECK(works.rows() == 0);
    CHECK(works.file->read()->value<int>("select count(*) from mail") == 1);
}

TEST_CASE("work that a dead process had begun is taken up after a minute, and counted", "[db][jobs]") {
    Works works;
    works.enqueue("a", start);
    works.file->write([](db::Writing& db) {  // as if taken, and then killed
        db.exec("update job set attempts = 1, run_at = ?", start + 60s);
    });
    CHECK(works.run_at(59s) == 0);
    CHECK(works.run_at(60s) == 1);
}

TEST_CASE("work of an unknown kind waits with its error", "[db][jobs]") {
    Works works;
    works.file->write([](db::Writing& db) { db::enqueue(db, "future", "k", "{}", start); });
    works.run_at(0s);
    CHECK(works.column_of_job<std::string>("select error from job") == "no work of this kind is known");
}

TEST_CASE("the timetable comes round, and a missed round is caught up once", "[db][jobs]") {
    Works works({{"remind", db::every(5min), {}}});
    CHECK(works.run_at(0s) == 1);
    CHECK(works.run_at(299s) == 0);
    CHECK(works.runner->next() == start + 5min);
    CHECK(works.run_at(300s) == 1);
    CHECK(works.run_at(10h) == 1);
    CHECK(works.run_at(10h + 299s) == 0);
    CHECK(works.file->read()->value<std::int64_t>("select last_run_at from timetable") ==
          (start + 10h).time_since_epoch().count());
}

TEST_CASE("the timetable survives a restart", "[db][jobs]") {
    Works works({{"remind", db::every(5min), {}}});
    CHECK(works.run_at(0s) == 1);
    works.new_runner({{"remind", db::every(5min), [&](const db::Turn& turn) { works.work(turn); }}});
    CHECK(works.run_at(60s) == 0);
    CHECK(works.run_at(300s) == 1);
}

TEST_CASE("a clock that is set back stops nothing", "[db][jobs]") {
    Works works({{"remind", db::every(5min), {}}});
    CHECK(works.run_at(0s) == 1);
    works.new_runner({{"remind", db::every(5min), [&](const db::Turn& turn) { works.work(turn); }}});
    works.clock.moment = start - 24h;
    works.runner->add("zhez");
    CHECK(works.runner->run_due() == 1);
}

TEST_CASE("a round that fails is tried again sooner than the next one", "[db][jobs]") {
    Works works({{"nightly", db::every(24h), {}}});
    works.failures = 2;
    CHECK(works.run_at(0s) == 1);
    CHECK(works.file->read()->value<std::string>("select error from timetable") == "mail server away");
    CHECK(works.runner->next() == start + 30s);
    CHECK(works.run_at(30s) == 1);
    CHECK(works.run_at(90s) == 1);
    CHECK(works.done.size() == 1);
    CHECK(works.runner->next() == start + 90s + 24h);
    CHECK(works.file->read()->value<std::string>("select error from timetable").empty());
}

TEST_CASE("a city that cannot be opened is tried again, and the others go on", "[db][jobs]") {
    Works works;
    works.runner = std::make_unique<db::Runner>(
        works.clock,
        std::vector<db::Entry>{{"remind", db::every(5min), [&](const db::Turn& turn) { works.done.push_back(turn.city); }}},
        [&](const std::string& city) {
            if (city == "lost") throw std::runtime_error("no such file");
            return works.file;
        });
    works.runner->add("lost");
    works.runner->add("zhez");
    works.run_at(0s);
    CHECK(works.done == list({"zhez"}));
    CHECK(works.runner->next() == start + 60s);
}

TEST_CASE("the runner's thread does what is queued without being asked", "[db][jobs]") {
    Works works;
    std::atomic<int> done = 0;
    base::SystemClock clock;
    works.runner = std::make_unique<db::Runner>(
        clock, std::vector<db::Entry>{{"mail", db::on_demand, [&](const db::Turn&) { ++done; }}},
        [&](const std::string&) { return works.file; });
    works.runner->start();
    works.enqueue("a", clock.now());
    works.enqueue("b", clock.now());
    for (int i = 0; i < 200 && done < 2; ++i) std::this_thread::sleep_for(10ms);
    CHECK(done == 2);
    works.runner->stop();
    works.runner.reset();
}

TEST_CASE("a runner that is stopped ends the long read of the job that runs, and the job is not done", "[db][jobs]") {
    Works works;
    base::SystemClock clock;
    std::atomic<bool> reading = false;
    const auto count_for_ever = [&](const db::Turn& turn) {
        const auto lease = turn.file.read(1h);
        reading = true;
        lease->value<std::int64_t>("with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n");
    };
    works.runner = std::make_unique<db::Runner>(clock, std::vector<db::Entry>{{"check", db::every(24h), count_for_ever}}, [&](const std::string&) { return works.file; });
    works.runner->add("zhez");
    works.runner->start();
    for (int i = 0; i < 500 && !reading; ++i) std::this_thread::sleep_for(10ms);
    REQUIRE(reading);
    works.runner->stop();
    CHECK(works.file->read()->value<base::Instant>("select last_run_at from timetable where name = 'check'") == base::Instant{});
    CHECK(works.file->read()->value<std::string>("select error from timetable where name = 'check'") != "");
}
