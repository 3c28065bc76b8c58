#include "readers/price.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "base/scanner.h"
#include "base/text.h"

namespace readers {
namespace {

using base::Scanner;

constexpr std::int64_t highest_price = 100'000'000'00;  // hundredths; beyond it stands a phone number, not a price

// A name in the tables below: "руб*" takes every ending.
bool is_among(std::string_view word, std::span<const std::string_view> names) {
    return std::ranges::any_of(names, [&](std::string_view name) {
        return name.ends_with('*') ? word.starts_with(name.substr(0, name.size() - 1)) : word == name;
    });
}

struct CurrencyName {
    std::string_view code;
    std::vector<std::string_view> names;
};

const CurrencyName* currency_of(std::string_view word) {
    static const std::vector<CurrencyName> currencies = {
        {"KZT", {"₸", "тенге*", "теңге*", "тг", "тңг", "kzt", "tenge", "tg"}},
        {"RUB", {"₽", "руб*", "р", "rub", "rubles", "roubles", "сомы"}},
        {"USD", {"$", "usd", "доллар*", "долл", "dollars"}},
        {"EUR", {"€", "eur", "евро", "euro", "euros"}},
        {"GBP", {"£", "gbp"}},
        {"CNY", {"¥", "юан*", "cny"}},
        {"KGS", {"сом", "сома", "сомов", "kgs"}},
        {"UZS", {"сум", "сума", "сумов", "сўм", "uzs"}},
        {"UAH", {"₴", "грн", "гривен", "гривна", "гривны", "uah"}},
        {"TRY", {"₺", "лир*", "try"}},
        {"BYN", {"byn"}},
    };
    for (const auto& currency : currencies)
        if (is_among(word, currency.names)) return &currency;
    return nullptr;
}

constexpr std::string_view price_words[] = {"цена",   "цены",    "стоимость", "вход",   "входной", "входа",  "билет*",   "стоит", "price",
                                            "prices", "entry",   "ticket*",   "бағасы", "баға",    "құны",   "кіру",     "участие",
                                            "за",     "аренда",  "взнос",     "admission", "entrance", "посещение", "қатысу"};
constexpr std::string_view from_words[] = {"от", "с", "c", "from", "начиная"};
constexpr std::string_view to_words[] = {"до", "to", "по"};
constexpr std::string_view kinds_of_people[] = {
    "взросл*", "детск*", "детям", "дети", "детей", "дет*", "ребен*", "студ*", "школьн*", "пенсион*", "льгот*", "ученик*", "несовершеннолетн*",
    "именин*", "инвалид*", "многодетн*", "ветеран*", "балалар*", "бала", "ересек*", "оқушы*", "child*", "kid*", "adult*", "student*", "senior*",
    "vip", "вип", "онлайн", "online", "месте", "местным"};
constexpr std::string_view conditions[] = {"по", "предварительн*", "запис*", "регистрац*", "только", "обязательн*", "нужна", "необходима",
                                           "приглаш*", "для", "всех", "на", "тіркел*", "арқылы", "алдын", "ала", "with", "registration", "by", "required"};
constexpr std::string_view free_alone[] = {"бесплатно", "тегін", "free", "даром"};
constexpr std::string_view free_with_entry[] = {"бесплатн*", "свободн*", "тегін", "free", "еркін", "ашық"};
constexpr std::string_view entries[] = {"вход*", "участие", "посещение", "просмотр", "entry", "entrance", "admission", "кіру", "қатысу"};
constexpr std::string_view no_price[] = {"скидк*", "скидоч*", "штраф*", "эконом*", "залог*", "депозит*", "кешбэк*", "кэшбек*", "кэшбэк*", "приз*",
                                         "выигр*", "фонд*", "сертификат*", "жеңілдік*", "discount*", "off", "deposit", "cashback", "prize*", "бонус*",
                                         "не", "not", "кроме"};

struct Amount {
    std::int64_t low = 0, high = 0;  // hundredths
    const CurrencyName* currency = nullptr;
    bool from = false, to = false;   // "от 900": nothing above; "до 500": nothing below
};

// What one part between commas says.
struct Part {
    std::string_view text;  // in the source's letters
    std::vector<Amount> amounts;
    std::string_view unit;
    bool free_word = false, free_entry = false, entry = false;
    bool people = false;    // speaks of some visitors only
    bool remark = false;    // has words a price cannot hold
    bool strange = false;   // and such as may change what a bare number means
    bool refused = false;   // a discount, a deposit, "not"

