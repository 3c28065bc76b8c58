#include "db/file.h"

#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <latch>
#include <thread>

#include "base/result.h"
#include "db/failure.h"
#include "db/kit.h"
#include "db/log.h"

using namespace std::literals;

namespace {

constexpr auto schema = R"(
create table seat(id integer primary key, holder text not null unique, parent integer references seat(id)) strict;
create table session(id integer primary key, token text) strict;
create table happening(id integer primary key, kind text) strict;
create table job(id integer primary key, kind text) strict;
create table later(id integer primary key, seat integer references seat(id) deferrable initially deferred) strict;
create table log(id integer primary key, text text) strict;
create trigger no_trolls before insert on seat when new.holder = 'troll' begin select raise(abort, 'no trolls'); end;
)";

struct City {
    kit::Folder folder;
    std::unique_ptr<db::File> file;

    explicit City(db::Options options = {}) {
        options.prepare = kit::script(schema);
        file = db::File::open(folder / "city.sqlite", std::move(options));
    }
    std::int64_t seats() { return file->read()->value<std::int64_t>("select count(*) from seat"); }
    bool holds(const std::string& holder) {
        return file->read()->value<bool>("select count(*) from seat where holder = ?", holder);
    }
};

void seat(db::Writing& db, const std::string& holder) { db.exec("insert into seat(holder) values(?)", holder); }

// Holds the writer inside one function until released, so that what comes meanwhile forms one group.
struct Gate {
    std::latch entered{1}, open{1};
    std::thread thread;

    explicit Gate(db::File& file)
        : thread([this, &file] {
              file.write([this](db::Writing&) {
                  entered.count_down();
                  open.wait();
              });
          }) {
        entered.wait();
    }
    void release() {
        open.count_down();
        thread.join();
    }
};

// Runs the functions as one group, each from a thread of its own; says which of them threw, in their order.
std::vector<bool> one_group(City& city, const std::vector<std::function<void(db::Writing&)>>& functions) {
    std::vector<char> threw(functions.size());
    std::vector<std::thread> threads;
    Gate gate(*city.file);
    for (std::size_t i = 0; i < functions.size(); ++i) {
        const std::size_t queued = city.file->health().queued;
        threads.emplace_back([&, i] {
            try {
                city.file->write(functions[i]);
            } catch (const std::exception&) {
                threw[i] = true;
            }
        });
        while (city.file->health().queued == queued) std::this_thread::yield();
    }
    gate.release();
    for (auto& thread : threads) thread.join();
    return {threw.begin(), threw.end()};
}

// No file of this process grows beyond `bytes` while it lives.
struct FullDisk {
    rlimit before{};

    explicit FullDisk(rlim_t bytes) {
        signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit full{bytes, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &before); }
};

auto seating(std::string holder) {
    return [holder](db::Writing& db) { seat(db, holder); };
}

}  // namespace

TEST_CASE("who was answered sees the own write", "[db]") {
    City city;
    const auto id = city.file->write([](db::Writing& db) { return db.insert("insert into seat(holder) values('a')"); });
    CHECK(id == 1);
    CHECK(city.holds("a"));
    const bool inside = city.file->write([](db::Writing& db) {
        seat(db, "b");
        return db.value<bool>("select count(*) from seat where holder = 'b'");
    });
    CHECK(inside);
}

TEST_CASE("writes that wait together are committed together", "[db]") {
    City city;
    one_group(city, {seating("a"), seating("b"), seating("c")});
    CHECK(city.seats() == 3);
    const auto health = city.file->health();
    CHECK(health.groups == 2);
    CHECK(health.largest_group == 3);
    CHECK(health.functions == 4);
    CHECK(health.alone == 0);
}

TEST_CASE("a function that fails takes back its own rows and nobody else's", "[db]") {
    City city;
    const auto threw = one_group(city, {
        seating("a"),
        [](db::Writing& db) { seat(db, "half"), seat(db, "troll"); },
        [](db::Writing& db) { seat(db, "thrown"), throw std::runtime_error("no"); },
        seating("b"),
    });
    CHECK(threw == std::vector{false, true, true, false});
    CHECK(city.seats() == 2);
    CHECK(city.holds("a"));
    CHECK(city.holds("b"));
    CHECK(city.file->health().alone == 0);
}

