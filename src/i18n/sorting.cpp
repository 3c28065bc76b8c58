#include "i18n/sorting.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace i18n {
namespace {

constexpr std::u32string_view alphabet = U"аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

// Weights: 1 space, 2 figures, 3–28 Latin, 40… Cyrillic; others by code point behind them.
void put_weight(std::string& key, char32_t letter) {
    if (letter >= U'a' && letter <= U'z') {
        key += static_cast<char>(3 + (letter - U'a'));
    } else if (const auto at = alphabet.find(letter); at != std::u32string_view::npos) {
        key += static_cast<char>(40 + at);
    } else {
        key += '\xF0';
        for (const int shift : {16, 8, 0}) key += static_cast<char>((letter >> shift) & 0xFF);
    }
}

// A run of figures by value: how many there are without leading zeros, then themselves.
void put_number(std::string& key, std::string_view digits) {
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size() - 1));
    key += '\x02';
    key += static_cast<char>(std::min<std::size_t>(digits.size(), 250) + 1);
    key += digits;
}

// Latin letters with marks count as their base letter.
char32_t bare(char32_t letter) {
    letter = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(letter)));
    if (letter < 0xC0 || letter > 0x24F) return letter;
    std::array<utf8proc_int32_t, 4> parts;
    int last = 0;
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(letter), parts.data(), parts.size(), UTF8PROC_DECOMPOSE, &last);
    return count > 0 ? static_cast<char32_t>(parts[0]) : letter;
}

}  // namespace

std::string sort_key(Language language, std::string_view text) {
    std::string key, yo;
    std::string digits;
    bool space = false;
    const auto end_number = [&] {
        if (!digits.empty()) put_number(key, digits);
        digits.clear();
    };
    while (!text.empty()) {
        utf8proc_int32_t read = 0;
        const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                             static_cast<utf8proc_ssize_t>(text.size()), &read);
        text.remove_prefix(length > 0 ? static_cast<std::size_t>(length) : 1);
        if (length <= 0) continue;
        auto letter = bare(static_cast<char32_t>(read));
        if (letter >= U'0' && letter <= U'9') {
            if (space && !key.empty() && digits.empty()) key += '\x01';
            space = false;
            digits += static_cast<char>(letter);
            continue;
        }
        end_number();
        const auto kind = utf8proc_category(static_cast<utf8proc_int32_t>(letter));
        if (kind < UTF8PROC_CATEGORY_LU || kind > UTF8PROC_CATEGORY_NO) {
            space = space || kind == UTF8PROC_CATEGORY_ZS || letter == U'-';
            continue;
        }
        if (space && !key.empty()) key += '\x01';
        space = false;
        const bool is_yo = letter == U'ё' && language != Language::kk;
        if (is_yo) letter = U'е', yo += static_cast<char>(std::min<std::size_t>(key.size() + 1, 255));
        put_weight(key, letter);
    }
    end_number();
    if (!yo.empty()) (key += '\x00') += yo;
    return key;
}

}  // namespace i18n
