#include "pictures/png.h"

#include <png.h>

#include <algorithm>
#include <array>
#include <new>
#include <unordered_map>
#include <vector>

namespace pictures {
namespace {

using Pixel = std::uint32_t;

constexpr std::size_t most_colours = 96;

int channel(Pixel pixel, int shift) { return static_cast<int>(pixel >> shift & 255); }

int distance(Pixel a, Pixel b) {
    int sum = 0;
    for (const int shift : {0, 8, 16, 24}) sum += (channel(a, shift) - channel(b, shift)) * (channel(a, shift) - channel(b, shift));
    return sum;
}

// Every colour there is, the commonest first.
std::vector<Pixel> colours(std::span<const Pixel> pixels) {
    std::unordered_map<Pixel, std::size_t> counts;
    for (std::size_t i = 0; i < pixels.size();) {
        std::size_t run = i;
        while (run < pixels.size() && pixels[run] == pixels[i]) ++run;
        counts[pixels[i]] += run - i;
        i = run;
    }
    std::vector<std::pair<Pixel, std::size_t>> sorted(counts.begin(), counts.end());
    std::ranges::sort(sorted, [](const auto& a, const auto& b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
    std::vector<Pixel> out;
    for (const auto& [pixel, count] : sorted) out.push_back(pixel);
    return out;
}

// Which of the palette each colour becomes: itself, or the nearest.
std::unordered_map<Pixel, std::uint8_t> places(const std::vector<Pixel>& all, std::size_t kept) {
    std::unordered_map<Pixel, std::uint8_t> found;
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::size_t best = std::min(i, kept - 1);
        if (i >= kept)
            for (std::size_t j = 0; j < kept; ++j)
                if (distance(all[i], all[j]) < distance(all[i], all[best])) best = j;
        found.emplace(all[i], static_cast<std::uint8_t>(best));
    }
    return found;
}

// libpng wants colours that are not multiplied.
std::array<std::uint8_t, 4> entry(Pixel pixel) {
    const int alpha = channel(pixel, 24);
    const auto plain = [&](int shift) { return static_cast<std::uint8_t>(alpha ? std::min(255, (channel(pixel, shift) * 255 + alpha / 2) / alpha) : 0); };
    return {plain(16), plain(8), plain(0), static_cast<std::uint8_t>(alpha)};
}

std::vector<std::uint8_t> indexed(std::span<const Pixel> pixels, const std::unordered_map<Pixel, std::uint8_t>& place) {
    std::vector<std::uint8_t> out(pixels.size());
    for (std::size_t i = 0; i < pixels.size();) {
        const auto index = place.at(pixels[i]);
        const auto pixel = pixels[i];
        for (; i < pixels.size() && pixels[i] == pixel; ++i) out[i] = index;
    }
    return out;
}

}  // namespace

std::string png(std::span<const Pixel> pixels, int width, int height) {
    const auto all = colours(pixels);
    const auto kept = std::min(all.size(), most_colours);
    const auto bytes = indexed(pixels, places(all, kept));
    std::vector<std::uint8_t> palette;
    for (std::size_t i = 0; i < kept; ++i)
        for (const auto value : entry(all[i])) palette.push_back(value);
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = PNG_FORMAT_RGBA_COLORMAP;
    image.colormap_entries = static_cast<png_uint_32>(kept);
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    std::string out(size, '\0');
    if (!png_image_write_to_memory(&image, out.data(), &size, 0, bytes.data(), width, palette.data())) throw std::bad_alloc();
    out.resize(size);
    return out;
}

}  // namespace pictures
