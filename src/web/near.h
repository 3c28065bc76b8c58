// Points in addresses ("near=47.79,67.71"), how far it is between them, and the words for it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "i18n/language.h"
#include "web/url.h"

namespace web {

struct Point {
    double latitude = 0, longitude = 0;

    bool operator==(const Point&) const = default;
};

std::optional<Point> parse_point(std::string_view text);  // "47.7985,67.713": degrees, north and east
std::string point_text(Point);                            // the same, to a metre: five decimals, no zeros behind
// The point in a field; nothing when it is absent or empty.
base::Result<std::optional<Point>> read_point(const Fields&, std::string_view name);

// Measures from one point: the Earth is flat within a city.
class Distance {
public:
    explicit Distance(Point from);
    double metres(Point to) const;
    double squared(Point to) const {  // metres by metres: in the same order, and quicker
        const double north = (to.latitude - from_.latitude) * metres_per_latitude, east = (to.longitude - from_.longitude) * metres_per_longitude_;
        return north * north + east * east;
    }

private:
    static constexpr double metres_per_latitude = 111'195;  // of a sphere of 6371 km
    Point from_;
    double metres_per_longitude_;
};

std::string distance_words(i18n::Language, double metres);  // "350 м", "1,2 км", "14 км"

}  // namespace web