TEST_CASE("a refusal is a value and takes back what was written", "[db]") {
    City city;
    const base::Result<int> answer = city.file->write([](db::Writing& db) -> base::Result<int> {
        seat(db, "a");
        return base::refuse(base::Error::Kind::exhausted, base::words("No seats left"));
    });
    REQUIRE_FALSE(answer);
    CHECK(answer.error().kind == base::Error::Kind::exhausted);
    CHECK(city.seats() == 0);
    const base::Result<void> kept = city.file->write([](db::Writing& db) -> base::Result<void> {
        seat(db, "b");
        return {};
    });
    CHECK(kept);
    CHECK(city.seats() == 1);
}

TEST_CASE("when one function throws the whole batch away, each runs again alone", "[db]") {
    City city;
    const auto threw = one_group(city, {
        seating("a"),
        [](db::Writing& db) { db.exec("insert or rollback into seat(holder) values('a')"); },
        seating("b"),
    });
    CHECK(threw == std::vector{false, true, false});
    CHECK(city.seats() == 2);
    CHECK(city.file->health().alone == 3);
}

TEST_CASE("when the COMMIT itself fails, each runs again alone", "[db]") {
    City city;
    const auto threw = one_group(city, {
        seating("a"),
        [](db::Writing& db) { db.exec("insert into later(seat) values(99)"); },
        seating("b"),
    });
    CHECK(threw == std::vector{false, true, false});
    CHECK(city.seats() == 2);
    CHECK(city.file->read()->value<int>("select count(*) from later") == 0);
    CHECK(city.file->health().trouble.empty());
}

TEST_CASE("a change of a public table raises the version, one of a quiet table does not", "[db]") {
    City city;
    auto raised = [&](auto sql) {
        const auto before = city.file->version();
        city.file->write([sql](db::Writing& db) { db.exec(sql); });
        return city.file->version() - before;
    };
    using Sql = db::Statement<>;
    CHECK(raised(Sql("insert into seat(holder) values('a'), ('b')")) == 1);
    CHECK(raised(Sql("update seat set holder = 'c' where id = 1")) == 1);
    CHECK(raised(Sql("insert into session(token) values('t')")) == 0);
    CHECK(raised(Sql("insert into happening(kind) values('t')")) == 0);
    CHECK(raised(Sql("update seat set holder = 'x' where id = 99")) == 0);
    CHECK(raised(Sql("insert into log(text) values('t')")) == 1);
    CHECK(raised(Sql("delete from log")) == 1);
    CHECK(raised(Sql("delete from seat")) == 1);
}

TEST_CASE("what was taken back does not raise the version", "[db]") {
    City city;
    const auto before = city.file->version();
    one_group(city, {
        [](db::Writing& db) { seat(db, "a"), throw std::runtime_error("no"); },
        [](db::Writing& db) { db.exec("insert into session(token) values('t')"); },
    });
    CHECK(city.file->version() == before);
}

TEST_CASE("the version is raised before anyone is answered", "[db]") {
    City city;
    for (int i = 0; i < 200; ++i) {
        const auto before = city.file->version();
        city.file->write(seating("s" + std::to_string(i)));
        REQUIRE(city.file->version() > before);
    }
}

TEST_CASE("a file that is opened again goes on with higher versions", "[db]") {
    kit::Folder folder;
    auto file = db::File::open(folder / "city.sqlite", {.prepare = kit::script(schema)});
    file->write(seating("a"));
    const auto before = file->version();
    file.reset();
    file = db::File::open(folder / "city.sqlite");
    CHECK(file->version() > before);
    CHECK(file->read()->value<int>("select count(*) from seat") == 1);
}

TEST_CASE("a lease sees one moment, and knows the version from before it", "[db]") {
    City city;
    const auto before = city.file->version();
    auto lease = city.file->read();
    CHECK(lease->value<int>("select count(*) from seat") == 0);
    std::thread([&] { city.file->write(seating("a")); }).join();
    CHECK(lease->value<int>("select count(*) from seat") == 0);
    CHECK(lease.version() == before);
    CHECK(city.file->version() > before);
    CHECK(city.seats() == 1);
}

