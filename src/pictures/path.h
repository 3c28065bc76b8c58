// SVG path data as steps to be drawn: what web/ornament and web/cover write (M L H V A Z, large and small; arcs of circles).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace pictures {

struct Step {
    enum class Kind : std::uint8_t { move, line, arc, close };

    Kind kind = Kind::move;
    double x = 0, y = 0;                                      // where it ends, in the units of the path
    double centre_x = 0, centre_y = 0, radius = 0;            // of an arc
    double from = 0, to = 0;                                  // its angles, radians
    bool clockwise = true;                                    // on a ground whose y grows downwards
};

// Ends at the first thing it does not know.
std::vector<Step> steps(std::string_view data);

}  // namespace pictures
