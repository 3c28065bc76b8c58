#include "maps/extract.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>
#include <string_view>

#include "base/text.h"
#include "maps/geometry.h"
#include "readers/osm.h"

namespace maps {
namespace {

using readers::OsmRegion;
using readers::OsmShape;
using readers::OsmTags;
using readers::OsmThing;

struct Rule {
    std::string_view key, values;  // separated by spaces; "*": any but no
    Kind kind;
};

constexpr Rule lines[] = {
    {"highway", "motorway trunk motorway_link trunk_link", Kind::highway},
    {"highway", "primary secondary primary_link secondary_link", Kind::road},
    {"highway", "tertiary tertiary_link", Kind::street},
    {"highway", "residential unclassified living_street road", Kind::lane},
    {"highway", "service", Kind::service},
    {"highway", "footway path pedestrian cycleway steps track", Kind::path},
    {"railway", "rail light_rail narrow_gauge", Kind::railway},
    {"waterway", "river canal stream", Kind::waterway},
    {"boundary", "administrative", Kind::border},
};
constexpr Rule areas[] = {
    {"natural", "water", Kind::water},
    {"waterway", "riverbank", Kind::water},
    {"landuse", "reservoir basin", Kind::water},
    {"leisure", "park garden nature_reserve golf_course", Kind::green},
    {"landuse", "grass forest meadow cemetery recreation_ground village_green allotments", Kind::green},
    {"natural", "wood scrub grassland heath", Kind::green},
    {"building", "*", Kind::building},
    {"landuse", "residential commercial retail industrial", Kind::built_up},
};
constexpr Rule points[] = {
    {"place", "suburb quarter neighbourhood city_district", Kind::district},
    {"place", "city town village hamlet", Kind::settlement},
};

bool among(std::string_view value, std::string_view values) {
    if (value.empty() || values == "*") return !value.empty() && value != "no";
    for (auto at = values.find(value); at != values.npos; at = values.find(value, at + 1)) {
        const auto end = at + value.size();
        if ((at == 0 || values[at - 1] == ' ') && (end == values.size() || values[end] == ' ')) return true;
    }
    return false;
}

std::optional<Kind> kind_by(std::span<const Rule> rules, const OsmTags& tags) {
    for (const auto& rule : rules)
        if (among(tags[rule.key], rule.values)) return rule.kind;
    return {};
}

bool left_out(Kind kind, const OsmTags& tags) {
    if (kind == Kind::service) return among(tags["service"], "parking_aisle driveway drive-through");
    if (kind == Kind::railway) return among(tags["service"], "yard siding spur crossover");
    if (kind == Kind::border) return !among(tags["admin_level"], "8 9 10");
    return tags["area"] == "yes";
}

std::optional<Kind> kind_of(OsmShape shape, const OsmTags& tags) {
    if (shape == OsmShape::point) return tags["name"].empty() ? std::nullopt : kind_by(points, tags);
    if (shape == OsmShape::line)
        if (const auto kind = kind_by(lines, tags)) return left_out(*kind, tags) ? std::nullopt : kind;
    return kind_by(areas, tags);
}

// A part of a city that people name.
bool is_quarter(OsmShape shape, const OsmTags& tags) {
    if (shape == OsmShape::point || tags["name"].empty()) return false;
    return among(tags["place"], "suburb quarter neighbourhood city_district borough") || (shape == OsmShape::area && among(tags["boundary"], "administrative") && among(tags["admin_level"], "8 9 10"));
}

// As it may stand on a map: one line, no control characters, not longer than the map is wide.
std::string clean_name(std::string_view text) {
    constexpr std::size_t letters = 60;
    return base::valid_utf8(text) ? base::shortened(base::clean(text), letters) : std::string();
}

Name name_of(const OsmTags& tags) {
    Name name{clean_name(tags["name"]), clean_name(tags["name:ru"]), clean_name(tags["name:kk"]), clean_name(tags["name:en"])};
    if (name.name.empty()) return {};
    for (auto* other : {&name.ru, &name.kk, &name.en})
        if (*other == name.name) other->clear();
    return name;
}

double signed_area(const Line& outline) {
    double twice = 0;
    for (std::size_t i = 1; i < outline.size(); ++i) twice += double(outline[i - 1].x) * outline[i].y - double(outline[i].x) * outline[i - 1].y;
    return twice / 2;
}

std::optional<Feature> feature_of(const OsmThing& thing) {
    const auto kind = kind_of(thing.shape, thing.tags);
    if (!kind) return {};
    const auto shape = drawing(*kind).shape;
    Feature feature{*kind, name_of(thing.tags), {}};
    for (const auto& line : thing.lines) {
        Line projected;
        for (const auto point : line.points)
            if (const auto at = project({point.latitude, point.longitude}); projected.empty() || projected.back() != at) projected.push_back(at);
        const bool closed = projected.size() > 3 && projected.front() == projected.back();
        if (shape == Shape::area && !closed) continue;
        if (shape == Shape::line && projected.size() < 2) continue;
        // Outlines go one way round and holes the other, so that what lies twice is filled all the same.
        if (shape == Shape::area && (signed_area(projected) < 0) != line.inner) std::ranges::reverse(projected);
        feature.lines.push_back(std::move(projected));
    }
    if (feature.lines.empty()) return {};
    return feature;
}

std::optional<Quarter> quarter_of(const OsmThing& thing) {
    Quarter quarter{name_of(thing.tags), {}};
    for (const auto& line : thing.lines) {
        Line outline;
        for (const auto point : line.points) outline.push_back(project({point.latitude, point.longitude}));
        if (!line.inner && outline.size() > 3 && outline.front() == outline.back()) quarter.outlines.push_back(std::move(outline));
    }
    return quarter.outlines.empty() || quarter.name.name.empty() ? std::nullopt : std::optional(std::move(quarter));
}

OsmRegion region_around(std::optional<Degrees> middle) {
    if (!middle) return {};
    const auto box = around(*middle, extract_reach);
    const auto north_west = unproject({box.left, box.top}), south_east = unproject({box.right, box.bottom});
    return {south_east.latitude, north_west.longitude, north_west.latitude, south_east.longitude};
}

std::string span_words(const OsmRegion& spans) {
    return fmt::format("{:.2f}…{:.2f} N, {:.2f}…{:.2f} E", spans.south, spans.north, spans.west, spans.east);
}

void check(const Extract& extract, const readers::OsmRead& read, std::optional<Degrees> middle) {
    if (read.nodes == 0) throw std::runtime_error("the file holds no nodes, so nothing on it has a place: export it with them");
    const double across = metres_between({read.spans.south, read.spans.west}, {read.spans.north, read.spans.east});
    if (!middle && across > 6 * extract_reach)
        throw std::runtime_error(fmt::format("the city has no coordinates, and the file is {:.0f} km across: cut out the city first", across / 1000));
    if (extract.streets > 0) return;
    if (!middle) throw std::runtime_error("the file holds no streets");
    throw std::runtime_error(fmt::format("there are no streets within {:.0f} km of the city's middle ({:.4f}, {:.4f}); the file spans {}", extract_reach / 1000,
                                         middle->latitude, middle->longitude, span_words(read.spans)));
}

// Where lines of one kind and name end.
using Ends = std::map<Point, std::vector<std::size_t>>;

bool meets_alone(const Ends& ends, Point at) { return ends.at(at).size() == 2 && ends.at(at)[0] != ends.at(at)[1]; }

void append(Line& line, Line next) {
    if (line.back() != next.front()) std::ranges::reverse(next);
    line.insert(line.end(), next.begin() + 1, next.end());
}

std::vector<Line> joined_lines(std::vector<Line> all) {
    Ends ends;
    for (std::size_t i = 0; i < all.size(); ++i) ends[all[i].front()].push_back(i), ends[all[i].back()].push_back(i);
    std::vector<Line> out;
    std::vector<bool> used(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (used[i]) continue;
        used[i] = true;
        auto line = all[i];
        for (int turn = 0; turn < 2; ++turn, std::ranges::reverse(line))
            for (auto current = i; line.front() != line.back() && meets_alone(ends, line.back());) {
                const auto& there = ends.at(line.back());
                const auto next = used[there[0]] ? there[1] : there[0];
                if (used[next] || next == current) break;
                used[next] = true;
                append(line, all[next]);
                current = next;
            }
        out.push_back(std::move(line));
    }
    return out;
}

}  // namespace

std::vector<Feature> joined(std::vector<Feature> features) {
    std::map<std::pair<Kind, Name>, std::vector<Line>> streets;
    std::vector<Feature> out;
    for (auto& feature : features) {
        if (drawing(feature.kind).shape != Shape::line || feature.name.name.empty()) {
            out.push_back(std::move(feature));
            continue;
        }
        auto& lines = streets[{feature.kind, feature.name}];
        for (auto& line : feature.lines) lines.push_back(std::move(line));
    }
    for (auto& [key, lines] : streets)
        for (auto& line : joined_lines(std::move(lines))) out.push_back({key.first, key.second, {std::move(line)}});
    return out;
}

Extract read_extract(const std::filesystem::path& path, std::optional<Degrees> middle) {
    Extract extract;
    const auto read = readers::read_osm(
        path, region_around(middle), [](OsmShape shape, const OsmTags& tags) { return kind_of(shape, tags).has_value() || is_quarter(shape, tags); },
        [&](OsmThing&& thing) {
            if (is_quarter(thing.shape, thing.tags))
                if (auto quarter = quarter_of(thing)) extract.quarters.push_back(std::move(*quarter));
            auto feature = feature_of(thing);
            if (!feature) return;
            const bool street = feature->kind >= Kind::lane && feature->kind <= Kind::highway;
            if (street) ++extract.streets;
            extract.features.push_back(std::move(*feature));
        });
    extract.broken = read.broken;
    check(extract, read, middle);
    extract.features = joined(std::move(extract.features));
    return extract;
}

}  // namespace maps
