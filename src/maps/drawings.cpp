// How each kind is drawn. The colours of still pictures are the tokens of city.css, by day and by night.
#include "maps/feature.h"

namespace maps {
namespace {

constexpr std::array<Drawing, kinds> all{{
    {Kind::built_up, Shape::area, "built", 11, {}, 0, 18, "#ebe2d8", "#1e252e", "", ""},
    {Kind::green, Shape::area, "green", 11, {}, 0, 14, "#d3eedd", "#142f24", "", ""},
    {Kind::water, Shape::area, "water", 11, {}, 0, 12, "#b5e0fa", "#103b51", "", ""},
    {Kind::building, Shape::area, "house", 16, {}, 0, 18, "#e2dbd4", "#2c323b", "", ""},
    {Kind::waterway, Shape::line, "river", 11, {1, 1.5F, 2, 2.5F, 3, 4, 6}, 0, 14, "#b5e0fa", "#103b51", "", ""},
    {Kind::border, Shape::line, "border", 11, {1, 1, 1.2F, 1.5F, 1.5F, 1.5F, 1.5F}, 0, 18, "#b9afa6", "#525a64", "", ""},
    {Kind::path, Shape::line, "path", 15, {0, 0, 0, 0, 1, 1.5F, 2}, 0, 18, "#b9afa6", "#3b444e", "", ""},
    {Kind::service, Shape::line, "way", 15, {0, 0, 0, 0, 1.5F, 3, 5}, 0, 18, "#ffffff", "#2c323b", "", ""},
    {Kind::lane, Shape::line, "way", 13, {0, 0, 1.2F, 2.5F, 5, 8, 12}, 2, 15, "#ffffff", "#2c323b", "#ddd5cc", "#0e131a"},
    {Kind::street, Shape::line, "way", 12, {0, 1.2F, 2.2F, 4, 7, 10, 15}, 2, 14, "#ffffff", "#323a44", "#ddd5cc", "#0e131a"},
    {Kind::road, Shape::line, "road", 11, {1.5F, 2, 3.2F, 5.5F, 9, 13, 18}, 2, 14, "#fde8da", "#4b3325", "#dcb9a3", "#0e131a"},
    {Kind::highway, Shape::line, "main", 11, {2, 3, 4.5F, 7, 10, 15, 20}, 2, 14, "#f6cdb2", "#5e3b26", "#cf9c7f", "#0e131a"},
    {Kind::railway, Shape::line, "rail", 11, {1, 1, 1.2F, 1.5F, 2, 2.5F, 3}, 0, 18, "#8e847b", "#727c86", "", ""},
    {Kind::district, Shape::point, "district", 12, {}, 0, 12, "#635951", "#b5aea6", "", ""},
    {Kind::settlement, Shape::point, "settlement", 11, {}, 0, 11, "#231c18", "#f0ece6", "", ""},
}};

}  // namespace

std::span<const Drawing> drawings() { return all; }

const Drawing& drawing(Kind kind) { return all.at(static_cast<std::size_t>(kind)); }

}  // namespace maps
