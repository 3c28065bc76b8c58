// Where the demo city is healed.
#include "demo/firms.h"

namespace demo {

namespace {

constexpr Firm clinics[] = {
    {{"Областная больница", "Облыстық аурухана", "Regional Hospital"}, {"Приёмный покой круглосуточно, посещения с 16 до 19 часов.", "Қабылдау бөлімі тәулік бойы, келу уақыты 16-дан 19-ға дейін.", "Emergency department day and night, visiting from 16 to 19."}, "hospital", "zheltoqsan 60", "24/7"},
    {{"Поликлиника № 1", "№ 1 емхана", "Polyclinic No 1"}, {"Запись к врачу — по телефону, в приложении и в регистратуре.", "Дәрігерге телефонмен, қосымшада және тіркеу бөлмесінде жазылады.", "Book by phone, in the app or at reception."}, "poly1", "nekrasov 30"},
    {{"Поликлиника № 2", "№ 2 емхана", "Polyclinic No 2"}},
    {{"Детская больница", "Балалар ауруханасы", "Children’s Hospital"}, {"Дежурный педиатр и травмпункт для детей.", "Кезекші педиатр және балалар травмпункті.", "A paediatrician on duty and a children’s trauma room."}, "", "", "24/7"},
    {{"Клиника «Шипа Мед»", "«Шипа Мед» клиникасы", "Shipa Med clinic"}, {"Узкие специалисты, УЗИ и анализы в один день.", "Тар мамандар, УДЗ және талдаулар бір күнде.", "Specialists, ultrasound and tests in one day."}, "shipamed", "abai 60"},
    {{"Диагностический центр «Көз»", "«Көз» диагностика орталығы", "Koz diagnostics"}, {"МРТ и зрение: результаты приходят в личный кабинет к вечеру.", "МРТ және көру: нәтиже кешке жеке кабинетке келеді.", "MRI and eyes: results reach you by evening."}, "koz"},
    {{"Лаборатория «Тамшы»", "«Тамшы» зертханасы", "Tamshy laboratory"}, {"Забор крови с семи утра, выезд на дом.", "Қан таңғы жетіден алынады, үйге де барады.", "Blood taken from seven, home visits too."}, "tamshy", "", "1-6 07:00-15:00; 7 08:00-12:00", 2},
    {{"Центр психологии «Тең»", "«Тең» психология орталығы", "Ten psychology centre"}, {"Первый разговор длится час, говорить можно на казахском и русском.", "Алғашқы әңгіме бір сағат, қазақша не орысша сөйлесуге болады.", "The first talk takes an hour, in Kazakh or Russian."}, "ten"},
    {{"Массаж и реабилитация «Қимыл»", "«Қимыл» массаж және оңалту", "Qimyl rehabilitation"}, {"После травм и инсульта, пандус и широкие двери.", "Жарақат пен инсульттен кейін, пандус пен кең есіктер бар.", "After injuries and strokes; a ramp and wide doors."}, "kimyl"},
    {{"Оптика «Жарық көз»", "«Жарық көз» оптикасы", "Zharyq Koz optician"}, {"Проверка зрения бесплатна, очки за день.", "", ""}, "optika"},
};
constexpr Words clinic_lines[] = {
    {"Принимают по ОСМС и платно, цены вывешены у регистратуры.", "МӘМС бойынша және ақылы қабылдайды, баға тіркеу бөлмесінде ілінген.", "State insurance and paying patients; prices hang at reception."},
    {"Записаться можно по телефону и в WhatsApp.", "Телефон және WhatsApp арқылы жазылуға болады.", "Book by phone or in WhatsApp."},
    {"Результаты анализов присылают в WhatsApp по согласию.", "Келісім бойынша талдау нәтижесі WhatsApp-қа жіберіледі.", "With your consent results come by WhatsApp."},
    {"Есть кабинет для кормящих мам.", "Бала емізетін аналарға бөлме бар.", "A room for nursing mothers."},
};

constexpr Firm dentists[] = {
    {{"Ақ тіс", "", "Aq Tis"}, {"Лечение под микроскопом и приём с острой болью без записи.", "Микроскоппен емдеу, қатты ауырса жазылмай қабылдайды.", "Treatment under a microscope; acute pain is seen without booking."}, "aktis", "mira 38"},
    {{"Дантист и Ко", "", "Dantist & Co"}},
    {{"Жемчуг", "Меруерт", "Zhemchug"}, {"Отбеливание, брекеты и рассрочка на год.", "Ағарту, брекет және бір жылға бөліп төлеу.", "Whitening, braces and a year to pay."}, "zhemchug"},
    {{"Күлкі", "", "Kulki"}, {"Детская стоматология: мультфильмы на потолке и терпеливые врачи.", "Балалар стоматологиясы: төбедегі мультфильм және сабырлы дәрігерлер.", "For children: cartoons on the ceiling and patient dentists."}, "kulki"},
    {{"Премоляр", "", "Premolar"}},
    {{"Азу", "", "Azu"}, {"Хирургия и имплантация, снимки смотрят вместе с вами.", "Хирургия мен имплантация, суретті бірге қарайды.", "Surgery and implants; the X-ray is read together with you."}},
    {{"Тридцать два", "Отыз екі", "Thirty-two"}, {"Протезы с примеркой в три визита.", "", ""}},
};
constexpr Words dentist_lines[] = {
    {"Снимок делают на месте за пять минут.", "Суретті орнында бес минутта түсіреді.", "X-rays on the spot in five minutes."},
    {"Осмотр и план лечения бесплатны.", "Қарау мен емдеу жоспары тегін.", "Examination and plan are free."},
    {"Принимают вечером и в субботу.", "Кешке және сенбі күні қабылдайды.", "Open in the evening and on Saturdays."},
};

constexpr Firm pharmacies[] = {
    {{"Денсаулық", "", "Densaulyq"}, {"Дежурная аптека центра, ночью отпускают через окошко.", "Орталықтың кезекші дәріханасы, түнде терезе арқылы береді.", "The duty pharmacy of the centre; at night through the window."}, "densaulyk", "abai 17", "24/7"},
    {{"Шипа", "", "Shipa"}, {"Сеть из трёх аптек с одной накопительной картой.", "Бір жинақтау картасы бар үш дәріхана желісі.", "Three pharmacies and one card."}, "shipa", "", "", 3},
    {{"Дару", "", "Daru"}},
    {{"Айболат", "", "Aibolat"}, {"Детские лекарства и смеси, консультирует педиатр по средам.", "Балалар дәрілері мен қоспалар, сәрсенбіде педиатр кеңес береді.", "Children’s medicine and formula; a paediatrician advises on Wednesdays."}},
    {{"Зелёная", "Жасыл", "Green"}, {"Дежурит по ночам для западных районов.", "Батыс аудандар үшін түнгі кезекші.", "Night duty for the western districts."}, "", "valikhanov 31", "24/7"},
    {{"Будь здоров", "Сау бол", "Be Well"}},
    {{"Мята", "Жалбыз", "Mint"}, {"Готовят мази и порошки по рецепту врача.", "Дәрігер рецептімен жақпа мен ұнтақ дайындайды.", "Ointments and powders made to prescription."}, "myata"},
    {{"Аптека у поликлиники", "Емхана жанындағы", "By the Polyclinic"}},
    {{"Емші", "", "Yemshi"}, {"", "Дәрілік шөптер мен құрылғылар: тонометр, ингалятор. Кеңес қазақша.", ""}},
    {{"Витамин", "Дәрумен", "Vitamin"}},
    {{"Медный мост", "Мыс көпір", "Copper Bridge"}},
};
constexpr Words pharmacy_lines[] = {
    {"Лекарства по рецепту государства выдают по спискам поликлиник.", "Тегін дәрілер емхана тізімі бойынша беріледі.", "State prescriptions are filled by the polyclinic’s list."},
    {"Редкий препарат привезут из Караганды за два дня.", "Сирек дәріні Қарағандыдан екі күнде әкеледі.", "Rare medicine comes from Karaganda in two days."},
    {"Давление измерят бесплатно.", "Қан қысымын тегін өлшейді.", "Blood pressure is measured free."},
    {"Пенсионерам скидка по удостоверению.", "Зейнеткерлерге куәлікпен жеңілдік.", "Pensioners pay less with their card."},
};

constexpr Firm vets[] = {
    {{"Ветклиника «Айболит»", "«Айболит» мал дәрігері", "Aibolit vets"}, {"Кошки, собаки и ежи; операции по записи, прививки без очереди.", "Мысық, ит және кірпі; ота жазылу арқылы, екпе кезексіз.", "Cats, dogs and hedgehogs; surgery by booking, jabs without."}, "aibolit"},
    {{"Зоомагазин «Төрт табан»", "«Төрт табан» зоодүкені", "Four Paws pet shop"}, {"Корма, лежанки и доска «ищу хозяина».", "Жем, төсек және «иесін іздейді» тақтасы.", "Food, beds and a board of animals looking for homes."}, "lapy"},
    {{"Ветеринарная станция", "Ветеринария станциясы", "Veterinary station"}},
    {{"Груминг «Пушок»", "«Мамық» грумингі", "Pushok grooming"}, {"Стрижка собак под спокойную музыку.", "", ""}},
};
constexpr Words vet_lines[] = {
    {"Бездомным животным помогают бесплатно.", "Панасыз жануарларға тегін көмектеседі.", "Strays are helped free."},
    {"На стене — объявления о найденных и потерянных животных.", "Қабырғада жоғалған және табылған жануарлар туралы хабарландырулар ілінген.", "Notices of lost and found animals hang on the wall."},
};

constexpr Sort health_sorts_table[] = {
    {"clinic", "clinics", {}, "1-5 08:00-20:00; 6 09:00-14:00; 7 off|1-6 08:00-18:00; 7 off; PH off|1-5 09:00-13:00,14:00-18:00; 6 09:00-13:00", 0, 0, "ramp licence home_visit? children_doctor? languages=kk_ru card?", "врач", clinic_lines, clinics},
    {"dentist", "dentists", {"Стоматология", "стоматологиясы", "dental clinic"}, "1-5 09:00-20:00; 6 09:00-16:00; 7 off|1-6 08:30-19:30; 7 off", 0, 0, "card licence ramp? children_doctor? parking=street", "стоматолог", dentist_lines, dentists, "business", true},
    {"pharmacy", "pharmacies", {"Аптека", "дәріханасы", "pharmacy"}, "1-7 08:00-22:00|1-6 08:30-21:00; 7 09:00-20:00|1-5 08:00-20:00; 6,7 09:00-18:00", 0, 0, "card licence ramp? delivery? languages=kk_ru", "аптека,лекарства", pharmacy_lines, pharmacies},
    {"vet", "vets", {}, "1-6 09:00-19:00; 7 10:00-15:00|1-5 09:00-18:00; 6 10:00-15:00; 7 off", 0, 0, "card parking=street home_visit?", "животные", vet_lines, vets, "sole_trader"},
};

}  // namespace

std::span<const Sort> health_sorts() { return health_sorts_table; }

}  // namespace demo
