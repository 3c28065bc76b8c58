// The table of venues, and what events need of it.
#include "demo/venues.h"

#include <fmt/format.h>

#include <stdexcept>

#include "demo/firms.h"
#include "demo/streets.h"

namespace demo {

namespace {

constexpr Venue all_venues[] = {
    {"dk", {"Дворец культуры горняков", "Кеншілер мәдениет сарайы", "Miners’ Palace of Culture"}, "dk", "mira 24", "вход с пандусом со стороны парка", 420, true, "Большой зал=420,Малая сцена=90,Хореографический зал=40"},
    {"theatre", {"Театр «Сахна»", "«Сахна» театры", "Sakhna theatre"}, "theatre", "satpaev 35", "остановка «Театр»", 260, true, "Большая сцена=260,Чёрный зал=60"},
    {"museum", {"Историко-археологический музей", "Тарихи-археологиялық мұражай", "Museum of History and Archaeology"}, "museum", "kosmonavtov 4", "за фонтаном", 80, true, "Выставочный зал=80,Лекторий=40"},
    {"gallery", {"Галерея «Аспан»", "«Аспан» галереясы", "Aspan gallery"}, "gallery", "pushkin 5", "вход со двора", 60, false, "Первый зал=60,Двор=80"},
    {"coppermuseum", {"Музей медеплавильного дела", "Мыс балқыту ісі мұражайы", "Museum of Copper Smelting"}, "coppermuseum", "zavod 1", "проходная № 2", 50, false, ""},
    {"library", {"Центральная библиотека", "Орталық кітапхана", "Central Library"}, "library", "abai 26", "второй этаж, есть лифт", 70, true, "Читальный зал=70,Краеведческий отдел=24"},
    {"kidslib", {"Детская библиотека «Ертегі»", "«Ертегі» балалар кітапханасы", "Ertegi children’s library"}, "kidslib", "gagarin 25", "первый этаж жилого дома", 40, true, ""},
    {"youth", {"Молодёжный центр «Жастар»", "«Жастар» жастар орталығы", "Zhastar youth centre"}, "youth", "alashakhan 30", "остановка «Жастар»", 180, true, "Открытая сцена=180,Коворкинг=40"},
    {"friendship", {"Дом дружбы", "Достық үйі", "House of Friendship"}, "friendship", "zheltoqsan 20", "", 150, true, ""},
    {"planetarium", {"Планетарий «Жұлдыз»", "«Жұлдыз» планетарийі", "Zhuldyz planetarium"}, "planetarium", "kosmonavtov 44", "", 50, false, "Звёздный зал=50"},
    {"dvorec", {"Дворец школьников", "Оқушылар сарайы", "Palace of Schoolchildren"}, "dvorec", "kosmonavtov 40", "главный вход, гардероб слева", 240, true, "Актовый зал=240,Игровой зал=60"},
    {"music1", {"Музыкальная школа № 1", "№ 1 музыка мектебі", "Music School No 1"}, "music1", "pushkin 20", "", 160, false, "Концертный зал=160"},
    {"artcollege", {"Колледж искусств", "Өнер колледжі", "College of Arts"}, "artcollege", "shevchenko 40", "", 120, true, "Учебный театр=120"},
    {"boyau", {"Школа искусств «Бояу»", "«Бояу» өнер мектебі", "Boyau art school"}, "boyau", "esenberlin 15", "третий этаж", 30, false, ""},
    {"saz", {"Гончарная мастерская «Саз»", "«Саз» қыш шеберханасы", "Saz pottery"}, "saz", "gagarin 8", "вход со двора, синяя дверь", 8, false, ""},
    {"mys", {"Мастерская «Мыс өрнек»", "«Мыс өрнек» шеберханасы", "Copper Pattern workshop"}, "mys", "abai 12", "цокольный этаж", 10, false, ""},
    {"kazan", {"Кулинарная школа «Қазан»", "«Қазан» аспаздық мектебі", "Qazan cookery school"}, "kazan", "satpaev 28", "", 16, true, ""},
    {"ine", {"Ателье «Ине»", "«Ине» ательесі", "Ine atelier"}, "ine", "nekrasov 22", "", 8, false, ""},
    {"bolashak", {"Центр робототехники «Болашақ»", "«Болашақ» робототехника орталығы", "Bolashaq robotics centre"}, "bolashak", "margulan 22", "", 40, true, ""},
    {"soile", {"Языковой центр «Сөйле»", "«Сөйле» тіл орталығы", "Soile language centre"}, "soile", "gagarin 41", "второй этаж", 24, false, ""},
    {"kod", {"Школа программирования «Код дала»", "«Код дала» бағдарламалау мектебі", "Kod Dala coding school"}, "kod", "alashakhan 36", "", 20, true, ""},
    {"ubt", {"Центр «Жоғары балл»", "«Жоғары балл» орталығы", "Zhogary Ball centre"}, "ubt", "abai 66", "", 60, true, ""},
    {"zeiin", {"Детский центр «Зейін»", "«Зейін» балалар орталығы", "Zeiin children’s centre"}, "zeiin", "samal 9", "", 20, true, ""},
    {"college", {"Горно-металлургический колледж", "Тау-кен металлургия колледжі", "Mining and Metallurgy College"}, "college", "satpaev 74", "корпус А", 300, true, "Актовый зал=300,Лаборатория=30"},
    {"school1", {"Школа-гимназия № 1", "№ 1 мектеп-гимназия", "Gymnasium No 1"}, "school1", "nekrasov 14", "", 200, false, "Актовый зал=200,Спортзал=80"},
    {"school7", {"Школа-лицей № 7", "№ 7 мектеп-лицей", "Lyceum No 7"}, "school7", "valikhanov 18", "", 180, true, "Актовый зал=180,Спортзал=80"},
    {"business", {"Центр «Бизнес Улытау»", "«Бизнес Ұлытау» орталығы", "Business Ulytau centre"}, "business", "satpaev 20", "третий этаж", 60, true, "Конференц-зал=60,Коворкинг=20"},
    {"kipenie", {"Точка кипения", "Қайнау нүктесі", "Boiling Point"}, "kipenie", "mira 44", "вход с бульвара", 40, true, ""},
    {"work", {"Управление занятости", "Жұмыспен қамту басқармасы", "Employment office"}, "work", "zheltoqsan 34", "", 120, true, ""},
    {"longlife", {"Центр активного долголетия", "Белсенді ұзақ өмір орталығы", "Active Ageing centre"}, "longlife", "gogol 14", "первый этаж, без ступеней", 60, true, ""},
    {"ana", {"Клуб «Ана жүрегі»", "«Ана жүрегі» клубы", "Ana Zhuregi club"}, "ana", "samal 4", "первый этаж, коляски можно оставить у входа", 25, true, ""},
    {"stadium", {"Стадион «Металлург»", "«Металлург» стадионы", "Metallurg stadium"}, "stadium", "alashakhan 44", "вход с проспекта", 4200, true, ""},
    {"ice", {"Ледовый дворец «Металлург»", "«Металлург» мұз сарайы", "Metallurg ice palace"}, "ice", "alashakhan 52", "касса слева от входа", 1800, true, ""},
    {"zhiger", {"Спорткомплекс «Жігер»", "«Жігер» спорт кешені", "Zhiger sports hall"}, "zhiger", "satpaev 66", "", 600, true, "Игровой зал=600,Борцовский зал=120"},
    {"aidyn", {"Бассейн «Айдын»", "«Айдын» бассейні", "Aidyn pool"}, "aidyn", "margulan 10", "", 150, true, ""},
    {"ippodrom", {"Ипподром «Ұлы дала»", "«Ұлы дала» ипподромы", "Uly Dala racecourse"}, "ippodrom", "ulytau 34", "автобус № 6 до конечной", 3000, false, ""},
    {"lyzhi", {"Лыжная база «Қарлы»", "«Қарлы» шаңғы базасы", "Qarly ski base"}, "lyzhi", "kenshi 29", "", 0, false, ""},
    {"ladya", {"Шахматный клуб «Ақ ладья»", "«Ақ ладья» шахмат клубы", "White Rook chess club"}, "ladya", "pushkin 12", "", 32, false, ""},
    {"temir", {"Фитнес-клуб «Темір»", "«Темір» фитнес клубы", "Temir fitness club"}, "temir", "abai 48", "", 40, false, ""},
    {"tynys", {"Студия «Тыныс»", "«Тыныс» студиясы", "Tynys studio"}, "tynys", "kosmonavtov 15", "четвёртый этаж", 14, false, ""},
    {"yrgak", {"Студия танца «Ырғақ»", "«Ырғақ» би студиясы", "Yrgaq dance studio"}, "yrgak", "shevchenko 14", "", 40, false, ""},
    {"cinema", {"Кинотеатр «Космос»", "«Ғарыш» кинотеатры", "Kosmos cinema"}, "cinema", "kosmonavtov 30", "", 380, true, "Зал 1=210,Зал 2=110,Зал 3=60"},
    {"rubik", {"Антикафе «Кубик Рубика»", "«Рубик текшесі» антикафесі", "Rubik anticafé"}, "rubik", "gagarin 33", "второй этаж", 45, false, ""},
    {"strike", {"Боулинг «Страйк»", "«Страйк» боулингі", "Strike bowling"}, "strike", "mira 50", "", 80, true, ""},
    {"arena", {"Компьютерный клуб «Арена»", "«Арена» компьютер клубы", "Arena gaming club"}, "arena", "abai 74", "", 40, false, ""},
    {"baldauren", {"Центр «Балдәурен»", "«Балдәурен» орталығы", "Baldauren centre"}, "baldauren", "satpaev 52", "", 60, true, ""},
    {"aroma", {"Кафе «Арома»", "«Арома» кафесі", "Aroma café"}, "aroma", "abai 31", "", 48, true, ""},
    {"saksaul", {"Кафе «Саксаул»", "«Сексеуіл» кафесі", "Saksaul café"}, "saksaul", "valikhanov 9", "", 60, false, ""},
    {"ochag", {"Кафе «Семейный очаг»", "«Отбасы ошағы» кафесі", "Family Hearth café"}, "ochag", "samal 14", "", 50, true, ""},
    {"kengir", {"Ресторан «Кенгир»", "«Кеңгір» мейрамханасы", "Kengir restaurant"}, "kengir", "naberezhnaya 12", "", 120, true, ""},
    {"medny", {"Ресторан «Медный двор»", "«Мыс сарай» мейрамханасы", "Copper Court restaurant"}, "medny", "mira 17", "", 80, true, ""},
    {"palermo", {"Ресторан «Палермо»", "«Палермо» мейрамханасы", "Palermo restaurant"}, "palermo", "satpaev 40", "", 70, true, ""},
    {"zerno", {"Кофейня «Зерно»", "«Дән» кофеханасы", "Zerno coffee shop"}, "zerno", "gagarin 14", "", 28, true, ""},
    {"knizhny", {"Книжный у парка", "Саябақ жанындағы кітап дүкені", "Books by the Park"}, "knizhny", "kosmonavtov 9", "", 30, true, ""},
    {"zharyk", {"Фотостудия «Жарық»", "«Жарық» фотостудиясы", "Zharyq photo studio"}, "zharyk", "shevchenko 30", "", 15, false, ""},
    {"park", {"Парк культуры и отдыха", "Мәдениет және демалыс саябағы", "City park"}, "park", "mira 28", "главный вход с проспекта", 0, true, "Летняя эстрада=400,Каток=200"},
    {"square", {"Площадь горняков", "Кеншілер алаңы", "Miners’ Square"}, "", "mira 20", "", 0, true, ""},
    {"embankment", {"Набережная Кенгира", "Кеңгір жағалауы", "Kengir embankment"}, "", "naberezhnaya 20", "остановка «Набережная»", 0, true, ""},
    {"market", {"Городской рынок", "Қалалық базар", "City market"}, "market", "satpaev 8", "площадка у восточных ворот", 0, true, ""},
    {"orda", {"Торговый дом «Орда»", "«Орда» сауда үйі", "Orda shopping centre"}, "orda", "alashakhan 24", "атриум, первый этаж", 0, true, ""},
    {"depot", {"Старое депо", "Ескі депо", "Old Depot"}, "kola", "temirzholshy 18", "за переездом налево", 150, false, "Цех=150"},
    {"etnoaul", {"Этноаул «Жұмбақтас»", "«Жұмбақтас» этноауылы", "Zhumbaqtas ethno-village"}, "etnoaul", "ulytau 36", "автобус от театра за час до начала", 200, false, ""},
    {"sosny", {"База «Кенгирские сосны»", "«Кеңгір қарағайлары» базасы", "Kengir Pines"}, "sosny", "naberezhnaya 40", "", 120, false, ""},
    {"friendsclub", {"Клуб посёлка Кенгир", "Кеңгір кентінің клубы", "Kengir village club"}, "", "naberezhnaya 2", "автобус № 4", 90, false, ""},
    {"akimat", {"Акимат города", "Қала әкімдігі", "City hall"}, "akimat", "mira 1", "боковой вход, первый этаж", 100, true, "Зал заседаний=100"},
    {"meirim", {"Приют «Мейірім»", "«Мейірім» баспанасы", "Meirim shelter"}, "meirim", "zavod 22", "", 0, false, ""},
};

}  // namespace

std::span<const Venue> venues() { return all_venues; }

const Venue& venue(std::string_view key) {
    for (const auto& one : all_venues)
        if (one.key == key) return one;
    throw std::logic_error("the demo city has no such venue: " + std::string(key));
}

::events::VenueDraft venue_draft(const Venue& one) {
    const auto where = address(one.address);
    ::events::VenueDraft draft;
    draft.origin.source = "demo";
    draft.origin.id = fmt::format("venue-{}", one.key);
    for (const auto language : i18n::languages) draft.names.emplace_back(language, one.name.in(language));
    draft.address = where.ru;
    draft.landmark = one.landmark;
    draft.latitude = where.latitude;
    draft.longitude = where.longitude;
    draft.district = where.district;
    draft.step_free = one.step_free;
    if (one.capacity > 0) draft.capacity = one.capacity;
    if (!one.firm.empty()) draft.organisation_source_id = fmt::format("org-{}", number_of_firm(one.firm));
    for (const auto hall : split(one.halls, ',')) {
        const auto equals = hall.find('=');
        draft.halls.emplace_back(hall.substr(0, equals), number_in(hall.substr(equals + 1)));
    }
    return draft;
}

}  // namespace demo
