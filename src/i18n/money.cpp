#include "i18n/money.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "i18n/numbers.h"

namespace i18n {
namespace {

using base::Money;

std::int64_t scale(base::Currency currency) {
    std::int64_t out = 1;
    for (int i = 0; i < currency.digits(); ++i) out *= 10;
    return out;
}

// "5 000" or "12,50", without the sign.
std::string sum(Language language, Money money) {
    const auto unit = scale(money.currency);
    const auto whole = money.minor / unit, rest = money.minor % unit;
    if (rest == 0) return number(language, whole);
    auto out = fmt::format("{}{}{:0{}}", number(language, whole < 0 ? -whole : whole), language == Language::en ? "." : ",",
                           rest < 0 ? -rest : rest, money.currency.digits());
    return money.minor < 0 ? "\u2212" + out : out;
}

struct UnitWords {
    std::string_view unit;
    std::array<std::string_view, 3> words;  // ru and en follow the sum, kk stands before it
};
constexpr UnitWords units[] = {
    {"person", {"с человека", "бір адамнан", "each"}},
    {"child", {"с ребёнка", "бір баладан", "per child"}},
    {"hour", {"в час", "сағатына", "per hour"}},
    {"day", {"в день", "күніне", "per day"}},
    {"night", {"за ночь", "бір түнге", "per night"}},
    {"month", {"в месяц", "айына", "per month"}},
    {"lesson", {"за занятие", "бір сабаққа", "per lesson"}},
    {"piece", {"за штуку", "данасы", "each"}},
    {"kg", {"за кг", "килосы", "per kg"}},
    {"ticket", {"за билет", "бір билет", "per ticket"}},
    {"table", {"за стол", "бір үстел", "per table"}},
};

std::string with_unit(Language language, std::string text, std::string_view unit) {
    const auto found = std::ranges::find(units, unit, &UnitWords::unit);
    if (found == std::end(units)) return text;
    const auto words = found->words[index(language)];
    return language == Language::kk ? fmt::format("{} {}", words, text) : fmt::format("{} {}", text, words);
}

bool is_tenge(base::Currency currency) { return currency.view() == "KZT"; }

}  // namespace

std::string currency_sign(base::Currency currency) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> signs{
        {{"KZT", "₸"}, {"RUB", "₽"}, {"USD", "$"}, {"EUR", "€"}}};
    for (const auto& [code, sign] : signs)
        if (code == currency.view()) return std::string(sign);
    return std::string(currency.view());
}

std::string money(Language language, Money money) {
    return fmt::format("{}{}{}", sum(language, money), nbsp, currency_sign(money.currency));
}

std::string from_money(Language language, Money from) {
    const auto text = money(language, from);
    switch (language) {
        case Language::ru: return fmt::format("от{}{}", nbsp, text);
        case Language::kk: return is_tenge(from.currency) ? text + "-ден бастап" : "бастапқы бағасы " + text;
        case Language::en: break;
    }
    return "from " + text;
}

std::string up_to_money(Language language, Money to) {
    const auto text = money(language, to);
    switch (language) {
        case Language::ru: return fmt::format("до{}{}", nbsp, text);
        case Language::kk: return is_tenge(to.currency) ? text + "-ге дейін" : "ең көбі " + text;
        case Language::en: break;
    }
    return "up to " + text;
}

std::string money_range(Language language, Money from, Money to, bool in_table) {
    if (from.minor == to.minor) return money(language, from);
    if (in_table || language == Language::kk) return fmt::format("{}–{}", sum(language, from), money(language, to));
    if (language == Language::ru)
        return fmt::format("от{0}{1} до{0}{2}", nbsp, sum(language, from), money(language, to));
    return fmt::format("{} to {}", sum(language, from), money(language, to));
}

std::string_view free_of_charge(Language language) {
    static constexpr std::array<std::string_view, 3> words{"бесплатно", "тегін", "free"};
    return words[index(language)];
}

std::string price(Language language, const base::Price& price, bool in_table) {
    if (price.free) return std::string(free_of_charge(language));
    const auto of = [&](std::int64_t minor) { return Money{minor, price.currency}; };
    if (price.min && price.max) return with_unit(language, money_range(language, of(*price.min), of(*price.max), in_table), price.unit);
    if (price.min) return with_unit(language, from_money(language, of(*price.min)), price.unit);
    if (price.max) return with_unit(language, up_to_money(language, of(*price.max)), price.unit);
    return {};
}

}  // namespace i18n
