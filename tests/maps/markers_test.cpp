// Markers: every thing in view is counted once, and a finger meets one of them.
#include <catch2/catch.hpp>

#include <cmath>

#include "base/random.h"
#include "maps/markers.h"

namespace {

std::vector<maps::Point> strewn(base::SeededRandom& random, const maps::View& view, std::size_t count, int reach) {
    std::vector<maps::Point> points;
    const auto box = view.box();
    while (points.size() < count)
        points.push_back({box.left + static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(box.width()) * 2)) / reach,
                          box.top + static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(box.height()) * 2)) / reach});
    return points;
}

}  // namespace

TEST_CASE("groups count every thing in view once, stand a finger apart and whole within the picture", "[maps]") {
    base::SeededRandom random(21);
    for (int turn = 0; turn < 60; ++turn) {
        const maps::View view{maps::project({47.8, 67.71}), 11 + static_cast<int>(random.below(7))};
        const auto points = strewn(random, view, random.below(3000), 1 + static_cast<int>(random.below(6)));
        const auto groups = maps::grouped(points, view);
        std::vector<int> seen(points.size());
        for (const auto& group : groups)
            for (const auto member : group.members) ++seen[member];
        for (std::size_t i = 0; i < points.size(); ++i) CHECK(seen[i] == (view.box().holds(points[i]) ? 1 : 0));
        constexpr int half = maps::target / 2;
        for (const auto& [at, members] : groups) CHECK((at.x >= half && at.y >= half && at.x <= view.width - half && at.y <= view.height - half));
        for (std::size_t i = 0; i < groups.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                CHECK(std::hypot(groups[i].at.x - groups[j].at.x, groups[i].at.y - groups[j].at.y) >= maps::target);
    }
}

TEST_CASE("a lone thing stands where it is", "[maps]") {
    const maps::View view{maps::project({47.8, 67.71}), 15};
    const std::vector<maps::Point> points{{view.middle.x + (100 << view.shift()), view.middle.y}};
    const auto groups = maps::grouped(points, view);
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].at == maps::Point{view.width / 2 + 100, view.height / 2});
}

TEST_CASE("the zoom a group leads to parts it, and one house never parts", "[maps]") {
    base::SeededRandom random(22);
    const maps::View view{maps::project({47.8, 67.71}), 12};
    const auto points = strewn(random, view, 400, 1);
    for (const auto& group : maps::grouped(points, view)) {
        if (group.members.size() < 2) continue;
        const int zoom = maps::zoom_that_parts(points, group, view.zoom);
        if (zoom > maps::nearest_zoom) continue;
        maps::Box box;
        std::vector<maps::Point> members;
        for (const auto member : group.members) box.add(points[member]), members.push_back(points[member]);
        CHECK(zoom > view.zoom);
        CHECK(maps::grouped(members, {box.middle(), zoom, 100'000, 100'000}).size() > 1);
    }
    const std::vector<maps::Point> house(5, view.middle);
    CHECK(maps::zoom_that_parts(house, maps::grouped(house, view).front(), 12) == maps::nearest_zoom + 1);
}
