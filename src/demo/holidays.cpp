// Public holidays of Kazakhstan (Labour Code, article 84, and the law on holidays; Orthodox Christmas and the first day
// of Qurban Ait are days off by the same article).
#include <algorithm>

#include "demo/fixed.h"

namespace demo {

namespace {

using namespace std::chrono;

struct Fixed {
    month_day day;
    Words name;
    int first_year = 0, last_year = 9999;
};

constexpr Words constitution{"День Конституции", "Конституция күні", "Constitution Day"};
constexpr Words new_year{"Новый год", "Жаңа жыл", "New Year’s Day"};
constexpr Words nauryz{"Наурыз мейрамы", "Наурыз мейрамы", "Nauryz"};

constexpr Fixed fixed[] = {
    {January / 1, new_year},
    {January / 2, new_year},
    {January / 7, {"Православное Рождество", "Православиелік Рождество", "Orthodox Christmas"}},
    {March / 8, {"Международный женский день", "Халықаралық әйелдер күні", "International Women’s Day"}},
    {March / 15, constitution, 2027},
    {March / 21, nauryz},
    {March / 22, nauryz},
    {March / 23, nauryz},
    {May / 1, {"Праздник единства народа Казахстана", "Қазақстан халқының бірлігі мерекесі", "Unity Day"}},
    {May / 7, {"День защитника Отечества", "Отан қорғаушы күні", "Defender of the Fatherland Day"}},
    {May / 9, {"День Победы", "Жеңіс күні", "Victory Day"}},
    {July / 6, {"День столицы", "Астана күні", "Capital City Day"}},
    {August / 30, constitution, 1996, 2025},
    {October / 25, {"День Республики", "Республика күні", "Republic Day"}, 2022},
    {December / 16, {"День Независимости", "Тәуелсіздік күні", "Independence Day"}},
};

// The moon decides: announced by the Spiritual Administration, the later years by calculation.
constexpr year_month_day qurban_ait[] = {
    2024y / June / 16, 2025y / June / 6,  2026y / May / 27, 2027y / May / 16,
    2028y / May / 5,   2029y / April / 24, 2030y / April / 13,
};

}  // namespace

std::vector<Holiday> holidays(year from, year to) {
    std::vector<Holiday> all;
    for (auto y = from; y <= to; ++y)
        for (const auto& one : fixed)
            if (static_cast<int>(y) >= one.first_year && static_cast<int>(y) <= one.last_year)
                all.push_back({local_days(y / one.day.month() / one.day.day()), one.name});
    for (const auto& day : qurban_ait)
        if (day.year() >= from && day.year() <= to)
            all.push_back({local_days(day), {"Курбан айт", "Құрбан айт", "Qurban Ait"}});
    std::ranges::sort(all, {}, &Holiday::day);
    return all;
}

}  // namespace demo
