// Holds new snapshots back for a moment, so that those that hold the WAL can end and it can be emptied.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace db {

class Door {
public:
    // A reader waits here before its snapshot, never longer than this whatever the writer does.
    static constexpr std::chrono::milliseconds longest_wait{200};

    void pass() {
        if (!closed_.load(std::memory_order_acquire)) return;
        std::unique_lock lock(mutex_);
        opened_.wait_for(lock, longest_wait, [this] { return !closed_; });
    }
    void close() { closed_ = true; }
    void open() {
        {
            std::lock_guard lock(mutex_);
            closed_ = false;
        }
        opened_.notify_all();
    }

private:
    std::atomic<bool> closed_ = false;
    std::mutex mutex_;
    std::condition_variable opened_;
};

}  // namespace db
