// One part of a file, asked for with Range (RFC 9110 14): a single `bytes` range; everything else is as if
// nobody asked.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace web::edge {

struct Part {
    std::uint64_t first = 0;
    std::uint64_t length = 0;  // 0: nothing of what was asked for exists, 416
    bool operator==(const Part&) const = default;
};

// The part of `size` bytes that the field asks for; nothing for no, several, malformed or foreign ranges:
// send it all.
std::optional<Part> asked_part(std::string_view range, std::uint64_t size);

// If-Range holds for the same strong ETag only; a date or a weak tag asks for the whole (RFC 9110 13.1.5).
bool still_same(std::string_view if_range, std::string_view etag);

}  // namespace web::edge
