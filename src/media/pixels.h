// A picture taken apart into pixels; only ever in the process that decodes. What cannot be gone on with ends that process.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "media/fault.h"

namespace media {

[[noreturn]] void give_up(Fault);

struct Pixels {
    int width = 0, height = 0;
    std::vector<std::uint8_t> bytes;  // rows of red, green, blue, alpha; not premultiplied

    Pixels() = default;
    Pixels(int w, int h) : width(w), height(h), bytes(static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * 4) {}
    int longest() const { return width > height ? width : height; }
    std::uint8_t* at(int x, int y) { return bytes.data() + (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 4; }
    const std::uint8_t* at(int x, int y) const { return const_cast<Pixels*>(this)->at(x, y); }
};

struct Decoded {
    Pixels pixels;
    int orientation = 1;   // EXIF 2.32 §4.6.4 A: 1 … 8
    std::string profile;   // ICC, or empty: sRGB
};

// Gives up where a head asks for more than is taken, before a pixel is read.
void check_size(std::int64_t width, std::int64_t height);

// Each may come smaller than it was sent where that is cheap, but no smaller than `longest` on its longer side.
Decoded decode_jpeg(std::string_view bytes, int longest);
Decoded decode_png(std::string_view bytes);
Decoded decode_webp(std::string_view bytes, int longest);

// The orientation that EXIF names, from its TIFF header on; 1 where it names none.
int orientation_of(std::string_view exif);

Pixels turned(Pixels, int orientation);
void to_srgb(Pixels&, std::string_view profile);
Pixels fitted(const Pixels&, int longest);     // never larger
std::string dominant_colour(const Pixels&);    // "#a04c21"
std::string webp_of(const Pixels&);

}  // namespace media
