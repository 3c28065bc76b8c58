// Lines and outlines made simpler, and cut to what one looks at.
#pragma once

#include <vector>

#include "maps/ground.h"

namespace maps {

// Douglas and Peucker: no point left out lies farther than `tolerance` from the line that is left. The ends stay; of a
// closed line (its last point is its first) what would be less than a triangle is empty.
Line simplified(const Line&, double tolerance);

// The parts of a line within a box, in order.
std::vector<Line> clipped(const Line&, const Box&);
// An outline within a box (Sutherland and Hodgman), closed like what came in; empty where nothing is left. Parts that fall
// asunder stay joined along the box's edge, which a fill does not show.
Line clipped_area(const Line& outline, const Box&);

double area_of(const Line& outline);      // square units, never negative
double length_of(const Line&);
double distance_to(Point, Point from, Point to);  // of a point to a stretch

}  // namespace maps
