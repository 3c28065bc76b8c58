// What a PNG is read by (W3C PNG §5).
#pragma once

#include <cstdint>
#include <string_view>

namespace media {

inline constexpr std::string_view png_signature("\x89PNG\r\n\x1a\n", 8);

// The first four bytes.
inline std::uint32_t big_endian(std::string_view bytes) {
    std::uint32_t value = 0;
    for (const char byte : bytes.substr(0, 4)) value = (value << 8) | static_cast<unsigned char>(byte);
    return value;
}

}  // namespace media
