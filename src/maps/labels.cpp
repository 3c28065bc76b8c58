#include "maps/labels.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/text.h"
#include "maps/geometry.h"

namespace maps {
namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr double may_bend = 11;  // degrees

double heading(Point a, Point b) { return std::atan2(double(b.y) - a.y, double(b.x) - a.x) / degree; }

double turn(double from, double to) { return std::abs(std::remainder(to - from, 360)); }

// A name as a row of circles: cheap to compare at any angle.
struct Bead {
    double x, y, radius;
};

std::vector<Bead> beads_of(const Label& label) {
    const double radius = size_of(label.kind()) * .75, half = width_of(label.kind(), label.text) / 2;
    const double dx = std::cos(label.stand.angle * degree), dy = std::sin(label.stand.angle * degree);
    std::vector<Bead> beads;
    for (double along = -half; along <= half; along += radius) beads.push_back({label.stand.at.x + along * dx, label.stand.at.y + along * dy, radius});
    return beads;
}

bool meet(const std::vector<Bead>& some, const std::vector<Bead>& others) {
    return std::ranges::any_of(some, [&](const Bead& a) {
        return std::ranges::any_of(others, [&](const Bead& b) { return std::hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius + 2; });
    });
}

bool within(const std::vector<Bead>& beads, const View& view) {
    return std::ranges::all_of(beads, [&](const Bead& b) {
        return b.x > b.radius && b.y > b.radius && b.x < view.width - b.radius && b.y < view.height - b.radius;
    });
}

// Towns before districts, districts before avenues, avenues before lanes; among equals the longer one.
int rank(Kind kind) {
    switch (kind) {
        case Kind::settlement: return 0;
        case Kind::district: return 1;
        case Kind::water: case Kind::green: return 3;
        case Kind::highway: case Kind::road: return 2;
        case Kind::street: return 4;
        case Kind::waterway: return 5;
        default: return 6;
    }
}

bool before(const Label& a, const Label& b) {
    if (rank(a.kind()) != rank(b.kind())) return rank(a.kind()) < rank(b.kind());
    if (a.stand.room != b.stand.room) return a.stand.room > b.stand.room;
    return a.text < b.text;
}

}  // namespace

int size_of(Kind kind) { return kind == Kind::settlement ? 15 : kind == Kind::district ? 13 : 12; }

double width_of(Kind kind, std::string_view text) { return static_cast<double>(base::letters(text)) * size_of(kind) * .56; }

std::optional<Stand> straightest(const Line& line) {
    double best = 0;
    Point from, to;
    for (std::size_t first = 0; first + 1 < line.size();) {
        auto last = first + 1;
        const double course = heading(line[first], line[last]);
        while (last + 1 < line.size() && turn(course, heading(line[last], line[last + 1])) < may_bend) ++last;
        if (const double length = length_of({line[first], line[last]}); length > best) best = length, from = line[first], to = line[last];
        first = last;
    }
    if (best == 0) return {};
    double angle = heading(from, to);
    if (angle > 90) angle -= 180;
    if (angle <= -90) angle += 180;
    return Stand{.at = {(from.x + to.x) / 2, (from.y + to.y) / 2}, .angle = static_cast<int>(std::lround(angle)), .room = best};
}

std::vector<Label> fitting(std::vector<Label> labels, const std::vector<Point>& taken, const View& view, std::size_t most) {
    std::ranges::sort(labels, before);
    constexpr double of_a_marker = 18;
    std::vector<std::vector<Bead>> stands(1);
    for (const auto point : taken) stands.front().push_back({double(point.x), double(point.y), of_a_marker});
    std::vector<Label> placed;
    for (const auto& label : labels) {
        if (placed.size() == most) break;
        const bool along = drawing(label.kind()).shape == Shape::line;
        const double spare = along ? label.stand.room - width_of(label.kind(), label.text) : 0;
        if (spare < 0) continue;
        for (const double part : {0.0, -.25, .25, -.48, .48}) {
            auto moved = label;
            moved.stand.at.x += static_cast<std::int32_t>(std::lround(part * spare * std::cos(label.stand.angle * degree)));
            moved.stand.at.y += static_cast<std::int32_t>(std::lround(part * spare * std::sin(label.stand.angle * degree)));
            auto beads = beads_of(moved);
            const bool free = within(beads, view) && std::ranges::none_of(stands, [&](const auto& other) { return meet(beads, other); });
            if (free) {
                stands.push_back(std::move(beads));
                placed.push_back(std::move(moved));
            }
            if (free || spare == 0) break;
        }
    }
    return placed;
}

}  // namespace maps
