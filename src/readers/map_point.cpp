#include "readers/map_point.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/text.h"

namespace readers {
namespace {

constexpr std::string_view figures = "0123456789";

// The number at the front, taken off it; a comma between figures counts as a point where `comma` says so.
std::optional<double> take_number(std::string_view& text, bool comma) {
    std::string number;
    std::size_t at = 0;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) number += text[at++];
    bool point = false;
    for (; at < text.size(); ++at) {
        const char sign = text[at];
        if (figures.find(sign) != figures.npos) number += sign;
        else if (!point && (sign == '.' || (comma && sign == ',')) && at + 1 < text.size() && figures.find(text[at + 1]) != figures.npos) number += '.', point = true;
        else break;
    }
    double value = 0;
    const auto* begin = number.c_str() + (number.starts_with('+') ? 1 : 0);
    const auto [end, error] = std::from_chars(begin, number.c_str() + number.size(), value);
    if (error != std::errc() || end != number.c_str() + number.size()) return {};
    text.remove_prefix(at);
    return value;
}

std::optional<MapPoint> on_earth(double latitude, double longitude) {
    const bool good = latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180;
    return good ? std::optional(MapPoint{latitude, longitude}) : std::nullopt;
}

// Two numbers with one of `between` (or its percent code) and spaces between them; nothing else may stand behind when `alone`.
std::optional<MapPoint> pair_at(std::string_view text, std::string_view between, bool longitude_first, bool comma, bool alone) {
    const auto first = take_number(text, comma);
    if (!first) return {};
    std::size_t gap = 0;
    while (gap < text.size() && (text[gap] == ' ' || between.find(text[gap]) != between.npos)) ++gap;
    if (gap == 0 && (text.starts_with("%2C") || text.starts_with("%2c"))) gap = 3;
    if (gap == 0) return {};
    text.remove_prefix(gap);
    const auto second = take_number(text, comma);
    if (!second || (alone && !text.empty())) return {};
    return longitude_first ? on_earth(*second, *first) : on_earth(*first, *second);
}

// How the addresses of maps name a point, the surest first: what is marked before what is merely in view.
struct AddressMark {
    std::string_view host, before;  // host: a part of it; empty: any
    bool longitude_first;
    std::string_view between = ",";
};

constexpr std::array marks{
    AddressMark{"2gis.", "/geo/", true},   // also /geo/ID/LON,LAT, see below
    AddressMark{"2gis.", "?m=", true},     AddressMark{"2gis.", "&m=", true},
    AddressMark{"yandex.", "pt=", true},   AddressMark{"yandex.", "whatshere%5Bpoint%5D=", true}, AddressMark{"yandex.", "whatshere[point]=", true},
    AddressMark{"yandex.", "ll=", true},
    AddressMark{"openstreetmap.", "mlat=", false, "&mlon="}, AddressMark{"openstreetmap.", "#map=", false},
    AddressMark{"google.", "!3d", false, "!4d"}, AddressMark{"google.", "/@", false},
    AddressMark{"", "q=", false},          AddressMark{"", "query=", false},           AddressMark{"", "ll=", false},
    AddressMark{"", "/@", false},
};

std::optional<MapPoint> marked(std::string_view address, const AddressMark& mark) {
    for (auto at = address.find(mark.before); at != address.npos; at = address.find(mark.before, at + 1)) {
        auto rest = address.substr(at + mark.before.size());
        if (mark.before == "#map=") {  // zoom/latitude/longitude
            rest.remove_prefix(std::min(rest.find('/'), rest.size() - 1) + 1);
            if (const auto point = pair_at(rest, "/", false, false, false)) return point;
        } else if (mark.between.size() > 1) {
            const auto second = rest.find(mark.between);
            const auto first_end = rest.substr(0, second);
            if (second == rest.npos) continue;
            if (const auto point = pair_at(std::string(first_end) + "," + std::string(rest.substr(second + mark.between.size())), ",", false, false, false)) return point;
        } else {
            if (mark.before == "/geo/" && rest.find('/') != rest.npos && rest.find(',') > rest.find('/')) rest.remove_prefix(rest.find('/') + 1);
            if (const auto point = pair_at(rest, mark.between, mark.longitude_first, false, false)) return point;
        }
    }
    return {};
}

}  // namespace

std::optional<MapPoint> read_map_point(std::string_view text) {
    text = base::trimmed(text);
    if (text.starts_with("geo:")) return pair_at(text.substr(4), ",", false, false, false);
    if (text.find("://") == text.npos) {
        if (const auto point = pair_at(text, ",;", false, false, true)) return point;
        return pair_at(text, ";", false, true, true);  // decimal commas, as keyboards here write them
    }
    const auto host_end = text.find('/', text.find("://") + 3);
    const auto host = text.substr(0, host_end);
    for (const auto& mark : marks)
        if (mark.host.empty() || host.find(mark.host) != host.npos)
            if (const auto point = marked(text, mark)) return point;
    return {};
}

}  // namespace readers
