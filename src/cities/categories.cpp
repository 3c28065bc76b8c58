// The categories a new city begins with, in three languages, each with the hue and the ornament of its covers.
#include "cities/city.h"

namespace cities {

namespace {

constexpr const char *event = "event", *organisation = "organisation", *offer = "offer";

const std::vector<CategoryDraft> of_events = {
    {event, "concerts", "", 15, "qoshqar", {"Концерты", "Концерттер", "Concerts"}, {"Концерт", "Концерт", "Concert"}},
    {event, "leisure", "", 52, "tort-qulaq", {"Досуг", "Демалыс", "Leisure"}, {"Досуг", "Демалыс", "Leisure"}},
    {event, "children", "", 86, "kun", {"Детям", "Балаларға", "For children"}, {"Детям", "Балаларға", "For children"}},
    {event, "sports", "", 152, "irek", {"Спорт", "Спорт", "Sport"}, {"Спорт", "Спорт", "Sport"}},
    {event, "seminars", "", 235, "koz", {"Семинары", "Семинарлар", "Seminars"}, {"Семинар", "Семинар", "Seminar"}},
    {event, "education", "", 275, "agash", {"Обучение", "Білім алу", "Education"}, {"Занятие", "Сабақ", "Class"}},
    {event, "exhibitions", "", 328, "tumar", {"Выставки", "Көрмелер", "Exhibitions"}, {"Выставка", "Көрме", "Exhibition"}},
    {event, "other", "", 195, "su", {"Другое", "Басқа", "Other"}, {"Другое", "Басқа", "Other"}},
};

const std::vector<CategoryDraft> of_organisations = {
    {organisation, "food", "", 52, "tort-qulaq", {"Кафе и рестораны", "Кафелер мен мейрамханалар", "Cafés and restaurants"}, {"Заведение", "Мекеме", "Place to eat"}},
    {organisation, "cafes", "food", 52, "tort-qulaq", {"Кафе", "Кафелер", "Cafés"}, {"Кафе", "Кафе", "Café"}},
    {organisation, "restaurants", "food", 52, "tort-qulaq", {"Рестораны", "Мейрамханалар", "Restaurants"}, {"Ресторан", "Мейрамхана", "Restaurant"}},
    {organisation, "coffee", "food", 52, "tort-qulaq", {"Кофейни", "Кофеханалар", "Coffee shops"}, {"Кофейня", "Кофехана", "Coffee shop"}},
    {organisation, "canteens", "food", 52, "tort-qulaq", {"Столовые", "Асханалар", "Canteens"}, {"Столовая", "Асхана", "Canteen"}},
    {organisation, "fast-food", "food", 52, "tort-qulaq", {"Быстрое питание", "Жылдам тамақ", "Fast food"}, {"Быстрое питание", "Жылдам тамақ", "Fast food"}},
    {organisation, "bakeries", "food", 52, "tort-qulaq", {"Пекарни и кондитерские", "Наубайханалар мен кондитерлер", "Bakeries"}, {"Пекарня", "Наубайхана", "Bakery"}},
    {organisation, "services", "", 235, "koz", {"Услуги", "Қызметтер", "Services"}, {"Услуги", "Қызмет", "Service"}},
    {organisation, "beauty", "services", 328, "tumar", {"Красота", "Сұлулық", "Beauty"}, {"Салон красоты", "Сұлулық салоны", "Beauty salon"}},
    {organisation, "cars", "services", 235, "koz", {"Автосервисы", "Автосервистер", "Car services"}, {"Автосервис", "Автосервис", "Car service"}},
    {organisation, "repairs", "services", 235, "koz", {"Ремонт и пошив", "Жөндеу мен тігін", "Repairs and tailoring"}, {"Мастерская", "Шеберхана", "Workshop"}},
    {organisation, "home", "services", 235, "koz", {"Дом и стройка", "Үй мен құрылыс", "Home and building"}, {"Мастера для дома", "Үй шеберлері", "Home service"}},
    {organisation, "hotels", "services", 235, "koz", {"Гостиницы", "Қонақүйлер", "Hotels"}, {"Гостиница", "Қонақүй", "Hotel"}},
    {organisation, "documents", "services", 235, "koz", {"Документы и право", "Құжаттар мен құқық", "Documents and law"}, {"Юридические услуги", "Заң қызметі", "Legal service"}},
    {organisation, "celebrations", "services", 15, "qoshqar", {"Праздники и фото", "Мерекелер мен фото", "Celebrations and photos"}, {"Организация праздников", "Мереке ұйымдастыру", "Celebrations"}},
    {organisation, "shops", "", 86, "kun", {"Магазины", "Дүкендер", "Shops"}, {"Магазин", "Дүкен", "Shop"}},
    {organisation, "groceries", "shops", 86, "kun", {"Продукты", "Азық-түлік", "Groceries"}, {"Продуктовый магазин", "Азық-түлік дүкені", "Grocery"}},
    {organisation, "clothes", "shops", 86, "kun", {"Одежда и обувь", "Киім мен аяқкиім", "Clothes and shoes"}, {"Магазин одежды", "Киім дүкені", "Clothes shop"}},
    {organisation, "electronics", "shops", 86, "kun", {"Техника", "Техника", "Electronics"}, {"Магазин техники", "Техника дүкені", "Electronics shop"}},
    {organisation, "household", "shops", 86, "kun", {"Для дома и ремонта", "Үй мен жөндеуге", "Home and hardware"}, {"Хозяйственный магазин", "Шаруашылық дүкені", "Hardware shop"}},
    {organisation, "gifts", "shops", 86, "kun", {"Цветы, книги, подарки", "Гүл, кітап, сыйлық", "Flowers, books, gifts"}, {"Магазин подарков", "Сыйлық дүкені", "Gift shop"}},
    {organisation, "leisure", "", 152, "irek", {"Спорт и отдых", "Спорт және демалыс", "Sport and leisure"}, {"Спорт и отдых", "Спорт және демалыс", "Sport and leisure"}},
    {organisation, "gyms", "leisure", 152, "irek", {"Фитнес и секции", "Фитнес пен үйірмелер", "Gyms and clubs"}, {"Спортивный клуб", "Спорт клубы", "Sports club"}},
    {organisation, "arenas", "leisure", 152, "irek", {"Стадионы и арены", "Стадиондар мен ареналар", "Stadiums and arenas"}, {"Спортивное сооружение", "Спорт нысаны", "Sports ground"}},
    {organisation, "fun", "leisure", 52, "tort-qulaq", {"Развлечения", "Ойын-сауық", "Fun"}, {"Развлечения", "Ойын-сауық", "Fun"}},
    {organisation, "outdoors", "leisure", 152, "irek", {"Базы отдыха и бани", "Демалыс орындары мен моншалар", "Recreation and baths"}, {"База отдыха", "Демалыс орны", "Recreation"}},
    {organisation, "education", "", 275, "agash", {"Образование", "Білім беру", "Education"}, {"Учебное заведение", "Оқу орны", "Place of learning"}},
    {organisation, "schools", "education", 275, "agash", {"Школы и колледжи", "Мектептер мен колледждер", "Schools and colleges"}, {"Школа", "Мектеп", "School"}},
    {organisation, "kindergartens", "education", 275, "agash", {"Детские сады", "Балабақшалар", "Kindergartens"}, {"Детский сад", "Балабақша", "Kindergarten"}},
    {organisation, "courses", "education", 275, "agash", {"Курсы и кружки", "Курстар мен үйірмелер", "Courses and clubs"}, {"Учебный центр", "Оқу орталығы", "Learning centre"}},
    {organisation, "health", "", 195, "su", {"Здоровье", "Денсаулық", "Health"}, {"Медицина", "Медицина", "Health"}},
    {organisation, "clinics", "health", 195, "su", {"Больницы и клиники", "Ауруханалар мен клиникалар", "Hospitals and clinics"}, {"Клиника", "Клиника", "Clinic"}},
    {organisation, "dentists", "health", 195, "su", {"Стоматологии", "Стоматологиялар", "Dentists"}, {"Стоматология", "Стоматология", "Dentist"}},
    {organisation, "pharmacies", "health", 195, "su", {"Аптеки", "Дәріханалар", "Pharmacies"}, {"Аптека", "Дәріхана", "Pharmacy"}},
    {organisation, "vets", "health", 195, "su", {"Ветеринары и зоотовары", "Мал дәрігерлері мен зоотауарлар", "Vets and pet shops"}, {"Ветклиника", "Мал дәрігері", "Vet"}},
    {organisation, "culture", "", 15, "qoshqar", {"Культура", "Мәдениет", "Culture"}, {"Культура", "Мәдениет", "Culture"}},
    {organisation, "government", "", 275, "agash", {"Государство и город", "Мемлекет пен қала", "City and state"}, {"Учреждение", "Мекеме", "Public body"}},
    {organisation, "transport", "", 195, "su", {"Транспорт", "Көлік", "Transport"}, {"Транспорт", "Көлік", "Transport"}},
    {organisation, "finance", "", 235, "koz", {"Деньги и страхование", "Ақша мен сақтандыру", "Money and insurance"}, {"Финансы", "Қаржы", "Finance"}},
    {organisation, "other", "", 52, "tort-qulaq", {"Другое", "Басқа", "Other"}, {"Организация", "Ұйым", "Organisation"}},
};

const std::vector<CategoryDraft> of_offers = {
    {offer, "food", "", 52, "tort-qulaq", {"Еда", "Тамақ", "Food"}, {"Еда", "Тамақ", "Food"}},
    {offer, "beauty", "", 328, "tumar", {"Красота", "Сұлулық", "Beauty"}, {"Красота", "Сұлулық", "Beauty"}},
    {offer, "sport", "", 152, "irek", {"Спорт и отдых", "Спорт және демалыс", "Sport and leisure"}, {"Спорт и отдых", "Спорт және демалыс", "Sport and leisure"}},
    {offer, "shopping", "", 86, "kun", {"Покупки", "Сауда", "Shopping"}, {"Покупки", "Сауда", "Shopping"}},
    {offer, "children", "", 86, "kun", {"Детям", "Балаларға", "For children"}, {"Детям", "Балаларға", "For children"}},
    {offer, "health", "", 195, "su", {"Здоровье", "Денсаулық", "Health"}, {"Здоровье", "Денсаулық", "Health"}},
    {offer, "services", "", 235, "koz", {"Услуги", "Қызметтер", "Services"}, {"Услуги", "Қызмет", "Service"}},
    {offer, "education", "", 275, "agash", {"Обучение", "Білім алу", "Education"}, {"Обучение", "Білім алу", "Education"}},
};

}  // namespace

const std::vector<CategoryDraft>& first_categories() {
    static const auto all = [] {
        auto joined = of_events;
        joined.insert(joined.end(), of_organisations.begin(), of_organisations.end());
        joined.insert(joined.end(), of_offers.begin(), of_offers.end());
        return joined;
    }();
    return all;
}

}  // namespace cities
