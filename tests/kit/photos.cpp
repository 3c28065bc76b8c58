#include "kit/photos.h"

#include <cstdio>  // jpeglib.h uses FILE and includes nothing
#include <jpeglib.h>
#include <webp/decode.h>
#include <webp/encode.h>
#include <zlib.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace kit {
namespace {

std::string big(std::uint32_t number, int bytes = 4) {
    std::string text;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) text += static_cast<char>(number >> shift);
    return text;
}

std::string small(std::uint32_t number, int bytes = 4) {
    auto text = big(number, bytes);
    std::ranges::reverse(text);
    return text;
}

std::vector<std::uint8_t> rows(int width, int height, const Paint& paint) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(static_cast<std::size_t>(width * height) * 4);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const auto colour = paint(x, y);
            bytes.insert(bytes.end(), {colour.red, colour.green, colour.blue, colour.alpha});
        }
    return bytes;
}

void write_marker(jpeg_compress_struct& info, const std::string& segment) {
    jpeg_write_marker(&info, static_cast<unsigned char>(segment[1]), reinterpret_cast<const unsigned char*>(segment.data()) + 4, static_cast<unsigned>(segment.size() - 4));
}

// One row of what the format keeps: grey; red, green, blue and one more; or the inverse of cyan, magenta and yellow without black.
std::vector<std::uint8_t> row_of(int y, int width, const Paint& paint, const JpegWish& wish) {
    std::vector<std::uint8_t> row;
    for (int x = 0; x < width; ++x) {
        const auto colour = paint(x, y);
        if (wish.grey) row.push_back(colour.green);
        else row.insert(row.end(), {colour.red, colour.green, colour.blue, 255});
    }
    return row;
}

}  // namespace

Paint quarters(int width, int height) {
    return [=](int x, int y) {
        const bool right = x >= width / 2, below = y >= height / 2;
        return below ? (right ? Colour{255, 255, 255} : Colour{0, 0, 255}) : (right ? Colour{0, 160, 0} : Colour{255, 0, 0});
    };
}

Paint all(Colour colour) {
    return [colour](int, int) { return colour; };
}

std::string jpeg(int width, int height, const Paint& paint, const JpegWish& wish) {
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &bytes, &size);
    info.image_width = static_cast<unsigned>(width);
    info.image_height = static_cast<unsigned>(height);
    info.input_components = wish.grey ? 1 : 4;
    info.in_color_space = wish.grey ? JCS_GRAYSCALE : wish.four_colours ? JCS_CMYK : JCS_EXT_RGBX;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, 92, TRUE);
    if (wish.progressive) jpeg_simple_progression(&info);
    jpeg_start_compress(&info, TRUE);
    for (const auto& marker : wish.markers) write_marker(info, marker);
    for (int y = 0; y < height; ++y) {
        auto row = row_of(y, width, paint, wish);
        JSAMPROW one = row.data();
        jpeg_write_scanlines(&info, &one, 1);
    }
    jpeg_finish_compress(&info);
    std::string file(reinterpret_cast<const char*>(bytes), size);
    jpeg_destroy_compress(&info);
    std::free(bytes);
    return file;
}

std::string app_marker(int number, std::string_view bytes) {
    return std::string("\xff") + static_cast<char>(0xe0 + number) + big(static_cast<std::uint32_t>(bytes.size() + 2), 2) + std::string(bytes);
}

// TIFF 6.0, in the order of Intel: a directory of entries, and behind it what does not fit into them.
std::string exif(int orientation, std::string_view description, bool with_place) {
    const std::uint32_t count = 2 + (with_place ? 1 : 0), behind = 8 + 2 + count * 12 + 4;
    const auto length = static_cast<std::uint32_t>(std::max<std::size_t>(description.size() + 1, 5));
    std::string text(description);
    text.resize(length);
    const auto entry = [](std::uint32_t tag, std::uint32_t type, std::uint32_t many, std::uint32_t value) { return small(tag, 2) + small(type, 2) + small(many) + small(value); };
    std::string tiff = "II" + small(42, 2) + small(8) + small(count, 2);
    tiff += entry(0x010e, 2, length, behind) + entry(0x0112, 3, 1, static_cast<std::uint32_t>(orientation));
    if (with_place) tiff += entry(0x8825, 4, 1, behind + length);
    tiff += small(0) + text;
    if (with_place) tiff += small(1, 2) + entry(0x0001, 2, 2, 'N') + small(0) + "51.169392,71.449074";
    return tiff;
}

std::string chunk(std::string_view name, std::string_view bytes) {
    const auto body = std::string(name).append(bytes);
    return big(static_cast<std::uint32_t>(bytes.size())) + body + big(static_cast<std::uint32_t>(::crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()))));
}

std::string deflated(std::string_view bytes) {
    auto size = ::compressBound(bytes.size());
    std::string packed(size, '\0');
    if (::compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size(), 6) != Z_OK) throw std::runtime_error("zlib");
    packed.resize(size);
    return packed;
}

std::string png_head(std::uint32_t width, std::uint32_t height, int bits, int kind) {
    return std::string("\x89PNG\r\n\x1a\n") + chunk("IHDR", big(width) + big(height) + static_cast<char>(bits) + static_cast<char>(kind) + std::string(3, '\0'));
}

std::string png(int width, int height, const Paint& paint, std::string_view more) {
    const auto pixels = rows(width, height, paint);
    std::string lines;
    for (int y = 0; y < height; ++y) lines.append(1, '\0').append(reinterpret_cast<const char*>(pixels.data()) + static_cast<std::size_t>(y * width) * 4, static_cast<std::size_t>(width) * 4);
    return png_head(static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height)) + std::string(more) + chunk("IDAT", deflated(lines)) + chunk("IEND", "");
}

std::string webp(int width, int height, const Paint& paint) {
    const auto pixels = rows(width, height, paint);
    std::uint8_t* bytes = nullptr;
    const auto size = WebPEncodeRGBA(pixels.data(), width, height, width * 4, 90, &bytes);
    std::string file(reinterpret_cast<const char*>(bytes), size);
    WebPFree(bytes);
    return file;
}

std::string riff(std::string_view name, std::string_view bytes) {
    auto text = std::string(name) + small(static_cast<std::uint32_t>(bytes.size())) + std::string(bytes);
    return bytes.size() % 2 ? text + '\0' : text;
}

std::string webp_of(std::string_view chunks) { return "RIFF" + small(static_cast<std::uint32_t>(chunks.size() + 4)) + "WEBP" + std::string(chunks); }

Colour Canvas::at(int x, int y) const {
    const auto* one = bytes.data() + static_cast<std::size_t>(y * width + x) * 4;
    return {one[0], one[1], one[2], one[3]};
}

Canvas canvas(std::string_view webp) {
    Canvas canvas;
    auto* pixels = WebPDecodeRGBA(reinterpret_cast<const std::uint8_t*>(webp.data()), webp.size(), &canvas.width, &canvas.height);
    if (!pixels) throw std::runtime_error("no WebP");
    canvas.bytes.assign(pixels, pixels + static_cast<std::size_t>(canvas.width * canvas.height) * 4);
    WebPFree(pixels);
    return canvas;
}

bool near(Colour one, Colour other, int most) {
    return std::abs(one.red - other.red) <= most && std::abs(one.green - other.green) <= most && std::abs(one.blue - other.blue) <= most && std::abs(one.alpha - other.alpha) <= most;
}

}  // namespace kit
