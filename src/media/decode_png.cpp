// PNG by libspng, which is only given the chunks that a still picture needs: whatever else was written into the file is never
// unpacked.
#include <spng.h>

#include <algorithm>
#include <array>
#include <memory>

#include "media/png_parts.h"
#include "media/pixels.h"

namespace media {
namespace {

constexpr std::array<std::string_view, 10> needed = {"IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "cHRM", "iCCP", "eXIf", "IDAT", "IEND"};
constexpr int most_chunks = 5000;             // 10 MiB in pieces of 8 KiB are 1,280
constexpr std::size_t most_kept = 1u << 20;   // bytes of a colour profile, unpacked

// The file with the chunks that are needed, once all of it has been looked through: the head first, the end last and nothing
// behind it.
std::string still_picture(std::string_view bytes) {
    constexpr std::size_t around = 12, head = 13;
    std::string kept(png_signature);
    bytes.remove_prefix(png_signature.size());
    for (int count = 0;; ++count) {
        if (bytes.size() < around || count == most_chunks) give_up(Fault::broken);
        const std::size_t length = big_endian(bytes);
        if (length > bytes.size() - around) give_up(Fault::broken);
        const auto chunk = bytes.substr(0, length + around);
        const auto name = chunk.substr(4, 4);
        bytes.remove_prefix(chunk.size());
        if ((count == 0) != (name == "IHDR") || (count == 0 && length != head)) give_up(Fault::broken);
        if (count == 0) check_size(big_endian(chunk.substr(8)), big_endian(chunk.substr(12)));
        if (name == "acTL") give_up(Fault::moving);
        const bool large = (name == "iCCP" || name == "eXIf") && length > most_kept;
        if (!large && std::ranges::find(needed, name) != needed.end()) kept += chunk;
        if (name == "IEND") break;
    }
    if (!bytes.empty()) give_up(Fault::broken);
    return kept;
}

using Reader = std::unique_ptr<spng_ctx, decltype(&spng_ctx_free)>;

std::string_view exif_of(spng_ctx* reader) {
    spng_exif exif{};
    return spng_get_exif(reader, &exif) == SPNG_OK ? std::string_view(exif.data, exif.length) : std::string_view();
}

std::string profile_of(spng_ctx* reader) {
    spng_iccp profile{};
    return spng_get_iccp(reader, &profile) == SPNG_OK ? std::string(profile.profile, profile.profile_len) : std::string();
}

}  // namespace

Decoded decode_png(std::string_view bytes) {
    const auto kept = still_picture(bytes);
    const Reader reader(spng_ctx_new(0), spng_ctx_free);
    if (!reader) give_up(Fault::too_much_work);
    spng_set_image_limits(reader.get(), most_side, most_side);
    spng_set_chunk_limits(reader.get(), most_bytes, most_kept);
    spng_set_png_buffer(reader.get(), kept.data(), kept.size());
    spng_ihdr head{};
    if (spng_get_ihdr(reader.get(), &head) != SPNG_OK) give_up(Fault::broken);
    Decoded decoded;
    decoded.pixels = Pixels(static_cast<int>(head.width), static_cast<int>(head.height));
    auto& pixels = decoded.pixels.bytes;
    if (spng_decode_image(reader.get(), pixels.data(), pixels.size(), SPNG_FMT_RGBA8, SPNG_DECODE_TRNS) != SPNG_OK) give_up(Fault::broken);
    decoded.orientation = orientation_of(exif_of(reader.get()));
    decoded.profile = profile_of(reader.get());
    return decoded;
}

}  // namespace media
