// Names on a map: where each fits best, and which give way.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "maps/feature.h"

namespace maps {

// Where a name may stand, in pixels: along a straight stretch of a street, or around a point.
struct Stand {
    Kind kind = Kind::lane;
    std::int64_t name = 0;
    Point at;
    int angle = 0;      // degrees clockwise, -90 to 90, so that nothing is upside down
    double room = 0;    // pixels along the stretch; of an area or point: how large it is
};

// The longest stretch of `line` that bends by less than a few degrees.
std::optional<Stand> straightest(const Line& line);

struct Label {
    Stand stand;
    std::string text;
    Kind kind() const { return stand.kind; }
};

// Those that fit into their room and meet neither one another nor `taken`, the most important first.
std::vector<Label> fitting(std::vector<Label> labels, const std::vector<Point>& taken, const View&, std::size_t most);

double width_of(Kind, std::string_view text);  // about, in pixels
int size_of(Kind);                             // of its letters

}  // namespace maps
