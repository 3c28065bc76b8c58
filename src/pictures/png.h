// PNG bytes of a drawing, with a palette: flat colours and their soft edges need no more than 256 and so take a third.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace pictures {

// `pixels`: width × height, row by row, each 0xAARRGGBB with colours multiplied by the alpha, as cairo keeps them.
std::string png(std::span<const std::uint32_t> pixels, int width, int height);

}  // namespace pictures
