#include "lexicon/keys.h"

#include <algorithm>

#include "lexicon/letters.h"
#include "lexicon/russian_forms.h"
#include "lexicon/russian_kinds.h"
#include "lexicon/spelling.h"
#include "lexicon/stems.h"

namespace lexicon {
namespace {

constexpr std::size_t least_prefix = 3, short_russian_stem = 3, short_kazakh_stem = 4;

void add(Keys& keys, std::string key) {
    if (!key.empty() && std::ranges::find(keys, key) == keys.end()) keys.push_back(std::move(key));
}

void add(Keys& keys, std::u32string_view stem) { add(keys, skeleton(stem)); }

enum Declension : unsigned char { hard = 1, soft = 2, either = 3 };

// Of the ending behind a Russian stem: мел, мела and мель, мелью. -е and -и stand in both rows, and so does what follows
// a sibilant or к, г, х, ц.
Declension declension_of(std::u32string_view stem, std::u32string_view word) {
    if (stem.empty() || word.size() < stem.size() || one_of(U"гкхжшчщц", stem.back())) return either;
    if (word.size() == stem.size() || one_of(U"аоуы", word[stem.size()])) return hard;
    return one_of(U"яюьй", word[stem.size()]) ? soft : either;
}

// Many words share a short stem and nothing else: it is kept apart by the row of its ending.
void add_russian(Keys& keys, std::u32string_view stem, Declension row) {
    const auto key = skeleton(stem);
    if (stem.size() > short_russian_stem) return add(keys, key);
    if (row & hard) add(keys, key + "-");
    if (row & soft) add(keys, key + "'");
}

// The same with each of the marks before it.
void add_marked(Keys& keys, std::string_view marks, std::u32string_view stem, Declension row) {
    Keys plain;
    add_russian(plain, stem, row);
    for (const auto& key : plain)
        for (const char mark : marks) add(keys, mark + key);
}

enum class Script { cyrillic, kazakh, latin, other };

Script script_of(std::u32string_view word) {
    bool cyrillic = false, latin = false;
    for (const char32_t letter : word) {
        if (is_kazakh_only(letter)) return Script::kazakh;
        cyrillic = cyrillic || is_cyrillic(letter);
        latin = latin || (letter >= U'a' && letter <= U'z') || (letter >= 0xC0 && letter < 0x250);
    }
    if (cyrillic == latin) return Script::other;  // figures, other alphabets, or both in one word
    return cyrillic ? Script::cyrillic : Script::latin;
}

}  // namespace

// Latin words are marked: the stem of купить meets no cup.
void add_latin(Keys& keys, std::u32string_view stem) { add(keys, "=" + skeleton(stem)); }

// Kazakh stems are marked too, so that a Russian stem (жыл of жила) meets none of them by chance. Folding its own letters makes
// few longer words alike, but кұл, күл and кул: a short word written with them is looked for as it is written.
void add_kazakh(Keys& keys, std::u32string_view stem) { add(keys, "+" + skeleton(stem)); }

std::u32string in_russian_letters(std::u32string_view word) {
    static constexpr std::u32string_view from = U"әғқңөұүһі", to = U"агкноуухи";
    std::u32string out(word);
    for (auto& letter : out)
        if (const auto at = from.find(letter); at != std::u32string_view::npos) letter = to[at];
    return out;
}

bool is_exact(std::u32string_view stem) { return stem.size() <= short_kazakh_stem && std::ranges::any_of(stem, is_kazakh_only); }

void add_exact(Keys& keys, std::u32string_view stem) { add(keys, "+" + encoded(stem)); }

Keys index_keys(std::u32string_view word, Tongue tongue, bool with_kinds) {
    Keys keys;
    switch (script_of(word)) {
        case Script::other: add(keys, word); break;
        case Script::latin: add_latin(keys, english_stem(word)); break;
        case Script::cyrillic:
            if (tongue != Tongue::kazakh) {
                const auto stem = russian_stem(word);
                const auto row = declension_of(stem, word);
                add_russian(keys, stem, row);
                if (with_kinds) add_marked(keys, std::string(1, ending_mark(word, stem)), stem, row);
                if (tongue == Tongue::russian) break;
            }
            [[fallthrough]];
        case Script::kazakh: {
            const auto stems = kazakh_stems(word);
            for (const auto& stem : {stems.light, stems.full}) {
                add_kazakh(keys, stem);
                if (is_exact(stem)) add_exact(keys, stem);
            }
        }
    }
    return keys;
}

std::string exact_key(std::u32string_view word) { return "!" + encoded(word); }

namespace {

// `own`: of the word's own forms alone.
Keys asked_keys(std::u32string_view typed, bool own) {
    Keys keys;
    std::u32string word(typed);
    const auto script = script_of(typed);
    if (script == Script::latin) {
        add_latin(keys, english_stem(typed));
        word = cyrillic(typed);
    }
    std::vector<std::u32string> russian;
    if (script == Script::cyrillic || (script == Script::latin && !word.empty())) russian = russian_stems(word);
    for (const auto& stem : russian) {
        const auto row = stem == russian.front() ? declension_of(stem, word) : either;
        if (own) add_marked(keys, marks_asked(word, russian.front()), stem, row);
        else add_russian(keys, stem, row);
    }
    if (script == Script::other) add(keys, typed);
    else if (!own) add(keys, word);
    if (script != Script::other) add_latin(keys, typed);
    if (script == Script::other || word.empty()) return keys;
    const auto stems = kazakh_stems(word);
    for (const auto& stem : {word, own ? word : stems.light}) is_exact(stem) ? add_exact(keys, stem) : add_kazakh(keys, stem);
    // Borrowed words and names in Kazakh and English texts: театрдың is found by театров, concerts by концерты.
    for (std::size_t i = 0; i < std::min<std::size_t>(2, russian.size()); ++i)
        if (russian[i].size() > short_kazakh_stem) add_kazakh(keys, russian[i]), add_latin(keys, russian[i]);
    // A name as Russian texts have it: Жезқазғандағы is found by Жезказган.
    if (script == Script::kazakh && !is_exact(stems.first)) {
        const auto name = russian_stem(in_russian_letters(stems.first));
        if (own) add_marked(keys, all_marks, name, either);
        else add_russian(keys, name, either);
    }
    return keys;
}

}  // namespace

Keys search_keys(std::u32string_view word) { return asked_keys(word, false); }

Keys own_keys(std::u32string_view word) { return asked_keys(word, true); }

std::string prefix_key(std::u32string_view word) {
    auto key = word.size() < least_prefix ? std::string() : skeleton(word);
    return key.size() < least_prefix ? std::string() : key;
}

}  // namespace lexicon
