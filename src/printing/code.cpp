#include "printing/code.h"

#include <algorithm>

namespace printing {
namespace {

constexpr std::uint64_t base = code_letters.size();
constexpr std::size_t shortest = 4, longest = 14;
constexpr std::uint64_t most_id = 1'000'000'000'000;

// Each place weighs another sum, and 31 is prime: a wrong letter or two that changed places never pass.
std::uint64_t check_of(std::string_view letters) {
    std::uint64_t sum = 7, weight = 2;
    for (const char letter : letters) sum += (code_letters.find(letter) + 1) * weight++;
    return sum % base;
}

}  // namespace

std::string code_of(const Printed& printed) {
    auto number = ((static_cast<std::uint64_t>(printed.id) * of_paths.size() + static_cast<std::uint64_t>(printed.of)) * pictures::print_forms.size() + static_cast<std::uint64_t>(printed.form)) * i18n::languages.size() +
                  i18n::index(printed.language);
    std::string code;
    while (number > 0 || code.size() < shortest - 1) code += code_letters[number % base], number /= base;
    return code += code_letters[check_of(code)];
}

std::optional<Printed> read_code(std::string_view text) {
    if (text.size() < shortest || text.size() > longest) return {};
    std::string code(text);
    for (auto& letter : code) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
        if (code_letters.find(letter) == code_letters.npos) return {};
    }
    const auto check = code.back();
    code.pop_back();
    if (code_letters[check_of(code)] != check) return {};
    std::uint64_t number = 0;
    for (auto letter = code.rbegin(); letter != code.rend(); ++letter) number = number * base + code_letters.find(*letter);  // 13 letters are less than 2^64
    const auto take = [&](std::uint64_t size) {
        const auto rest = number % size;
        number /= size;
        return rest;
    };
    Printed printed;
    printed.language = i18n::languages[take(i18n::languages.size())];
    printed.form = static_cast<pictures::PrintForm>(take(pictures::print_forms.size()));
    printed.of = static_cast<Of>(take(of_paths.size()));
    if (number == 0 || number > most_id) return {};
    printed.id = static_cast<std::int64_t>(number);
    return code_of(printed) == std::string(code) + check ? std::optional(printed) : std::nullopt;
}

std::string_view scan_of(pictures::PrintForm form, i18n::Language language) {
    static constexpr std::string_view ways[4][3] = {{"scan_poster_ru", "scan_poster_kk", "scan_poster_en"}, {"scan_tent_ru", "scan_tent_kk", "scan_tent_en"},
                                                    {"scan_sticker_ru", "scan_sticker_kk", "scan_sticker_en"}, {"scan_flyer_ru", "scan_flyer_kk", "scan_flyer_en"}};
    const std::size_t place = language == i18n::Language::ru ? 0 : language == i18n::Language::kk ? 1 : 2;
    return ways[static_cast<std::size_t>(form)][place];
}

}  // namespace printing
