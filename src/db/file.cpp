#include "db/file.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cassert>
#include <stdexcept>

#include "db/reader_budget.h"

namespace db {
namespace {

constexpr std::chrono::seconds old_reader{5};

// Microseconds since 1970: a file that is opened again never counts the same numbers a second time, so an ETag that
// names a version stays true over a restart.
std::uint64_t first_version() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::microseconds>(now).count());
}

}  // namespace

std::unordered_set<std::string> usually_quiet_tables() {
    return {"account", "account_token", "registration", "session", "submission", "letter", "audit_act", "job", "outbox", "happening", "happening_cursor", "rate", "timetable", "staging", "revision", "media", "media_size", "organisation_plan"};
}

Lease::Lease(File& file, std::unique_ptr<Connection> connection)
    : keeps_open_(file.weak_from_this().lock()),
      file_(&file),
      connection_(std::move(connection)),
      reading_(*connection_) {}

Lease::Lease(Lease&& other) noexcept = default;

Lease::~Lease() {
    if (connection_) file_->give_back(std::move(connection_));
}

std::unique_ptr<File> File::open(std::filesystem::path path, Options options) {
    return std::unique_ptr<File>(new File(std::move(path), std::move(options)));
}

// The writer opens first: a reader of a WAL file that has no writer yet can fail at once.
File::File(std::filesystem::path path, Options options)
    : path_(std::move(path)), options_(std::move(options)), version_(first_version()) {
    auto connection = std::make_unique<Connection>(path_, Access::writer, options_.synchronous);
    if (options_.prepare) options_.prepare(*connection);
    writer_ = std::make_unique<Writer>(
        std::move(connection),
        Writer::Wiring{options_.quiet_tables, options_.jobs_written, [this] { return interrupt_old_readers(); }},
        version_, door_);
    if (options_.readers) options_.readers->enter(*this);
}

File::~File() {
    if (options_.readers) {
        options_.readers->leave(*this);
        options_.readers->give(idle_.size());
    }
    assert(leased_.empty());
    idle_.clear();
}

Lease File::read(std::chrono::milliseconds budget) {
    auto connection = idle_reader();
    if (!connection) {
        if (options_.readers) options_.readers->take();
        try {
            connection = std::make_unique<Connection>(path_, Access::reader);
        } catch (...) {
            if (options_.readers) options_.readers->give(1);
            throw;
        }
    }
    connection->lease(budget, version_, door_);
    std::lock_guard lock(mutex_);
    leased_.push_back({connection.get(), std::this_thread::get_id()});
    return Lease(*this, std::move(connection));
}

std::unique_ptr<Connection> File::idle_reader() {
    std::lock_guard lock(mutex_);
    if (idle_.empty()) return nullptr;
    auto connection = std::move(idle_.back().connection);
    idle_.pop_back();
    return connection;
}

void File::give_back(std::unique_ptr<Connection> connection) {
    {
        std::lock_guard lock(mutex_);
        std::erase_if(leased_, [&](const Leased& leased) { return leased.connection == connection.get(); });
    }
    try {
        connection->end_lease();
    } catch (const std::exception& exception) {
        spdlog::error("a reader of {} is closed: {}", path_.string(), exception.what());
        if (options_.readers) options_.readers->give(1);
        return;
    }
    std::lock_guard lock(mutex_);
    idle_.push_back({std::move(connection), Steady::now()});
}

void File::run(Writer::Function function, std::source_location where) {
    if (writer_->is_this_thread()) throw std::logic_error("a write function must not ask for another write");
    refuse_write_under_snapshot();
    writer_->run(std::move(function), where);
}

// Such a thread would go on with a picture from before its own write, and hold back the WAL while it waits.
void File::refuse_write_under_snapshot() const {
    std::lock_guard lock(mutex_);
    const auto me = std::this_thread::get_id();
    if (std::ranges::any_of(leased_, [me](const Leased& leased) { return leased.thread == me && leased.connection->has_snapshot(); })) {
        throw std::logic_error("a thread that holds a snapshot of a file must not write to it: Lease::refresh() first");
    }
}

std::size_t File::interrupt_old_readers() {
    std::lock_guard lock(mutex_);
    std::size_t interrupted = 0;
    for (const Leased& leased : leased_) {
        if (!leased.connection->older_than(old_reader)) continue;
        leased.connection->cancel();
        ++interrupted;
    }
    return interrupted;
}

void File::end_reads() {
    std::lock_guard lock(mutex_);
    for (const Leased& leased : leased_) leased.connection->cancel();
}

Health File::health() const {
    const WriterFigures& writer = writer_->figures();
    const CheckpointFigures& checkpoints = writer.checkpoints;
    Health health;
    health.trouble = writer_->trouble();
    health.queued = writer_->queued();
    health.wal_bytes = checkpoints.wal_bytes;
    health.wal_peak_bytes = checkpoints.wal_peak_bytes;
    health.groups = writer.groups;
    health.functions = writer.functions;
    health.largest_group = writer.largest_group;
    health.alone = writer.alone;
    health.slow = writer.slow;
    health.passive = checkpoints.passive;
    health.truncating = checkpoints.truncating;
    health.complete = checkpoints.complete;
    health.interrupted_readers = checkpoints.interrupted_readers;
    std::lock_guard lock(mutex_);
    health.readers_idle = idle_.size();
    health.readers_leased = leased_.size();
    return health;
}

std::optional<File::Steady::time_point> File::oldest_idle_reader() const {
    std::lock_guard lock(mutex_);
    if (idle_.empty()) return std::nullopt;
    return idle_.front().since;
}

bool File::close_oldest_idle_reader() {
    std::unique_ptr<Connection> closed;
    std::lock_guard lock(mutex_);
    if (idle_.empty()) return false;
    closed = std::move(idle_.front().connection);
    idle_.erase(idle_.begin());
    return true;
}

void File::close_readers_idle_since(Steady::time_point moment, std::size_t keep) {
    std::vector<Idle> closed;
    {
        std::lock_guard lock(mutex_);
        while (idle_.size() > keep && idle_.front().since <= moment) {
            closed.push_back(std::move(idle_.front()));
            idle_.erase(idle_.begin());
        }
    }
    if (options_.readers) options_.readers->give(closed.size());
}

}  // namespace db
