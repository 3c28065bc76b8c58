// What all writers need of a text: letters that XML and calendars may hold, and addresses of US-ASCII alone.
#pragma once

#include <string>
#include <string_view>

namespace feeds {

// The second and later bytes of a letter in UTF-8.
constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Without what XML 1.0 §2.2 has no place for: controls but tab and line ends, U+FFFE and U+FFFF; bytes that are no UTF-8
// become U+FFFD.
std::string valid_text(std::string_view text);

std::string xml(std::string_view text);  // valid_text, with & < > " ' as entities: for elements and attributes

// An address as RFC 3986 wants it: what is no URI character is percent-encoded, escapes stay.
std::string uri(std::string_view address);

// What stands in HTML that we made, as lines of plain text: tags go, entities become letters.
std::string plain_of(std::string_view html);

}  // namespace feeds
