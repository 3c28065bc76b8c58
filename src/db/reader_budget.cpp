#include "db/reader_budget.h"

#include <algorithm>

#include "db/file.h"

namespace db {

void ReaderBudget::enter(File& file) {
    std::lock_guard lock(mutex_);
    files_.push_back(&file);
}

void ReaderBudget::leave(File& file) {
    std::lock_guard lock(mutex_);
    std::erase(files_, &file);
}

void ReaderBudget::take() {
    std::lock_guard lock(mutex_);
    if (++open_ <= most_) return;
    File* oldest = nullptr;
    auto since = File::Steady::time_point::max();
    for (File* file : files_) {
        const auto idle = file->oldest_idle_reader();
        if (!idle || *idle >= since) continue;
        since = *idle;
        oldest = file;
    }
    if (oldest && oldest->close_oldest_idle_reader()) --open_;
}

void ReaderBudget::give(std::size_t readers) {
    std::lock_guard lock(mutex_);
    open_ -= readers;
}

std::size_t ReaderBudget::open() const {
    std::lock_guard lock(mutex_);
    return open_;
}

}  // namespace db
