#include "db/checkpoints.h"

#include <spdlog/spdlog.h>
#include <sqlite3.h>

#include "db/door.h"
#include "db/log.h"

namespace db {
namespace {

// Measured with 4 readers back to back: PASSIVE alone never finishes and the WAL grows to 258 MB in 4 s; TRUNCATE with
// 100 ms of patience once above 16 MiB holds it at 26 MB, with pauses of at most 106 ms. Where a reader outlasts even that,
// shorter tries follow until a second has passed: at full speed a WAL grows by 40 MB in that time. On a machine so busy that
// readers are often put to sleep in the middle of a read that is not enough (129 MiB), so above 48 MiB new reads wait.
constexpr int passive_pages = 1000;
constexpr std::int64_t truncate_above = std::int64_t{16} << 20;
constexpr std::int64_t close_door_above = std::int64_t{48} << 20;
constexpr std::int64_t interrupt_above = std::int64_t{128} << 20;
constexpr std::chrono::seconds between_truncations{1};
constexpr int patience_ms = 100;
constexpr int short_patience_ms = 10;
constexpr int usual_patience_ms = 2000;
constexpr std::int64_t frame_bytes = 4096 + 24;

// Set and read on the writer's thread alone, and each file has one of its own.
thread_local bool wants_empty_log = false;

}  // namespace

Checkpoints::Checkpoints(sqlite3* writer, CheckpointFigures& figures, Door& door,
                         std::function<std::size_t()> interrupt_old_readers)
    : writer_(writer), figures_(figures), door_(door), interrupt_old_readers_(std::move(interrupt_old_readers)) {
    sqlite3_wal_hook(writer_, &Checkpoints::on_commit, this);
}

int Checkpoints::on_commit(void* self, sqlite3*, const char*, int pages) {
    auto& checkpoints = *static_cast<Checkpoints*>(self);
    if (pages < checkpoints.pages_) checkpoints.pages_at_passive_ = 0;  // the WAL was begun anew
    checkpoints.pages_ = pages;
    auto& figures = checkpoints.figures_;
    figures.wal_bytes = pages * frame_bytes;
    if (figures.wal_bytes > figures.wal_peak_bytes) figures.wal_peak_bytes = figures.wal_bytes.load();
    return SQLITE_OK;
}

std::int64_t Checkpoints::bytes() const { return pages_ * frame_bytes; }

bool Checkpoints::waiting() const { return wants_empty_log || bytes() > truncate_above; }

void Checkpoints::run_if_due() {
    if (wants_empty_log && Steady::now() - truncated_ >= between_truncations) {
        const auto complete = figures_.complete.load();
        truncated_ = Steady::now();
        truncate_behind_closed_door();  // where pages are read all the time there would be no other end
        wants_empty_log = figures_.complete == complete;
        return;
    }
    const bool enough_pages = pages_ - pages_at_passive_ >= passive_pages;
    if (bytes() <= truncate_above) {
        if (enough_pages) passive();
    } else if (Steady::now() - truncated_ >= between_truncations) {
        interrupt_if_huge();
        truncated_ = Steady::now();
        truncate(patience_ms);
    } else if (enough_pages && bytes() > close_door_above) {
        truncate_behind_closed_door();
    } else if (enough_pages) {
        truncate(short_patience_ms);
    }
}

void Checkpoints::truncate_behind_closed_door() {
    door_.close();
    truncate(patience_ms);
    door_.open();
}

void Checkpoints::interrupt_if_huge() {
    if (bytes() <= interrupt_above) return;
    const std::size_t interrupted = interrupt_old_readers_();
    if (interrupted == 0) return;
    figures_.interrupted_readers += interrupted;
    spdlog::warn("{} reads older than 5 s were ended: they held {} MiB of WAL", interrupted, bytes() >> 20);
}

void Checkpoints::truncate(int patience) {
    ++figures_.truncating;
    sqlite3_busy_timeout(writer_, patience);
    const int code = sqlite3_wal_checkpoint_v2(writer_, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_timeout(writer_, usual_patience_ms);
    pages_at_passive_ = pages_;
    if (code != SQLITE_OK) return;
    ++figures_.complete;
    pages_ = pages_at_passive_ = 0;
    figures_.wal_bytes = 0;
}

void Checkpoints::passive() {
    int in_wal = 0, moved = 0;
    ++figures_.passive;
    sqlite3_wal_checkpoint_v2(writer_, nullptr, SQLITE_CHECKPOINT_PASSIVE, &in_wal, &moved);
    if (in_wal == moved) ++figures_.complete;
    pages_at_passive_ = pages_;
}

void empty_log(Writing&) { wants_empty_log = true; }

}  // namespace db
