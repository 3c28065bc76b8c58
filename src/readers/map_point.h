// A place on a map as people hand it on: two numbers, or the address of a map with a mark in it.
#pragma once

#include <optional>
#include <string_view>

namespace readers {

struct MapPoint {
    double latitude = 0, longitude = 0;

    bool operator==(const MapPoint&) const = default;
};

// "47.7906, 67.7114", "47,7906 67,7114", "geo:47.79,67.71"; addresses of 2GIS, Yandex, Google and OpenStreetMap that name a
// point. A short link names none: it would have to be opened.
std::optional<MapPoint> read_map_point(std::string_view text);

}  // namespace readers
