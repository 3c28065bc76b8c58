// One part of a file, asked for with Range.
#include "web/edge/range.h"

#include <algorithm>
#include <charconv>

#include "web/edge/message.h"

namespace web::edge {
namespace {

// Empty text is no number; one too large for 64 bits is as good as the largest.
std::optional<std::uint64_t> number(std::string_view text) {
    if (text.empty() || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return {};
    std::uint64_t value = 0;
    const auto error = std::from_chars(text.data(), text.data() + text.size(), value).ec;
    return error == std::errc{} ? value : UINT64_MAX;
}

}  // namespace

std::optional<Part> asked_part(std::string_view range, std::uint64_t size) {
    if (range.size() < 6 || !same_name(range.substr(0, 6), "bytes=")) return {};
    const auto spec = range.substr(6);
    const auto dash = spec.find('-');
    if (dash == spec.npos) return {};
    const auto first = number(spec.substr(0, dash));
    const auto last = number(spec.substr(dash + 1));
    const bool open = spec.substr(dash + 1).empty();
    if (dash == 0) {
        if (!last) return {};
        const auto length = std::min(*last, size);
        return Part{size - length, length};
    }
    if (!first || (!last && !open) || (last && *last < *first)) return {};
    if (*first >= size) return Part{};
    const auto end = open ? size - 1 : std::min(*last, size - 1);
    return Part{*first, end - *first + 1};
}

bool still_same(std::string_view if_range, std::string_view etag) {
    return if_range.empty() || (if_range.starts_with('"') && if_range == etag);
}

}  // namespace web::edge
