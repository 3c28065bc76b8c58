#include "i18n/language.h"

#include <algorithm>
#include <charconv>

namespace i18n {
namespace {

std::string_view stripped(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// "kk;q=0.8" as tag and weight in thousandths; a weight that cannot be read counts as 0.
std::pair<std::string_view, int> weighed(std::string_view range) {
    const auto semicolon = range.find(';');
    const auto name = stripped(range.substr(0, semicolon));
    if (semicolon == std::string_view::npos) return {name, 1000};
    auto weight = stripped(range.substr(semicolon + 1));
    if (!weight.starts_with("q=") && !weight.starts_with("Q=")) return {name, 0};
    weight.remove_prefix(2);
    if (weight.empty() || (weight[0] != '0' && weight[0] != '1')) return {name, 0};
    int value = (weight[0] - '0') * 1000, place = 100;
    for (const char digit : weight.substr(std::min<std::size_t>(2, weight.size()))) {
        if (digit < '0' || digit > '9' || place == 0) return {name, 0};
        value += (digit - '0') * place;
        place /= 10;
    }
    return {name, std::min(value, 1000)};
}

}  // namespace

std::string_view tag(Language language) {
    static constexpr std::array<std::string_view, 3> tags{"ru", "kk", "en"};
    return tags[index(language)];
}

std::optional<Language> parse_language(std::string_view text) {
    const auto primary = text.substr(0, text.find_first_of("-_"));
    if (primary.size() != 2) return std::nullopt;
    const char low[2] = {static_cast<char>(primary[0] | 0x20), static_cast<char>(primary[1] | 0x20)};
    for (const auto language : languages)
        if (tag(language) == std::string_view(low, 2)) return language;
    return std::nullopt;
}

std::string_view own_name(Language language) {
    static constexpr std::array<std::string_view, 3> names{"Русский", "Қазақша", "English"};
    return names[index(language)];
}

std::string prefix(Language language, Language first) {
    return language == first ? std::string{} : "/" + std::string(tag(language));
}

Language preferred(std::string_view header, std::span<const Language> offered) {
    auto best = offered.front();
    int best_weight = 0;
    while (!header.empty()) {
        const auto comma = header.find(',');
        const auto [name, weight] = weighed(header.substr(0, comma));
        header.remove_prefix(comma == std::string_view::npos ? header.size() : comma + 1);
        const auto language = parse_language(name);
        if (!language || weight <= best_weight || std::ranges::find(offered, *language) == offered.end()) continue;
        best = *language;
        best_weight = weight;
    }
    return best;
}

}  // namespace i18n
