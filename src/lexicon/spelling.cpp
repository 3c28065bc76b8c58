#include "lexicon/spelling.h"

#include <utf8proc.h>

#include <array>
#include <optional>
#include <span>

#include "lexicon/letters.h"

namespace lexicon {
namespace {

struct Rule {
    std::u32string_view from;
    std::u32string_view to;
};

std::optional<std::string_view> sound_of(char32_t letter) {
    static constexpr std::array<std::string_view, 32> russian = {
        "a", "b", "v", "g", "d", "e", "j", "z", "i", "i", "k", "l", "m", "n", "o", "p",
        "r", "s", "t", "u", "f", "h", "c", "ch", "sh", "sh", "", "y", "", "e", "iu", "ia"};
    static constexpr std::pair<char32_t, std::string_view> others[] = {
        {U'ё', "e"}, {U'ә', "a"}, {U'ғ', "g"}, {U'қ', "k"}, {U'ң', "n"}, {U'ө', "o"}, {U'ұ', "u"}, {U'ү', "u"},
        {U'һ', "h"}, {U'і', "i"}, {U'ї', "i"}, {U'є', "e"}, {U'ґ', "g"}, {U'ў', "u"}};
    if (letter >= U'а' && letter <= U'я') return russian[letter - U'а'];
    for (const auto& [from, to] : others)
        if (from == letter) return to;
    return {};
}

// "é" is "e", "ş" is "sh" in Kazakh, the dotless i is its ы.
std::u32string bare(std::u32string_view word) {
    std::u32string out;
    for (const char32_t letter : word) {
        if (letter == U'ş') out += U"sh";
        else if (letter == U'ı') out += U'y';
        else if (letter == U'ß') out += U"ss";
        else if (letter < 0x80 || is_cyrillic(letter)) out += letter;
        else {
            std::array<utf8proc_int32_t, 8> parts;
            int boundary = 0;
            const auto size = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(letter), parts.data(), parts.size(),
                                                      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK), &boundary);
            for (int i = 0; i < size && i < 8; ++i) out += static_cast<char32_t>(parts[static_cast<std::size_t>(i)]);
        }
    }
    return out;
}

bool is_latin(char32_t letter) { return letter >= U'a' && letter <= U'z'; }

bool is_latin_vowel(char32_t letter) { return std::u32string_view(U"aeiou").find(letter) != std::u32string_view::npos; }

// Beside a vowel y is й, elsewhere ы.
bool is_short_i(std::u32string_view word, std::size_t at) {
    return at == 0 || is_latin_vowel(word[at - 1]) || (at + 1 < word.size() && is_latin_vowel(word[at + 1]));
}

bool is_soft(std::u32string_view word, std::size_t at) {
    return at < word.size() && std::u32string_view(U"eiy").find(word[at]) != std::u32string_view::npos;
}

// The first rule whose letters stand at `at`.
const Rule* rule_at(std::span<const Rule> rules, std::u32string_view word, std::size_t at) {
    for (const auto& rule : rules)
        if (word.substr(at).starts_with(rule.from)) return &rule;
    return nullptr;
}

constexpr Rule sounds[] = {
    {U"shch", U"sh"}, {U"sch", U"sh"}, {U"dzh", U"j"}, {U"zh", U"j"}, {U"dj", U"j"}, {U"kh", U"h"}, {U"gh", U"g"}, {U"ts", U"c"}, {U"tz", U"c"},
    {U"ph", U"f"}, {U"th", U"t"}, {U"ck", U"k"}, {U"ch", U"ch"}, {U"sh", U"sh"}, {U"yo", U"e"}, {U"ye", U"e"}, {U"q", U"k"}, {U"w", U"v"}, {U"x", U"ks"},
};

constexpr Rule letters[] = {
    {U"shch", U"щ"}, {U"sch", U"щ"}, {U"dzh", U"дж"}, {U"zh", U"ж"}, {U"dj", U"дж"}, {U"kh", U"х"}, {U"gh", U"г"}, {U"ts", U"ц"}, {U"tz", U"ц"},
    {U"ph", U"ф"}, {U"th", U"т"}, {U"ck", U"к"}, {U"ch", U"ч"}, {U"sh", U"ш"}, {U"yo", U"е"}, {U"ye", U"е"}, {U"yu", U"ю"}, {U"iu", U"ю"}, {U"ya", U"я"},
    {U"ia", U"я"}, {U"a", U"а"}, {U"b", U"б"}, {U"d", U"д"}, {U"e", U"е"}, {U"f", U"ф"}, {U"g", U"г"}, {U"h", U"х"}, {U"i", U"и"}, {U"j", U"ж"},
    {U"k", U"к"}, {U"l", U"л"}, {U"m", U"м"}, {U"n", U"н"}, {U"o", U"о"}, {U"p", U"п"}, {U"q", U"к"}, {U"r", U"р"}, {U"s", U"с"}, {U"t", U"т"},
    {U"u", U"у"}, {U"v", U"в"}, {U"w", U"в"}, {U"x", U"кс"}, {U"z", U"з"},
};

void join(std::string& out, std::string_view sound) {
    for (const char one : sound) {
        if (one == 'j' && out.ends_with('d')) out.pop_back();  // дж is ж
        out += one;
    }
}

}  // namespace

std::string skeleton(std::u32string_view written) {
    const auto word = bare(written);
    std::string out;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const auto letter = word[at];
        if (const auto sound = sound_of(letter)) {
            join(out, *sound);
        } else if (const auto* rule = rule_at(sounds, word, at)) {
            join(out, encoded(rule->to));
            at += rule->from.size() - 1;
        } else if (letter == U'y') {
            join(out, is_short_i(word, at) ? "i" : "y");
        } else if (letter == U'c') {
            join(out, is_soft(word, at + 1) ? "c" : "k");
        } else {
            join(out, encoded(std::u32string_view(&letter, 1)));
        }
    }
    return out;
}

std::u32string cyrillic(std::u32string_view latin) {
    const auto word = bare(latin);
    std::u32string out;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const auto letter = word[at];
        if (!is_latin(letter)) return {};
        if (const auto* rule = rule_at(letters, word, at)) {
            out += rule->to;
            at += rule->from.size() - 1;
        } else if (letter == U'y') {
            out += is_short_i(word, at) ? U'й' : U'ы';
        } else {  // c
            out += is_soft(word, at + 1) ? U'ц' : U'к';
        }
    }
    return out;
}

}  // namespace lexicon