TEST_CASE("a lease begins its snapshot with its first statement", "[db]") {
    City city;
    auto lease = city.file->read();
    std::thread([&] { city.file->write(seating("a")); }).join();
    CHECK(lease->value<int>("select count(*) from seat") == 1);
}

TEST_CASE("readers cannot write, and are used again", "[db]") {
    City city;
    CHECK_THROWS_AS(city.file->read()->one<int>("insert into seat(holder) values('a') returning id"), db::Failure);
    CHECK(city.seats() == 0);
    CHECK(city.file->health().readers_idle == 1);
    {
        auto one = city.file->read(), two = city.file->read();
        CHECK(city.file->health().readers_leased == 2);
    }
    CHECK(city.file->health().readers_idle == 2);
}

TEST_CASE("a read that goes on too long is ended", "[db]") {
    City city;
    auto lease = city.file->read(50ms);
    constexpr auto endless = db::Statement<>(
        "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n");
    CHECK_THROWS_AS(lease->value<int>(endless), db::Overtime);
    CHECK_THROWS_AS(lease->value<int>("select 1"), db::Overtime);
    CHECK(city.file->read()->value<int>("select 1") == 1);
}

TEST_CASE("what is computed from the whole file may take longer than a page, and the page goes on", "[db]") {
    struct Sum {
        explicit Sum(const db::Reading& db)
            : value(db.value<std::int64_t>("with recursive n(i) as (select 1 union all select i + 1 from n limit 2000000) select sum(i) from n")) {}
        std::int64_t value;
    };
    City city;
    auto lease = city.file->read(50ms);
    lease->value<int>("select count(*) from seat");
    const auto sum = lease.derived<Sum>();
    CHECK(sum->value == 2000001000000);
    CHECK(lease->value<int>("select count(*) from seat") == 0);
    CHECK(lease.derived<Sum>() == sum);
    lease.refresh();
    city.file->write(seating("a"));
    CHECK(lease.derived<Sum>() != sum);
}

TEST_CASE("a write from a write function, or under a snapshot of the same file, is refused", "[db]") {
    City city;
    CHECK_THROWS_AS(city.file->write([&](db::Writing&) { city.file->write(seating("a")); }), std::logic_error);
    {
        auto lease = city.file->read();
        CHECK(lease->value<int>("select count(*) from seat") == 0);
        CHECK_THROWS_AS(city.file->write(seating("a")), std::logic_error);
        std::thread([&] { city.file->write(seating("b")); }).join();
        lease.refresh();
        city.file->write(seating("c"));
        CHECK(lease->value<int>("select count(*) from seat") == 2);
    }
    City other;
    auto lease = city.file->read();
    lease->value<int>("select 1");
    other.file->write(seating("c"));
    CHECK(other.seats() == 1);
}

