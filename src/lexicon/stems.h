// The part of a word that its forms share. Words come small and without ё.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lexicon {

std::u32string russian_stem(std::u32string_view word);  // Snowball's
std::u32string english_stem(std::u32string_view word);  // Snowball's

// Snowball knows no Kazakh. Endings are taken off from the outside in, the longest first, where the vowels agree and the
// sound before them asks for this shape; what stays has three letters or more. The light stem has lost case, number,
// the third person's possession and the common endings of verbs; the full one also what may be part of a root (-м, -п …).
struct KazakhStems {
    std::u32string first, light, full;  // first: without the outermost ending
};
KazakhStems kazakh_stems(std::u32string_view word);

}  // namespace lexicon
