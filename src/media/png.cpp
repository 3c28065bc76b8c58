// PNG, chunk by chunk (W3C PNG §5): what is not the picture itself is left out.
#include <zlib.h>

#include <algorithm>
#include <array>

#include "media/png_parts.h"
#include "media/media.h"

namespace media {
namespace {

using base::words;

constexpr std::array<std::string_view, 8> kept = {"IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "cHRM", "IDAT", "IEND"};
constexpr int least = 16, most = 2048;  // pixels

std::unexpected<base::Error> broken() {
    return base::refuse(base::Error::Kind::invalid, words("The picture is broken. Save it again as PNG."));
}

// One chunk with its length, name and checksum, off the front; empty when it is not whole or its checksum is another.
std::string_view next_chunk(std::string_view& bytes) {
    constexpr std::size_t around = 12;
    if (bytes.size() < around) return {};
    const auto length = big_endian(bytes);
    if (length > bytes.size() - around) return {};
    const auto chunk = bytes.substr(0, length + around);
    const auto sum = ::crc32(0, reinterpret_cast<const Bytef*>(chunk.data() + 4), length + 4);
    if (sum != big_endian(chunk.substr(length + 8))) return {};
    bytes.remove_prefix(chunk.size());
    return chunk;
}

}  // namespace

base::Result<Picture> read_png(std::string_view bytes) {
    if (!bytes.starts_with(png_signature)) return broken();
    bytes.remove_prefix(png_signature.size());
    Picture picture{"image/png", std::string(png_signature)};
    bool has_pixels = false;
    for (std::string_view name; name != "IEND";) {
        const auto chunk = next_chunk(bytes);
        if (chunk.empty()) return broken();
        name = chunk.substr(4, 4);
        const bool first = picture.bytes.size() == png_signature.size();
        if (first != (name == "IHDR") || (first && chunk.size() != 25)) return broken();
        if (first) {
            picture.width = static_cast<int>(std::min(big_endian(chunk.substr(8)), 1u << 30));
            picture.height = static_cast<int>(std::min(big_endian(chunk.substr(12)), 1u << 30));
        }
        has_pixels = has_pixels || name == "IDAT";
        if (std::ranges::find(kept, name) != kept.end()) picture.bytes += chunk;
        else if (name[0] >= 'A' && name[0] <= 'Z') return broken();  // one that must be understood, and is not
    }
    if (!has_pixels) return broken();
    const auto [small, large] = std::minmax(picture.width, picture.height);
    if (small < least || large > most)
        return base::refuse(base::Error::Kind::invalid, words("The picture wants 16 to 2048 pixels on each side."));
    return picture;
}

}  // namespace media
