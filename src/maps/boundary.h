// Where a district ends: GeoJSON (RFC 7946) in the city's file, lines on its maps.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "maps/feature.h"

namespace maps {

// Closed outlines as a MultiPolygon, each a polygon of its own.
std::string geojson(const std::vector<Line>& outlines);
// The outlines of a Polygon or MultiPolygon; of anything else none.
std::vector<Line> outlines_of(std::string_view geojson);

// A quarter that an extract holds, with its outlines.
struct Quarter {
    Name name;
    std::vector<Line> outlines;
};
// Gives the districts of the same name their borders, in whichever language they are named; how many got one.
std::int64_t put_boundaries(db::File&, const std::vector<Quarter>&);

}  // namespace maps
