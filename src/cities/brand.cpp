#include "cities/brand.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "i18n/own_words.h"
#include "readers/contacts.h"
#include "web/theme.h"

namespace cities {
namespace {

// Below this, an accent would have to be darkened until it is another colour.
constexpr double palest = 2.0;
const web::Rgb paper = web::Ground().paper;

std::string accent_fault(std::string& accent) {
    std::ranges::transform(accent, accent.begin(), [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c; });
    const auto colour = web::Rgb::parse(accent);
    if (!colour) return fmt::format("--accent wants # and six figures or letters a–f, for example #a04c21; not {}", accent);
    const auto pale = too_pale(accent);
    if (!pale) return {};
    return fmt::format("{} is too pale for words and buttons: its contrast on paper is {:.1f} : 1, and 4.5 is needed. The nearest of this hue is {}; give that, or a darker one",
                       accent, pale->contrast, pale->nearest);
}

std::string text_fault(const char* option, std::string& text, std::size_t least, std::size_t most) {
    text = base::clean(text);
    const auto letters = base::letters(text);
    return letters < least || letters > most ? fmt::format("{} wants {} to {} letters", option, least, most) : std::string();
}

std::string choice_fault(const char* option, const std::string& value, std::initializer_list<std::string_view> known) {
    if (std::ranges::find(known, value) != known.end()) return {};
    std::string list;
    for (const auto one : known) list.append(list.empty() ? "" : ", ").append(one);
    return fmt::format("{} wants one of {}; not {}", option, list, value);
}

std::string phone_fault(std::string& phone) {
    if (phone.empty()) return {};
    const auto read = readers::read_phone(phone);
    if (!read) return fmt::format("--phone wants a whole number such as +7 7102 77 12 12; not {}", phone);
    phone = *read;
    return {};
}

std::string words_fault(const Brand& brand) {
    i18n::OwnWords all;
    for (const auto& word : brand.words) {
        const auto why = all.put(brand.language, word.context, word.msgid, word.text.empty() ? word.msgid : word.text);
        if (why && !word.text.empty()) return fmt::format("--word {}: {}", word.msgid, i18n::in_words(*why));
    }
    return {};
}

std::string link_fault(OwnLink& link) {
    if (auto wrong = text_fault("the words of a link", link.label, 1, 40); !wrong.empty()) return wrong;
    const bool path = link.href.starts_with('/') && !link.href.starts_with("//");
    if (link.href.empty() || path || link.href.starts_with("https://") || link.href.starts_with("http://")) return {};
    return fmt::format("a link leads to a path of the city or to https://…; not to {}", link.href);
}

}  // namespace

std::string fault(Brand& brand) {
    std::string wrong;
    const auto ask = [&](auto& value, auto check) {
        if (wrong.empty() && value) wrong = check(*value);
    };
    ask(brand.name, [](std::string& text) { return text_fault("--name", text, 1, 80); });
    ask(brand.tagline, [](std::string& text) { return text_fault("--tagline", text, 0, 200); });
    ask(brand.accent, accent_fault);
    ask(brand.type_stack, [](const std::string& value) { return choice_fault("--type", value, {"system", "serif", "rounded"}); });
    ask(brand.theme, [](const std::string& value) { return choice_fault("--theme", value, {"auto", "light", "dark"}); });
    ask(brand.phone, phone_fault);
    ask(brand.near_km, [](int km) { return km < 0 || km > 1000 ? std::string("--near wants 0 to 1000 kilometres") : std::string(); });
    if (wrong.empty()) wrong = words_fault(brand);
    for (auto& link : brand.links)
        if (wrong.empty()) wrong = link_fault(link);
    return wrong;
}

std::optional<Pale> too_pale(const std::string& accent) {
    const auto colour = web::Rgb::parse(accent);
    if (!colour) return {};
    const auto seen = web::contrast(*colour, paper);
    return seen >= palest ? std::nullopt : std::optional(Pale{seen, web::derive(accent)->light.copper.hex()});
}

std::vector<std::string> colours_in_words(const std::string& accent) {
    const auto theme = web::derive(accent);
    if (!theme) return {};
    const auto line = [](const char* when, const web::Accent& made, web::Rgb ground) {
        return fmt::format("  {}: {} on {} {:.1f} : 1, on its tint {} {:.1f} : 1, words on it {} {:.1f} : 1", when, made.copper.hex(), ground.hex(),
                           web::contrast(made.copper, ground), made.copper_tint.hex(), web::contrast(made.copper, made.copper_tint), made.on.hex(),
                           web::contrast(made.on, made.copper));
    };
    return {line("by day", theme->light, paper), line("by night", theme->dark, web::night_paper)};
}

}  // namespace cities
