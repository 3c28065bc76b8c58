#include "media/keep.h"

#include <filesystem>

#include "media/store.h"

namespace media {
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::hours time_to_be_used{24};
constexpr int at_once = 100;  // rows of one write

// Between a file and its row nobody may take the file for one that no row names. One process has the folder (db::FolderLock).
std::mutex& between_file_and_row() {
    static std::mutex mutex;
    return mutex;
}

fs::path folder_of(const db::File& file) { return file.path().parent_path(); }

std::size_t remove_files(const fs::path& folder, const std::vector<std::string>& names) {
    std::size_t removed = 0;
    std::error_code error;
    for (const auto& name : names) removed += fs::remove(folder / "media" / name, error);
    return removed;
}

std::size_t drop_unused(db::File& file, base::Instant now) {
    std::size_t removed = 0;
    while (true) {
        const std::lock_guard lock(between_file_and_row());
        const auto names = file.write([before = now - time_to_be_used](db::Writing& db) { return drop_orphans(db, before, at_once); });
        if (names.empty()) return removed;
        removed += remove_files(folder_of(file), names);
    }
}

// Left behind by a process that died, or by a person whose account is deleted. An operator's logo has its file a moment
// before its row.
std::size_t drop_unnamed(db::File& file) {
    std::size_t removed = 0;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder_of(file) / "media", error)) {
        const std::lock_guard lock(between_file_and_row());
        const auto written = entry.last_write_time(error);
        if (error || fs::file_time_type::clock::now() - written < std::chrono::minutes(1)) continue;
        if (!is_known_file(*file.read(), entry.path().filename().string())) removed += fs::remove(entry.path(), error);
    }
    return removed;
}

}  // namespace

MediaId keep(db::File& file, const Sizes& sizes, const Owner& owner, base::Instant now) {
    const std::lock_guard lock(between_file_and_row());
    for (const auto& picture : sizes.pictures) write_file(folder_of(file), picture);
    return file.write([&sizes, &owner, now](db::Writing& db) { return put(db, sizes, owner, now); });
}

std::size_t tidy(db::File& file, base::Instant now) {
    const base::Day day(std::chrono::floor<std::chrono::days>(now).time_since_epoch());
    file.write([day](db::Writing& db) { forget_uploads(db, day - std::chrono::days(2)); });
    return drop_unused(file, now) + drop_unnamed(file);
}

}  // namespace media
