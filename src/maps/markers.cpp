#include "maps/markers.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace maps {
namespace {

constexpr int square = 64;  // pixels: of the first step

// Sums are kept, so that a group of groups has its true middle.
struct Heap {
    std::int64_t x = 0, y = 0;
    std::vector<std::size_t> members;

    void add(Point pixel, std::size_t member) {
        x += pixel.x;
        y += pixel.y;
        members.push_back(member);
    }
    void add(const Heap& other) {
        x += other.x;
        y += other.y;
        members.insert(members.end(), other.members.begin(), other.members.end());
    }
    Point middle() const {
        const auto count = static_cast<std::int64_t>(members.size());
        return {static_cast<std::int32_t>(x / count), static_cast<std::int32_t>(y / count)};
    }
};

bool too_near(const Heap& a, const Heap& b) {
    const auto p = a.middle(), q = b.middle();
    return std::hypot(p.x - q.x, p.y - q.y) < target;
}

// Joins the first pair that is too near until there is none; a square holds one heap at most, so they are few.
void join_near(std::vector<Heap>& heaps) {
    for (std::size_t i = 0; i < heaps.size(); ++i)
        for (std::size_t j = i + 1; j < heaps.size(); ++j) {
            if (!too_near(heaps[i], heaps[j])) continue;
            heaps[i].add(heaps[j]);
            heaps.erase(heaps.begin() + static_cast<std::ptrdiff_t>(j));
            i = static_cast<std::size_t>(-1);  // its middle has moved: look at all of them again
            break;
        }
}

// What lies at the very edge has its whole marker within the picture.
Point kept_inside(Point pixel, const View& view) {
    constexpr int half = target / 2;
    return {std::clamp(pixel.x, half, view.width - half), std::clamp(pixel.y, half, view.height - half)};
}

}  // namespace

std::vector<Group> grouped(std::span<const Point> points, const View& view) {
    std::map<std::pair<std::int32_t, std::int32_t>, Heap> squares;
    const auto box = view.box();
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!box.holds(points[i])) continue;
        const auto shift = view.shift();
        squares[{(points[i].y >> shift) / square, (points[i].x >> shift) / square}].add(kept_inside(view.pixel(points[i]), view), i);
    }
    std::vector<Heap> heaps;
    for (auto& [place, heap] : squares) heaps.push_back(std::move(heap));
    join_near(heaps);
    std::vector<Group> groups;
    for (auto& heap : heaps) {
        groups.push_back({heap.middle(), std::move(heap.members)});
        std::ranges::sort(groups.back().members);
    }
    return groups;
}

int zoom_that_parts(std::span<const Point> points, const Group& group, int zoom) {
    Box box;
    for (const auto member : group.members) box.add(points[member]);
    const auto spread = std::max(box.width(), box.height());
    for (int nearer = zoom + 1; nearer <= nearest_zoom; ++nearer)
        if (spread >> (unit_zoom - nearer) >= square + target) return nearer;
    // Not all of them apart, but some: a look from as near as can be.
    return spread >> (unit_zoom - nearest_zoom) >= target ? nearest_zoom : nearest_zoom + 1;
}

}  // namespace maps
