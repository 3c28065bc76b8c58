#include "base/text.h"

#include <utf8proc.h>

#include <array>
#include <cstdint>
#include <utility>

namespace base {
namespace {

// One code point off the front; an invalid byte counts as U+FFFD of one byte, so that nothing can loop or run over.
char32_t take(std::string_view& text) {
    utf8proc_int32_t letter = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                         static_cast<utf8proc_ssize_t>(text.size()), &letter);
    text.remove_prefix(length > 0 ? static_cast<std::size_t>(length) : 1);
    return length > 0 ? static_cast<char32_t>(letter) : U'\uFFFD';
}

void put(std::string& out, char32_t letter) {
    std::array<utf8proc_uint8_t, 4> bytes;
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(letter), bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

utf8proc_category_t category(char32_t letter) { return utf8proc_category(static_cast<utf8proc_int32_t>(letter)); }

bool is_space(char32_t letter) {
    return letter == U' ' || (letter >= 9 && letter <= 13) || category(letter) == UTF8PROC_CATEGORY_ZS ||
           category(letter) == UTF8PROC_CATEGORY_ZL || category(letter) == UTF8PROC_CATEGORY_ZP;
}

bool is_line_end(char32_t letter) { return letter == U'\n' || letter == U'\u2028' || letter == U'\u2029'; }

// Zero-width spaces and joiners, bidirectional overrides, soft hyphens, controls, private use: nothing one sees. The emoji
// joiner U+200D and variation selector stay, they shape what one sees.
bool is_invisible(char32_t letter) {
    if (letter == U'\u200D' || letter == U'\uFE0F') return false;
    switch (category(letter)) {
        case UTF8PROC_CATEGORY_CC: case UTF8PROC_CATEGORY_CF: case UTF8PROC_CATEGORY_CN: case UTF8PROC_CATEGORY_CO:
        case UTF8PROC_CATEGORY_CS: return true;
        default: return letter == U'\uFFFD';
    }
}

bool is_word(char32_t letter) {
    const auto kind = category(letter);
    return (kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_NO);
}

// How a Cyrillic letter is written in an address; the Kazakh ones as in the 2021 Latin draft without its diacritics.
std::string_view latin(char32_t letter) {
    static constexpr std::array<std::string_view, 32> russian = {
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p",
        "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"};
    static constexpr std::pair<char32_t, std::string_view> others[] = {
        {U'ё', "e"}, {U'ә', "a"}, {U'ғ', "g"}, {U'қ', "q"}, {U'ң', "n"}, {U'ө', "o"}, {U'ұ', "u"}, {U'ү', "u"},
        {U'һ', "h"}, {U'і', "i"}, {U'ї', "i"}, {U'є', "e"}, {U'ґ', "g"}, {U'ў', "u"}, {U'ß', "ss"}};
    if (letter >= U'а' && letter <= U'я') return russian[letter - U'а'];
    for (const auto& [from, to] : others)
        if (from == letter) return to;
    return {};
}

char32_t lower(char32_t letter) {
    return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(letter)));
}

}  // namespace

bool valid_utf8(std::string_view text) {
    while (!text.empty()) {
        utf8proc_int32_t letter = 0;
        const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                             static_cast<utf8proc_ssize_t>(text.size()), &letter);
        if (length <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(length));
    }
    return true;
}

std::size_t letters(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); ++count) take(text);
    return count;
}

std::string_view trimmed(std::string_view text) {
    auto rest = text;
    const char* first = nullptr;
    const char* end = text.data();
    while (!rest.empty()) {
        const char* at = rest.data();
        if (is_space(take(rest))) continue;
        if (!first) first = at;
        end = rest.data();
    }
    return first ? std::string_view(first, static_cast<std::size_t>(end - first)) : std::string_view();
}

std::string clean(std::string_view text, bool keep_lines) {
    std::string out;
    out.reserve(text.size());
    int lines = 0;
    bool space = false;
    while (!text.empty()) {
        const char32_t letter = take(text);
        if (is_space(letter)) {
            space = true;
            lines += is_line_end(letter);
        } else if (!is_invisible(letter)) {
            if (!out.empty() && keep_lines && lines) out.append(lines > 1 ? "\n\n" : "\n");
            else if (!out.empty() && space) out += ' ';
            put(out, letter);
            space = false;
            lines = 0;
        }
    }
    return out;
}

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    while (!text.empty()) {
        char32_t letter = lower(take(text));
        if (letter == U'ё') letter = U'е';
        if (!is_word(letter)) {
            gap = gap || !is_invisible(letter);
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        put(out, letter);
    }
    return out;
}

std::string plain(std::string_view text) {
    const std::string cleaned = clean(text);
    std::string out;
    out.reserve(cleaned.size());
    for (std::string_view rest = cleaned; !rest.empty();) {
        char32_t letter = lower(take(rest));
        if (letter == U'ё') letter = U'е';
        if (letter == U'\u2212' || category(letter) == UTF8PROC_CATEGORY_PD) letter = U'-';
        if (letter == U'\u2018' || letter == U'\u2019' || letter == U'\u02BC') letter = U'\'';
        put(out, letter);
    }
    return out;
}

std::string capitalised(std::string_view text) {
    std::string out;
    if (text.empty()) return out;
    put(out, static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(take(text)))));
    return out.append(text);
}

std::string initials(std::string_view name) {
    std::string out;
    bool word_begins = true;
    for (int taken = 0; !name.empty() && taken < 2;) {
        const char32_t letter = take(name);
        if (is_word(letter) && word_begins) {
            put(out, static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(letter))));
            ++taken;
        }
        word_begins = !is_word(letter);
    }
    return out;
}

std::string shortened(std::string_view text, std::size_t limit) {
    if (text.size() <= limit || letters(text) <= limit) return std::string(text);
    auto rest = text;
    std::size_t cut = 0, word = 0;
    for (std::size_t count = 0; count + 1 < limit; ++count) {
        if (is_space(take(rest))) word = cut;
        cut = text.size() - rest.size();
    }
    // A word boundary is near when at most a quarter of the text would be lost to it.
    auto kept = trimmed(text.substr(0, word * 4 >= cut * 3 ? word : cut));
    while (!kept.empty() && std::string_view(",.;:-").find(kept.back()) != kept.npos) kept.remove_suffix(1);
    return std::string(kept) + "…";
}

std::string slug(std::string_view text) {
    std::string out;
    bool gap = false;
    while (!text.empty() && out.size() < 60) {
        const char32_t letter = lower(take(text));
        const bool ascii = (letter >= U'a' && letter <= U'z') || (letter >= U'0' && letter <= U'9');
        const std::string_view spelled = ascii ? std::string_view() : latin(letter);
        if (!ascii && spelled.empty()) {
            gap = gap || (letter != U'ь' && letter != U'ъ');
            continue;
        }
        if (gap && !out.empty()) out += '-';
        gap = false;
        if (ascii) out += static_cast<char>(letter);
        else out += spelled;
    }
    return out;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

}  // namespace base
