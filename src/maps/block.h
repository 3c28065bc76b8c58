// Features packed into blocks: each lies in the smallest cell of a quadtree that is as large as it, so that few blocks hold
// all that one looks at. Each level of detail has its own, simplified for the zooms it is drawn at.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "maps/feature.h"

namespace maps {

inline constexpr int levels = 4;  // zooms 11–12, 13–14, 15–17, and the houses alone
int level_of(int zoom);
inline constexpr int level_of_houses = 3;

// Cells of `depth` are world >> depth wide; a feature may reach half a cell beyond its own.
struct Cell {
    int depth = 0;
    std::int32_t x = 0, y = 0;

    std::int64_t key() const { return (std::int64_t{depth} << 40) | (std::int64_t{y} << 20) | x; }
    static Cell of(std::int64_t key) {
        return {static_cast<int>(key >> 40), static_cast<std::int32_t>(key & 0xfffff), static_cast<std::int32_t>((key >> 20) & 0xfffff)};
    }
    static Cell of(const Box&, int deepest);
    Point corner() const { return {x << (unit_zoom + 8 - depth), y << (unit_zoom + 8 - depth)}; }
};
// The cells of a level that may hold something within `box`.
std::vector<Cell> cells(int level, const Box& box);

// Bytes by level and key of the cell. `name_of`: ids of names, by index of feature; 0: none.
using Blocks = std::map<std::pair<int, std::int64_t>, std::string>;
Blocks packed(const std::vector<Feature>&, const std::vector<std::int64_t>& name_of);

// Visits the features of a block that are drawn at `zoom`. Throws std::runtime_error when the bytes are no block.
using Visit = std::function<void(Kind, std::int64_t name, std::vector<Line>&)>;
void unpack(std::span<const std::byte> bytes, int level, const Cell&, int zoom, const Visit&);

}  // namespace maps
