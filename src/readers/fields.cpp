#include "readers/fields.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/scanner.h"
#include "base/text.h"
#include "readers/markup_text.h"

namespace readers {
namespace {

using nlohmann::json;

// Without case and signs; letters beyond ASCII stay, so that «название» is a name too.
std::string bare(std::string_view name) {
    std::string out;
    for (const char c : base::plain(name.substr(0, 100)))
        if (base::Scanner::letter(c) || base::Scanner::digit(c)) out += c;
    return out;
}

bool empty(const json& value) {
    if (value.is_string()) return base::trimmed(value.get_ref<const std::string&>()).empty();
    return value.is_null() || ((value.is_array() || value.is_object()) && value.empty());
}

const json* member(const json& object, Names names) {
    for (const auto name : names)
        if (const auto at = object.find(name); at != object.end() && !empty(*at)) return &*at;
    return nullptr;
}

std::string number_text(const json& value) {
    if (value.is_number_float() && std::floor(value.get<double>()) == value.get<double>() && std::abs(value.get<double>()) < 1e15)
        return std::to_string(value.get<std::int64_t>());
    return value.dump();
}

// What is said in an object or a list, without going deeper than people write.
std::string text_within(const json& value, int depth) {
    if (value.is_string()) return base::clean(value.get_ref<const std::string&>());
    if (value.is_number()) return number_text(value);
    if (value.is_boolean()) return value.get<bool>() ? "true" : "false";
    if (depth == 0) return {};
    if (value.is_array()) return value.empty() ? std::string() : text_within(value[0], depth - 1);
    if (!value.is_object()) return {};
    const auto* said = member(value, {"name", "title", "ru", "kk", "kz", "en", "text", "value", "@value", "label", "name_ru", "slug", "id", "@id", "url"});
    return said ? text_within(*said, depth - 1) : std::string();
}

void append(std::vector<std::string>& list, const json& value) {
    if (value.is_string()) {
        // What is left of invisible signs alone is no member.
        for (const auto& one : split(value.get_ref<const std::string&>(), ",;|\n"))
            if (auto text = base::clean(one); !text.empty()) list.push_back(std::move(text));
    } else if (auto text = text_of(value); !text.empty()) {
        list.push_back(std::move(text));
    }
}

constexpr std::pair<std::string_view, std::string_view> quotes[] = {{"«", "»"}, {"\"", "\""}, {"“", "”"}, {"„", "“"}, {"„", "”"}};

std::optional<Spot> checked(std::optional<double> lat, std::optional<double> lon) {
    if (!lat || !lon || !(std::abs(*lat) <= 90) || !(std::abs(*lon) <= 180) || (*lat == 0 && *lon == 0)) return {};
    return Spot{*lat, *lon};
}

std::optional<Spot> pair_of(const json& value) {
    if (value.is_string()) {
        const auto parts = split(value.get_ref<const std::string&>(), ", ;");
        if (parts.size() == 2) return checked(number_of(parts[0]), number_of(parts[1]));
    }
    if (!value.is_object()) return {};
    const Fields inside(value);
    // GeoJSON puts the longitude first.
    if (const auto* at = inside.find({"coordinates"}); at && at->is_array() && at->size() >= 2 && (*at)[0].is_number() && (*at)[1].is_number())
        return checked((*at)[1].get<double>(), (*at)[0].get<double>());
    return checked(inside.number({"lat", "latitude", "y"}), inside.number({"lon", "lng", "long", "longitude", "x"}));
}

}  // namespace

Fields::Fields(const json& object) { merge(object); }

void Fields::merge(const json& object) {
    if (!object.is_object()) return;
    for (const auto& [name, value] : object.items())
        if (!empty(value)) found_.try_emplace(bare(name), &value);
}

const json* Fields::find(Names names) const {
    for (const auto name : names)
        if (const auto at = found_.find(name); at != found_.end()) return at->second;
    return nullptr;
}

std::string Fields::text(Names names) const {
    for (const auto name : names)
        if (const auto* value = find({name}))
            if (auto text = text_of(*value); !text.empty()) return text;
    return {};
}

std::string Fields::name(Names names) const { return name_of(text(names)); }

std::vector<std::string> Fields::list(Names names) const {
    const auto* value = find(names);
    return value ? list_of(*value) : std::vector<std::string>();
}

std::optional<bool> Fields::flag(Names names) const {
    const auto* value = find(names);
    if (!value) return {};
    if (value->is_boolean()) return value->get<bool>();
    const auto word = base::folded(text_of(*value));
    for (const std::string_view yes : {"1", "true", "yes", "да", "иә", "y", "on"})
        if (word == yes) return true;
    for (const std::string_view no : {"0", "false", "no", "нет", "жоқ", "n", "off"})
        if (word == no) return false;
    return {};
}

std::optional<double> Fields::number(Names names) const {
    const auto* value = find(names);
    if (!value) return {};
    if (value->is_number()) return value->get<double>();
    return value->is_string() ? number_of(value->get_ref<const std::string&>()) : std::nullopt;
}

std::string text_of(const json& value) { return text_within(value, 3); }

std::string name_of(std::string_view text) {
    std::string name = base::clean(looks_like_html(text) ? text_of_html(text) : std::string(text));
    for (const auto& [open, close] : quotes) {
        if (name.size() <= open.size() + close.size() || !name.starts_with(open) || !name.ends_with(close)) continue;
        const auto inner = std::string_view(name).substr(open.size(), name.size() - open.size() - close.size());
        if (inner.find(open) == inner.npos && inner.find(close) == inner.npos) return std::string(base::trimmed(inner));
    }
    return name;
}

std::vector<std::string> list_of(const json& value) {
    std::vector<std::string> list;
    if (!value.is_array()) return append(list, value), list;
    for (const auto& one : value) {
        if (list.size() >= 200) break;
        if (one.is_string()) list.push_back(base::clean(one.get_ref<const std::string&>()));
        else append(list, one);
        if (!list.empty() && list.back().empty()) list.pop_back();
    }
    return list;
}

std::vector<std::string> split(std::string_view text, std::string_view signs) {
    std::vector<std::string> parts;
    while (!text.empty() && parts.size() < 500) {
        const auto end = std::min(text.find_first_of(signs), text.size());
        if (const auto part = base::trimmed(text.substr(0, end)); !part.empty()) parts.emplace_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::optional<double> number_of(std::string_view text) {
    std::string figures(base::trimmed(text));
    if (figures.empty() || figures.size() > 40) return {};
    std::ranges::replace(figures, ',', '.');
    double value = 0;
    const auto [end, error] = std::from_chars(figures.data(), figures.data() + figures.size(), value);
    if (error != std::errc() || end != figures.data() + figures.size() || !std::isfinite(value)) return {};
    return value;
}

std::string prose(const json& value) {
    if (!value.is_string()) return base::shortened(text_of(value), 20'000);
    const auto& text = value.get_ref<const std::string&>();
    return base::shortened(looks_like_html(text) ? markdown_of_html(text) : base::clean(text, true), 20'000);
}

json json_of(const CsvRecord& record) {
    json object = json::object();
    for (const auto& [name, value] : record.fields)
        if (!base::trimmed(value).empty()) object[name] = value;
    return object;
}

std::optional<Spot> spot_of(const Fields& fields) {
    if (auto spot = checked(fields.number({"lat", "latitude", "широта", "y"}), fields.number({"lon", "lng", "long", "longitude", "долгота", "x"}))) return spot;
    for (const std::string_view name : {"coords", "coordinates", "geo", "geometry", "center", "point", "location", "координаты", "latlon", "latlng"})
        if (const auto* value = fields.find({name}))
            if (auto spot = pair_of(*value)) return spot;
    return {};
}

std::string_view language_of(std::string_view text) {
    std::size_t kazakh = 0, cyrillic = 0, latin = 0;
    const auto lower = base::plain(text.substr(0, 4000));
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const auto letter = std::string_view(lower).substr(i, 2);
        for (const std::string_view one : {"ә", "ғ", "қ", "ң", "ө", "ұ", "ү", "һ"}) kazakh += letter == one;
        cyrillic += letter.size() == 2 && (static_cast<unsigned char>(letter[0]) >= 0xD0 && static_cast<unsigned char>(letter[0]) <= 0xD3);
        latin += lower[i] >= 'a' && lower[i] <= 'z';
    }
    if (cyrillic == 0 && latin == 0) return {};
    if (latin > cyrillic * 2) return "en";
    // A Kazakh name in a Russian text has a few such letters; a Kazakh text has one in eight.
    return kazakh > 0 && kazakh * 25 >= cyrillic ? "kk" : "ru";
}

}  // namespace readers
