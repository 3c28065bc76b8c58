// Measures the storage kernel: commits per second against a thread per BEGIN IMMEDIATE, the WAL under full load, the memory
// of many cities.
//   db_bench commits FOLDER SECONDS ROUNDS   db_bench wal FOLDER SECONDS   db_bench cities FOLDER COUNT
#include <dirent.h>
#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <thread>
#include <vector>

#include "db/files.h"

namespace {

namespace fs = std::filesystem;
using Steady = std::chrono::steady_clock;

constexpr int writers = 64;

// A reservation: one counter and one row with two indexes.
constexpr auto schema = R"(
create table event(id integer primary key, quota integer not null, sold integer not null default 0 check (sold <= quota)) strict;
create table ticket(id integer primary key, event_id integer not null references event, number text not null unique,
    holder text not null) strict;
create index ticket_event on ticket(event_id);
with recursive n(i) as (select 1 union all select i + 1 from n where i < 100) insert into event(quota) select 1000000 from n;
)";

void reserve(db::Writing& db, int event, const std::string& number) {
    db.exec("update event set sold = sold + 1 where id = ? and sold < quota", event);
    db.exec("insert into ticket(event_id, number, holder) values(?, ?, 'a visitor of the city')", event, number);
}

struct Measured {
    double per_second;
    double p50_ms, p99_ms, most_ms;
};

// Runs `once(thread, n)` on 64 threads for so long.
Measured measure(double seconds, const std::function<void(int, int)>& once) {
    std::vector<std::vector<double>> times(writers);
    std::vector<std::thread> threads;
    const auto began = Steady::now();
    const auto until = began + std::chrono::duration<double>(seconds);
    for (int thread = 0; thread < writers; ++thread) {
        threads.emplace_back([&, thread] {
            for (int n = 0; Steady::now() < until; ++n) {
                const auto start = Steady::now();
                once(thread, n);
                times[thread].push_back(std::chrono::duration<double, std::milli>(Steady::now() - start).count());
            }
        });
    }
    for (auto& thread : threads) thread.join();
    const double took = std::chrono::duration<double>(Steady::now() - began).count();
    std::vector<double> all;
    for (const auto& list : times) all.insert(all.end(), list.begin(), list.end());
    std::ranges::sort(all);
    return {all.size() / took, all[all.size() / 2], all[all.size() * 99 / 100], all.back()};
}

Measured group_commit(const fs::path& path, double seconds) {
    fs::remove(path);
    const auto file = db::File::open(path, {.prepare = [](db::Connection& connection) { connection.execute(schema); }});
    const auto measured = measure(seconds, [&](int thread, int n) {
        file->write([=](db::Writing& db) { reserve(db, 1 + thread, fmt::format("{}-{}", thread, n)); });
    });
    const auto health = file->health();
    std::printf("    largest group %lu, mean %.1f\n", health.largest_group,
                static_cast<double>(health.functions) / static_cast<double>(health.groups));
    return measured;
}

// What one would write without a writer's thread: every thread a connection, BEGIN IMMEDIATE and busy_timeout.
Measured thread_per_write(const fs::path& path, double seconds) {
    fs::remove(path);
    std::vector<std::unique_ptr<db::Connection>> connections;
    for (int i = 0; i < writers; ++i) {
        connections.push_back(std::make_unique<db::Connection>(path, db::Access::writer));
        connections.back()->execute("pragma busy_timeout = 60000; pragma wal_autocheckpoint = 1000");
    }
    connections.front()->execute(schema);
    return measure(seconds, [&](int thread, int n) {
        db::Writing db(*connections[thread]);
        db.exec("begin immediate");
        reserve(db, 1 + thread, fmt::format("{}-{}", thread, n));
        db.exec("commit");
    });
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

void say(const char* name, const Measured& m) {
    std::printf("  %-28s %9.0f /s   p50 %.2f  p99 %.1f  max %.0f ms\n", name, m.per_second, m.p50_ms, m.p99_ms, m.most_ms);
}

void commits(const fs::path& folder, double seconds, int rounds) {
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        const auto group = group_commit(folder / "group", seconds);
        const auto single = thread_per_write(folder / "single", seconds);
        say("group commit, 64 waiting", group);
        say("BEGIN IMMEDIATE per thread", single);
        ratios.push_back(group.per_second / single.per_second);
    }
    std::printf("group commit / thread per BEGIN IMMEDIATE, FULL: %.1f (median of %d)\n", median(ratios), rounds);
}

