#include "media/picture_worker.h"

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <new>
#include <vector>

#include "media/confinement.h"
#include "media/pixels.h"

namespace media {
namespace {

constexpr std::array sizes = {1600, 800, 400};  // pixels of the longer side

// Mapped before the limits, which leave no way to read.
std::string_view standard_input() {
    struct stat facts {};
    if (::fstat(STDIN_FILENO, &facts) != 0 || facts.st_size <= 0 || static_cast<std::uint64_t>(facts.st_size) > most_bytes) give_up(Fault::broken);
    const auto size = static_cast<std::size_t>(facts.st_size);
    const auto* place = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
    if (place == MAP_FAILED) give_up(Fault::unconfined);
    return {static_cast<const char*>(place), size};
}

void write_all(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (written <= 0) give_up(Fault::too_much_work);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

Decoded decode(std::string_view bytes) {
    switch (kind_of(bytes)) {
        case FileKind::jpeg: return decode_jpeg(bytes, sizes.front());
        case FileKind::png: return decode_png(bytes);
        case FileKind::webp: return decode_webp(bytes, sizes.front());
        case FileKind::unknown:
        case FileKind::heif: break;
    }
    give_up(Fault::unknown_kind);
}

// Colours before turning and shrinking: on the largest that is kept, once.
Pixels largest(std::string_view bytes) {
    auto decoded = decode(bytes);
    auto pixels = fitted(decoded.pixels, sizes.front());
    decoded.pixels = Pixels();
    to_srgb(pixels, decoded.profile);
    return turned(std::move(pixels), decoded.orientation);
}

}  // namespace

FileKind kind_of(std::string_view bytes) {
    if (bytes.starts_with("\xff\xd8\xff")) return FileKind::jpeg;
    if (bytes.starts_with(std::string_view("\x89PNG\r\n\x1a\n", 8))) return FileKind::png;
    if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return FileKind::webp;
    if (bytes.size() > 12 && bytes.substr(4, 4) == "ftyp") return FileKind::heif;
    return FileKind::unknown;
}

int work_on_picture() {
    const auto bytes = standard_input();
    std::set_new_handler([] { give_up(Fault::too_much_work); });
    ::tzset();  // lcms dates its profiles: the zone is read from a file, once
    if (!confine()) give_up(Fault::unconfined);
    auto pixels = largest(bytes);
    std::string heads, files;
    int count = 0;
    for (const int size : sizes) {
        if (count > 0 && pixels.longest() <= size) continue;  // never enlarged, and none twice
        if (pixels.longest() > size) pixels = fitted(pixels, size);
        const auto file = webp_of(pixels);
        heads += fmt::format("{} {} {}\n", pixels.width, pixels.height, file.size());
        files += file;
        ++count;
    }
    write_all(fmt::format("{} {}\n", count, dominant_colour(pixels)));
    write_all(heads);
    write_all(files);
    ::_exit(0);
}

}  // namespace media
