// Projection, simplification and cutting, held against what must be true of every line.
#include <catch2/catch.hpp>

#include <cmath>

#include "base/random.h"
#include "maps/block.h"
#include "maps/drawing.h"
#include "maps/geometry.h"

namespace {

using maps::Box;
using maps::Line;
using maps::Point;

Line wandering(base::SeededRandom& random, std::size_t points, int stride) {
    Line line{{1'000'000, 1'000'000}};
    const auto step = [&] { return static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(2 * stride))) - stride; };
    while (line.size() < points) line.push_back({line.back().x + step(), line.back().y + step()});
    return line;
}

Line closed(Line line) {
    line.push_back(line.front());
    return line;
}

bool near_line(Point p, const Line& line, double tolerance) {
    for (std::size_t i = 1; i < line.size(); ++i)
        if (maps::distance_to(p, line[i - 1], line[i]) <= tolerance) return true;
    return false;
}

}  // namespace

TEST_CASE("degrees become units and come back within a hand's breadth", "[maps]") {
    base::SeededRandom random(11);
    for (int i = 0; i < 2000; ++i) {
        const maps::Degrees at{double(random.below(160'000)) / 1000 - 80, double(random.below(360'000)) / 1000 - 180};
        const auto back = maps::unproject(maps::project(at));
        CHECK(std::abs(back.latitude - at.latitude) < 2e-6);
        CHECK(std::abs(back.longitude - at.longitude) < 2e-6);
    }
    CHECK(maps::project({0, 0}).x == maps::world / 2);
    CHECK(maps::metres_between({47.80, 67.71}, {47.81, 67.71}) == Approx(1113).margin(3));
    CHECK(maps::metres_a_unit(0) == Approx(0.1493).margin(.0001));
}

TEST_CASE("a simplified line keeps its ends and leaves nothing out that is farther than it may be", "[maps]") {
    base::SeededRandom random(12);
    for (int i = 0; i < 200; ++i) {
        const auto line = wandering(random, 2 + random.below(80), 500);
        const double tolerance = 1 + double(random.below(300));
        const auto simple = maps::simplified(line, tolerance);
        REQUIRE(simple.size() >= 2);
        CHECK(simple.front() == line.front());
        CHECK(simple.back() == line.back());
        CHECK(simple.size() <= line.size());
        for (const auto point : line) CHECK(near_line(point, simple, tolerance + 1e-6));
    }
    CHECK(maps::simplified(closed({{0, 0}, {3, 0}, {3, 3}}), 50).empty());
}

TEST_CASE("what is cut lies within the box, and on the line", "[maps]") {
    base::SeededRandom random(13);
    const Box box{999'000, 999'200, 1'001'500, 1'000'900};
    for (int i = 0; i < 400; ++i) {
        const auto line = wandering(random, 2 + random.below(40), 1500);
        std::size_t inside = 0;
        for (const auto& part : maps::clipped(line, box)) {
            REQUIRE(part.size() >= 2);
            for (const auto point : part) {
                CHECK(box.holds(point));
                CHECK(near_line(point, line, 1.5));
            }
            inside += part.size();
        }
        std::size_t held = 0;
        for (const auto point : line) held += box.holds(point);
        CHECK(inside >= held);
    }
}

TEST_CASE("an area cut to a box lies within it and is not larger than either", "[maps]") {
    base::SeededRandom random(14);
    const Box box{999'000, 999'200, 1'001'500, 1'000'900};
    const double whole = double(box.width()) * box.height();
    for (int i = 0; i < 400; ++i) {
        // A star around a point, so that it does not cross itself.
        Line ring;
        const double x = 998'000 + double(random.below(5000)), y = 998'000 + double(random.below(4000));
        for (int corner = 0; corner < 9; ++corner) {
            const double radius = 200 + double(random.below(2500)), angle = corner * .698;
            ring.push_back({static_cast<std::int32_t>(x + radius * std::cos(angle)), static_cast<std::int32_t>(y + radius * std::sin(angle))});
        }
        ring = closed(ring);
        const auto cut = maps::clipped_area(ring, box);
        for (const auto point : cut) CHECK(box.holds(point));
        if (!cut.empty()) CHECK(cut.front() == cut.back());
        CHECK(maps::area_of(cut) <= std::min(whole, maps::area_of(ring)) * 1.01 + 9000);
    }
    const auto covering = maps::clipped_area(closed({{0, 0}, {3'000'000, 0}, {3'000'000, 3'000'000}, {0, 3'000'000}}), box);
    CHECK(maps::area_of(covering) == Approx(whole).epsilon(.001));
}

TEST_CASE("packed features come back from the blocks of their cells, each once", "[maps]") {
    base::SeededRandom random(15);
    std::vector<maps::Feature> features;
    std::vector<std::int64_t> names;
    for (int i = 0; i < 300; ++i) {
        auto line = wandering(random, 2 + random.below(12), 1 << (3 + random.below(12)));
        for (auto& point : line) point.x += 150'000'000, point.y += 80'000'000;
        features.push_back({maps::Kind::lane, {}, {line}});
        names.push_back(i + 1);
    }
    const auto blocks = maps::packed(features, names);
    for (const int level : {1, 2}) {
        std::vector<int> seen(features.size());
        for (const auto& [key, bytes] : blocks)
            if (key.first == level)
                maps::unpack(std::as_bytes(std::span(bytes)), level, maps::Cell::of(key.second), 17, [&](maps::Kind kind, std::int64_t name, std::vector<Line>& lines) {
                    const auto& original = features[static_cast<std::size_t>(name - 1)];
                    CHECK(kind == maps::Kind::lane);
                    ++seen[static_cast<std::size_t>(name - 1)];
                    for (const auto point : lines[0]) CHECK(near_line(point, original.lines[0], level == 1 ? 70 : 10));
                    Box box = maps::box_of(original.lines[0]);
                    bool found = false;
                    for (const auto& cell : maps::cells(level, {box.right, box.bottom, box.right, box.bottom})) found = found || cell.key() == key.second;
                    CHECK(found);
                });
        CHECK(std::ranges::count(seen, 1) == static_cast<std::ptrdiff_t>(features.size()));
    }
}

TEST_CASE("a damaged block is an error, not a crash", "[maps]") {
    base::SeededRandom random(16);
    const auto blocks = maps::packed({{maps::Kind::road, {}, {wandering(random, 40, 3000)}}}, {1});
    for (int i = 0; i < 3000; ++i) {
        auto [key, bytes] = *blocks.begin();
        bytes.resize(random.below(bytes.size() + 1));
        if (!bytes.empty()) bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
        try {
            maps::unpack(std::as_bytes(std::span(bytes)), key.first, maps::Cell::of(key.second), 14, [](maps::Kind, std::int64_t, std::vector<Line>&) {});
        } catch (const std::runtime_error&) {
        }
    }
}

TEST_CASE("the scale bar is a round number of metres that fits", "[maps]") {
    for (int zoom = maps::farthest_zoom; zoom <= maps::nearest_zoom; ++zoom) {
        const auto bar = maps::scale({maps::project({47.8, 67.71}), zoom}, 100);
        INFO(zoom << ": " << bar.metres << " m, " << bar.pixels << " px");
        CHECK(bar.pixels <= 100);
        CHECK(bar.pixels >= 38);
        auto digits = std::to_string(bar.metres);
        CHECK((digits[0] == '1' || digits[0] == '2' || digits[0] == '5'));
    }
}
