#include "lexicon/letters.h"

#include <utf8proc.h>

#include <array>
#include <cstdint>

namespace lexicon {
namespace {

// What utf8proc says of the letters that our cities write in, asked once: it takes longer than the stemming itself.
struct Known {
    char32_t small = 0;
    bool in_word = false;
};

Known ask(char32_t letter) {
    const auto point = static_cast<utf8proc_int32_t>(letter);
    const auto kind = utf8proc_category(point);
    auto small = static_cast<char32_t>(utf8proc_tolower(point));
    if (small == U'ё') small = U'е';
    return {small, kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_NO};
}

constexpr char32_t table_end = 0x530;  // Latin, Greek, Cyrillic

Known known(char32_t letter) {
    static const auto table = [] {
        std::array<Known, table_end> all;
        for (char32_t at = 0; at < table_end; ++at) all[at] = ask(at);
        return all;
    }();
    return letter < table_end ? table[letter] : ask(letter);
}

// One letter at `at`, which is moved behind it.
char32_t take(std::string_view text, std::size_t& at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return ++at, first;
    if ((first == 0xD0 || first == 0xD1) && at + 1 < text.size()) {  // most of Cyrillic
        const auto second = static_cast<unsigned char>(text[at + 1]);
        if ((second & 0xC0) == 0x80) return at += 2, (static_cast<char32_t>(first & 0x1F) << 6) | (second & 0x3Fu);
    }
    utf8proc_int32_t letter = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                         static_cast<utf8proc_ssize_t>(text.size() - at), &letter);
    at += length > 0 ? static_cast<std::size_t>(length) : 1;
    return length > 0 ? static_cast<char32_t>(letter) : U'\uFFFD';
}

}  // namespace

std::u32string decoded(std::string_view utf8) {
    std::u32string letters;
    letters.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) letters += take(utf8, at);
    return letters;
}

std::string encoded(std::u32string_view letters) {
    std::string out;
    out.reserve(letters.size() * 2);
    for (const char32_t letter : letters) {
        std::array<utf8proc_uint8_t, 4> bytes;
        const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(letter), bytes.data());
        out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
    }
    return out;
}

char32_t small(char32_t letter) { return known(letter).small; }

bool in_word(char32_t letter) { return known(letter).in_word; }

bool is_cyrillic(char32_t letter) { return letter >= 0x400 && letter < 0x530; }

bool is_kazakh_only(char32_t letter) { return std::u32string_view(U"әғқңөұүһі").find(letter) != std::u32string_view::npos; }

bool Words::next(Word& word) {
    word.letters.clear();
    while (at_ < text_.size()) {
        const auto begin = at_;
        const auto letter = known(take(text_, at_));
        if (!letter.in_word) {
            if (!word.letters.empty()) return true;
            continue;
        }
        if (word.letters.empty()) word.begin = begin;
        if (word.letters.size() < Word::most_letters) word.letters += letter.small;
        word.end = at_;
    }
    return !word.letters.empty();
}

}  // namespace lexicon
