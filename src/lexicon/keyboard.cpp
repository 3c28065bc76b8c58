#include "lexicon/keyboard.h"

#include <algorithm>

#include "lexicon/letters.h"

namespace lexicon {
namespace {

constexpr std::u32string_view english = U"qwertyuiop[]asdfghjkl;'zxcvbnm,.`", russian = U"йцукенгшщзхъфывапролджэячсмитьбюё";
constexpr std::u32string_view english_shifted = U"{}:\"<>~", russian_shifted = U"хъжэбюё";
constexpr std::u32string_view figures = U"2345890-=", kazakh = U"әіңғүұқөһ";
static_assert(english.size() == russian.size() && english_shifted.size() == russian_shifted.size() && figures.size() == kazakh.size());

// `letters` with each of `from` as the one of `to` in the same place.
void change(std::u32string& letters, std::u32string_view from, std::u32string_view to) {
    for (auto& letter : letters)
        if (const auto at = from.find(letter); at != std::u32string_view::npos) letter = to[at];
}

bool holds_latin(std::u32string_view letters) {
    return std::ranges::any_of(letters, [](char32_t letter) { return letter >= U'a' && letter <= U'z'; });
}

}  // namespace

std::vector<std::string> on_other_keyboards(std::string_view typed) {
    std::u32string letters;
    for (const char32_t letter : decoded(typed)) letters += letter == U'Ё' || letter == U'ё' ? U'ё' : small(letter);
    std::vector<std::u32string> others;
    if (holds_latin(letters)) {
        auto on_russian = letters;
        change(on_russian, english, russian);
        change(on_russian, english_shifted, russian_shifted);
        auto on_kazakh = on_russian;
        change(on_kazakh, figures, kazakh);
        others = {on_russian, on_kazakh};
    }
    if (std::ranges::any_of(letters, is_cyrillic)) {
        auto on_english = letters;
        change(on_english, russian, english);
        change(on_english, kazakh, figures);
        others.push_back(on_english);
    }
    std::vector<std::string> texts;
    for (const auto& other : others)
        if (auto text = encoded(other); other != letters && std::ranges::find(texts, text) == texts.end()) texts.push_back(std::move(text));
    return texts;
}

}  // namespace lexicon
