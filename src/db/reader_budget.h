// How many readers all files of a process hold open together: a connection costs 0.4 MB.
#pragma once

#include <cstddef>
#include <mutex>
#include <vector>

namespace db {

class File;

class ReaderBudget {
public:
    explicit ReaderBudget(std::size_t most) : most_(most) {}

    void enter(File& file);
    void leave(File& file);
    // Called before a reader is opened: where the budget is used up, the longest idle one of all files is closed. When
    // none is idle the budget is exceeded: a visitor is worth more than 0.4 MB.
    void take();
    void give(std::size_t readers);
    std::size_t open() const;

private:
    mutable std::mutex mutex_;
    std::size_t most_;
    std::size_t open_ = 0;
    std::vector<File*> files_;
};

}  // namespace db