    bool free() const {
        return !refused && !people && amounts.empty() && (free_word ? !strange || entry : free_entry && entry);
    }
};

// "2 000", "2 000,50", "2,000", "2.000", "1,5 тыс" in hundredths.
std::optional<std::int64_t> take_amount(Scanner& scan) {
    const auto place = scan.at();
    auto whole = scan.number(1, 9);
    if (!whole) return {};
    const auto group = [&](char sign) {
        return scan.peek() == sign && Scanner::digit(scan.peek(1)) && Scanner::digit(scan.peek(2)) && Scanner::digit(scan.peek(3)) &&
               !Scanner::digit(scan.peek(4));
    };
    if (const char sign = scan.peek(); *whole < 1000 && *whole > 0 && (sign == ' ' || sign == ',' || sign == '.' || sign == '\'')) {
        while (group(sign) && *whole < 1'000'000'000) {
            scan.step();
            *whole = *whole * 1000 + *scan.number(3, 3);
        }
    }
    std::int64_t hundredths = *whole * 100;
    if ((scan.peek() == '.' || scan.peek() == ',') && Scanner::digit(scan.peek(1))) {
        scan.step();
        const auto figures = scan.digits();
        const auto part = scan.number(1, 2);
        if (!part) return scan.back_to(place), std::nullopt;
        hundredths += figures == 1 ? *part * 10 : *part;
    }
    const auto behind = scan.at();
    scan.spaces();
    const auto word = scan.word();
    if (word == "тыс" || word == "мың" || word == "тысяч" || word == "тысячи" || word == "тысяча") hundredths *= 1000, scan.take(".");
    else if ((word == "к" || word == "k") && scan.at() == behind + word.size()) hundredths *= 1000;
    else if (word == "млн") hundredths *= 1'000'000, scan.take(".");
    else scan.back_to(behind);
    return hundredths;
}

const CurrencyName* take_currency(Scanner& scan) {
    const auto place = scan.at();
    scan.spaces();
    static constexpr std::string_view signs[] = {"$", "₸", "₽", "€", "£", "¥", "₴", "₺"};
    for (const auto sign : signs)
        if (scan.take(sign)) return currency_of(sign);
    if (const auto* currency = currency_of(scan.word())) {
        scan.take(".");
        return currency;
    }
    scan.back_to(place);
    return nullptr;
}

// "-500", "до 500" behind a first sum.
std::optional<std::int64_t> take_upper(Scanner& scan) {
    const auto place = scan.at();
    scan.spaces();
    bool joined = scan.take("-") || scan.take("...") || scan.take("…");
    if (!joined) joined = is_among(scan.word(), to_words);
    scan.spaces();
    while (joined && take_currency(scan)) {}
    scan.spaces();
    if (joined)
        if (const auto upper = take_amount(scan)) return upper;
    scan.back_to(place);
    return {};
}

// Where a number cannot be money: an hour, an age, a share, a date, an address.
bool other_number(Scanner scan) {
    const char next = scan.peek();
    if (next == ':' || next == '%' || next == '+' || (next == '-' && Scanner::letter(scan.peek(1)))) return true;
    if (next == '.' && Scanner::digit(scan.peek(1))) return true;
    scan.spaces();
    if (!scan.take("/")) return false;
    scan.spaces();
    return scan.digits() > 0;
}

void skip_number(Scanner& scan, Part& part) {
    scan.skip("0123456789.:/% +");
    part.remark = part.strange = true;
}

// Kazakh says it behind the sum: "теңгеден бастап", "теңгеге дейін".
void take_postposition(Scanner& scan, Amount& amount) {
    const auto place = scan.at();
    scan.spaces();
    const auto word = scan.word();
    if (word == "бастап") amount.from = true;
    else if (word == "дейін") amount.to = true;
    else scan.back_to(place);
}

void take_sum(Scanner& scan, Part& part, Amount amount) {
    const auto place = scan.at();
    const auto low = take_amount(scan);
    if (!low) {
        skip_number(scan, part);
        return;
    }
    amount.low = amount.high = *low;
    const auto* before = amount.currency;
    if (!amount.currency) amount.currency = take_currency(scan);
    if (other_number(scan)) return skip_number(scan, part);
    if (const auto upper = take_upper(scan)) {
        amount.high = *upper;
        amount.from = amount.to = false;
        if (const auto* behind = take_currency(scan); behind && !before) amount.currency = behind;
        if (amount.high < amount.low || other_number(scan)) return skip_number(scan, part);
    }
    take_postposition(scan, amount);
    if (amount.high > highest_price || scan.at() == place) part.remark = part.strange = true;
    else part.amounts.push_back(amount);
}

std::string_view unit_of(std::string_view word) {
    static constexpr std::string_view person[] = {"человек*", "чел", "адам*", "person", "участник*", "персон*"};
    static constexpr std::string_view hour[] = {"час", "часа", "ч", "hour", "сағат*"};
    static constexpr std::string_view day[] = {"день", "сутки", "day", "күн*"};
    static constexpr std::string_view month[] = {"месяц*", "мес", "month", "ай", "айына"};
    if (is_among(word, person)) return "person";
    if (is_among(word, hour)) return "hour";
    if (is_among(word, day)) return "day";
    return is_among(word, month) ? "month" : "";
}

// "с человека", "/час", "per person", "адамға": a unit stands behind its sum and names no number of its own.
bool take_unit(Scanner& scan, Part& part, std::string_view word) {
    static constexpr std::string_view joints[] = {"с", "c", "за", "в", "на", "per", "a", "1"};
    if (part.amounts.empty()) return false;
    auto unit = unit_of(word);
    if (unit.empty() && is_among(word, joints)) {
        const auto place = scan.at();
        scan.spaces();
        unit = unit_of(scan.word());
        if (unit.empty()) scan.back_to(place);
    }
    if (!unit.empty()) part.unit = unit, scan.take(".");
    return !unit.empty();
}

void take_word(Scanner& scan, Part& part, Amount& next) {
    const auto word = scan.word();
    const auto behind = scan.at();
    if (take_unit(scan, part, word)) return;
    scan.spaces();
    const bool number = scan.digits() > 0 || scan.rest().starts_with("$") || scan.rest().starts_with("€");
    if (number && is_among(word, from_words)) return void(next.from = true);
    if (number && is_among(word, to_words)) return void(next.to = true);
    scan.back_to(behind);
    if (const auto* currency = currency_of(word)) return void(number ? next.currency = currency : nullptr);
    part.entry = part.entry || is_among(word, entries);
    part.free_word = part.free_word || is_among(word, free_alone);
    part.free_entry = part.free_entry || is_among(word, free_with_entry);
    part.refused = part.refused || is_among(word, no_price);
    if (is_among(word, price_words) || is_among(word, free_with_entry) || is_among(word, free_alone)) return;
    part.remark = true;
    const bool people = is_among(word, kinds_of_people);
    part.people = part.people || people;
    part.strange = part.strange || (!people && !is_among(word, conditions));
}

// A sum without a currency is one only beside words that cannot change its meaning; "1300 за одно занятие" begins with it.
void drop_bare(Part& part, bool begins_with_sum) {
    if (part.refused) part.amounts.clear();
    const bool keep = !part.strange || begins_with_sum;
    std::erase_if(part.amounts, [&](const Amount& amount) { return !amount.currency && !keep; });
    if (part.refused) part.remark = true;
}

Part part_of(std::string_view text) {
    Part part{.text = text};
    const std::string prepared = base::plain(text);
    Scanner scan(prepared);
    Amount next;
    while (!scan.done()) {
        const auto place = scan.at();
        scan.skip(" -:./\"«».!*");
        if (const auto* currency = take_currency(scan)) {
            next.currency = currency;
            if (!part.amounts.empty() && !part.amounts.back().currency) part.amounts.back().currency = currency;
            scan.spaces();
            if (scan.digits() == 0) next.currency = nullptr;
        } else if (scan.digits() > 0) {
            take_sum(scan, part, std::exchange(next, {}));
        } else if (Scanner::letter(scan.peek())) {
            take_word(scan, part, next);
        } else if (scan.at() == place) {
            scan.step();
            part.remark = true;
        }
    }
    const bool begins = Scanner::digit(prepared.empty() ? ' ' : prepared.front()) && prepared.find(" за ") != prepared.npos;
    drop_bare(part, begins);
    part.people = part.people || prepared.starts_with('-');  // "дети (со взрослыми) — бесплатно": goes on with the part before
    return part;
}

bool between_figures(std::string_view text, std::size_t at) {
    return at > 0 && at + 1 < text.size() && Scanner::digit(text[at - 1]) && Scanner::digit(text[at + 1]);
}

// Commas, semicolons, brackets and sentences part what is said; signs inside a number do not.
std::vector<Part> parts_of(std::string_view text) {
    std::vector<Part> parts;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size() && parts.size() < 40; ++i) {
        const char c = i < text.size() ? text[i] : ';';
        const bool border = c == ';' || c == '(' || c == ')' || c == '\n' || c == '|' || (c == ',' && !between_figures(text, i));
        if (!border) continue;
        const auto piece = base::trimmed(text.substr(begin, i - begin));
        if (!piece.empty()) parts.push_back(part_of(piece));
        begin = i + 1;
    }
    return parts;
}

std::int64_t minor_units(std::int64_t hundredths, base::Currency currency) {
    if (currency.digits() == 0) return (hundredths + 50) / 100;
    return currency.digits() == 3 ? hundredths * 10 : hundredths;
}

base::Currency currency_of(const std::vector<Part>& parts, base::Currency usual) {
    for (const auto& part : parts)
        for (const auto& amount : part.amounts)
            if (amount.currency) return *base::Currency::parse(amount.currency->code);
    return usual;
}

// All sums of one currency together; a sum in another stays in the note.
base::Price joined(const std::vector<Part>& parts, base::Currency currency, bool& foreign) {
    base::Price price{.currency = currency};
    bool open_above = false;
    for (const auto& part : parts) {
        if (price.unit.empty()) price.unit = part.unit;
        for (const auto& amount : part.amounts) {
            if (amount.currency && amount.currency->code != currency.view()) {
                foreign = true;
                continue;
            }
            const auto low = minor_units(amount.low, currency), high = minor_units(amount.high, currency);
            open_above = open_above || amount.from;
            if (!amount.to) price.min = price.min ? std::min(*price.min, low) : low;
            price.max = price.max ? std::max(*price.max, high) : high;
        }
    }
    if (open_above) price.max.reset();
    return price;
}

bool says_all(const Part& part) { return !part.remark && (part.free() || !part.amounts.empty()); }

// When the first part says the price and nothing else does, the note is what follows it; otherwise the whole text.
std::string note_of(std::string_view text, const std::vector<Part>& parts, bool foreign) {
    if (std::ranges::all_of(parts, says_all) && !foreign && parts.size() == 1) return {};
    const bool only_first = says_all(parts.front()) && !foreign &&
                            std::all_of(parts.begin() + 1, parts.end(), [](const Part& part) { return part.amounts.empty() && !part.free(); });
    if (!only_first) return std::string(text);
    const auto behind = static_cast<std::size_t>(parts.front().text.data() + parts.front().text.size() - text.data());
    auto rest = text.substr(behind);
    const bool bracket = rest.find('(') != rest.npos;
    while (!rest.empty() && std::string_view(" ,;(|\n").find(rest.front()) != std::string_view::npos) rest.remove_prefix(1);
    if (bracket && rest.ends_with(')') && rest.find('(') == rest.npos) rest.remove_suffix(1);
    return std::string(base::trimmed(rest));
}

}  // namespace

PriceText read_price(std::string_view text, base::Currency usual) {
    const std::string cleaned = base::shortened(base::clean(text, true), 1000);
    const auto parts = parts_of(cleaned);
    const bool sums = std::ranges::any_of(parts, [](const Part& part) { return !part.amounts.empty(); });
    const bool free = std::ranges::any_of(parts, &Part::free);
    if (!sums && !free) return {{}, base::clean(cleaned)};
    bool foreign = false;
    base::Price price = joined(parts, currency_of(parts, usual), foreign);
    if (!sums || (price.min == 0 && price.max == 0)) price = {.currency = usual, .free = true};
    else if (free) price.min = 0;
    return {price, base::clean(note_of(cleaned, parts, foreign))};
}

}  // namespace readers
