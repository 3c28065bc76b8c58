// Kazakh endings, from the outside in.
#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "lexicon/letters.h"
#include "lexicon/stems.h"

namespace lexicon {
namespace {

constexpr std::size_t least_stem = 3;

// What an ending stands behind. Kazakh chooses among shapes of one ending by the last sound of the stem.
enum Sound : std::uint8_t { wide = 1, narrow = 2, glide = 4, l = 8, nasal = 16, z = 32, voiceless = 64, agent = 128 };
constexpr std::uint8_t vowel = wide | narrow, voiced = glide | l | nasal | z, consonant = voiced | voiceless, any = vowel | consonant;

enum class Row : std::uint8_t { both, back, front };  // of vowels

constexpr std::u32string_view back_vowels = U"аоұыя", front_vowels = U"әеөүіэ", neutral_vowels = U"иую";

bool is_kazakh_vowel(char32_t letter) { return one_of(back_vowels, letter) || one_of(front_vowels, letter) || one_of(neutral_vowels, letter); }

Row row_of(std::u32string_view word) {
    for (auto letter = word.rbegin(); letter != word.rend(); ++letter) {
        if (one_of(back_vowels, *letter)) return Row::back;
        if (one_of(front_vowels, *letter)) return Row::front;
        if (one_of(neutral_vowels, *letter)) return Row::both;
    }
    return Row::both;
}

std::uint8_t sound_of(std::u32string_view stem) {
    const auto letter = stem.back();
    if (letter == U'у' || letter == U'и' || letter == U'ю') return wide | glide;
    if (letter == U'ы' || letter == U'і') return stem.ends_with(U"шы") || stem.ends_with(U"ші") ? narrow | agent : narrow;
    if (is_kazakh_vowel(letter)) return wide;
    if (letter == U'р' || letter == U'й') return glide;
    if (letter == U'л') return l;
    if (one_of(U"мнң", letter)) return nasal;
    if (one_of(U"зж", letter)) return z;
    return voiceless;  // б в г д at the end of borrowed words are spoken so: клубта
}

struct Ending {
    std::u32string_view text;
    std::uint8_t after;
    bool one_shape = false;  // has no twin for the other row of vowels: атамен, әжемен
};

// Longest first within each length is not needed: the longest that fits is looked for.
constexpr Ending light_endings[] = {
    // number
    {U"лар", vowel | glide}, {U"лер", vowel | glide}, {U"дар", l | nasal | z}, {U"дер", l | nasal | z}, {U"тар", voiceless}, {U"тер", voiceless},
    // genitive, accusative, dative, locative, ablative, instrumental
    {U"ның", vowel | nasal}, {U"нің", vowel | nasal}, {U"дың", l | glide | z}, {U"дің", l | glide | z}, {U"тың", voiceless}, {U"тің", voiceless},
    {U"ны", vowel}, {U"ні", vowel}, {U"ды", vowel | voiced}, {U"ді", vowel | voiced}, {U"ты", voiceless}, {U"ті", voiceless},
    {U"ға", vowel | voiced}, {U"ге", vowel | voiced}, {U"қа", voiceless}, {U"ке", voiceless}, {U"на", narrow}, {U"не", narrow},
    {U"да", vowel | voiced}, {U"де", vowel | voiced}, {U"та", voiceless}, {U"те", voiceless}, {U"нда", narrow}, {U"нде", narrow},
    {U"дан", vowel | glide | l | z}, {U"ден", vowel | glide | l | z}, {U"тан", voiceless}, {U"тен", voiceless}, {U"нан", nasal | narrow}, {U"нен", nasal | narrow},
    {U"мен", vowel | glide | l | nasal, true}, {U"бен", z, true}, {U"пен", voiceless, true}, {U"менен", vowel | glide | l | nasal, true}, {U"пенен", voiceless, true},
    // of the place, like
    {U"дағы", vowel | voiced}, {U"дегі", vowel | voiced}, {U"тағы", voiceless}, {U"тегі", voiceless}, {U"ндағы", narrow}, {U"ндегі", narrow},
    {U"ғы", voiced}, {U"гі", voiced}, {U"дай", vowel | voiced}, {U"дей", vowel | voiced}, {U"тай", voiceless}, {U"тей", voiceless},
    // whose
    {U"сы", wide | agent}, {U"сі", wide | agent}, {U"ы", consonant}, {U"і", consonant}, {U"сын", wide | agent}, {U"сін", wide | agent}, {U"ын", consonant}, {U"ін", consonant},
    {U"мыз", vowel}, {U"міз", vowel}, {U"ымыз", consonant}, {U"іміз", consonant}, {U"ңыз", vowel}, {U"ңіз", vowel}, {U"ыңыз", consonant}, {U"іңіз", consonant},
    // verbs: participles, habit, present
    {U"йтын", vowel}, {U"йтін", vowel},
    {U"йды", vowel}, {U"йді", vowel}, {U"ып", consonant}, {U"іп", consonant},
};

constexpr Ending full_endings[] = {
    {U"ған", vowel | voiced}, {U"ген", vowel | voiced}, {U"қан", voiceless}, {U"кен", voiceless},  // also of names: Жезқазған
    {U"м", vowel}, {U"ым", consonant}, {U"ім", consonant}, {U"ң", vowel}, {U"ың", consonant}, {U"ің", consonant},
    {U"п", vowel}, {U"а", consonant}, {U"е", consonant}, {U"й", vowel}, {U"у", any},
    {U"са", any}, {U"се", any}, {U"ар", consonant}, {U"ер", consonant}, {U"р", vowel},
    {U"дық", vowel | voiced}, {U"дік", vowel | voiced}, {U"тық", voiceless}, {U"тік", voiceless}, {U"қ", vowel}, {U"к", vowel},
    {U"мын", any}, {U"мін", any}, {U"сың", any}, {U"сің", any},
    {U"ма", vowel | glide | l}, {U"ме", vowel | glide | l}, {U"ба", nasal | z}, {U"бе", nasal | z}, {U"па", voiceless}, {U"пе", voiceless},
    {U"қы", voiceless}, {U"кі", voiceless},
    {U"атын", consonant}, {U"етін", consonant}, {U"сын", consonant}, {U"сін", consonant}, {U"ыл", consonant}, {U"іл", consonant}, {U"ша", any}, {U"ше", any},
};

bool fits(std::u32string_view word, const Ending& ending) {
    if (word.size() < ending.text.size() + least_stem || !word.ends_with(ending.text)) return false;
    const auto stem = word.substr(0, word.size() - ending.text.size());
    if ((sound_of(stem) & ending.after) == 0) return false;
    if (std::ranges::none_of(stem, is_kazakh_vowel)) return false;
    if (ending.one_shape) return true;
    const auto row = row_of(stem), own = row_of(ending.text);
    return row == Row::both || own == Row::both || row == own;
}

// The longest ending that fits; 0: none.
std::size_t ending_of(std::u32string_view word, std::span<const Ending> endings) {
    std::size_t longest = 0;
    for (const auto& ending : endings)
        if (ending.text.size() > longest && fits(word, ending)) longest = ending.text.size();
    return longest;
}

std::u32string_view without_endings(std::u32string_view word, std::span<const Ending> endings, int most) {
    for (; most > 0; --most) {
        const auto longest = ending_of(word, endings);
        if (longest == 0) break;
        word.remove_suffix(longest);
    }
    return word;
}

// кітап — кітабы, жүрек — жүрегі, қайық — қайығы.
std::u32string hardened(std::u32string_view stem) {
    std::u32string out(stem);
    if (out.back() == U'б') out.back() = U'п';
    if (out.back() == U'г') out.back() = U'к';
    if (out.back() == U'ғ') out.back() = U'қ';
    return out;
}

}  // namespace

KazakhStems kazakh_stems(std::u32string_view word) {
    if (word.size() <= least_stem) return {std::u32string(word), std::u32string(word), std::u32string(word)};
    constexpr int most_light = 6, most_full = 1;
    const auto light = without_endings(word, light_endings, most_light);
    const auto full = without_endings(without_endings(light, full_endings, most_full), light_endings, most_light);
    return {hardened(without_endings(word, light_endings, 1)), hardened(light), hardened(full)};
}

}  // namespace lexicon
