#include "tools/catalogue_checks.h"

#include <utf8proc.h>

#include <algorithm>
#include <initializer_list>
#include <string>

#include "i18n/segments.h"

namespace tools {
namespace {

using i18n::Language;

bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
bool is_cyrillic(char32_t c) { return c >= U'\u0400' && c <= U'\u04FF'; }
bool is_letter(char32_t c) { return is_latin(c) || is_cyrillic(c); }

std::u32string letters_of(std::string_view text) {
    std::u32string out;
    while (!text.empty()) {
        utf8proc_int32_t letter = 0;
        const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                             static_cast<utf8proc_ssize_t>(text.size()), &letter);
        out += length > 0 ? static_cast<char32_t>(letter) : U'\uFFFD';
        text.remove_prefix(length > 0 ? static_cast<std::size_t>(length) : 1);
    }
    return out;
}

std::u32string lower(std::u32string text) {
    for (auto& letter : text) letter = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(letter)));
    return text;
}

// The words of the text, each parameter as U+FFFC, each element's tag left out with a break in its place.
std::u32string without_parameters(std::string_view text) {
    std::u32string out;
    for (const auto& [kind, part] : i18n::segments_of(text))
        out += kind == i18n::Segment::Kind::text    ? letters_of(part)
               : kind == i18n::Segment::Kind::value ? std::u32string(1, U'\uFFFC')
                                                    : std::u32string();
    return out;
}

// The word that begins here.
std::u32string word_at(const std::u32string& text, std::size_t at) {
    auto end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    return text.substr(at, end - at);
}

bool among(const std::u32string& word, std::initializer_list<std::u32string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

bool mixes_scripts(const std::u32string& text) {
    for (std::size_t i = 1; i < text.size(); ++i)
        if ((is_latin(text[i - 1]) && is_cyrillic(text[i])) || (is_cyrillic(text[i - 1]) && is_latin(text[i]))) return true;
    return false;
}

// A case ending right behind a parameter, perhaps after » and a hyphen: its vowel depends on what is put in.
bool ending_behind_parameter(const std::u32string& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != U'\uFFFC') continue;
        auto at = i + 1;
        if (at < text.size() && text[at] == U'»') ++at;
        if (at < text.size() && text[at] == U'-') ++at;
        auto ending = lower(word_at(text, at));
        if (among(ending, {U"ға", U"ге", U"қа", U"ке", U"да", U"де", U"та", U"те", U"дан", U"ден", U"тан", U"тен", U"нан",
                           U"нен", U"мен", U"бен", U"пен"}))
            return true;
        if (!ending.empty() && std::u32string_view(U"ндт").find(ending[0]) != std::u32string_view::npos) ending.erase(0, 1);
        if (among(ending, {U"ың", U"ің", U"ы", U"і", U"а", U"е"})) return true;
    }
    return false;
}

bool plural_behind_number(const std::u32string& text) {
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] != U'\uFFFC' || (text[i + 1] != U' ' && text[i + 1] != U'\u00A0')) continue;
        const auto word = lower(word_at(text, i + 2));
        for (const std::u32string_view ending : {U"лар", U"лер", U"дар", U"дер", U"тар", U"тер"})
            if (word.size() > 3 && word.ends_with(ending)) return true;
    }
    return false;
}

// «Сіз» with a capital, not at the start of a sentence.
bool capital_inside(const std::u32string& text, std::u32string_view word) {
    for (auto at = text.find(word); at != std::u32string::npos; at = text.find(word, at + 1)) {
        auto before = at;
        while (before > 0 && (text[before - 1] == U' ' || text[before - 1] == U'\u00A0' || text[before - 1] == U'«')) --before;
        if (before > 0 && before < at && std::u32string_view(U".!?…:\n").find(text[before - 1]) == std::u32string_view::npos)
            return true;
    }
    return false;
}

bool suspect_kazakh(const std::u32string& text) {
    const auto letters = std::ranges::count_if(text, is_cyrillic);
    return letters > 25 && lower(text).find_first_of(U"әғқңөұүһі") == std::u32string::npos;
}

void check_kazakh(const std::u32string& text, const std::u32string& counted, std::vector<std::string>& faults) {
    static constexpr std::pair<std::u32string_view, std::string_view> banned[] = {
        {U"сенімдісіз бе", "жоясыз ба"}, {U"сәтті ", "(leave it out)"}, {U"өтінеміз", "-ыңыз, -іңіз"},
        {U"фильтр", "сүзгі"}, {U"категория", "санат"}, {U"номер", "нөмір"}, {U"адрес", "мекенжай"},
        {U"мекен-жай", "мекенжай"}, {U"алдын-ала", "алдын ала"}, {U"кез-келген", "кез келген"},
        {U"қол жетімді", "қолжетімді"}, {U"логин", "кіру"}, {U"пароль", "құпиясөз"}, {U"құпия сөз", "құпиясөз"}};
    if (ending_behind_parameter(text))
        faults.push_back("an ending right behind a parameter cannot fit every word: GLOSSARY 2.2 knows five ways round it");
    if (plural_behind_number(counted)) faults.push_back("after a number the noun is singular: GLOSSARY 2.1");
    const auto small = lower(text);
    for (const auto& [word, better] : banned)
        if (small.find(word) != std::u32string::npos)
            faults.push_back("a word we do not use; better: " + std::string(better) + " (GLOSSARY 5.1)");
    if (capital_inside(text, U"Сіз")) faults.push_back("«сіз» is small inside a sentence");
    if (suspect_kazakh(text)) faults.push_back("a long Kazakh text without any of ә ғ қ ң ө ұ ү һ і: is it Russian?");
}

}  // namespace

std::vector<std::string> language_faults(Language language, std::string_view text) {
    std::vector<std::string> faults;
    const auto words = without_parameters(text);
    if (mixes_scripts(words)) faults.push_back("a word of Latin and Cyrillic letters together");
    if (words.find_first_of(U"\"'") != std::u32string::npos)
        faults.push_back(language == Language::en ? "straight quotes: write ‘ ’ “ ”" : "straight quotes: write « » „ “");
    if (words.find(U'!') != std::u32string::npos) faults.push_back("no exclamation marks");
    if (language == Language::ru)
        for (const std::u32string_view word : {U"Вы", U"Вас", U"Вам", U"Ваш"})
            if (capital_inside(words, word)) {
                faults.push_back("«вы» is small");
                break;
            }
    if (language == Language::kk) {
        std::u32string counted;  // only {n} counts things
        for (const auto& [kind, part] : i18n::segments_of(text))
            counted += kind == i18n::Segment::Kind::text ? letters_of(part)
                       : part == "n"                     ? std::u32string(1, U'\uFFFC')
                                                         : std::u32string();
        check_kazakh(words, counted, faults);
    }
    return faults;
}

}  // namespace tools
