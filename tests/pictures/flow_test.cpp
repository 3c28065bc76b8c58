// Things in columns: what fits, what stays together, what gives way; random walks hold the rules.
#include "pictures/flow.h"

#include <catch2/catch.hpp>
#include <random>

using namespace pictures;

namespace {

FlowSection day(int items, double height = 30) {
    FlowSection section{20, {}};
    for (int i = 0; i < items; ++i) section.items.push_back({height, static_cast<std::size_t>(i)});
    return section;
}

void hold_the_rules(const std::vector<FlowSection>& sections, const std::vector<std::size_t>& counts, const Columns& columns, const std::vector<Spot>& spots) {
    std::vector<double> ends(columns.heights.size(), 0);
    std::vector<std::size_t> shown(sections.size(), 0);
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const auto& spot = spots[i];
        const double height = spot.item < 0 ? sections[spot.section].heading : sections[spot.section].items[static_cast<std::size_t>(spot.item)].height;
        REQUIRE(spot.column < columns.heights.size());
        CHECK(spot.y >= ends[spot.column] - 1e-9);
        ends[spot.column] = spot.y + height;
        CHECK(ends[spot.column] <= columns.heights[spot.column] + 1e-9);
        if (spot.item < 0) {
            REQUIRE(i + 1 < spots.size());
            CHECK((spots[i + 1].item >= 0 && spots[i + 1].column == spot.column && spots[i + 1].section == spot.section));
        } else {
            ++shown[spot.section];
        }
    }
    CHECK(shown == counts);
}

}  // namespace

TEST_CASE("no day stands empty while another is full", "[pictures][paper]") {
    const std::vector<FlowSection> week{day(20), day(1), day(20)};
    const Columns page{{300}, 10, 5};
    const auto counts = fitting(week, page);
    CHECK(counts[1] == 1);
    CHECK(counts[0] >= 2);
    CHECK(counts[0] - counts[2] <= 1);
}

TEST_CASE("a heading goes with its first thing, and is said again where its day goes on", "[pictures][paper]") {
    const auto spots = place({day(2), day(3)}, {2, 3}, {{135, 200}, 10, 5});
    REQUIRE(spots);
    CHECK((*spots)[3].column == 1);  // 20 and 30 would not fit under the first day
    CHECK_FALSE((*spots)[3].again);
    const auto split = place({day(5)}, {5}, {{100, 200}, 10, 5});
    REQUIRE(split);
    CHECK((*split)[3].again);
    CHECK((*split)[3].column == 1);
}

TEST_CASE("what is shown first stands by its order", "[pictures][paper]") {
    FlowSection section{20, {{30, 7}, {30, 2}, {30, 5}}};
    const auto spots = place({section}, {2}, {{200}, 10, 5});
    REQUIRE(spots);
    CHECK((*spots)[1].item == 1);
    CHECK((*spots)[2].item == 0);
}

TEST_CASE("what is higher than every column is left out", "[pictures][paper]") {
    CHECK(fitting({day(2, 500)}, {{300, 300}, 10, 5}) == std::vector<std::size_t>{0});
    CHECK(place({day(1, 500)}, {1}, {{300, 300}, 10, 5}) == std::nullopt);
    CHECK(fitting({}, {{300}, 10, 5}).empty());
}

TEST_CASE("whatever the heights, nothing overlaps, overflows or is lost", "[pictures][paper]") {
    std::mt19937 random(7);
    const auto any = [&](int least, int most) { return std::uniform_int_distribution<int>(least, most)(random); };
    for (int walk = 0; walk < 400; ++walk) {
        std::vector<FlowSection> sections;
        for (int s = any(0, 8); s > 0; --s) {
            FlowSection section{double(any(10, 40)), {}};
            for (int i = any(0, 14); i > 0; --i) section.items.push_back({double(any(8, 90)), static_cast<std::size_t>(any(0, 100))});
            sections.push_back(std::move(section));
        }
        Columns columns{{}, double(any(0, 20)), double(any(0, 15))};
        for (int c = any(1, 4); c > 0; --c) columns.heights.push_back(any(40, 700));
        const auto counts = fitting(sections, columns);
        auto spots = place(sections, counts, columns);
        REQUIRE(spots);
        hold_the_rules(sections, counts, columns, *spots);
        spread(*spots, sections, columns, 6);
        hold_the_rules(sections, counts, columns, *spots);
    }
}
