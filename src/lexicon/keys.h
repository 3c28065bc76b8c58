// The keys under which a word stands in the index, and those under which it is looked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/letters.h"

namespace lexicon {

using Keys = std::vector<std::string>;

// What stands in the index: the skeleton of the stem; of a word that may be Kazakh also of its full stem. `with_kinds`: of one
// that may be Russian also the stem with the mark of its ending (lexicon/russian_kinds.h).
Keys index_keys(std::u32string_view word, Tongue, bool with_kinds = false);

// Of words in titles and names: the word as it is written, so that it stands before other forms of the same stem.
std::string exact_key(std::u32string_view word);

// What is looked for when a person types the word, in whichever language and alphabet; the likeliest first.
Keys search_keys(std::u32string_view word);
// The same for its own forms alone, as far as endings tell: лимон without лимонный. They stand before the others.
Keys own_keys(std::u32string_view word);

// The beginning of keys that a half-typed word may become; empty for fewer than three letters.
std::string prefix_key(std::u32string_view word);

bool is_stop_word(std::u32string_view word);

}  // namespace lexicon
