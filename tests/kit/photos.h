// Photos as telephones and hostile people make them, and what became of them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kit {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;
    bool operator==(const Colour&) const = default;
};
using Paint = std::function<Colour(int x, int y)>;

// Red, green, blue and white in the quarters: top left, top right, bottom left, bottom right. So that turning is seen.
Paint quarters(int width, int height);
Paint all(Colour);

struct JpegWish {
    std::vector<std::string> markers = {};  // behind the head: APP1 with EXIF, APP2 with a profile; made by app_marker()
    bool progressive = false;
    bool four_colours = false;              // CMYK, inverted as Adobe writes it; the paint is of the paper
    bool grey = false;
};
std::string jpeg(int width, int height, const Paint&, const JpegWish& = {});
std::string app_marker(int number, std::string_view bytes);     // a marker segment of JPEG
// EXIF with an orientation, a description and, if asked, a place: as it stands in APP1 behind "Exif\0\0", or alone in PNG.
std::string exif(int orientation, std::string_view description = {}, bool with_place = false);

std::string chunk(std::string_view name, std::string_view bytes);  // of PNG, with its checksum
// Eight bits, red, green, blue, alpha; `more` stands between head and pixels.
std::string png(int width, int height, const Paint&, std::string_view more = {});
std::string png_head(std::uint32_t width, std::uint32_t height, int bits = 8, int kind = 6);  // signature and IHDR
std::string deflated(std::string_view bytes);

std::string webp(int width, int height, const Paint&);
std::string riff(std::string_view name, std::string_view bytes);    // a chunk of WebP
std::string webp_of(std::string_view chunks);                       // a whole file of them

// A WebP file again as pixels.
struct Canvas {
    int width = 0, height = 0;
    std::vector<std::uint8_t> bytes;
    Colour at(int x, int y) const;
};
Canvas canvas(std::string_view webp);
bool near(Colour one, Colour other, int most = 24);  // as far apart as lossy pictures get

}  // namespace kit
