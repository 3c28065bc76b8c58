// Who mends, sews, builds, translates and celebrates in the demo city.
#include "demo/firms.h"

namespace demo {

namespace {

constexpr Firm repairs[] = {
    {{"Мастерская «Экран»", "«Экран» шеберханасы", "Ekran repairs"}, {"Меняют стёкла телефонов за сорок минут, пока вы пьёте кофе напротив.", "Телефон әйнегін қырық минутта ауыстырады.", "Phone glass changed in forty minutes while you have a coffee across the road."}, "ekran", "mira 33"},
    {{"Ателье «Ине»", "«Ине» ательесі", "Ine atelier"}, {"Подгонка, пошив и школьная форма; карнавальные костюмы к декабрю.", "Киімді келтіру, тігу және мектеп формасы; желтоқсанға карнавал костюмдері.", "Alterations, sewing and school uniforms; costumes for December."}, "ine"},
    {{"Ремонт обуви и ключи", "Аяқкиім жөндеу және кілт", "Shoes and Keys"}, {"Киоск у рынка: набойки за десять минут, ключи от домофона.", "Базар жанындағы дүңгіршек: өкше он минутта, домофон кілті.", "A kiosk by the market: heels in ten minutes, door-phone keys."}},
    {{"Часовщик", "Сағатшы", "Watchmaker"}, {"Один мастер, сорок лет опыта, чинит и настенные с боем.", "Бір шебер, қырық жылдық тәжірибе, соғатын қабырға сағатын да жөндейді.", "One master, forty years of practice, striking clocks included."}, "chasy", "", "2-6 10:00-17:00; 7,1 off"},
    {{"Холод-сервис", "Тоңазытқыш сервисі", "Cold Service"}},
    {{"Ателье «Кестелі»", "«Кестелі» ательесі", "Kesteli atelier"}, {"", "Қолмен кестелеу, шапан мен камзол тігу. Тапсырыс екі аптада дайын.", ""}},
    {{"Химчистка «Снежинка»", "«Ақша қар» химиялық тазалау", "Snezhinka dry cleaning"}},
    {{"Ремонт компьютеров «Байт»", "«Байт» компьютер жөндеу", "Byte computer repairs"}, {"Чистка от пыли, спасение данных и настройка роутеров на дому.", "", ""}},
};
constexpr Words repair_lines[] = {
    {"Срок называют сразу и держат слово.", "Мерзімін бірден айтып, сөзінде тұрады.", "They name the day at once and keep it."},
    {"На работу дают гарантию три месяца.", "Жұмысқа үш ай кепілдік беріледі.", "Work is guaranteed for three months."},
    {"Срочный заказ возможен с доплатой 30 %.", "Шұғыл тапсырысқа 30 % үстеме.", "Urgent work costs 30% more."},
};

constexpr Firm builders[] = {
    {{"Бригада «Төрт қабырға»", "«Төрт қабырға» бригадасы", "Four Walls crew"}, {"Квартиры под ключ, договор и фотографии каждой недели.", "Пәтерді кілтімен тапсырады, келісімшарт және апта сайынғы сурет.", "Flats ready to move in, a contract and photos every week."}, "steny"},
    {{"Сантехник рядом", "Жақын сантехник", "Plumber Nearby"}, {"Выезд за час днём и за два ночью.", "Күндіз бір сағатта, түнде екі сағатта келеді.", "Within an hour by day and two at night."}, "santehnik", "", "24/7"},
    {{"Окна «Панорама»", "«Панорама» терезелері", "Panorama windows"}, {"Замер, монтаж и утепление балкона до холодов.", "Өлшеу, орнату және суыққа дейін балкон жылыту.", "Measuring, fitting and balcony insulation before the cold."}, "okna"},
    {{"Мебель по мерке", "Өлшеммен жиһаз", "Made-to-measure Furniture"}},
    {{"Электромонтаж «Фаза»", "«Фаза» электр монтажы", "Faza electrics"}},
    {{"Клининг «Чистый дом»", "«Таза үй» тазалау", "Clean House"}, {"Генеральная уборка после ремонта, пары по четыре человека.", "", ""}, "clean"},
    {{"Ландшафт «Тал»", "«Тал» көгалдандыру", "Tal gardens"}, {"Дворы, полив и деревья, которые выдерживают нашу зиму.", "Аула, суару және біздің қысқа шыдайтын ағаштар.", "Yards, watering and trees that stand our winters."}, "", "", "04.01-10.31 1-6 08:00-18:00; appointment"},
};
constexpr Words builder_lines[] = {
    {"Замер бесплатно, смету присылают в тот же день.", "Өлшеу тегін, смета сол күні жіберіледі.", "Measuring is free and the quote comes the same day."},
    {"Платите по этапам, после приёмки каждого.", "Әр кезеңді қабылдаған соң төлейсіз.", "You pay by stages, after each is accepted."},
    {"Работают и в посёлках вокруг города.", "Қала маңындағы ауылдарда да жұмыс істейді.", "They also work in the villages around."},
};

constexpr Firm hotels[] = {
    {{"Гостиница «Мыс»", "«Мыс» қонақүйі", "Mys hotel"}, {"Тридцать два номера, завтрак и трансфер к самолёту.", "Отыз екі нөмір, таңғы ас және ұшаққа жеткізу.", "Thirty-two rooms, breakfast and a transfer to the plane."}, "hotel", "mira 4"},
    {{"Гостиница «Дала жұлдызы»", "«Дала жұлдызы» қонақүйі", "Dala Zhuldyzy hotel"}, {"Конференц-зал на семьдесят мест и кафе на крыше.", "Жетпіс орындық конференц-зал және шатырдағы кафе.", "A conference room for seventy and a café on the roof."}, "zvezda"},
    {{"Хостел «Перрон»", "«Перрон» хостелі", "Perron hostel"}, {"Кровати и капсулы в двух минутах от вокзала, камера хранения.", "Вокзалдан екі минуттық жерде төсек пен капсула, жүк сақтау орны.", "Beds and capsules two minutes from the station, left luggage."}, "perron", "vokzal 11"},
    {{"Гостевой дом «Ұлытау жолы»", "«Ұлытау жолы» қонақ үйі", "Ulytau Road guest house"}},
};
constexpr Words hotel_lines[] = {
    {"Заселение круглосуточно, поздний выезд за доплату.", "Тәулік бойы орналастырады, кеш шығуға үстеме алынады.", "Check in at any hour; late check-out costs a little more."},
    {"Командировочные документы — сразу на стойке.", "Іссапар құжаттары бірден беріледі.", "Papers for business trips are ready at the desk."},
    {"Детям до пяти лет кроватка бесплатно.", "Бес жасқа дейінгі балаға төсек тегін.", "A cot is free for children under five."},
};

constexpr Firm papers[] = {
    {{"Нотариальная контора на Сатпаева", "Сәтбаевтағы нотариат кеңсесі", "Notary on Satpaev"}, {"Доверенности и согласия на выезд детей в день обращения.", "Сенімхат пен баланың шығуына келісім келген күні жасалады.", "Powers of attorney and travel consents for children the same day."}, "notary", "satpaev 31", "1-5 09:00-13:00,14:00-18:00; 6 10:00-13:00; PH off"},
    {{"Юридическая консультация «Құқық»", "«Құқық» заң кеңесі", "Quqyq legal advice"}, {"Трудовые споры, жильё и алименты; первый час бесплатно.", "Еңбек даулары, тұрғын үй және алимент; бірінші сағат тегін.", "Work, housing and maintenance cases; the first hour is free."}, "pravo"},
    {{"Бюро переводов «Үш тіл»", "«Үш тіл» аударма бюросы", "Three Languages translators"}, {"Казахский, русский, английский и турецкий с нотариальным заверением.", "Қазақ, орыс, ағылшын және түрік тілдері, нотариат куәлігімен.", "Kazakh, Russian, English and Turkish, certified."}, "perevod"},
    {{"Бухгалтерия «Дебет»", "«Дебет» бухгалтериясы", "Debet accounting"}},
    {{"Копицентр «Формат»", "«Формат» көшірме орталығы", "Format copy centre"}, {"Печать от визитки до плаката, чертежи А0.", "Визиткадан плакатқа дейін басып шығару, А0 сызбалар.", "From business cards to posters, drawings in A0."}, "format", "gagarin 27", "1-6 08:30-20:00; 7 10:00-17:00"},
    {{"Агентство недвижимости «Ключ»", "«Кілт» жылжымайтын мүлік агенттігі", "Klyuch estate agents"}, {"Обмен, продажа и аренда; комиссию берут только с результата.", "", ""}},
};
constexpr Words paper_lines[] = {
    {"Сканы можно прислать заранее, чтобы не ждать.", "Күтпес үшін сканды алдын ала жіберуге болады.", "Send scans ahead and save the wait."},
    {"Пенсионерам и многодетным — скидка по удостоверению.", "Зейнеткерлер мен көпбалалыларға куәлікпен жеңілдік.", "Pensioners and large families pay less with a card."},
    {"Консультируют и по видеосвязи.", "Бейнебайланыспен де кеңес береді.", "Advice by video call too."},
};

constexpr Firm parties[] = {
    {{"Фотостудия «Жарық»", "«Жарық» фотостудиясы", "Zharyq photo studio"}, {"Зал с дневным светом, печать на месте и документы за пять минут.", "Күн жарығы түсетін зал, орнында басып шығару және бес минутта құжат суреті.", "A room with daylight, prints on the spot and passport photos in five minutes."}, "zharyk", "shevchenko 30"},
    {{"Агентство «Думан»", "«Думан» агенттігі", "Duman events"}, {"Свадьбы, юбилеи и корпоративы с ведущим на двух языках.", "Екі тілде жүргізушісі бар үйлену тойы, мерейтой және корпоративтер.", "Weddings, anniversaries and firm parties with a host in two languages."}, "duman"},
    {{"Студия «Шарики тут»", "«Шарлар» студиясы", "Balloons Here"}, {"Шары, арки и аниматоры; привозят надутыми.", "Шарлар, аркалар және аниматорлар; үрленген күйде әкеледі.", "Balloons, arches and entertainers, delivered blown up."}, "shariki"},
    {{"Видеограф Ерлан", "Видеограф Ерлан", "Yerlan Films"}},
    {{"Прокат юрт «Киіз үй»", "«Киіз үй» жалға беру", "Yurts for Hire"}, {"Юрта с убранством на день праздника, установка за три часа.", "Мереке күніне жиһазды киіз үй, үш сағатта тігіледі.", "A furnished yurt for your day, put up in three hours."}, "yurta", "", "appointment"},
};
constexpr Words party_lines[] = {
    {"Дату держат по предоплате 20 %.", "Күні 20 % алдын ала төлеммен бекітіледі.", "A 20% deposit keeps your date."},
    {"Портфолио покажут на встрече или пришлют ссылкой.", "Портфолионы кездесуде көрсетеді не сілтеме жібереді.", "See the portfolio in person or by link."},
    {"Выезжают в Сатпаев, Улытау и на берег Кенгира.", "Сәтбаевқа, Ұлытауға және Кеңгір жағасына барады.", "They travel to Satpaev, Ulytau and the shore of Kengir."},
};

constexpr Sort services_sorts_table[] = {
    {"repair", "repairs", {}, "1-5 10:00-19:00; 6 10:00-16:00; 7 off|1-6 09:30-18:30; 7 off|1-7 10:00-20:00", 0, 0, "card? warranty_months=3 at_home?", "ремонт", repair_lines, repairs, "sole_trader", true},
    {"builder", "home", {}, "1-6 08:00-19:00; 7 off|1-7 08:00-21:00|appointment; 1-5 09:00-18:00", 0, 0, "at_home by_appointment? warranty_months=12", "ремонт,дом", builder_lines, builders, "sole_trader"},
    {"hotel", "hotels", {}, "24/7", 9000, 28000, "wifi card parking=own|street ramp? languages=kk_ru_en|kk_ru", "гостиница", hotel_lines, hotels},
    {"papers", "documents", {}, "1-5 09:00-18:00; 6 10:00-14:00; 7 off; PH off|1-5 09:00-13:00,14:00-18:00; PH off", 0, 0, "card ramp? by_appointment? languages=kk_ru", "документы", paper_lines, papers, "sole_trader", true},
    {"party", "celebrations", {}, "1-7 10:00-19:00|2-7 10:00-20:00; 1 off|appointment", 0, 0, "card? by_appointment at_home?", "праздник", party_lines, parties, "sole_trader"},
};

}  // namespace

std::span<const Sort> service_sorts() { return services_sorts_table; }

}  // namespace demo
