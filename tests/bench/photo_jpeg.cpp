// A photo of 12 megapixels as a telephone takes it, for measuring: photo_jpeg FILE [WIDTH HEIGHT]
#include <cstdio>  // jpeglib.h uses FILE and includes nothing
#include <jpeglib.h>

#include <cmath>
#include <cstdlib>
#include <vector>

namespace {

// Clouds, an even fall of light, and the grain of a small sensor: noise is what costs a decoder its time.
void paint(std::vector<JSAMPLE>& row, unsigned y, unsigned& grain) {
    for (std::size_t x = 0; x < row.size() / 3; ++x) {
        grain = grain * 1664525 + 1013904223;
        const double noise = grain >> 24 & 15, a = static_cast<double>(x), b = y;
        row[3 * x] = static_cast<JSAMPLE>(120 + 90 * std::sin(a * .004 + b * .001) + noise);
        row[3 * x + 1] = static_cast<JSAMPLE>(120 + 80 * std::cos(b * .005) + noise);
        row[3 * x + 2] = static_cast<JSAMPLE>(130 + 60 * std::sin(a * b * 1e-6) + noise);
    }
}

}  // namespace

int main(int count, char** words) {
    std::FILE* file = count == 2 || count == 4 ? std::fopen(words[1], "wb") : nullptr;
    if (!file) return std::fprintf(stderr, "photo_jpeg FILE [WIDTH HEIGHT]\n"), 64;
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    jpeg_stdio_dest(&info, file);
    info.image_width = count == 4 ? static_cast<JDIMENSION>(std::atoi(words[2])) : 4032;
    info.image_height = count == 4 ? static_cast<JDIMENSION>(std::atoi(words[3])) : 3024;
    info.input_components = 3;
    info.in_color_space = JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, 90, TRUE);
    jpeg_start_compress(&info, TRUE);
    std::vector<JSAMPLE> row(std::size_t{info.image_width} * 3);
    unsigned grain = 1;
    while (info.next_scanline < info.image_height) {
        paint(row, info.next_scanline, grain);
        JSAMPROW one = row.data();
        jpeg_write_scanlines(&info, &one, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    return std::fclose(file);
}
