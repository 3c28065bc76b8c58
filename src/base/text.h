// Text as people write it: UTF-8 that is checked, folded for comparing, and shortened without cutting a letter.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

bool valid_utf8(std::string_view text);          // RFC 3629: no overlong forms, surrogates or values above U+10FFFF
std::size_t letters(std::string_view text);      // code points
std::string_view trimmed(std::string_view text); // without ASCII and Unicode spaces at both ends

// For showing: NBSP and friends become plain spaces, zero-width and other invisible signs and control characters go, runs
// of spaces become one; line breaks stay when `keep_lines` is set (at most two in a row).
std::string clean(std::string_view text, bool keep_lines = false);

// For comparing and searching: lower case (ASCII, Latin-1, Cyrillic with the Kazakh letters), ё as е, cleaned, without
// punctuation. SQLite's own lower() and LIKE do not fold Cyrillic.
std::string folded(std::string_view text);

// For reading what people typed: cleaned, lower case, ё as е, every dash and minus as '-', every apostrophe as '\''; all
// other signs stay.
std::string plain(std::string_view text);

std::string capitalised(std::string_view text);  // the first letter large
// The first letters of the first two words, large: «Дворец культуры» is "ДК". Empty for text without letters.
std::string initials(std::string_view name);

// At most `limit` code points, cut at a word where one is near, with "…".
std::string shortened(std::string_view text, std::size_t limit);

// For addresses: "Айтыс: акыны Улытау" gives "aytys-akyny-ulytau". Empty for text without a letter or figure we can spell.
std::string slug(std::string_view text);

void replace_all(std::string& text, std::string_view from, std::string_view to);

}  // namespace base
