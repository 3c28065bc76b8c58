// What a map is made of: streets, water, parks; and how each kind is drawn at each zoom.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "maps/ground.h"

namespace db { class File; }

namespace maps {

// In the order in which they are drawn: what comes later lies above. The numbers stand in cities' files.
enum class Kind : std::uint8_t {
    built_up, green, water, building,                      // areas
    waterway, border, path, service, lane, street, road, highway, railway,  // lines
    district, settlement,                                  // points with a name
};
inline constexpr std::size_t kinds = 15;  // how many

enum class Shape : std::uint8_t { area, line, point };

struct Drawing {
    Kind kind;
    Shape shape;
    std::string_view css;                 // class in map.css
    int from_zoom;                        // not drawn farther away
    std::array<float, 7> width;           // of a line, in pixels, at zooms 11 to 17
    int casing;                           // how much wider the line beneath it is; 0: none
    int named_from;                       // zoom; 18: never
    std::string_view day, night;          // of fill or stroke, where no style sheet is: in still pictures
    std::string_view casing_day, casing_night;
};
std::span<const Drawing> drawings();      // by Kind
const Drawing& drawing(Kind);

// Names as they were given; an empty one is as `name`.
struct Name {
    std::string name, ru, kk, en;
    auto operator<=>(const Name&) const = default;
};

struct Feature {
    Kind kind = Kind::lane;
    Name name;
    std::vector<Line> lines;  // of an area its outlines, closed; holes go round the other way
};

// Where a city's map comes from: it decides what is said beside it.
struct Origin {
    std::string name;             // of the file
    std::string licence = "own";  // schema.sql, map.licence
};

struct Counted {
    std::int64_t lines = 0, areas = 0, names = 0, blocks = 0, bytes = 0;
};

// Puts `features` in the place of the city's map, at once for everybody who looks; other writers pass between the pieces.
Counted replace_map(db::File&, const Origin&, const std::vector<Feature>& features, base::Instant now);

}  // namespace maps
