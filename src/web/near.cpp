#include "web/near.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

#include "i18n/numbers.h"
#include "i18n/words.h"

namespace web {
namespace {

using base::words;

std::optional<double> parse_degrees(std::string_view text, double most) {
    double degrees = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), degrees, std::chars_format::fixed);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    if (!whole || !(std::abs(degrees) <= most)) return {};  // NaN is no place either
    return degrees;
}

std::string degrees_text(double degrees) {
    auto text = fmt::format("{:.5f}", degrees);
    while (text.ends_with('0')) text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return text == "-0" ? "0" : text;
}

}  // namespace

std::optional<Point> parse_point(std::string_view text) {
    const auto comma = text.find(',');
    if (comma == text.npos) return {};
    const auto latitude = parse_degrees(text.substr(0, comma), 90), longitude = parse_degrees(text.substr(comma + 1), 180);
    if (!latitude || !longitude) return {};
    return Point{*latitude, *longitude};
}

std::string point_text(Point point) { return degrees_text(point.latitude) + "," + degrees_text(point.longitude); }

base::Result<std::optional<Point>> read_point(const Fields& fields, std::string_view name) {
    const auto text = TRY(fields.text(name, 60));
    if (text.empty()) return std::optional<Point>();
    const auto point = parse_point(text);
    if (!point)
        return base::refuse(base::Error::Kind::invalid, words("Write a point as latitude and longitude: 47.79,67.71."), std::string(name));
    return std::optional(*point);
}

Distance::Distance(Point from) : from_(from), metres_per_longitude_(metres_per_latitude * std::cos(from.latitude * std::numbers::pi / 180)) {}

double Distance::metres(Point to) const { return std::sqrt(squared(to)); }

std::string distance_words(i18n::Language language, double metres) {
    constexpr double step = 50, kilometre = 1000;
    const double rounded = std::max(step, std::round(metres / step) * step);
    if (rounded < kilometre) return i18n::say(language, words("{metres} m", {{"metres", fmt::to_string(static_cast<int>(rounded))}}));
    const double tenths = std::round(metres / kilometre * 10) / 10;
    const bool exact = tenths < 10 && tenths != std::floor(tenths);
    return i18n::say(language, words("{kilometres} km", {{"kilometres", i18n::decimal(language, tenths, exact ? 1 : 0)}}));
}

}  // namespace web
