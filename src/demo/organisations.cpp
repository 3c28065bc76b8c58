// Turns the tables of firms into drafts: addresses, hours, contacts, attributes and the languages each is known in.
#include <algorithm>
#include <array>
#include <stdexcept>

#include <fmt/format.h>

#include "demo/city.h"
#include "demo/dice.h"
#include "demo/firms.h"
#include "demo/fixed.h"
#include "demo/opening.h"
#include "demo/streets.h"
#include "demo/venues.h"

namespace demo {

namespace {

using ::organisations::AttributeDraft;
using ::organisations::BranchDraft;
using ::organisations::Contact;
using i18n::Language;

std::vector<Listed> all_firms() {
    std::vector<Listed> all;
    for (const auto sorts : {food_sorts(), shop_sorts(), beauty_and_car_sorts(), service_sorts(), leisure_sorts(),
                             learning_sorts(), health_sorts(), public_sorts()})
        for (const auto& sort : sorts)
            for (const auto& firm : sort.firms) all.push_back({&sort, &firm});
    return all;
}

std::string core(const Firm& firm, Language language) {
    if (language == Language::kk && !firm.name.kk.empty()) return std::string(firm.name.kk);
    return std::string(language == Language::en ? firm.name.en : firm.name.ru);
}

// Which languages a record is known in, its original first. Two thirds are complete: the rest shows how the city names
// the language of an original.
std::vector<Language> known_in(const Firm& firm, Dice& dice) {
    const auto& line = firm.line;
    if (line.ru.empty() && !line.kk.empty()) return {Language::kk};
    if (!line.ru.empty() && line.kk.empty()) return {Language::ru};
    const int roll = dice.below(100);
    if (roll < 64) return {Language::ru, Language::kk, Language::en};
    if (roll < 80) return {Language::kk, Language::ru, Language::en};
    if (roll < 92) return {Language::ru, Language::kk};
    return {roll < 97 ? Language::ru : Language::kk};
}

std::vector<::organisations::Text> texts(const Listed& listed, int round, Dice& dice) {
    const auto& lines = listed.sort->lines;
    const int count = static_cast<int>(lines.size());
    const int first = dice.below(count);
    const bool third = dice.chance(45) && count > 2;
    std::vector<::organisations::Text> all;
    for (const auto language : known_in(*listed.firm, dice)) {
        std::vector<std::string_view> said;
        if (const auto own = listed.firm->line.in(language); !own.empty()) said.push_back(own);
        said.push_back(lines[static_cast<std::size_t>(first)].in(language));
        if (said.size() == 1 || third) said.push_back(lines[static_cast<std::size_t>((first + 1) % count)].in(language));
        std::string description;
        for (const auto sentence : said) description += fmt::format("{}{}", description.empty() ? "" : " ", sentence);
        all.push_back({.language = language, .name = name_of_firm(listed, language, round), .description = std::move(description)});
    }
    return all;
}

// Numbers nobody has: subscribers' numbers begin neither with 00 in the city nor with 000 in the mobile networks.
Contact phone(Dice& dice, bool mobile) {
    if (!mobile) {
        const int n = dice.below(10000);
        return {"phone", fmt::format("+771020{:05}", n),
                fmt::format("+7 7102 0{}-{:02}-{:02}", n / 10000, n / 100 % 100, n % 100)};
    }
    constexpr std::array networks{"700", "701", "705", "707", "708"};
    const auto network = networks[static_cast<std::size_t>(dice.below(5))];
    const int n = dice.below(10000);
    return {"phone", fmt::format("+7{}000{:04}", network, n), fmt::format("+7 {} 000-{:02}-{:02}", network, n / 100, n % 100)};
}

std::string handle(const Listed& listed, int number) {
    std::string letters;
    for (const char c : listed.firm->name.en)
        if (std::isalnum(static_cast<unsigned char>(c))) letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return fmt::format("{}{}", letters.substr(0, 18), number);
}

std::vector<Contact> contacts(const Listed& listed, int number, Dice& dice) {
    const bool is_public = listed.sort->kind == "public_body";
    const std::string own = handle(listed, number);
    std::vector<Contact> all{phone(dice, !is_public && dice.chance(65))};
    if (dice.chance(20)) all.push_back(phone(dice, false));
    if (!is_public && dice.chance(70)) {
        auto chat = phone(dice, true);
        all.push_back({"whatsapp", chat.value, chat.label});
    }
    // The names end in what no real account has; .example is kept free by RFC 2606.
    if (dice.chance(is_public ? 40 : 65)) all.push_back({"instagram", fmt::format("https://instagram.com/{}.qala.demo", own), "@" + own + ".qala.demo"});
    if (dice.chance(25)) all.push_back({"telegram", fmt::format("https://t.me/{}_qala_demo", own), "@" + own + "_qala_demo"});
    if (dice.chance(is_public ? 80 : 25)) all.push_back({"site", fmt::format("https://{}.example", own), own + ".example"});
    if (dice.chance(is_public ? 70 : 15)) all.push_back({"email", fmt::format("info@{}.example", own), ""});
    return all;
}

std::string_view landmark(Dice& dice) {
    constexpr std::string_view landmarks[] = {
        "вход со двора", "второй этаж", "цокольный этаж, вход с торца", "рядом с остановкой «Площадь»", "напротив парка",
        "остановка «Колледж»", "в торговом доме «Орда»", "за зданием почты", "угол дома, зелёная дверь", "напротив рынка",
        "остановка «Микрорайон»", "вход с пандусом слева", "во дворе, синий козырёк", "рядом с вокзалом"};
    return dice.chance(45) ? dice.one_of(landmarks) : std::string_view();
}

std::string_view picked(std::string_view list, Dice& dice) {
    const auto choices = split(list, '|');
    return choices[static_cast<std::size_t>(dice.below(static_cast<int>(choices.size())))];
}

bool never_closes(const ::organisations::Hours& hours) {
    return std::ranges::all_of(hours.week, [](const auto& day) { return day == ::organisations::Periods{{0, 24 * 60}}; });
}

// A seventh of the places is closed or open shorter on the next public holiday, a few count their goods one day.
void add_exceptions(::organisations::Hours& hours, base::Day today, std::span<const Holiday> holidays, Dice& dice) {
    if (hours.by_appointment || never_closes(hours)) return;
    const int roll = dice.below(100);
    if (roll < 14) {
        const auto next = std::ranges::find_if(holidays, [&](const Holiday& one) { return one.day >= today; });
        if (next == holidays.end()) return;
        hours.exceptions.push_back({next->day, next->day, {}});
        if (roll < 7) hours.exceptions.back().periods = {{11 * 60, 16 * 60}};
    } else if (roll < 18) {
        const auto day = today + std::chrono::days(dice.between(2, 30));
        hours.exceptions.push_back({day, day, {}});
    }
}

std::string_view hours_note(std::string_view kind, Dice& dice) {
    constexpr std::string_view notes[] = {"Последняя пятница месяца — санитарный день", "Касса закрывается за полчаса до конца работы",
                                          "В сильный мороз открывается на час позже", "Кухня принимает заказы до 22:30"};
    if (!dice.chance(9)) return {};
    return notes[static_cast<std::size_t>(kind == "business" ? dice.below(4) : dice.below(3))];
}

// Where a firm is also a venue, both stand at one address.
std::string_view known_address(const Firm& firm) {
    if (!firm.address.empty() || firm.key.empty()) return firm.address;
    const auto same = std::ranges::find(venues(), firm.key, &Venue::firm);
    return same == venues().end() ? std::string_view() : same->address;
}

std::vector<BranchDraft> branches(const Listed& listed, const Options& options, std::span<const Holiday> holidays,
                                  bool kazakh, int round, Dice& dice) {
    std::vector<BranchDraft> all;
    for (int i = 0; i < listed.firm->branches; ++i) {
        const auto known = known_address(*listed.firm);
        const bool fixed = i == 0 && round == 0 && !known.empty();
        const auto where = fixed ? address(known) : any_address(dice, listed.sort->in_centre);
        const auto rules = listed.firm->hours.empty() ? picked(listed.sort->hours, dice) : listed.firm->hours;
        BranchDraft branch;
        branch.name = listed.firm->branches > 1 ? where.branch : "";
        branch.address = kazakh ? where.kk : where.ru;
        branch.landmark = landmark(dice);
        branch.district = where.district;
        branch.latitude = where.latitude;
        branch.longitude = where.longitude;
        // Of one place in twenty nobody knows the hours.
        if (listed.firm->key.empty() && dice.chance(5)) {
            branch.hours_note = "уточняйте по телефону";
        } else {
            branch.hours = opening(rules);
            add_exceptions(branch.hours, options.today, holidays, dice);
            branch.hours_note = hours_note(listed.sort->kind, dice);
        }
        if (listed.firm->branches > 1) branch.contacts.push_back(phone(dice, true));
        all.push_back(std::move(branch));
    }
    return all;
}

AttributeDraft attribute(std::string_view spec, Dice& dice) {
    const auto equals = spec.find('=');
    AttributeDraft it{.key = std::string(spec.substr(0, equals))};
    if (it.key == "licence") {
        it.text = fmt::format("№ 000{:05}-DEMO", dice.below(100000));
    } else if (equals == std::string_view::npos) {
        it.number = 1;
    } else if (const auto value = picked(spec.substr(equals + 1), dice); value[0] >= '0' && value[0] <= '9') {
        it.number = number_in(value);
    } else {
        it.choice = value;
    }
    return it;
}

std::vector<AttributeDraft> attributes(const Sort& sort, Dice& dice) {
    std::vector<AttributeDraft> all;
    for (auto spec : split(sort.attributes)) {
        const bool some = spec.ends_with('?');
        if (some) spec.remove_suffix(1);
        auto one = attribute(spec, dice);
        // "No" is worth knowing too: one in three of those that lack something say so.
        if (some && !dice.chance(60)) {
            if (!one.choice.empty() || !dice.chance(33)) continue;
            one.number = 0;
        }
        all.push_back(std::move(one));
    }
    return all;
}

std::string legal_name(const Listed& listed, Dice& dice) {
    constexpr std::string_view owners[] = {"Ахметжанова А.", "Сейтказин Б.", "Жумабеков Е.", "Оспанова Г.", "Ким В.", "Тулегенов Д.",
                                           "Ковальчук О.", "Нурланова М.", "Бекболатов С.", "Шмидт А.", "Искакова Р.", "Мусин Т."};
    if (listed.sort->kind == "business" && dice.chance(70))
        return fmt::format("ТОО «{}-{}»", listed.firm->name.en.substr(0, listed.firm->name.en.find(' ')), dice.between(2005, 2024));
    if (listed.sort->kind == "sole_trader") return fmt::format("ИП {}", dice.one_of(owners));
    return {};
}

void add_figures(::organisations::Draft& draft, const Sort& sort, Dice& dice) {
    const bool is_public = draft.kind == "public_body";
    if (dice.chance(60)) draft.founded_year = is_public ? dice.between(1954, 1995) : dice.between(1999, 2024);
    if (sort.bill_to > 0 && dice.chance(85)) {
        const std::int64_t from = sort.bill_from + 250 * dice.below((sort.bill_to - sort.bill_from) / 500 + 1);
        draft.bill_min = from * 100;
        draft.bill_max = dice.chance(40) ? from * 100 : (from + 250 * dice.between(2, 8)) * 100;
    }
    constexpr std::string_view checked[] = {"phone", "phone,address", "phone,address", "phone,address,document"};
    if (is_public || dice.chance(38)) draft.verified_what = is_public ? "phone,address,document" : dice.one_of(checked);
}

::organisations::Draft draft(int index, const Options& options, std::span<const Holiday> holidays) {
    const auto list = listed_firms();
    const int round = index / organisations_per_scale;
    const auto& listed = list[static_cast<std::size_t>(index % organisations_per_scale)];
    Dice dice(options.seed, 1, static_cast<std::uint64_t>(index));
    ::organisations::Draft it;
    it.source = "demo";
    it.source_id = fmt::format("org-{}", index + 1);
    it.kind = listed.sort->kind;
    it.category = listed.sort->category;
    it.texts = texts(listed, round, dice);
    const bool kazakh_alone = it.texts.size() == 1 && it.texts[0].language == Language::kk;
    it.branches = branches(listed, options, holidays, kazakh_alone, round, dice);
    it.contacts = contacts(listed, index + 1, dice);
    it.attributes = attributes(*listed.sort, dice);
    it.legal_name = legal_name(listed, dice);
    for (const auto tag : split(listed.sort->tags, ',')) it.tags.emplace_back(tag);
    if (!listed.sort->what.ru.empty() && dice.chance(30)) it.aliases.push_back(core(*listed.firm, Language::ru));
    add_figures(it, *listed.sort, dice);
    return it;
}

}  // namespace

std::span<const Listed> listed_firms() {
    static const auto all = all_firms();
    return all;
}

// Copies of a larger city are told apart by their number.
std::string name_of_firm(const Listed& listed, Language language, int round) {
    const auto& what = listed.sort->what;
    const std::string inner = core(*listed.firm, language);
    std::string full = inner;
    if (!what.ru.empty() && language == Language::ru) full = fmt::format("{} «{}»", what.ru, inner);
    if (!what.ru.empty() && language == Language::kk) full = fmt::format("«{}» {}", inner, what.kk);
    if (!what.ru.empty() && language == Language::en) full = fmt::format("{} {}", inner, what.en);
    if (round == 0) return full;
    return language == Language::en ? fmt::format("{}, No {}", full, round + 1) : fmt::format("{}, № {}", full, round + 1);
}

int number_of_firm(std::string_view key) {
    const auto list = listed_firms();
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i].firm->key == key) return static_cast<int>(i) + 1;
    throw std::logic_error("the demo city has no such organisation: " + std::string(key));
}

void organisations(const Options& options, const std::function<void(::organisations::Draft&&)>& take) {
    const auto year = std::chrono::year_month_day(options.today).year();
    const auto known = holidays(year, year + std::chrono::years(1));
    for (int i = 0; i < organisations_per_scale * options.scale; ++i) take(draft(i, options, known));
}

}  // namespace demo
