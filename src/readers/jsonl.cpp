#include "readers/jsonl.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "base/text.h"

namespace readers {
namespace {

using nlohmann::json;

bool is_json_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// Walks over a file and knows its line.
class Walk {
public:
    explicit Walk(std::string_view text, std::size_t line = 1) : text_(text), line_(line) {}

    bool done() const { return at_ >= text_.size(); }
    char peek() const { return done() ? '\0' : text_[at_]; }
    std::size_t at() const { return at_; }
    std::size_t line() const { return line_; }
    void step() {
        if (done()) return;
        line_ += text_[at_] == '\n';
        ++at_;
    }
    void spaces() {
        while (!done() && is_json_space(text_[at_])) step();
    }
    bool take(char c) {
        if (peek() != c || done()) return false;
        step();
        return true;
    }
    std::string_view since(std::size_t begin) const { return text_.substr(begin, at_ - begin); }

    // A string from its opening quote to behind its closing one.
    void string() {
        step();
        while (!done() && peek() != '"') {
            if (peek() == '\\') step();
            step();
        }
        step();
    }

    // A value of any kind by its brackets alone; false when the file ends within it.
    bool value() {
        std::size_t depth = 0;
        while (!done()) {
            const char c = peek();
            if (c == '"') {
                string();
            } else if (c == '{' || c == '[') {
                ++depth;
                step();
            } else if (c == '}' || c == ']') {
                if (depth == 0) return true;
                --depth;
                step();
                if (depth == 0) return true;
                continue;
            } else if (depth == 0 && (c == ',' || is_json_space(c))) {
                return true;
            } else {
                step();
            }
            if (depth == 0 && c == '"') return true;
        }
        return depth == 0;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0, line_;
};

bool too_deep(std::string_view text) {
    std::size_t depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '\\') ++i;
        else if (c == '"') quoted = !quoted;
        else if (!quoted && (c == '{' || c == '[') && ++depth > json_depth_most) return true;
        else if (!quoted && (c == '}' || c == ']') && depth > 0) --depth;
    }
    return false;
}

// The middle of what a geometry covers, from its pairs of numbers.
struct Middle {
    double lat = 0, lon = 0;
    std::size_t count = 0;