void wal(const fs::path& folder, double seconds) {
    const auto file =
        db::File::open(folder / "wal", {.prepare = [](db::Connection& connection) { connection.execute(schema); }});
    std::atomic<bool> stop = false;
    std::atomic<long> reads = 0;
    std::atomic<std::uintmax_t> peak = 0;
    std::vector<std::thread> readers;
    for (int i = 0; i < 4; ++i) {
        readers.emplace_back([&] {
            using Ticket = std::pair<std::int64_t, std::string>;
            for (; !stop; ++reads) {
                file->read()->all<Ticket>("select id, number from ticket order by id desc limit 50");
            }
        });
    }
    std::thread watch([&] {
        for (; !stop; std::this_thread::sleep_for(std::chrono::milliseconds(5))) {
            std::error_code none;
            const auto size = fs::file_size(folder / "wal-wal", none);
            if (!none && size > peak) peak = size;
        }
    });
    const auto written = measure(seconds, [&](int thread, int n) {
        file->write([=](db::Writing& db) { reserve(db, 1 + thread, fmt::format("{}-{}", thread, n)); });
    });
    stop = true;
    for (auto& reader : readers) reader.join();
    watch.join();
    say("64 writers beside 4 readers", written);
    const auto health = file->health();
    std::printf("  reads %.0f /s; checkpoints: %lu passive, %lu truncating, %lu complete\n",
                static_cast<double>(reads) / seconds, health.passive, health.truncating, health.complete);
    std::printf("largest WAL in %.0f s: %.1f MiB\n", seconds, static_cast<double>(peak) / (1 << 20));
}

// 130 tables, 260 indexes, 44 triggers: what a whole city has.
std::string large_schema() {
    std::string sql;
    for (int i = 0; i < 130; ++i) {
        sql += fmt::format(
            "create table table_{0}(id integer primary key, owner_id integer not null, title text not null, state text not null "
            "default 'draft' check (state in ('draft', 'published', 'cancelled')), starts_at integer not null default 0, "
            "price integer check (price >= 0), language text not null default 'ru', created_at integer not null default 0) "
            "strict; create index table_{0}_owner on table_{0}(owner_id, starts_at); create index table_{0}_state on "
            "table_{0}(state, starts_at, id);",
            i);
        if (i < 44) {
            sql += fmt::format("create trigger rule_{0} before insert on table_{0} when new.price > 1000000000 begin select "
                               "raise(abort, 'too dear'); end;",
                               i);
        }
    }
    return sql;
}

long status_kib(const std::string& field) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(field + ":")) return std::atol(line.c_str() + field.size() + 1);
    }
    return 0;
}

int open_descriptors() {
    int count = 0;
    DIR* folder = opendir("/proc/self/fd");
    while (readdir(folder)) ++count;
    closedir(folder);
    return count - 3;
}

void cities(const fs::path& folder, int count) {
    const std::string sql = large_schema();
    {
        db::Connection first(folder / "city-0", db::Access::writer);
        first.execute("begin");
        first.execute(sql.c_str());
        first.execute("commit; pragma wal_checkpoint(truncate)");
    }
    for (int i = 1; i < count; ++i) fs::copy_file(folder / "city-0", folder / fmt::format("city-{}", i));
    db::Files files([](const fs::path&) { return db::Options{}; });
    const long before = status_kib("RssAnon");
    int most = 0;
    const auto began = Steady::now();
    for (int i = 0; i < count; ++i) {
        const auto file = files.get(folder / fmt::format("city-{}", i));
        file->write([](db::Writing& db) { db.exec("insert into table_0(owner_id, title) values(1, 'a')"); });
        file->read()->all<std::string>("select title from table_0 where owner_id = 1 order by starts_at");
        if (i == 0) std::printf("  one city: %.1f MiB RssAnon more\n", static_cast<double>(status_kib("RssAnon") - before) / 1024);
        most = std::max(most, open_descriptors());
    }
    const double took = std::chrono::duration<double>(Steady::now() - began).count();
    std::printf("  %d opened in turn in %.2f s, %zu still open, %zu readers, at most %d descriptors\n", count, took,
                files.open().size(), files.readers(), most);
    std::printf("RssAnon after %d cities in turn: %.1f MiB (%.1f before)\n", count,
                static_cast<double>(status_kib("RssAnon")) / 1024, static_cast<double>(before) / 1024);
    files.sweep(Steady::now() + std::chrono::hours(1));
    std::printf("  after all were closed: %.1f MiB\n", static_cast<double>(status_kib("RssAnon")) / 1024);
}

}  // namespace

int main(int count, char** arguments) {
    const std::string what = count > 1 ? arguments[1] : "";
    if (what == "commits" && count == 5) commits(arguments[2], std::atof(arguments[3]), std::atoi(arguments[4]));
    else if (what == "wal" && count == 4) wal(arguments[2], std::atof(arguments[3]));
    else if (what == "cities" && count == 4) cities(arguments[2], std::atoi(arguments[3]));
    else return std::fprintf(stderr, "usage: db_bench commits FOLDER SECONDS ROUNDS | wal FOLDER SECONDS | cities FOLDER COUNT\n"), 2;
    return 0;
}
