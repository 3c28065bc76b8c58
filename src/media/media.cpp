#include "media/media.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace media {
namespace fs = std::filesystem;

std::string Picture::digest() const {
    std::array<unsigned char, 32> hash;
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
    std::string text;
    for (const auto byte : hash) text += fmt::format("{:02x}", byte);
    return text;
}

std::string Picture::file_name() const { return media::file_name(digest(), type); }

std::string file_name(std::string_view digest, std::string_view type) {
    const auto* ending = type == "image/jpeg" ? ".jpg" : type == "image/webp" ? ".webp" : type == "image/svg+xml" ? ".svg" : ".png";
    return std::string(digest).append(ending);
}

std::string path_of(std::string_view digest, std::string_view type) { return "/media/" + file_name(digest, type); }

base::Result<Picture> read_logo(std::string_view bytes) {
    constexpr std::size_t most = 200 * 1024;
    if (bytes.size() > most) return base::refuse(base::Error::Kind::invalid, base::words("The picture is larger than 200 KB. Save it smaller."));
    return bytes.starts_with("\x89PNG") ? read_png(bytes) : read_svg(bytes);
}

namespace {

[[noreturn]] void failed(const fs::path& path) { throw std::system_error(errno, std::generic_category(), path.string()); }

// On disk whatever happens next: its row will say that it is there.
void write_through(const fs::path& path, std::string_view bytes) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0640);
    if (file < 0) failed(path);
    bool written = true;
    while (written && !bytes.empty()) {
        const auto n = ::write(file, bytes.data(), bytes.size());
        written = n > 0;
        bytes.remove_prefix(written ? static_cast<std::size_t>(n) : 0);
    }
    written = written && ::fsync(file) == 0;
    ::close(file);
    if (!written) failed(path);
}

void sync_folder(const fs::path& path) {
    const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) failed(path);
    const bool synced = ::fsync(folder) == 0;
    ::close(folder);
    if (!synced) failed(path);
}

}  // namespace

void write_file(const fs::path& city_folder, const Picture& picture) {
    const auto folder = city_folder / "media";
    fs::create_directories(folder);
    const auto path = folder / picture.file_name(), draft = fs::path(path.string() + ".tmp");
    if (fs::exists(path)) return;
    write_through(draft, picture.bytes);
    fs::rename(draft, path);
    sync_folder(folder);
}

}  // namespace media
