// One connection to one SQLite file: opened in one place, with its statements kept ready.
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <list>
#include <memory>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace db {

class Door;

enum class Access {
    writer,  // the only connection of a file that writes and checkpoints
    reader,  // read-only, never checkpoints
    copier,  // for VACUUM INTO, which a query_only connection is not allowed
};

enum class Synchronous {
    full,    // a COMMIT is on disk when it returns
    normal,  // loses acknowledged commits when the power fails: for the negative control of the crash test only
};

// The only two places where a connection is opened (pragmas, tokenizer).
SQLite::Database open_database(const std::filesystem::path& path, Access access, Synchronous = Synchronous::full);
SQLite::Database open_in_memory();

struct Prepared {
    Prepared(const SQLite::Database& database, std::string_view sql);

    SQLite::Statement statement;
    sqlite3_stmt* handle;  // of `statement`, which hides it and binds no string_view
    std::string_view sql;
};

class Connection {
public:
    using Steady = std::chrono::steady_clock;

    Connection(const std::filesystem::path& path, Access access, Synchronous = Synchronous::full);
    explicit Connection(SQLite::Database database);  // no snapshots, no budget: as a writer's
    Connection(const Connection&) = delete;
    ~Connection();

    SQLite::Database& database() { return database_; }
    sqlite3* handle() const { return database_.getHandle(); }
    bool in_transaction() const;
    void execute(const char* sql);  // the kernel's own words (begin, commit, pragma) and whole scripts

    // A prepared statement is out of the cache while it runs, so that the same one may run inside itself. `sql` is a literal
    // or outlives the connection: its address is its name.
    std::unique_ptr<Prepared> take(std::string_view sql);
    void give(std::unique_ptr<Prepared> prepared);

    // A reader's snapshot: begun by the first statement of a lease, ended with the lease.
    void lease(std::chrono::milliseconds budget, const std::atomic<std::uint64_t>& version, Door& door);
    void before_statement();               // begins the snapshot; Overtime once it has been cancelled
    std::uint64_t snapshot_version();      // the data version read before the snapshot began
    void end_snapshot();                   // the next statement begins another, with a budget of its own
    void end_lease();
    void cancel() { cancelled_ = true; }   // from any thread
    bool has_snapshot() const { return began_ != 0; }  // from any thread
    bool older_than(std::chrono::seconds age) const;  // from any thread: its snapshot began longer ago

private:
    static int on_progress(void* self);
    bool overdue() const;

    SQLite::Database database_;
    std::list<std::unique_ptr<Prepared>> recent_;  // the most recently used in front
    std::unordered_map<const char*, std::list<std::unique_ptr<Prepared>>::iterator> by_address_;
    bool leased_ = false;
    bool snapshot_ = false;
    std::chrono::milliseconds budget_{0};
    const std::atomic<std::uint64_t>* version_ = nullptr;
    Door* door_ = nullptr;
    std::uint64_t snapshot_version_ = 0;
    std::atomic<bool> cancelled_ = false;
    std::atomic<Steady::rep> began_ = 0;  // 0: no snapshot
};

}  // namespace db
