#include "maps/geometry.h"

#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace maps {
namespace {

// A stretch's part within the box (Liang and Barsky): where it begins and ends, from 0 to 1.
std::optional<std::pair<double, double>> part_within(Point from, Point to, const Box& box) {
    const double dx = double(to.x) - from.x, dy = double(to.y) - from.y;
    double begin = 0, end = 1;
    const std::array<std::pair<double, double>, 4> sides{{{-dx, double(from.x) - box.left}, {dx, double(box.right) - from.x},
                                                          {-dy, double(from.y) - box.top}, {dy, double(box.bottom) - from.y}}};
    for (const auto& [towards, room] : sides) {
        if (towards == 0 && room < 0) return {};
        if (towards < 0) begin = std::max(begin, room / towards);
        if (towards > 0) end = std::min(end, room / towards);
    }
    if (begin > end) return {};
    return std::pair(begin, end);
}

Point between(Point from, Point to, double part) {
    return {static_cast<std::int32_t>(std::lround(from.x + (double(to.x) - from.x) * part)),
            static_cast<std::int32_t>(std::lround(from.y + (double(to.y) - from.y) * part))};
}

enum class Side { left, right, top, bottom };

bool inside(Point p, Side side, const Box& box) {
    switch (side) {
        case Side::left: return p.x >= box.left;
        case Side::right: return p.x <= box.right;
        case Side::top: return p.y >= box.top;
        case Side::bottom: return p.y <= box.bottom;
    }
    return false;
}

Point crossing(Point a, Point b, Side side, const Box& box) {
    const bool upright = side == Side::left || side == Side::right;
    const double at = side == Side::left ? box.left : side == Side::right ? box.right : side == Side::top ? box.top : box.bottom;
    const double part = upright ? (at - a.x) / (double(b.x) - a.x) : (at - a.y) / (double(b.y) - a.y);
    auto point = between(a, b, part);
    (upright ? point.x : point.y) = static_cast<std::int32_t>(at);
    return point;
}

Line cut(const Line& outline, Side side, const Box& box) {
    Line out;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const auto a = outline[i], b = outline[(i + 1) % outline.size()];
        if (inside(a, side, box)) out.push_back(a);
        if (inside(a, side, box) != inside(b, side, box)) out.push_back(crossing(a, b, side, box));
    }
    return out;
}

}  // namespace

double distance_to(Point p, Point from, Point to) {
    const double dx = double(to.x) - from.x, dy = double(to.y) - from.y;
    const double length = dx * dx + dy * dy;
    const double along = length == 0 ? 0 : std::clamp(((double(p.x) - from.x) * dx + (double(p.y) - from.y) * dy) / length, 0.0, 1.0);
    return std::hypot(p.x - from.x - along * dx, p.y - from.y - along * dy);
}

Line simplified(const Line& line, double tolerance) {
    if (line.size() < 3) return line;
    std::vector<bool> kept(line.size());
    kept.front() = kept.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, line.size() - 1}};
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        double worst = tolerance;
        std::size_t farthest = 0;
        for (auto i = first + 1; i < last; ++i)
            if (const double away = distance_to(line[i], line[first], line[last]); away > worst) worst = away, farthest = i;
        if (farthest == 0) continue;
        kept[farthest] = true;
        open.emplace_back(first, farthest);
        open.emplace_back(farthest, last);
    }
    Line out;
    for (std::size_t i = 0; i < line.size(); ++i)
        if (kept[i] && (out.empty() || out.back() != line[i])) out.push_back(line[i]);
    const bool closed = line.front() == line.back();
    return closed && out.size() < 4 ? Line() : out;
}

std::vector<Line> clipped(const Line& line, const Box& box) {
    std::vector<Line> parts;
    bool going = false;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const auto part = part_within(line[i - 1], line[i], box);
        if (!part) {
            going = false;
            continue;
        }
        if (!going || part->first > 0) parts.push_back({between(line[i - 1], line[i], part->first)});
        if (const auto end = between(line[i - 1], line[i], part->second); end != parts.back().back()) parts.back().push_back(end);
        going = part->second == 1;
    }
    std::erase_if(parts, [](const Line& part) { return part.size() < 2; });
    return parts;
}

Line clipped_area(const Line& outline, const Box& box) {
    if (outline.size() < 4) return {};
    Line ring(outline.begin(), outline.end() - 1);
    for (const auto side : {Side::left, Side::right, Side::top, Side::bottom}) ring = cut(ring, side, box);
    ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
    if (ring.size() < 3) return {};
    if (ring.front() != ring.back()) ring.push_back(ring.front());
    return ring.size() < 4 ? Line() : ring;
}

double area_of(const Line& outline) {
    double twice = 0;
    for (std::size_t i = 1; i < outline.size(); ++i)
        twice += double(outline[i - 1].x) * outline[i].y - double(outline[i].x) * outline[i - 1].y;
    return std::abs(twice) / 2;
}

double length_of(const Line& line) {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) length += std::hypot(double(line[i].x) - line[i - 1].x, double(line[i].y) - line[i - 1].y);
    return length;
}

}  // namespace maps
