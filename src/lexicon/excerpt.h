// A text with the found words marked, and the part of a long one in which they stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/question.h"

namespace lexicon {

struct Piece {
    std::string text;
    bool hit = false;

    bool operator==(const Piece&) const = default;
};

// The pieces put together are the text.
std::vector<Piece> marked(std::string_view text, const Question&, Tongue);

// About `letters` letters around the first found word, cut between words, with "…" where something is left out. The
// beginning of the text when no word of it was asked for; `found` says which.
struct Excerpt {
    std::vector<Piece> pieces;
    bool found = false;
};
Excerpt excerpt(std::string_view text, const Question&, Tongue, std::size_t letters = 160);

}  // namespace lexicon
