#include "maps/boundary.h"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "db/file.h"
#include "maps/geometry.h"
#include "maps/store.h"

namespace maps {
namespace {

using Json = nlohmann::json;

Line line_of(const Json& ring) {
    Line line;
    for (const auto& at : ring)
        if (at.is_array() && at.size() >= 2 && at[0].is_number() && at[1].is_number()) line.push_back(project({at[1].get<double>(), at[0].get<double>()}));
    return line;
}

void take_polygon(std::vector<Line>& outlines, const Json& rings) {
    if (!rings.is_array()) return;
    for (const auto& ring : rings)
        if (auto line = ring.is_array() ? line_of(ring) : Line(); line.size() > 3) outlines.push_back(std::move(line));
}

bool names_district(const Quarter& quarter, const std::string& district) {
    const auto wanted = base::folded(district);
    for (const auto* name : {&quarter.name.name, &quarter.name.ru, &quarter.name.kk, &quarter.name.en})
        if (!name->empty() && base::folded(*name) == wanted) return true;
    return false;
}

}  // namespace

std::string geojson(const std::vector<Line>& outlines) {
    std::string text = "{\"type\":\"MultiPolygon\",\"coordinates\":[";
    for (std::size_t i = 0; i < outlines.size(); ++i) {
        text += i > 0 ? ",[[" : "[[";
        for (std::size_t j = 0; j < outlines[i].size(); ++j) {
            const auto at = unproject(outlines[i][j]);
            text += fmt::format("{}[{:.6f},{:.6f}]", j > 0 ? "," : "", at.longitude, at.latitude);
        }
        text += "]]";
    }
    return text + "]}";
}

std::vector<Line> outlines_of(std::string_view geojson) {
    std::vector<Line> outlines;
    const auto shape = Json::parse(geojson, nullptr, false);
    if (!shape.is_object() || !shape.contains("coordinates") || !shape["coordinates"].is_array()) return outlines;
    const auto type = shape.value("type", Json());
    if (type == "Polygon") take_polygon(outlines, shape["coordinates"]);
    if (type == "MultiPolygon")
        for (const auto& polygon : shape["coordinates"]) take_polygon(outlines, polygon);
    return outlines;
}

std::int64_t put_boundaries(db::File& city, const std::vector<Quarter>& quarters) {
    constexpr double tolerance = 30;  // units: about three metres
    std::map<std::int64_t, std::string> found;
    for (const auto& [district, name] : district_names(*city.read()))
        for (const auto& quarter : quarters) {
            if (found.contains(district) || !names_district(quarter, name)) continue;
            std::vector<Line> outlines;
            for (const auto& outline : quarter.outlines)
                if (auto line = simplified(outline, tolerance); line.size() > 3) outlines.push_back(std::move(line));
            if (!outlines.empty()) found.emplace(district, geojson(outlines));
        }
    if (!found.empty()) city.write([&](db::Writing& db) { for (const auto& [district, text] : found) put_boundary(db, district, text); });
    return static_cast<std::int64_t>(found.size());
}

}  // namespace maps
