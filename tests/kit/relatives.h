// Which words a person takes for one: what belongs to the same family is a relative, anything else that is found is a false friend.
#pragma once

#include <string_view>

namespace kit {

// Of two Russian dictionary forms. Relatives begin alike, with three letters or more, and end in endings that words of one root
// have (лимон, лимонный; рисовать, рисование; бросить, бросаться); what the rule tells wrong is told by hand, pair by pair, in
// the two lists of relatives.cpp,
// which were made by reading each pair that the search confuses in ../shared/data/lang.
bool are_russian_relatives(std::u32string_view one, std::u32string_view other);

// Of two Kazakh ones: the one is the beginning of the other, with three letters or more, which Kazakh builds its words from
// (бала, балалық); no list, so that compounds and changed sounds count as false friends.
bool are_kazakh_relatives(std::u32string_view one, std::u32string_view other);

}  // namespace kit