TEST_CASE("a full disk at COMMIT answers everyone with an exception and stops all writing, not reading", "[db]") {
    City city;
    city.file->write(seating("before"));
    std::vector<bool> threw;
    {
        FullDisk disk(200'000);
        threw = one_group(city, {seating("a"), seating(std::string(300'000, 'x')), seating("b")});
    }
    CHECK(threw == std::vector{true, true, true});
    CHECK_FALSE(city.file->health().trouble.empty());
    CHECK_THROWS_AS(city.file->write(seating("c")), db::Unwritable);
    CHECK(city.seats() == 1);
    city.file->resume();
    city.file->write(seating("after"));
    CHECK(city.holds("before"));
    CHECK(city.seats() == 2);
}

TEST_CASE("whoever writes a job is told to others after the COMMIT", "[db]") {
    std::atomic<int> told = 0;
    db::Options options;
    options.jobs_written = [&] { ++told; };
    City city(std::move(options));
    city.file->write(seating("a"));
    CHECK(told == 0);
    city.file->write([](db::Writing& db) { db.exec("insert into job(kind) values('mail')"); });
    CHECK(told == 1);
}

TEST_CASE("what is queued when a file closes is still written", "[db]") {
    City city;
    std::vector<std::thread> threads;
    for (int i = 0; i < 20; ++i) {
        threads.emplace_back([&, i] { city.file->write(seating("s" + std::to_string(i))); });
    }
    for (auto& thread : threads) thread.join();
    city.file.reset();
    city.file = db::File::open(city.folder / "city.sqlite");
    CHECK(city.seats() == 20);
    city.file.reset();
    CHECK_FALSE(std::filesystem::exists(city.folder / "city.sqlite-wal"));
}

TEST_CASE("the WAL stays small while four readers never pause and eight writers write 100 MB", "[db]") {
    City city;
    std::atomic<bool> stop = false;
    std::atomic<int> left = 500;
    std::vector<std::thread> readers, writers;
    for (int i = 0; i < 4; ++i) {
        readers.emplace_back([&] {
            while (!stop) city.file->read()->value<int>("select count(*) from log where id > 24000");
        });
    }
    for (int i = 0; i < 8; ++i) {
        writers.emplace_back([&] {
            while (left-- > 0) {
                city.file->write([](db::Writing& db) {
                    for (int row = 0; row < 50; ++row) {
                        db.exec("insert into log(text) values(?)", std::string(4000, 'x'));
                    }
                });
            }
        });
    }
    for (auto& writer : writers) writer.join();
    stop = true;
    for (auto& reader : readers) reader.join();
    CHECK(city.file->read()->value<int>("select count(*) from log") == 500 * 50);
    CHECK(city.file->health().wal_peak_bytes < 64 << 20);
}

TEST_CASE("a WAL that a long read held back is emptied when the read has ended, even if nobody writes any more", "[db]") {
    City city;
    {
        auto lease = city.file->read(1min);
        lease->value<int>("select count(*) from seat");
        std::thread([&] {
            for (int i = 0; i < 20; ++i) {
                city.file->write([](db::Writing& db) {
                    db.exec("insert into log(text) values(?)", std::string(1 << 20, 'x'));
                });
            }
        }).join();
        CHECK(city.file->health().wal_bytes > 16 << 20);
        CHECK(lease->value<int>("select count(*) from log") == 0);
    }
    for (int i = 0; i < 300 && city.file->health().wal_bytes > 0; ++i) std::this_thread::sleep_for(10ms);
    CHECK(city.file->health().wal_bytes == 0);
    CHECK(std::filesystem::file_size(city.folder / "city.sqlite-wal") == 0);
}

TEST_CASE("what was deleted is nowhere on the disk once the log is asked to be empty, as soon as nobody reads it", "[db]") {
    City city;
    const auto on_disk = [&](const std::string& text) { return (kit::read_text(city.folder / "city.sqlite") + kit::read_text(city.folder / "city.sqlite-wal")).find(text) != std::string::npos; };
    city.file->write([](db::Writing& db) { db.exec("insert into log(text) values('zqaigerim')"); });
    {
        auto lease = city.file->read(1min);
        CHECK(lease->value<int>("select count(*) from log") == 1);
        std::thread([&] {
            city.file->write([](db::Writing& db) {
                db.exec("delete from log");
                db::empty_log(db);
            });
        }).join();
        std::this_thread::sleep_for(200ms);
        CHECK(city.file->health().wal_bytes > 0);
        CHECK(on_disk("zqaigerim"));
    }
    for (int i = 0; i < 500 && city.file->health().wal_bytes > 0; ++i) std::this_thread::sleep_for(10ms);
    CHECK(std::filesystem::file_size(city.folder / "city.sqlite-wal") == 0);
    CHECK_FALSE(on_disk("zqaigerim"));
    const auto tries = city.file->health().truncating;
    city.file->write([](db::Writing& db) { db.exec("insert into log(text) values('later')"); });
    std::this_thread::sleep_for(1200ms);
    CHECK(city.file->health().truncating == tries);  // it is asked for once
}

TEST_CASE("a closed door holds new snapshots back for a moment and no longer", "[db]") {
    db::Door door;
    const auto began = std::chrono::steady_clock::now();
    door.close();
    door.pass();
    CHECK(std::chrono::steady_clock::now() - began >= db::Door::longest_wait);
    std::thread waiting([&] { door.pass(); });
    door.open();
    waiting.join();
    door.pass();
}
