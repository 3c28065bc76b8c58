// A PNG taken apart, to be asked what it shows.
#pragma once

#include <png.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include "web/colour.h"

namespace pictures {

struct Pixels {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;

    explicit Pixels(std::string_view png) {
        png_image image{};
        image.version = PNG_IMAGE_VERSION;
        REQUIRE(png_image_begin_read_from_memory(&image, png.data(), png.size()));
        image.format = PNG_FORMAT_RGBA;
        width = static_cast<int>(image.width);
        height = static_cast<int>(image.height);
        rgba.resize(PNG_IMAGE_SIZE(image));
        REQUIRE(png_image_finish_read(&image, nullptr, rgba.data(), 0, nullptr));
    }

    const std::uint8_t* at(int x, int y) const { return &rgba[static_cast<std::size_t>((y * width + x) * 4)]; }
    web::Rgb colour(int x, int y) const { return {at(x, y)[0], at(x, y)[1], at(x, y)[2]}; }
    int alpha(int x, int y) const { return at(x, y)[3]; }

    // How many pixels of a part are of that colour.
    int count(int left, int top, int right, int bottom, web::Rgb wanted) const {
        int found = 0;
        for (int y = top; y < bottom; ++y)
            for (int x = left; x < right; ++x) found += colour(x, y) == wanted;
        return found;
    }
};

}  // namespace pictures
