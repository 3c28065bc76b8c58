// What Snowball's stems of one Russian word's forms look like, guessed from the form that a person types.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lexicon {

// The stem first; then those that other forms of the word may have: vowels that come and go (рисунок, рисунка), sounds
// that change before endings (сидеть, сижу), verbs whose stem Snowball cuts elsewhere (найти, найдут), irregular ones.
// Asked of queries only: the index holds one stem a word, so a wrong guess is a key that nothing has.
std::vector<std::u32string> russian_stems(std::u32string_view word);

}  // namespace lexicon
