#include "i18n/segments.h"

#include <algorithm>

namespace i18n {
namespace {

using Kind = Segment::Kind;

bool is_name(std::string_view text) {
    return !text.empty() && !(text[0] >= '0' && text[0] <= '9') && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

// The parameter at the start of `text`, or a text segment when there is none; its length in bytes.
Segment marker(std::string_view text, std::size_t& length) {
    const auto end = text.find(text[0] == '{' ? '}' : '>');
    length = 1;
    if (end == std::string_view::npos || end < 2) return {Kind::text, {}};
    auto name = text.substr(1, end - 1);
    auto kind = text[0] == '{' ? Kind::value : Kind::open;
    if (kind == Kind::open && name[0] == '/') {
        kind = Kind::close;
        name.remove_prefix(1);
    }
    if (!is_name(name)) return {Kind::text, {}};
    length = end + 1;
    return {kind, name};
}

}  // namespace

std::vector<Segment> segments_of(std::string_view text) {
    std::vector<Segment> segments;
    std::size_t from = 0, at = 0;
    while (at < text.size()) {
        std::size_t length = 1;
        if (text[at] == '{' || text[at] == '<') {
            const auto segment = marker(text.substr(at), length);
            if (segment.kind != Kind::text) {
                if (at > from) segments.push_back({Kind::text, text.substr(from, at - from)});
                segments.push_back(segment);
                from = at + length;
            }
        }
        at += length;
    }
    if (text.size() > from) segments.push_back({Kind::text, text.substr(from)});
    return segments;
}

}  // namespace i18n
