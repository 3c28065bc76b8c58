#include "i18n/typography.h"

#include <algorithm>
#include <array>
#include <span>

namespace i18n {
namespace {

// What leans on the next word. Kazakh has postpositions: those that lean on the word before stand in `leaning_back`.
constexpr std::string_view leaning_russian[] = {"в", "во", "к", "ко", "с", "со", "о", "об", "обо", "у", "и", "а", "но", "не", "ни",
                                        "на", "за", "до", "по", "от", "ото", "из", "под", "над", "при", "про", "для", "без",
                                        "или", "что", "как", "№", "д.", "ул.", "кв.", "г.", "стр."};
constexpr std::string_view leaning_kazakh[] = {"№", "ең", "бұл", "осы", "әр", "бір", "тек"};
constexpr std::string_view leaning_english[] = {"a", "an", "the", "in", "on", "at", "of", "to", "by", "for", "and", "or", "no"};
constexpr std::string_view leaning_back[] = {"мен", "бен", "пен", "да", "де", "та", "те", "ма", "ме", "ба", "бе", "па", "пе"};
constexpr std::string_view signs[] = {"₸", "₽", "$", "€", "%", "—"};

constexpr std::array<std::span<const std::string_view>, 3> leaning_forth{leaning_russian, leaning_kazakh, leaning_english};

template <class Words>
bool among(std::string_view word, const Words& words) {
    return std::ranges::find(words, word) != std::ranges::end(words);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Small letters of the few first letters that matter: А–Я, A–Z.
std::string lowered(std::string_view word) {
    std::string out(word);
    if (out.size() >= 2 && out[0] == '\xD0') {
        const auto second = static_cast<unsigned char>(out[1]);
        if (second >= 0x90 && second <= 0x9F) out[1] = static_cast<char>(second + 0x20);
        if (second >= 0xA0 && second <= 0xAF) out[0] = '\xD1', out[1] = static_cast<char>(second - 0x20);
    } else if (!out.empty() && out[0] >= 'A' && out[0] <= 'Z') out[0] = static_cast<char>(out[0] + 0x20);
    return out;
}

bool ends_in_number(std::string_view word) { return !word.empty() && (is_digit(word.back()) || word.ends_with("{n}")); }
bool is_number(std::string_view word) { return !word.empty() && (is_digit(word.front()) || word.starts_with("{")); }

bool binds(Language language, std::string_view before, std::string_view after) {
    if (before.empty() || after.empty()) return false;
    if (among(after, signs) || std::ranges::any_of(signs, [&](auto sign) {
            return after.starts_with(sign) && after.size() > sign.size() && sign != "$";
        }))
        return true;
    if (ends_in_number(before)) return true;
    if (language == Language::kk && among(after, leaning_back)) return true;
    const bool leans = among(lowered(before), leaning_forth[index(language)]);
    return leans || (before == "№" && is_number(after));
}

std::string_view word_before(std::string_view text, std::size_t space) {
    static constexpr std::string_view openers[] = {"«", "(", "“", "‘"};
    const auto from = text.find_last_of(" \n", space == 0 ? 0 : space - 1);
    auto word = text.substr(from == std::string_view::npos ? 0 : from + 1);
    word = word.substr(0, space - static_cast<std::size_t>(word.data() - text.data()));
    if (const auto nbsp = word.rfind("\u00A0"); nbsp != std::string_view::npos) word.remove_prefix(nbsp + 2);
    for (const auto opener : openers)
        if (word.starts_with(opener)) word.remove_prefix(opener.size());
    return word;
}

}  // namespace

std::string bound(Language language, std::string_view text) {
    std::string out;
    out.reserve(text.size() + 8);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != ' ' || at == 0 || text[at - 1] == ' ') {
            out += text[at];
            continue;
        }
        const auto rest = text.substr(at + 1);
        const auto after = rest.substr(0, rest.find_first_of(" \n"));
        if (binds(language, word_before(text, at), after)) out += "\u00A0";
        else out += ' ';
    }
    return out;
}

}  // namespace i18n
