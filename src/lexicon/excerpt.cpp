#include "lexicon/excerpt.h"

#include <algorithm>

namespace lexicon {
namespace {

constexpr std::size_t most_words = 4000;  // of a text that is read for its excerpt
constexpr std::string_view gap = "…";

struct Place {
    std::size_t begin = 0, end = 0, letters = 0;
    bool hit = false;
};

std::vector<Place> places(std::string_view text, const Question& question, Tongue tongue) {
    std::vector<Place> all;
    Words words(text);
    for (Word word; all.size() < most_words && words.next(word);)
        all.push_back({word.begin, word.end, word.letters.size(), question.has(word.letters, tongue)});
    return all;
}

void put(std::vector<Piece>& pieces, std::string_view text, bool hit) {
    if (text.empty()) return;
    if (!pieces.empty() && pieces.back().hit == hit) pieces.back().text.append(text);
    else pieces.push_back({std::string(text), hit});
}

std::vector<Piece> cut(std::string_view text, const std::vector<Place>& all, std::size_t begin, std::size_t end) {
    std::vector<Piece> pieces;
    std::size_t at = begin;
    for (const auto& place : all) {
        if (place.begin < begin || place.end > end || !place.hit) continue;
        put(pieces, text.substr(at, place.begin - at), false);
        put(pieces, text.substr(place.begin, place.end - place.begin), true);
        at = place.end;
    }
    put(pieces, text.substr(at, end - at), false);
    return pieces;
}

}  // namespace

std::vector<Piece> marked(std::string_view text, const Question& question, Tongue tongue) {
    return cut(text, places(text, question, tongue), 0, text.size());
}

Excerpt excerpt(std::string_view text, const Question& question, Tongue tongue, std::size_t letters) {
    const auto all = places(text, question, tongue);
    if (all.empty()) return {};
    const auto first = std::ranges::find(all, true, &Place::hit);
    const bool found = first != all.end();
    // A quarter of what is shown stands before the found word.
    auto from = found ? first : all.begin();
    for (std::size_t before = 0; from != all.begin() && before + std::prev(from)->letters < letters / 4;) before += (--from)->letters + 1;
    auto to = from;
    for (std::size_t shown = 0; to != all.end() && shown < letters; ++to) shown += to->letters + 1;
    const bool whole = to == all.end() && all.size() < most_words;
    const auto begin = from == all.begin() ? 0 : from->begin, end = whole ? text.size() : std::prev(to)->end;
    Excerpt made{cut(text, all, begin, end), found};
    if (begin > 0) made.pieces.insert(made.pieces.begin(), {std::string(gap), false});
    if (!whole) put(made.pieces, gap, false);
    return made;
}

}  // namespace lexicon
