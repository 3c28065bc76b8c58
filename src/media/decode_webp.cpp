// WebP by its own library, which can leave out what a smaller picture does not need.
#include <webp/decode.h>
#include <webp/demux.h>

#include <algorithm>
#include <memory>

#include "media/pixels.h"

namespace media {
namespace {

const std::uint8_t* octets(std::string_view bytes) { return reinterpret_cast<const std::uint8_t*>(bytes.data()); }

// What its container says it is long, and one byte that makes it even.
bool ends_where_it_says(std::string_view bytes) {
    std::uint32_t said = 0;
    for (int i = 3; i >= 0; --i) said = (said << 8) | static_cast<unsigned char>(bytes[static_cast<std::size_t>(4 + i)]);
    return bytes.size() == 8 + std::size_t{said} + (said & 1);
}

std::string chunk(const WebPDemuxer* container, const char* name) {
    WebPChunkIterator found;
    if (!WebPDemuxGetChunk(container, name, 1, &found)) return {};
    std::string bytes(reinterpret_cast<const char*>(found.chunk.bytes), found.chunk.size);
    WebPDemuxReleaseChunkIterator(&found);
    return bytes;
}

// Some write the name of the marker in JPEG before it.
std::string_view without_name(std::string_view exif) {
    constexpr std::string_view name("Exif\0\0", 6);
    return exif.starts_with(name) ? exif.substr(name.size()) : exif;
}

Pixels decode(std::string_view bytes, WebPDecoderConfig& config, int longest) {
    int width = config.input.width, height = config.input.height;
    if (const int all = std::max(width, height); all > longest) {
        width = std::max(1, static_cast<int>(std::int64_t{width} * longest / all));
        height = std::max(1, static_cast<int>(std::int64_t{height} * longest / all));
        config.options.use_scaling = 1;
        config.options.scaled_width = width;
        config.options.scaled_height = height;
    }
    Pixels pixels(width, height);
    config.output.colorspace = MODE_RGBA;
    config.output.is_external_memory = 1;
    config.output.u.RGBA = {pixels.bytes.data(), width * 4, pixels.bytes.size()};
    if (WebPDecode(octets(bytes), bytes.size(), &config) != VP8_STATUS_OK) give_up(Fault::broken);
    return pixels;
}

}  // namespace

Decoded decode_webp(std::string_view bytes, int longest) {
    WebPDecoderConfig config;
    if (!WebPInitDecoderConfig(&config) || bytes.size() < 16 || !ends_where_it_says(bytes)) give_up(Fault::broken);
    if (WebPGetFeatures(octets(bytes), bytes.size(), &config.input) != VP8_STATUS_OK) give_up(Fault::broken);
    check_size(config.input.width, config.input.height);
    if (config.input.has_animation) give_up(Fault::moving);
    Decoded decoded;
    decoded.pixels = decode(bytes, config, longest);
    const WebPData data{octets(bytes), bytes.size()};
    const std::unique_ptr<WebPDemuxer, decltype(&WebPDemuxDelete)> container(WebPDemux(&data), WebPDemuxDelete);
    if (!container) give_up(Fault::broken);
    decoded.orientation = orientation_of(without_name(chunk(container.get(), "EXIF")));
    decoded.profile = chunk(container.get(), "ICCP");
    return decoded;
}

}  // namespace media
