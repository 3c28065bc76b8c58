#include "app/secrets.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <stdexcept>
#include <system_error>

#include "base/random.h"

namespace app {
namespace fs = std::filesystem;

namespace {

[[noreturn]] void no_file(const fs::path& path) { throw std::system_error(errno, std::generic_category(), path.string()); }

// Whole and on disk under a name of its own first: a key that was cut by a crash would lock every secret away.
void make_key(const fs::path& path) {
    base::SecretBox::Key key;
    base::SystemRandom random;
    random.fill(key);
    const auto draft = fs::path(fmt::format("{}.{}", path.string(), ::getpid()));
    const int file = ::open(draft.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0) no_file(draft);
    const bool written = ::write(file, key.data(), key.size()) == static_cast<ssize_t>(key.size()) && ::fsync(file) == 0;
    ::close(file);
    const bool named = written && (::link(draft.c_str(), path.c_str()) == 0 || errno == EEXIST);
    ::unlink(draft.c_str());
    if (!named) no_file(path);
}

base::SecretBox::Key read_key(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) no_file(path);
    struct stat seen {};
    ::fstat(file, &seen);
    base::SecretBox::Key key{};
    const auto size = ::read(file, key.data(), key.size());
    ::close(file);
    if (seen.st_size != static_cast<off_t>(key.size()) || size != static_cast<ssize_t>(key.size()))
        throw std::runtime_error(fmt::format("{} is not a key of {} bytes; restore it from a backup", path.string(), key.size()));
    if (seen.st_mode & 077) throw std::runtime_error(fmt::format("others may read {}; run: chmod 600 {}", path.string(), path.string()));
    return key;
}

}  // namespace

std::shared_ptr<const base::SecretBox> secrets(const fs::path& data) {
    const auto folder = data / "secrets";
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) no_file(folder);
    const auto path = folder / "key";
    if (!fs::exists(path)) make_key(path);
    return std::make_shared<const base::SecretBox>(read_key(path));
}

}  // namespace app
