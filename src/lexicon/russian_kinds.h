// Which words an ending may be of: лимон and лимонный share a stem, голос and голосить as well, and only their endings tell
// them apart.
#pragma once

#include <string_view>

namespace lexicon {

// One letter for the ending that stands behind Snowball's stem: N of nouns alone, M of nouns and others, A of adjectives, P of
// adjectives and participles, V of verbs, R of verbs in -ся.
inline constexpr std::string_view all_marks = "NMAPVR";
char ending_mark(std::u32string_view word, std::u32string_view stem);

// The marks that forms of a typed word may have.
std::string_view marks_asked(std::u32string_view word, std::u32string_view stem);

}  // namespace lexicon
