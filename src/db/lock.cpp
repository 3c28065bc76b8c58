#include "db/lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <system_error>

namespace db {

FolderLock::FolderLock(const std::filesystem::path& folder) {
    const std::string path = (folder / "lock").string();
    descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor_ < 0) throw std::system_error(errno, std::generic_category(), path);
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        char pid[32] = "";
        const auto size = ::pread(descriptor_, pid, sizeof pid - 1, 0);
        ::close(descriptor_);
        throw FolderTaken(fmt::format("another process{} works in {}: stop it first",
                                      size > 0 ? fmt::format(" (pid {})", std::string_view(pid)) : "", folder.string()));
    }
    const std::string pid = std::to_string(::getpid());
    if (::ftruncate(descriptor_, 0) != 0 || ::pwrite(descriptor_, pid.data(), pid.size(), 0) < 0) {
        ::close(descriptor_);
        throw std::system_error(errno, std::generic_category(), path);
    }
}

FolderLock::~FolderLock() { ::close(descriptor_); }

}  // namespace db
