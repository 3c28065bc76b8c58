#include "maps/ground.h"

#include <cmath>
#include <numbers>

namespace maps {
namespace {

constexpr double pi = std::numbers::pi;
constexpr double equator = 40'075'016.686;  // metres, WGS 84

std::int32_t whole(double part) { return static_cast<std::int32_t>(std::lround(std::clamp(part, 0.0, 1.0) * (world - 1))); }

}  // namespace

Point project(Degrees at) {
    const double latitude = std::clamp(at.latitude, -most_latitude, most_latitude) * pi / 180;
    return {whole((at.longitude + 180) / 360), whole((1 - std::asinh(std::tan(latitude)) / pi) / 2)};
}

Degrees unproject(Point p) {
    const double x = double(p.x) / (world - 1), y = double(p.y) / (world - 1);
    return {std::atan(std::sinh(pi * (1 - 2 * y))) * 180 / pi, x * 360 - 180};
}

double metres_a_unit(double latitude) { return equator * std::cos(latitude * pi / 180) / world; }

double metres_between(Degrees a, Degrees b) {
    const double degree = equator / 360, middle = (a.latitude + b.latitude) / 2 * pi / 180;
    return std::hypot((a.latitude - b.latitude) * degree, (a.longitude - b.longitude) * degree * std::cos(middle));
}

Box box_of(const Line& line) {
    Box box;
    for (const auto point : line) box.add(point);
    return box;
}

Box around(Degrees middle, double metres) {
    const auto units = static_cast<std::int32_t>(metres / metres_a_unit(middle.latitude));
    const auto centre = project(middle);
    return Box{centre.x, centre.y, centre.x, centre.y}.wider(units);
}

}  // namespace maps
