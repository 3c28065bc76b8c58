// The ground a map is drawn on: degrees become whole units of a Web Mercator square, and those become pixels.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace maps {

// A unit is one pixel at zoom 20 (256-pixel tiles), some 10 cm here: exact enough for a house, and whole numbers.
inline constexpr int unit_zoom = 20;
inline constexpr std::int32_t world = 1 << (unit_zoom + 8);
inline constexpr int nearest_zoom = 17, farthest_zoom = 11;
inline constexpr double most_latitude = 85;  // beyond it the square ends

struct Degrees {
    double latitude = 0, longitude = 0;
    bool operator==(const Degrees&) const = default;
};

struct Point {
    std::int32_t x = 0, y = 0;  // from the north-west corner
    auto operator<=>(const Point&) const = default;
};

using Line = std::vector<Point>;

Point project(Degrees);
Degrees unproject(Point);
double metres_a_unit(double latitude);
double metres_between(Degrees, Degrees);  // good within a region: the error is below a thousandth at 100 km

struct Box {
    std::int32_t left = std::numeric_limits<std::int32_t>::max(), top = left, right = std::numeric_limits<std::int32_t>::min(), bottom = right;

    bool operator==(const Box&) const = default;
    bool empty() const { return left > right; }
    std::int32_t width() const { return right - left; }
    std::int32_t height() const { return bottom - top; }
    Point middle() const { return {left + width() / 2, top + height() / 2}; }
    bool holds(Point p) const { return p.x >= left && p.x <= right && p.y >= top && p.y <= bottom; }
    bool touches(const Box& other) const { return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom; }
    Box wider(std::int32_t by) const { return {left - by, top - by, right + by, bottom + by}; }
    void add(Point p) {
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    }
    void add(const Box& other) {
        if (!other.empty()) add(Point{other.left, other.top}), add(Point{other.right, other.bottom});
    }
};

Box box_of(const Line&);
Box around(Degrees middle, double metres);  // a square, `metres` to each side

// What one looks at: a rectangle of pixels with a point of the ground in its middle.
struct View {
    Point middle;
    int zoom = 14;
    int width = 848, height = 520;

    int shift() const { return unit_zoom - zoom; }
    Point corner() const { return {middle.x - (width / 2 << shift()), middle.y - (height / 2 << shift())}; }
    Box box() const { return {corner().x, corner().y, corner().x + (width << shift()), corner().y + (height << shift())}; }
    Point pixel(Point p) const { return {(p.x - corner().x) >> shift(), (p.y - corner().y) >> shift()}; }
    double metres_a_pixel() const { return metres_a_unit(unproject(middle).latitude) * (1 << shift()); }
};

}  // namespace maps
