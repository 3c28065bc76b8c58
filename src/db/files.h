// The open cities of this process: a file is opened by whoever asks first and closed when nobody has asked for a while.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "db/file.h"
#include "db/reader_budget.h"

namespace db {

class Files {
public:
    using Steady = std::chrono::steady_clock;

    struct Limits {
        std::size_t open = 64;      // files; more only while all of them are in use at once
        std::size_t readers = 256;  // connections that read, of all files together
        std::chrono::seconds idle{600};
        std::chrono::seconds reader_idle{60};  // beyond the one that a quiet city keeps
    };
    // The options of a path's file, asked for each time it is opened.
    using OptionsOf = std::function<Options(const std::filesystem::path&)>;

    explicit Files(OptionsOf options_of) : Files(std::move(options_of), Limits{}) {}
    Files(OptionsOf options_of, Limits limits);
    ~Files();  // closes all; who still holds a file keeps it open until he lets go

    // Opens the file if it is not open, which may create or migrate it. Nobody closes a file while someone holds it or a
    // lease of it. Throws what File::open throws; the next call tries again.
    std::shared_ptr<File> get(const std::filesystem::path& path);

    // Closes what has not been asked for since `now - idle` and is not held. get() does so itself now and then; a
    // timer may, so that memory comes back without visitors.
    void sweep(Steady::time_point now = Steady::now());

    std::vector<std::shared_ptr<File>> open() const;  // for /healthz and /metrics
    std::size_t readers() const { return budget_->open(); }

private:
    // An entry without a file is being opened or closed by some thread; the others wait for it.
    struct Entry {
        std::shared_ptr<File> file;
        Steady::time_point asked;
    };
    using Entries = std::map<std::filesystem::path, Entry>;

    std::shared_ptr<File> open_entry(std::unique_lock<std::mutex>& lock, const std::filesystem::path& path);
    void close_entries(std::unique_lock<std::mutex>& lock, const std::vector<std::filesystem::path>& paths);
    std::vector<std::filesystem::path> surplus() const;

    OptionsOf options_of_;
    Limits limits_;
    std::shared_ptr<ReaderBudget> budget_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    Entries entries_;
    std::atomic<Steady::time_point> swept_ = Steady::now();
};

}  // namespace db
