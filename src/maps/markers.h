// Things as markers: those too near to one another for a finger are one marker with a count.
#pragma once

#include <span>
#include <vector>

#include "maps/ground.h"

namespace maps {

inline constexpr int target = 44;  // pixels that a finger needs

struct Group {
    Point at;                          // its middle, in pixels of the view
    std::vector<std::size_t> members;  // indexes, ascending
};

// Every one of `points` that the view holds is in exactly one group; the middles of groups are `target` apart at least. The
// same things are joined wherever the view lies: the first step goes by squares of the ground.
std::vector<Group> grouped(std::span<const Point> points, const View&);

// The farthest zoom at which the members fall asunder, or `nearest_zoom` and one where they never do.
int zoom_that_parts(std::span<const Point> points, const Group&, int zoom);

}  // namespace maps
