// Words that a person put in quotes: they must follow each other in a text, in whichever form.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/keys.h"

namespace lexicon {

// The parts of a query between quotes of one kind ("…", «…», “…”, „…“), without these. None where a quote is left open: then it is
// a plain list of words.
std::vector<std::string_view> quoted_parts(std::string_view text);
std::string without_quotes(std::string_view text);  // the same where a quote is left open

// Reads a text word by word; words that say little are skipped on both sides.
class Phrases {
public:
    explicit Phrases(std::string_view written);  // as Question::phrases() writes them

    void begin();                                // a text, or a part of it in another language
    void read(std::u32string_view word, Tongue);
    bool found() const;                          // each of them, since the object was made or `forget` was called
    void forget();

private:
    struct Phrase {
        std::vector<Keys> words;
        std::uint64_t reached = 0;               // bit n: the last n + 1 words read are the first of the phrase
        bool found = false;
    };
    const std::vector<std::uint64_t>& places_of(std::u32string_view word, Tongue);

    std::vector<Phrase> phrases_;
    std::unordered_map<std::u32string, std::vector<std::uint64_t>> places_;  // by language and word: where in each phrase it may stand
};

}  // namespace lexicon
