// One open city's file: the writer's thread and a stack of readers.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <source_location>
#include <string>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

#include "db/connection.h"
#include "db/derived.h"
#include "db/door.h"
#include "db/reading.h"
#include "db/writer.h"

namespace db {

class File;
class ReaderBudget;

// A reader for the time of one request: one snapshot, begun by its first statement, ended when the lease goes.
class Lease {
public:
    Lease(Lease&& other) noexcept;
    Lease& operator=(Lease&&) = delete;
    ~Lease();

    const Reading& operator*() const { return reading_; }
    const Reading* operator->() const { return &reading_; }
    // The data version read before the snapshot began: the one under which a page made from it may be stored.
    std::uint64_t version() const { return connection_->snapshot_version(); }
    // Ends the snapshot; the next statement begins a new one. For a thread that has read, wants to write, and will read on.
    void refresh() { connection_->end_snapshot(); }
    // What T computes from the whole of the file's data (T(const Reading&)), kept until they change. Where it has to be made
    // or waited for, this snapshot ends: it would outlive its budget and hold back the WAL for nothing.
    template <class T>
    std::shared_ptr<const T> derived();

private:
    friend class File;
    Lease(File& file, std::unique_ptr<Connection> connection);

    std::shared_ptr<File> keeps_open_;
    File* file_;
    std::unique_ptr<Connection> connection_;
    Reading reading_;
};

// Tables whose changes no public page shows; `create table x ( -- quiet` in the schema adds more.
std::unordered_set<std::string> usually_quiet_tables();

struct Options {
    std::function<void(Connection&)> prepare;  // creates or migrates the structure before anyone reads (db::Structure)
    std::unordered_set<std::string> quiet_tables = usually_quiet_tables();
    std::function<void()> jobs_written;  // on the writer's thread, after a COMMIT that touched the table `job`
    std::chrono::milliseconds read_budget{2000};
    std::shared_ptr<ReaderBudget> readers;  // shared by the files of a process; none: no limit
    Synchronous synchronous = Synchronous::full;
};

struct Health {
    std::string trouble;  // why nothing can be written; empty in health
    std::size_t readers_idle = 0, readers_leased = 0;
    std::size_t queued = 0;  // functions that wait for the next group
    std::int64_t wal_bytes = 0, wal_peak_bytes = 0;
    std::uint64_t groups = 0, functions = 0, largest_group = 0, alone = 0, slow = 0;
    std::uint64_t passive = 0, truncating = 0, complete = 0, interrupted_readers = 0;
};

template <class T>
inline constexpr bool is_expected = false;
template <class T, class E>
inline constexpr bool is_expected<std::expected<T, E>> = true;

class File : public std::enable_shared_from_this<File> {
public:
    using Steady = std::chrono::steady_clock;

    // Creates the file where there is none. Failure when it cannot be opened, or what options.prepare throws.
    static std::unique_ptr<File> open(std::filesystem::path path, Options options = {});
    ~File();  // no lease may be left; what is queued is still written; the writer closes last

    Lease read() { return read(options_.read_budget); }
    Lease read(std::chrono::milliseconds budget);  // exports and checks need more than a page

    // Runs f(db::Writing&) on the writer's thread and returns what it returned, once it is on disk. f may run twice and
    // must take what it captures by value or leave it alone: no network, no hashing, at most 200 rows or 5 ms.
    // If f returns a std::expected without a value, or throws, what it wrote is taken back and nobody else's.
    // Not from within a write function, and not while the thread holds a snapshot of this file (Lease::refresh ends it):
    // logic_error.
    template <class F>
    auto write(F&& f, std::source_location where = std::source_location::current())
        -> decltype(f(std::declval<Writing&>()));

    // Raised after every COMMIT that touched a public table; never the same again, not even after a restart.
    std::uint64_t version() const { return version_.load(std::memory_order_acquire); }
    const std::filesystem::path& path() const { return path_; }
    // Lease::derived, for a thread that holds no snapshot. Made by a reader with more time than a page has.
    template <class T>
    std::shared_ptr<const T> derived() {
        return derived_.get<T>(version(), [this] {
            const auto whole = read(time_to_derive);
            return std::pair{whole.version(), std::make_shared<const T>(*whole)};
        });
    }
    Health health() const;
    // Ends every read that is under way with Overtime, wherever it is: for a process that is on its way out.
    void end_reads();
    void resume() { writer_->resume(); }  // after an operator has mended what Health::trouble says

    // For whoever keeps house over many files.
    std::optional<Steady::time_point> oldest_idle_reader() const;
    bool close_oldest_idle_reader();
    void close_readers_idle_since(Steady::time_point moment, std::size_t keep);

private:
    struct Idle {
        std::unique_ptr<Connection> connection;
        Steady::time_point since;
    };
    struct Leased {
        Connection* connection;
        std::thread::id thread;
    };
    friend class Lease;

    File(std::filesystem::path path, Options options);
    std::unique_ptr<Connection> idle_reader();
    void give_back(std::unique_ptr<Connection> connection);
    void run(Writer::Function function, std::source_location where);
    void refuse_write_under_snapshot() const;
    std::size_t interrupt_old_readers();

    static constexpr std::chrono::minutes time_to_derive{1};

    std::filesystem::path path_;
    Options options_;
    std::atomic<std::uint64_t> version_;
    Derived derived_;
    Door door_;
    mutable std::mutex mutex_;
    std::vector<Leased> leased_;
    std::unique_ptr<Writer> writer_;  // destroyed after the readers
    std::vector<Idle> idle_;          // last in, first out: a quiet city keeps one
};

template <class T>
std::shared_ptr<const T> Lease::derived() {
    if (auto kept = file_->derived_.find<T>(version())) return kept;
    refresh();
    return file_->derived<T>();
}

template <class F>
auto File::write(F&& f, std::source_location where) -> decltype(f(std::declval<Writing&>())) {
    using Answer = decltype(f(std::declval<Writing&>()));
    if constexpr (std::is_void_v<Answer>) {
        run([&f](Writing& db) { return f(db), true; }, where);
    } else {
        static_assert(!std::is_reference_v<Answer>, "db: what a write function returns must outlive it");
        std::optional<Answer> answer;
        run([&f, &answer](Writing& db) {
            answer.emplace(f(db));
            if constexpr (is_expected<Answer>) return answer->has_value();
            return true;
        }, where);
        return std::move(*answer);
    }
}

}  // namespace db
