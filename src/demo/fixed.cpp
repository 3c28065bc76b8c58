// The demo city itself: its name, districts, what can be said of its places, and the numbers one needs at once.
#include "demo/fixed.h"

namespace demo {

std::vector<District> districts() {
    return {
        {"centre", {"Центр", "Орталық", "Centre"}, 47.7985, 67.7130},
        {"metallurg", {"Металлург", "Металлург", "Metallurg"}, 47.8055, 67.7015},
        {"saryarqa", {"Сарыарка", "Сарыарқа", "Saryarqa"}, 47.7900, 67.7005},
        {"temirzholshy", {"Темиржолшы", "Теміржолшы", "Temirzholshy"}, 47.7840, 67.7160},
        {"samal", {"Самал", "Самал", "Samal"}, 47.8085, 67.7225},
        {"kengir", {"Кенгир", "Кеңгір", "Kengir"}, 47.8015, 67.7400},
        {"kenshi", {"Кенши", "Кенші", "Kenshi"}, 47.7925, 67.7270},
        {"zhastar", {"Жастар", "Жастар", "Zhastar"}, 47.8135, 67.7105},
        {"promzona", {"Промзона", "Өнеркәсіп аймағы", "Industrial zone"}, 47.7795, 67.7345},
    };
}

std::vector<Attribute> attributes() {
    return {
        {"", "children_from_age", "number", "years", true, {"Детям с", "Балаларға, жасы", "For children from"}, {}, true},
        {"", "wifi", "yes_no", "", true, {"Wi-Fi", "Wi-Fi", "Wi-Fi"}, {}},
        {"", "card", "yes_no", "", true, {"Оплата картой", "Картамен төлеу", "Card accepted"}, {}},
        {"", "ramp", "yes_no", "", true, {"Доступно на коляске", "Арбамен кіруге болады", "Step-free access"}, {}},
        {"", "parking", "choice", "", true, {"Парковка", "Автотұрақ", "Parking"},
         {{"own", {"своя", "өз автотұрағы", "own"}}, {"street", {"на улице", "көшеде", "on the street"}}, {"paid", {"платная", "ақылы", "paid"}}}},
        {"", "delivery", "yes_no", "", true, {"Доставка", "Жеткізу", "Delivery"}, {}},
        {"", "languages", "choice", "", true, {"Языки", "Тілдер", "Languages"},
         {{"kk_ru", {"казахский и русский", "қазақша және орысша", "Kazakh and Russian"}},
          {"kk_ru_en", {"казахский, русский, английский", "қазақша, орысша, ағылшынша", "Kazakh, Russian, English"}},
          {"kk", {"казахский", "қазақша", "Kazakh"}}, {"ru", {"русский", "орысша", "Russian"}}}},
        {"food", "halal", "yes_no", "", true, {"Халал", "Халал", "Halal"}, {}},
        {"food", "cuisine", "choice", "", true, {"Кухня", "Ас үйі", "Cuisine"},
         {{"kazakh", {"казахская", "қазақ", "Kazakh"}}, {"uzbek", {"узбекская", "өзбек", "Uzbek"}}, {"european", {"европейская", "еуропалық", "European"}},
          {"georgian", {"грузинская", "грузин", "Georgian"}}, {"korean", {"корейская", "корей", "Korean"}}, {"home", {"домашняя", "үй тағамы", "home cooking"}},
          {"italian", {"итальянская", "итальян", "Italian"}}, {"mixed", {"смешанная", "аралас", "mixed"}}}},
        {"food", "playroom", "yes_no", "", true, {"Детский уголок", "Балалар бұрышы", "Play corner"}, {}, true},
        {"food", "terrace", "yes_no", "", true, {"Летняя веранда", "Жазғы веранда", "Terrace"}, {}},
        {"food", "seats", "number", "", false, {"Мест в зале", "Залдағы орын", "Seats"}, {}},
        {"food", "live_music", "yes_no", "", true, {"Живая музыка", "Жанды музыка", "Live music"}, {}},
        {"services", "at_home", "yes_no", "", true, {"Выезд на дом", "Үйге барады", "Home visits"}, {}},
        {"services", "by_appointment", "yes_no", "", true, {"По записи", "Алдын ала жазылу", "By appointment"}, {}},
        {"services", "warranty_months", "number", "months", false, {"Гарантия", "Кепілдік", "Warranty"}, {}},
        {"shops", "instalments", "yes_no", "", true, {"Рассрочка", "Бөліп төлеу", "Pay in instalments"}, {}},
        {"shops", "fitting_room", "yes_no", "", false, {"Примерочная", "Киім өлшейтін орын", "Fitting room"}, {}},
        {"leisure", "trainer", "yes_no", "", true, {"Тренер", "Жаттықтырушы", "Trainer"}, {}},
        {"leisure", "shower", "yes_no", "", true, {"Душ", "Душ", "Shower"}, {}},
        {"leisure", "rental", "yes_no", "", true, {"Прокат", "Жалға беру", "Rental"}, {}},
        {"education", "teaching_language", "choice", "", true, {"Язык обучения", "Оқыту тілі", "Language of teaching"},
         {{"kk", {"казахский", "қазақ тілі", "Kazakh"}}, {"ru", {"русский", "орыс тілі", "Russian"}}, {"mixed", {"казахский и русский", "қазақ және орыс тілдері", "Kazakh and Russian"}}}},
        {"education", "group_size", "number", "", false, {"Человек в группе", "Топтағы адам", "People in a group"}, {}},
        {"education", "free_trial", "yes_no", "", true, {"Пробное занятие бесплатно", "Сынақ сабағы тегін", "Free trial class"}, {}},
        {"health", "licence", "text", "", false, {"Лицензия", "Лицензия", "Licence"}, {}},
        {"health", "home_visit", "yes_no", "", true, {"Вызов на дом", "Үйге шақыру", "Home visits"}, {}},
        {"health", "children_doctor", "yes_no", "", true, {"Детский приём", "Балаларды қабылдау", "Children’s doctor"}, {}, true},
        {"culture", "guided_tours", "yes_no", "", true, {"Экскурсии", "Экскурсиялар", "Guided tours"}, {}},
        {"government", "queue_online", "yes_no", "", true, {"Запись онлайн", "Онлайн жазылу", "Book online"}, {}},
    };
}

// The state's numbers are the same in every city of the country; those of the city are invented.
// What people of the city call one thing by several names: short forms, the other language, the old word.
std::vector<Synonyms> synonyms() {
    return {
        {"ДК", "дворец культуры", "дом культуры", "мәдениет үйі", "мәдениет сарайы"},
        {"акимат", "әкімдік", "администрация"},
        {"ЦОН", "центр обслуживания населения", "халыққа қызмет көрсету орталығы", "ХҚКО"},
        {"БЦК", "банк ЦентрКредит", "ЦентрКредит"},
        {"Сбер", "Сбербанк"},
        {"каспи", "kaspi"},
        {"кино", "кинотеатр", "кинозал"},
        {"садик", "детский сад", "балабақша", "бөбекжай"},
        {"больница", "аурухана", "стационар"},
        {"поликлиника", "емхана"},
        {"аптека", "дәріхана"},
        {"школа", "мектеп"},
        {"библиотека", "кітапхана"},
        {"музей", "мұражай"},
        {"базар", "рынок"},
        {"спортзал", "фитнес", "тренажёрный зал", "качалка"},
        {"парикмахерская", "шаштараз"},
        {"СТО", "автосервис"},
        {"ЖД", "железнодорожный", "теміржол"},
        {"Жезказган", "Джезказган", "Жезқазған"},
        {"Сатпаев", "Сәтбаев", "Никольский"},
    };
}

std::vector<Useful> useful() {
    return {
        {{"Единая служба спасения", "Бірыңғай құтқару қызметі", "Emergency services"}, "112", {}},
        {{"Пожарная служба", "Өрт сөндіру қызметі", "Fire service"}, "101", {}},
        {{"Полиция", "Полиция", "Police"}, "102", {}},
        {{"Скорая помощь", "Жедел жәрдем", "Ambulance"}, "103", {}},
        {{"Аварийная газовая служба", "Газдың апаттық қызметі", "Gas emergency"}, "104", {}},
        {{"Вода и канализация: авария", "Су және кәріз: апат", "Water and sewers: breakdowns"}, "+77102000051", {"круглосуточно", "тәулік бойы", "24 hours"}},
        {{"Тепло: авария", "Жылу: апат", "Heating: breakdowns"}, "+77102000052", {"круглосуточно в отопительный сезон", "жылыту маусымында тәулік бойы", "24 hours in the heating season"}},
        {{"Электричество: авария", "Электр: апат", "Power: breakdowns"}, "+77102000053", {"круглосуточно", "тәулік бойы", "24 hours"}},
        {{"Лифты: диспетчер", "Лифтілер: диспетчер", "Lifts: dispatcher"}, "+77102000054", {"круглосуточно", "тәулік бойы", "24 hours"}},
        {{"Телефон доверия для детей и молодёжи", "Балалар мен жастардың сенім телефоны", "Helpline for children and young people"}, "150", {"круглосуточно, бесплатно", "тәулік бойы, тегін", "24 hours, free"}},
        {{"Контакт-центр акимата", "Әкімдіктің байланыс орталығы", "City hall contact centre"}, "+77102000109", {"в рабочие дни 9:00–18:00", "жұмыс күндері 9:00–18:00", "working days 9:00–18:00"}},
    };
}

Content fixed_content(const Options& options) {
    const auto year = std::chrono::year_month_day(options.today).year();
    return {.city = {{"Жезказган", "Жезқазған", "Zhezkazgan"},
                     {"Афиша, места и скидки города меди и степи", "Мыс пен дала қаласының афишасы, орындары мен жеңілдіктері",
                      "What’s on, places and offers in the city of copper and steppe"},
                     47.7990, 67.7140},
            .districts = districts(),
            .attributes = attributes(),
            .holidays = holidays(year - std::chrono::years(1), year + std::chrono::years(1)),
            .useful = useful(),
            .synonyms = synonyms()};
}

}  // namespace demo
