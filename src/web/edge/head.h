// A request's head, read strictly: what RFC 9112 leaves open to two readings is refused, so that nobody
// before or behind us can read it differently.
#pragma once

#include <cstddef>
#include <expected>
#include <string_view>

#include "web/edge/message.h"

namespace web::edge {

constexpr std::size_t request_line_limit = 8 * 1024;  // bytes; longer: 414
constexpr std::size_t head_limit = 16 * 1024;         // bytes, with the empty line; longer: 431
constexpr std::size_t field_limit = 64;               // lines; more: 431

// Why a request is not taken: 400, 405, 408, 411, 413, 414, 415, 417, 431, 501, 503 or 505. The connection
// ends with it.
struct Refusal {
    int status = 400;
    bool operator==(const Refusal&) const = default;
};

// Reads a head from the first of `bytes` and says how many of them it took, 0 when it is not whole yet. Empty
// lines before it count as part of it. `into` may hold an earlier head: its memory is used again; it is of no
// use unless a head was read. For `OPTIONS *` the path is "*", the one path without a slash. `remote` and
// `secure` are left to the caller.
std::expected<std::size_t, Refusal> read_head(std::string_view bytes, Head& into);

// The length alone, 0 when it is not whole yet; refuses what can no longer become a head in bounds. For heads
// that come in pieces: `seen` is how many bytes an earlier call has looked at without finding the end.
std::expected<std::size_t, Refusal> head_length(std::string_view bytes, std::size_t seen = 0);

// The same for whoever has only bytes: the head and its length, nothing when more bytes are needed.
struct WholeHead {
    Head head;
    std::size_t length = 0;  // 0: more is needed
};
std::expected<WholeHead, Refusal> read_head(std::string_view bytes);

std::string_view without_spaces(std::string_view text);  // and tabs, at both ends: RFC 9110 5.6.3
bool is_token(std::string_view text);  // RFC 9110 5.6.2

}  // namespace web::edge
