#include "db/connection.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <mutex>
#include <stdexcept>

#include "db/door.h"
#include "db/failure.h"
#include "db/search_words.h"

namespace db {
namespace {

constexpr std::size_t statements_kept = 128;    // one 3-table statement holds 4.6 KB
constexpr int operations_between_looks = 1000;  // of the progress handler: about 20 µs

// Counting every allocation costs a global mutex; connections are never shared, so neither are their locks.
void configure_library() {
    static std::once_flag once;
    std::call_once(once, [] {
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, 0);  // no 86 KB of pages in advance per connection
    });
}

void install(SQLite::Database& database) {
    sqlite3_extended_result_codes(database.getHandle(), 1);
    // "colour" in double quotes is a column, never a text because there happens to be no such column.
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    install_search_words(database.getHandle());
}

// mmap_size: 1 GiB of addresses, not of memory. What lies beyond it is copied by read(): a city of a hundred times the demo
// (420 MB) lost a tenth of its speed by that at 256 MiB.
constexpr auto for_every_connection = "pragma foreign_keys = on; pragma wal_autocheckpoint = 0; pragma mmap_size = 1073741824;";

// journal_size_limit: a WAL that is begun anew gives back what it has above 16 MiB. trusted_schema stays on here: the
// triggers that feed FTS tables need it. secure_delete: what is deleted is overwritten (Debian's library does so by itself,
// others do not), so that nothing of a person who is gone is left in the file.
constexpr auto for_writer = "pragma journal_mode = wal; pragma secure_delete = on; pragma journal_size_limit = 16777216; pragma cache_size = -2000;";

constexpr auto for_reader = "pragma query_only = on; pragma trusted_schema = off; pragma cache_size = -500;";

}  // namespace

SQLite::Database open_database(const std::filesystem::path& path, Access access, Synchronous synchronous) {
    configure_library();
    const int flags = access == Access::writer ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE : SQLite::OPEN_READONLY;
    try {
        SQLite::Database database(path.string(), flags | SQLite::OPEN_NOMUTEX, 2000);
        install(database);
        database.exec(for_every_connection);
        if (access == Access::writer) {
            database.exec(for_writer);
            database.exec(synchronous == Synchronous::full ? "pragma synchronous = full" : "pragma synchronous = normal");
        }
        if (access == Access::reader) database.exec(for_reader);
        return database;
    } catch (const SQLite::Exception& exception) {
        fail(exception, "opening " + path.string());
    }
}

SQLite::Database open_in_memory() {
    configure_library();
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX);
    install(database);
    database.exec(for_every_connection);
    return database;
}

// Newer statements stand before older ones in their connection's list, which is how SQLite gives away what the wrapper hides:
// the first with these words is the new one. Full-text tables may have prepared some of their own meanwhile.
Prepared::Prepared(const SQLite::Database& database, std::string_view sql)
    : statement(database, std::string(sql)), handle(sqlite3_next_stmt(database.getHandle(), nullptr)), sql(sql) {
    while (handle && sqlite3_sql(handle) != sql) handle = sqlite3_next_stmt(database.getHandle(), handle);
    if (!handle) throw std::logic_error("db: a statement just prepared is not to be found");
}

// What every lease says is prepared once.
static void again(Connection& connection, std::string_view sql) {
    auto prepared = connection.take(sql);
    try {
        prepared->statement.exec();
        prepared->statement.reset();
    } catch (const SQLite::Exception& exception) {
        fail(exception, sql);
    }
    connection.give(std::move(prepared));
}

Connection::Connection(const std::filesystem::path& path, Access access, Synchronous synchronous)
    : database_(open_database(path, access, synchronous)) {
    if (access == Access::reader) {
        sqlite3_progress_handler(handle(), operations_between_looks, &Connection::on_progress, this);
    }
}

Connection::Connection(SQLite::Database database) : database_(std::move(database)) {}

Connection::~Connection() = default;

bool Connection::in_transaction() const { return sqlite3_get_autocommit(handle()) == 0; }

void Connection::execute(const char* sql) {
    try {
        database_.exec(sql);
    } catch (const SQLite::Exception& exception) {
        fail(exception, sql);
    }
}

std::unique_ptr<Prepared> Connection::take(std::string_view sql) {
    const auto found = by_address_.find(sql.data());
    if (found != by_address_.end() && (*found->second)->sql.size() == sql.size()) {
        auto prepared = std::move(*found->second);
        recent_.erase(found->second);
        by_address_.erase(found);
        return prepared;
    }
    try {
        return std::make_unique<Prepared>(database_, sql);
    } catch (const SQLite::Exception& exception) {
        fail(exception, sql);
    }
}

void Connection::give(std::unique_ptr<Prepared> prepared) {
    const char* address = prepared->sql.data();
    if (by_address_.contains(address)) return;
    recent_.push_front(std::move(prepared));
    by_address_.emplace(address, recent_.begin());
    if (recent_.size() <= statements_kept) return;
    by_address_.erase(recent_.back()->sql.data());
    recent_.pop_back();
}

void Connection::lease(std::chrono::milliseconds budget, const std::atomic<std::uint64_t>& version, Door& door) {
    budget_ = budget;
    version_ = &version;
    door_ = &door;
    cancelled_ = false;
    leased_ = true;
}

void Connection::before_statement() {
    if (!leased_) return;
    if (overdue()) throw Overtime("a read transaction outlived its budget", SQLITE_INTERRUPT);
    if (snapshot_) return;
    door_->pass();
    snapshot_version_ = version_->load(std::memory_order_acquire);
    again(*this, "begin");
    snapshot_ = true;
    began_ = Steady::now().time_since_epoch().count();
}

std::uint64_t Connection::snapshot_version() {
    before_statement();
    return snapshot_version_;
}

void Connection::end_lease() {
    leased_ = false;
    end_snapshot();
}

void Connection::end_snapshot() {
    if (snapshot_ && in_transaction()) again(*this, "rollback");
    snapshot_ = false;
    began_ = 0;
}

bool Connection::older_than(std::chrono::seconds age) const {
    const auto began = began_.load();
    return began != 0 && Steady::now() - Steady::time_point(Steady::duration(began)) > age;
}

bool Connection::overdue() const {
    if (cancelled_.load(std::memory_order_relaxed)) return true;
    const auto began = began_.load(std::memory_order_relaxed);
    return began != 0 && Steady::now() - Steady::time_point(Steady::duration(began)) > budget_;
}

int Connection::on_progress(void* self) { return static_cast<Connection*>(self)->overdue() ? 1 : 0; }

}  // namespace db
