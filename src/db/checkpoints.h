// When the writer moves the WAL into the file: only here, only on the writing connection, only between groups
// (checkpoints elsewhere can corrupt a WAL up to SQLite 3.51.2).
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>

struct sqlite3;

namespace db {

class Door;

// Read by /metrics from any thread.
struct CheckpointFigures {
    std::atomic<std::uint64_t> passive = 0, truncating = 0, complete = 0, interrupted_readers = 0;
    std::atomic<std::int64_t> wal_bytes = 0, wal_peak_bytes = 0;
};

class Checkpoints {
public:
    using Steady = std::chrono::steady_clock;

    // `interrupt_old_readers` ends the reads that hold the WAL back and says how many there were.
    Checkpoints(sqlite3* writer, CheckpointFigures& figures, Door& door,
                std::function<std::size_t()> interrupt_old_readers);

    void run_if_due();
    bool waiting() const;  // the WAL is above its limit: try again even when nothing is written

private:
    static int on_commit(void* self, sqlite3*, const char*, int pages);
    std::int64_t bytes() const;
    void truncate_behind_closed_door();
    void interrupt_if_huge();
    void truncate(int patience);  // milliseconds
    void passive();

    sqlite3* writer_;
    CheckpointFigures& figures_;
    Door& door_;
    std::function<std::size_t()> interrupt_old_readers_;
    int pages_ = 0;             // in the WAL
    int pages_at_passive_ = 0;  // at the last PASSIVE
    Steady::time_point truncated_{};
};

}  // namespace db
