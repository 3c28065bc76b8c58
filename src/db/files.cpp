#include "db/files.h"

#include <malloc.h>

#include <algorithm>

namespace db {
namespace {

constexpr std::chrono::seconds between_sweeps{30};

}  // namespace

Files::Files(OptionsOf options_of, Limits limits)
    : options_of_(std::move(options_of)), limits_(limits), budget_(std::make_shared<ReaderBudget>(limits.readers)) {}

Files::~Files() = default;

std::shared_ptr<File> Files::get(const std::filesystem::path& path) {
    if (const auto now = Steady::now(); now - swept_.load() >= between_sweeps) sweep(now);
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] {
        const auto entry = entries_.find(path);
        return entry == entries_.end() || entry->second.file;
    });
    const auto entry = entries_.find(path);
    if (entry == entries_.end()) return open_entry(lock, path);
    entry->second.asked = Steady::now();
    return entry->second.file;
}

std::shared_ptr<File> Files::open_entry(std::unique_lock<std::mutex>& lock, const std::filesystem::path& path) {
    entries_[path] = {};
    close_entries(lock, surplus());
    lock.unlock();
    std::shared_ptr<File> file;
    std::exception_ptr error;
    try {
        Options options = options_of_(path);
        options.readers = budget_;
        file = File::open(path, std::move(options));
    } catch (...) {
        error = std::current_exception();
    }
    lock.lock();
    if (file) entries_[path] = {file, Steady::now()};
    else entries_.erase(path);
    changed_.notify_all();
    if (error) std::rethrow_exception(error);
    return file;
}

// The least recently asked for beyond the limit, of those that nobody holds.
std::vector<std::filesystem::path> Files::surplus() const {
    if (entries_.size() <= limits_.open) return {};
    std::vector<Entries::const_iterator> unheld;
    for (auto entry = entries_.begin(); entry != entries_.end(); ++entry) {
        if (entry->second.file && entry->second.file.use_count() == 1) unheld.push_back(entry);
    }
    std::ranges::sort(unheld, {}, [](const auto& entry) { return entry->second.asked; });
    std::vector<std::filesystem::path> paths;
    for (std::size_t i = 0; i < unheld.size() && entries_.size() - i > limits_.open; ++i) {
        paths.push_back(unheld[i]->first);
    }
    return paths;
}

// Closing waits for the disk, so it happens outside the lock; the empty entry keeps others from opening the file a second
// time meanwhile: two writers of one WAL can corrupt it.
void Files::close_entries(std::unique_lock<std::mutex>& lock, const std::vector<std::filesystem::path>& paths) {
    if (paths.empty()) return;
    std::vector<std::shared_ptr<File>> closed;
    for (const auto& path : paths) closed.push_back(std::move(entries_[path].file));
    lock.unlock();
    closed.clear();
    lock.lock();
    for (const auto& path : paths) entries_.erase(path);
    changed_.notify_all();
}

void Files::sweep(Steady::time_point now) {
    std::unique_lock lock(mutex_);
    swept_ = now;
    std::vector<std::filesystem::path> idle;
    for (auto& [path, entry] : entries_) {
        if (!entry.file) continue;
        entry.file->close_readers_idle_since(now - limits_.reader_idle, 1);
        if (entry.file.use_count() == 1 && entry.asked <= now - limits_.idle) idle.push_back(path);
    }
    close_entries(lock, idle);
    lock.unlock();
    if (!idle.empty()) malloc_trim(0);  // glibc keeps what 60 writers' threads gave back
}

std::vector<std::shared_ptr<File>> Files::open() const {
    std::lock_guard lock(mutex_);
    std::vector<std::shared_ptr<File>> files;
    for (const auto& [path, entry] : entries_) {
        if (entry.file) files.push_back(entry.file);
    }
    return files;
}

}  // namespace db
