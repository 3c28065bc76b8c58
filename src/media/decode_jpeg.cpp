// JPEG by libjpeg-turbo, which can leave out what a smaller picture does not need (DCT scaling).
#include <cstdio>  // jpeglib.h uses FILE and includes nothing
#include <jpeglib.h>

#include <jerror.h>

#include <algorithm>
#include <cstdlib>

#include "media/pixels.h"

namespace media {
namespace {

void end(j_common_ptr) { give_up(Fault::broken); }

// Cameras write many a small fault; these say that pixels are missing.
void judge(j_common_ptr info, int level) {
    if (level >= 0) return;
    const auto code = info->err->msg_code;
    if (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER || code == JWRN_HUFF_BAD_CODE || code == JWRN_ARITH_BAD_CODE || code == JWRN_MUST_RESYNC) give_up(Fault::broken);
}

void keep_silent(j_common_ptr) {}

// The smallest of 8 eighths that is still large enough.
unsigned eighths(unsigned longest, unsigned wanted) {
    unsigned scale = 1;
    while (scale < 8 && (longest * scale + 7) / 8 < wanted) ++scale;
    return scale;
}

std::string_view exif_of(const jpeg_decompress_struct& info) {
    constexpr std::string_view begins("Exif\0\0", 6);
    for (auto marker = info.marker_list; marker; marker = marker->next) {
        const std::string_view bytes(reinterpret_cast<const char*>(marker->data), marker->data_length);
        if (marker->marker == JPEG_APP0 + 1 && bytes.starts_with(begins)) return bytes.substr(begins.size());
    }
    return {};
}

std::string profile_of(jpeg_decompress_struct& info) {
    JOCTET* bytes = nullptr;
    unsigned length = 0;
    if (!jpeg_read_icc_profile(&info, &bytes, &length)) return {};
    std::string profile(reinterpret_cast<const char*>(bytes), length);
    std::free(bytes);
    return profile;
}

// Of printers: all files with four colours that there are hold them inverted (Adobe).
void to_rgb(Pixels& pixels) {
    for (auto at = pixels.bytes.begin(); at != pixels.bytes.end(); at += 4) {
        const unsigned black = at[3];
        for (int i = 0; i < 3; ++i) at[i] = static_cast<std::uint8_t>(at[i] * black / 255);
        at[3] = 255;
    }
}

void read_rows(jpeg_decompress_struct& info, Pixels& pixels) {
    while (info.output_scanline < info.output_height) {
        JSAMPROW row = pixels.at(0, static_cast<int>(info.output_scanline));
        jpeg_read_scanlines(&info, &row, 1);
    }
    jpeg_finish_decompress(&info);
}

}  // namespace

Decoded decode_jpeg(std::string_view bytes, int longest) {
    jpeg_decompress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    errors.error_exit = end;
    errors.emit_message = judge;
    errors.output_message = keep_silent;
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    for (const int marker : {JPEG_APP0 + 1, JPEG_APP0 + 2}) jpeg_save_markers(&info, marker, 0xffff);
    jpeg_read_header(&info, TRUE);
    check_size(info.image_width, info.image_height);
    const bool four_colours = info.jpeg_color_space == JCS_CMYK || info.jpeg_color_space == JCS_YCCK;
    info.out_color_space = four_colours ? JCS_CMYK : JCS_EXT_RGBA;
    info.scale_num = eighths(std::max(info.image_width, info.image_height), static_cast<unsigned>(longest));
    info.scale_denom = 8;
    Decoded decoded;
    decoded.orientation = orientation_of(exif_of(info));
    if (!four_colours) decoded.profile = profile_of(info);
    jpeg_start_decompress(&info);
    decoded.pixels = Pixels(static_cast<int>(info.output_width), static_cast<int>(info.output_height));
    read_rows(info, decoded.pixels);
    if (four_colours) to_rgb(decoded.pixels);
    jpeg_destroy_decompress(&info);
    return decoded;
}

}  // namespace media
