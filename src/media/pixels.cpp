#include "media/pixels.h"

#include <fmt/format.h>
#include <lcms2.h>
#include <stb/stb_image_resize.h>
#include <unistd.h>
#include <webp/encode.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <memory>
#include <optional>

namespace media {

void give_up(Fault fault) { ::_exit(static_cast<int>(fault)); }

void check_size(std::int64_t width, std::int64_t height) {
    if (width > most_side || height > most_side || width * height > most_pixels) give_up(Fault::too_large);
    if (width < least_side || height < least_side) give_up(Fault::too_small);
}

namespace {

// A number of a TIFF file in its byte order.
struct Tiff {
    std::string_view bytes;
    bool big_endian;

    std::optional<std::uint32_t> number(std::size_t at, std::size_t length) const {
        if (at > bytes.size() || bytes.size() - at < length) return {};
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < length; ++i) value = (value << 8) | static_cast<unsigned char>(bytes[big_endian ? at + i : at + length - 1 - i]);
        return value;
    }
};

constexpr std::uint32_t orientation_tag = 0x0112;

}  // namespace

int orientation_of(std::string_view exif) {
    if (!exif.starts_with("II") && !exif.starts_with("MM")) return 1;
    const Tiff tiff{exif, exif.starts_with("MM")};
    const auto directory = tiff.number(4, 4);
    const auto entries = directory ? tiff.number(*directory, 2) : std::nullopt;
    for (std::uint32_t i = 0; entries && i < *entries; ++i) {
        const auto entry = std::size_t{*directory} + 2 + std::size_t{i} * 12;
        if (tiff.number(entry, 2) != orientation_tag) continue;
        const auto value = tiff.number(entry + 8, 2).value_or(1);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

// From where each pixel comes: 5 to 8 swap the sides.
Pixels turned(Pixels from, int orientation) {
    if (orientation == 1) return from;
    const bool swapped = orientation >= 5;
    const int w = from.width, h = from.height;
    Pixels to(swapped ? h : w, swapped ? w : h);
    for (int y = 0; y < to.height; ++y)
        for (int x = 0; x < to.width; ++x) {
            const int u = swapped ? y : x, v = swapped ? x : y;
            const bool mirror_x = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
            const bool mirror_y = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
            std::memcpy(to.at(x, y), from.at(mirror_x ? w - 1 - u : u, mirror_y ? h - 1 - v : v), 4);
        }
    return to;
}

// A profile that cannot be used is as none.
void to_srgb(Pixels& pixels, std::string_view profile) {
    if (profile.empty()) return;
    using Profile = std::unique_ptr<void, decltype(&cmsCloseProfile)>;
    using Transform = std::unique_ptr<void, decltype(&cmsDeleteTransform)>;
    const Profile from(cmsOpenProfileFromMem(profile.data(), static_cast<cmsUInt32Number>(profile.size())), cmsCloseProfile), to(cmsCreate_sRGBProfile(), cmsCloseProfile);
    if (!from || !to || cmsGetColorSpace(from.get()) != cmsSigRgbData) return;
    const Transform transform(cmsCreateTransform(from.get(), TYPE_RGBA_8, to.get(), TYPE_RGBA_8, INTENT_PERCEPTUAL, cmsFLAGS_COPY_ALPHA), cmsDeleteTransform);
    if (transform) cmsDoTransform(transform.get(), pixels.bytes.data(), pixels.bytes.data(), static_cast<cmsUInt32Number>(pixels.bytes.size() / 4));
}

Pixels fitted(const Pixels& from, int longest) {
    if (from.longest() <= longest) return from;
    const auto scaled = [&](int side) { return std::max(1, static_cast<int>(std::lround(static_cast<double>(side) * longest / from.longest()))); };
    Pixels to(scaled(from.width), scaled(from.height));
    constexpr int channels = 4, alpha = 3;
    if (!stbir_resize_uint8_srgb(from.bytes.data(), from.width, from.height, 0, to.bytes.data(), to.width, to.height, 0, channels, alpha, 0)) give_up(Fault::too_much_work);
    return to;
}

// The fullest of 4,096 boxes of colour, and the mean of what lies in it.
std::string dominant_colour(const Pixels& pixels) {
    struct Box {
        std::uint32_t count = 0;
        std::array<std::uint64_t, 3> sums{};
    };
    std::vector<Box> boxes(4096);
    for (auto at = pixels.bytes.begin(); at != pixels.bytes.end(); at += 4) {
        if (at[3] < 128) continue;
        auto& box = boxes[static_cast<std::size_t>(at[0] >> 4) << 8 | static_cast<std::size_t>(at[1] >> 4) << 4 | static_cast<std::size_t>(at[2] >> 4)];
        ++box.count;
        for (int i = 0; i < 3; ++i) box.sums[static_cast<std::size_t>(i)] += at[i];
    }
    const auto& fullest = *std::ranges::max_element(boxes, {}, &Box::count);
    if (fullest.count == 0) return "#ffffff";
    return fmt::format("#{:02x}{:02x}{:02x}", fullest.sums[0] / fullest.count, fullest.sums[1] / fullest.count, fullest.sums[2] / fullest.count);
}

std::string webp_of(const Pixels& pixels) {
    constexpr float quality = 78;  // of performance.md §8
    WebPConfig config;
    WebPPicture picture;
    if (!WebPConfigPreset(&config, WEBP_PRESET_PHOTO, quality) || !WebPPictureInit(&picture)) give_up(Fault::too_much_work);
    picture.width = pixels.width;
    picture.height = pixels.height;
    bool opaque = true;
    for (std::size_t at = 3; at < pixels.bytes.size() && opaque; at += 4) opaque = pixels.bytes[at] == 255;
    const auto take = opaque ? WebPPictureImportRGBX : WebPPictureImportRGBA;
    WebPMemoryWriter writer;
    WebPMemoryWriterInit(&writer);
    picture.writer = WebPMemoryWrite;
    picture.custom_ptr = &writer;
    if (!take(&picture, pixels.bytes.data(), pixels.width * 4) || !WebPEncode(&config, &picture)) give_up(Fault::too_much_work);
    std::string bytes(reinterpret_cast<const char*>(writer.mem), writer.size);
    WebPMemoryWriterClear(&writer);
    WebPPictureFree(&picture);
    return bytes;
}

}  // namespace media
