// One spelling for what people write in many: Жезқазған, Жезказган, zhezkazgan, jezqazgan and Джезказган are one word.
#pragma once

#include <string>
#include <string_view>

namespace lexicon {

// The sound of a word in plain Latin letters: Kazakh letters as the Russian ones they stand in for, no signs without a
// sound. Letters of other scripts stay as they are. Shorter than the word: it is what the index holds.
std::string skeleton(std::u32string_view word);

// A Latin word as it would stand in Cyrillic: "vystavka" is выставка. Empty when it has a letter that is not Latin.
std::u32string cyrillic(std::u32string_view latin);

}  // namespace lexicon