    void add(const json& coordinates) {
        if (!coordinates.is_array() || coordinates.empty()) return;
        if (coordinates[0].is_number()) {
            if (coordinates.size() < 2 || !coordinates[1].is_number()) return;
            lon += coordinates[0].get<double>();
            lat += coordinates[1].get<double>();
            ++count;
            return;
        }
        // A ring ends where it began: its last point counts once.
        const bool ring = coordinates.size() > 3 && coordinates.front() == coordinates.back();
        for (std::size_t i = 0; i + ring < coordinates.size(); ++i) add(coordinates[i]);
    }
};

json flattened(const json& feature) {
    json record = feature.contains("properties") && feature["properties"].is_object() ? feature["properties"] : json::object();
    if (feature.contains("id") && !record.contains("id")) record["id"] = feature["id"];
    Middle middle;
    if (feature.contains("geometry") && feature["geometry"].is_object() && feature["geometry"].contains("coordinates"))
        middle.add(feature["geometry"]["coordinates"]);
    if (middle.count > 0 && !record.contains("lat") && !record.contains("lon")) {
        record["lat"] = middle.lat / static_cast<double>(middle.count);
        record["lon"] = middle.lon / static_cast<double>(middle.count);
    }
    return record;
}

void give(std::string_view text, std::size_t line, const Sink& sink) {
    const auto value = read_json(text);
    if (!value) return sink.refused(line, value.error().message);
    if (!value->is_object()) return sink.refused(line, base::words("it is not an object"));
    const bool feature = value->contains("type") && (*value)["type"] == "Feature";
    sink.record(line, feature ? flattened(*value) : *value);
}

// Behind '['. Elements that do not fit together are given over as far as they go.
void elements(Walk& walk, const Sink& sink) {
    for (;;) {
        walk.spaces();
        while (walk.take(',')) walk.spaces();
        if (walk.done()) return sink.refused(walk.line(), base::words("the list is not closed"));
        if (walk.take(']')) return;
        const auto begin = walk.at(), line = walk.line();
        const bool whole = walk.value();
        if (!whole) return sink.refused(line, base::words("the file ends within a record"));
        if (walk.at() == begin) {
            walk.step();
            sink.refused(line, base::words("it is not JSON"));
        } else {
            give(walk.since(begin), line, sink);
        }
    }
}

bool list_name(std::string_view key) {
    static constexpr std::string_view names[] = {"features", "results", "items", "data", "events", "organisations", "organizations", "places", "objects", "records",
                                                 "rows", "elements", "@graph", "entries", "list", "movies", "films", "businesses", "companies", "venues", "schedule", "value", "values", "showings"};
    return std::ranges::find(names, key) != std::end(names);
}

// The beginning of the array that holds the records of an object, or nothing when the object is a record itself.
std::optional<Walk> list_in(std::string_view file) {
    Walk walk(file);
    walk.spaces();
    if (!walk.take('{')) return {};
    for (;;) {
        walk.spaces();
        while (walk.take(',')) walk.spaces();
        if (walk.peek() != '"') return {};
        const auto begin = walk.at();
        walk.string();
        const auto quoted = walk.since(begin);
        const auto key = quoted.size() < 2 ? std::string_view() : quoted.substr(1, quoted.size() - 2);
        walk.spaces();
        if (!walk.take(':')) return {};
        walk.spaces();
        if (walk.peek() == '[' && list_name(key)) {
            Walk inside = walk;
            inside.take('[');
            Walk first = inside;
            first.spaces();
            if (first.peek() == '{' || first.peek() == ']') return inside;
        }
        const auto before = walk.at();
        if (!walk.value() || walk.at() == before) return {};
    }
}

void read_lines(std::string_view file, const Sink& sink) {
    std::size_t line = 0;
    while (!file.empty()) {
        const auto end = std::min(file.find('\n'), file.size());
        const auto text = base::trimmed(file.substr(0, std::min(end, json_record_most + 2)));
        ++line;
        if (!text.empty()) give(text, line, sink);
        file.remove_prefix(std::min(end + 1, file.size()));
    }
}

// The first value ends where the file ends: one object, perhaps over many lines.
bool one_value(std::string_view file) {
    Walk walk(file);
    walk.spaces();
    if (!walk.value()) return false;
    walk.spaces();
    return walk.done();
}

}  // namespace

base::Result<json> read_json(std::string_view text) {
    const auto bad = [](base::Words reason) { return base::refuse(base::Error::Kind::invalid, std::move(reason)); };
    if (text.size() > json_record_most) return bad(base::words("it is longer than {limit} bytes", {{"limit", std::to_string(json_record_most)}}));
    if (!base::valid_utf8(text)) return bad(base::words("it is not UTF-8"));
    if (too_deep(text)) return bad(base::words("it is nested deeper than {limit} levels", {{"limit", std::to_string(json_depth_most)}}));
    try {
        return json::parse(text);
    } catch (const json::parse_error& error) {
        return bad(base::words("it is not JSON from byte {n} on", {{"n", std::to_string(error.byte)}}));
    } catch (const json::exception&) {
        return bad(base::words("a number in it is too large"));
    }
}

void read_json_records(std::string_view file, const Sink& sink) {
    if (file.starts_with("\xEF\xBB\xBF")) file.remove_prefix(3);
    Walk walk(file);
    walk.spaces();
    if (walk.done()) return;
    if (walk.peek() == '[') {
        walk.step();
        elements(walk, sink);
        walk.spaces();
        if (!walk.done()) sink.refused(walk.line(), base::words("something follows the list"));
        return;
    }
    if (!one_value(file)) return read_lines(file, sink);
    if (auto list = list_in(file)) return elements(*list, sink);
    const auto line = walk.line();
    give(base::trimmed(file), line, sink);
}

}  // namespace readers
