// A letter as mail servers carry it: RFC 5322 heads, RFC 2047 words, two bodies as multipart/alternative.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/instant.h"

namespace mail {

struct Message {
    std::string from, from_name;  // the address, and the name beside it
    std::string to;
    std::string subject;
    std::string id;               // without angle brackets: the same at every attempt, so that nobody is shown it twice
    base::Instant date;
    std::string language;         // BCP 47
    std::vector<std::pair<std::string, std::string>> more;  // further heads, ASCII
    std::string text, html;       // UTF-8
};

// With CRLF line ends, ASCII throughout, no line over 998 bytes. std::logic_error where a head holds a control character:
// whoever could put a line end there could write heads of their own.
std::string on_the_wire(const Message&);

// "=?UTF-8?B?…?=" in words of at most 64 letters; plain ASCII stays as it is.
std::string encoded_words(std::string_view text);

}  // namespace mail
