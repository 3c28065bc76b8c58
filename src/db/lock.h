// One process per data folder: two would each believe to be the only writer.
#pragma once

#include <filesystem>
#include <stdexcept>

namespace db {

// Another process works in the folder; the sentence names it.
class FolderTaken : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
    static constexpr int exit_code = 75;  // EX_TEMPFAIL of sysexits.h
};

// Holds `FOLDER/lock` until it dies or the process does; what a killed process left behind hinders nobody.
class FolderLock {
public:
    explicit FolderLock(const std::filesystem::path& folder);  // FolderTaken at once; system_error when it cannot be made
    FolderLock(const FolderLock&) = delete;
    ~FolderLock();

private:
    int descriptor_;
};

}  // namespace db
