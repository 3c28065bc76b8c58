#include "demo/goods.h"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

#include "demo/firms.h"

namespace demo {
namespace {

using i18n::Language;

struct Thing {
    std::string_view firm, section;
    Language language = Language::ru;
    std::string_view name, text, variants;  // variants: "250 г=2400|1 кг=8900"
    int price = 0, most = 0;                // tenge; most 0: one price
    bool in_stock = true;
    int days_ago = 1;
};

constexpr Thing all_things[] = {
    {"aroma", "food", Language::ru, "Кофе в зёрнах «Улытау»", "Обжарка нашей кофейни, каждую среду. Смелем под турку, фильтр или эспрессо.", "250 г=2400|1 кг=8900", 2400, 8900},
    {"aroma", "food", Language::kk, "Тары қосылған печенье", "Үй пешінде пісірілген, қорапта 12 дана.", "", 1500},
    {"aroma", "gifts", Language::ru, "Кружка с медной каймой", "Делают в мастерской «Мыс өрнек», 300 мл.", "", 6500, 0, false, 12},
    {"lapy", "animals", Language::ru, "Корм для взрослых кошек, курица", "Мешок можно вернуть, если кошка не ест.", "400 г=900|2 кг=3900|10 кг=17500", 900, 17500},
    {"lapy", "animals", Language::ru, "Лежанка из войлока, 50 см", "", "", 8900, 0, true, 3},
    {"lapy", "animals", Language::kk, "Иттерге арналған қысқы жилет", "Жуан мақтадан, іші жүн.", "S=5200|M=5900|L=6600", 5200, 6600, true, 41},
    {"mys", "gifts", Language::ru, "Медное блюдо с чеканкой, 30 см", "Каждое — в одном экземпляре; рисунок обсудим.", "", 28000, 0, false, 5},
    {"mys", "gifts", Language::en, "Copper bookmark with a ram’s horn", "Fits in an envelope: the city to take along.", "", 1800, 0, true, 2},
    {"orda", "clothes", Language::ru, "Сапоги зимние женские на меху", "Примерочная на втором этаже.", "36=24900|38=24900|40=24900", 24900, 0, true, 8},
    {"orda", "electronics", Language::ru, "Чайник электрический 1,7 л", "Гарантия год.", "", 9900, 0, true, 1},
    {"orda", "children", Language::kk, "Ағаштан жасалған пойыз", "Үш вагон, бояусыз. Үш жастан бастап.", "", 7400, 0, true, 34},
};

std::vector<::goods::Variant> variants_of(std::string_view text) {
    std::vector<::goods::Variant> variants;
    while (!text.empty()) {
        const auto end = std::min(text.find('|'), text.size());
        const auto one = text.substr(0, end);
        const auto equals = one.find('=');
        variants.push_back({std::string(one.substr(0, equals)), std::stoll(std::string(one.substr(equals + 1))) * 100, true});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return variants;
}

}  // namespace

void goods(const std::function<void(Stocked&&)>& take) {
    for (const auto& thing : all_things) {
        ::goods::Draft draft;
        draft.section = thing.section;
        draft.language = thing.language;
        draft.name = thing.name;
        draft.text = thing.text;
        draft.variants = variants_of(thing.variants);
        draft.price_min = std::int64_t{100} * thing.price;
        draft.price_max = std::int64_t{100} * (thing.most == 0 ? thing.price : thing.most);
        draft.in_stock = thing.in_stock;
        draft.state = "published";
        take({fmt::format("org-{}", number_of_firm(thing.firm)), std::move(draft), thing.days_ago});
    }
}

}  // namespace demo
