// Streets from the first house to the last; a house lies between them by its number, odd ones on the other side.
#include "demo/streets.h"

#include <cmath>
#include <stdexcept>

#include "demo/fixed.h"

namespace demo {

namespace {

constexpr Street all_streets[] = {
    // The avenues of the centre, from west to east.
    {"abai", "улица Абая", "Абай көшесі", "на Абая", 47.7968, 67.6955, 47.7994, 67.7290, 92},
    {"mira", "проспект Мира", "Мира даңғылы", "на Мира", 47.7996, 67.6980, 47.8020, 67.7270, 74},
    {"satpaev", "улица Сатпаева", "Сәтбаев көшесі", "на Сатпаева", 47.7942, 67.6990, 47.7966, 67.7285, 88},
    {"kosmonavtov", "бульвар Космонавтов", "Ғарышкерлер бульвары", "на бульваре Космонавтов", 47.8022, 67.7010, 47.8043, 67.7235, 56},
    {"alashakhan", "проспект Алашахана", "Алаша хан даңғылы", "на Алашахана", 47.8050, 67.6930, 47.8078, 67.7255, 64},
    {"zheltoqsan", "улица Желтоксан", "Желтоқсан көшесі", "на Желтоксан", 47.7915, 67.6975, 47.7935, 67.7260, 70},
    {"margulan", "улица Маргулана", "Марғұлан көшесі", "на Маргулана", 47.8092, 67.7040, 47.8112, 67.7250, 48},
    // Across them, from south to north.
    {"nekrasov", "улица Некрасова", "Некрасов көшесі", "на Некрасова", 47.7880, 67.7072, 47.8082, 67.7048, 58},
    {"gagarin", "улица Гагарина", "Гагарин көшесі", "на Гагарина", 47.7862, 67.7124, 47.8095, 67.7098, 66},
    {"shevchenko", "улица Шевченко", "Шевченко көшесі", "на Шевченко", 47.7870, 67.7168, 47.8088, 67.7146, 54},
    {"pushkin", "улица Пушкина", "Пушкин көшесі", "на Пушкина", 47.7888, 67.7206, 47.8064, 67.7188, 46},
    {"valikhanov", "улица Валиханова", "Уәлиханов көшесі", "на Валиханова", 47.7895, 67.7022, 47.8060, 67.7000, 44},
    {"esenberlin", "улица Есенберлина", "Есенберлин көшесі", "на Есенберлина", 47.7905, 67.7250, 47.8050, 67.7236, 40},
    {"gogol", "улица Гоголя", "Гоголь көшесі", "на Гоголя", 47.7898, 67.6985, 47.8040, 67.6962, 36},
    // The outskirts.
    {"metallurgov", "улица Металлургов", "Металлургтер көшесі", "в районе Металлург", 47.8030, 67.6942, 47.8102, 67.6990, 38},
    {"stroiteley", "улица Строителей", "Құрылысшылар көшесі", "на Строителей", 47.8105, 67.7052, 47.8160, 67.7138, 42},
    {"zhastar", "улица Жастар", "Жастар көшесі", "в районе Жастар", 47.8120, 67.7040, 47.8158, 67.7180, 34},
    {"vokzal", "Привокзальная улица", "Вокзал маңы көшесі", "у вокзала", 47.7838, 67.7080, 47.7845, 67.7240, 32},
    {"temirzholshy", "улица Темиржолшы", "Теміржолшы көшесі", "в районе Темиржолшы", 47.7815, 67.7100, 47.7822, 67.7225, 30},
    {"kenshi", "улица Кенши", "Кенші көшесі", "в районе Кенши", 47.7902, 67.7280, 47.7952, 67.7345, 30},
    {"naberezhnaya", "Набережная улица", "Жағалау көшесі", "на Набережной", 47.7965, 67.7360, 47.8070, 67.7425, 40},
    {"ulytau", "Улытауская улица", "Ұлытау көшесі", "на Улытауской", 47.7872, 67.6935, 47.7928, 67.7000, 36},
    {"samal", "улица Самал", "Самал көшесі", "в районе Самал", 47.8068, 67.7200, 47.8128, 67.7262, 28},
    {"zavod", "Заводская улица", "Зауыт көшесі", "на Заводской", 47.7778, 67.7260, 47.7815, 67.7420, 26},
};

const Street& find(std::string_view key) {
    for (const auto& street : all_streets)
        if (street.key == key) return street;
    throw std::logic_error("the demo city has no such street: " + std::string(key));
}

// Six digits behind the point are 0.1 m.
double rounded(double degrees) { return std::round(degrees * 1e6) / 1e6; }

Address house_on(const Street& street, int house, std::string_view rest) {
    const double along = double(house) / street.houses;
    const double side = house % 2 ? 0.00016 : -0.00016;
    Address it;
    it.latitude = rounded(street.from_latitude + (street.to_latitude - street.from_latitude) * along + side);
    it.longitude = rounded(street.from_longitude + (street.to_longitude - street.from_longitude) * along + side);
    const std::string number = ", " + std::to_string(house) + std::string(rest);
    it.ru = std::string(street.ru) + number;
    it.kk = std::string(street.kk) + number;
    it.branch = street.on;
    it.district = district_at(it.latitude, it.longitude);
    return it;
}

}  // namespace

std::span<const Street> streets() { return all_streets; }

std::string_view district_at(double latitude, double longitude) {
    static const auto known = districts();
    std::string_view nearest;
    double best = 1e9;
    for (const auto& district : known) {
        // A degree of longitude is 0.67 of one of latitude here.
        const double distance = std::hypot(latitude - district.latitude, (longitude - district.longitude) * 0.67);
        if (distance < best) best = distance, nearest = district.slug;
    }
    return nearest;
}

Address address(std::string_view place) {
    const auto pieces = split(place);
    const auto slash = pieces.at(1).find('/');
    const auto rest = slash == std::string_view::npos ? std::string_view() : pieces[1].substr(slash);
    return house_on(find(pieces[0]), number_in(pieces[1].substr(0, slash)), rest);
}

Address any_address(Dice& dice, bool in_centre) {
    const auto streets_to_choose = in_centre ? std::span(all_streets).first(14) : std::span(all_streets);
    const auto& street = streets_to_choose[static_cast<std::size_t>(dice.below(static_cast<int>(streets_to_choose.size())))];
    const int house = dice.between(1, street.houses);
    constexpr std::string_view rests[] = {"", "", "", "", "", "", "/1", "/2", "а"};
    return house_on(street, house, dice.one_of(rests));
}

}  // namespace demo
