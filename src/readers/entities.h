// The named characters of HTML that texts in our languages really hold.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace readers {

std::optional<char32_t> entity(std::string_view name);  // "nbsp", case matters

// Takes "&name;", "&#8212;" or "&#x2014;" off the front, as UTF-8; an unknown one stays as it is, letter by letter.
std::string take_entity(std::string_view& text);

}  // namespace readers
