// OpenStreetMap's extracts (.osm, .osm.gz, .osm.pbf), streamed: of a whole country only what lies in a region is kept.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace readers {

struct OsmPoint {
    double latitude = 0, longitude = 0;
};

struct OsmRegion {
    double south = -90, west = -180, north = 90, east = 180;
    bool holds(OsmPoint p) const { return p.latitude >= south && p.latitude <= north && p.longitude >= west && p.longitude <= east; }
};

struct OsmTags {
    std::vector<std::pair<std::string, std::string>> all;
    std::string_view operator[](std::string_view key) const;  // empty where there is none
};

struct OsmLine {
    std::vector<OsmPoint> points;
    bool inner = false;  // of an area: a hole
};

enum class OsmShape : std::uint8_t { point, line, area };  // a node; a way; a multipolygon or boundary

struct OsmThing {
    OsmShape shape = OsmShape::line;
    OsmTags tags;
    std::vector<OsmLine> lines;  // what of it lies in the region; outlines of an area are closed
};

struct OsmRead {
    std::int64_t nodes = 0, ways = 0, relations = 0;  // in the file
    std::int64_t broken = 0;                          // wanted ways that name nodes which are not there
    OsmRegion spans{90, 180, -90, -180};              // of all its nodes
};

// Calls `visit` for each thing that `wanted` says yes to and that lies, in part at least, in the region. Throws
// std::runtime_error with a sentence for a file that is no extract, is cut, or would fill the memory.
OsmRead read_osm(const std::filesystem::path&, const OsmRegion&, const std::function<bool(OsmShape, const OsmTags&)>& wanted,
                 const std::function<void(OsmThing&&)>& visit);

}  // namespace readers
