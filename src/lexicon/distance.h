// How many slips of the finger lie between two words.
#pragma once

#include <string_view>

namespace lexicon {

// Letters left out, put in, taken for another or swapped with their neighbour (Damerau–Levenshtein, each place changed once);
// `most` + 1 as soon as there are more than `most`.
int slips(std::string_view one, std::string_view other, int most);

// How many a word of that many letters may have and still be meant: none up to three, one up to five, then two.
constexpr int slips_allowed(std::size_t letters) { return letters < 4 ? 0 : letters < 6 ? 1 : 2; }

}  // namespace lexicon
