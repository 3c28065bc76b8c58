// A category as a tile: its sign in its colours, how much is in it, and its parts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "web/chrome.h"

namespace web {

struct CategoryTile {
    std::string href, name;
    std::int64_t count = 0;
    std::string hue;    // class of its colours: "hue-15"
    std::string motif;  // symbol of motifs.svg
    std::vector<Chip> parts;
};

}  // namespace web
