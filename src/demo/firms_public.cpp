// What belongs to everybody in the demo city, how one travels, where money is kept, and who does not fit elsewhere.
#include "demo/firms.h"

namespace demo {

namespace {

constexpr Firm culture[] = {
    {{"Дворец культуры горняков", "Кеншілер мәдениет сарайы", "Miners’ Palace of Culture"}, {"Большой зал на 420 мест, малая сцена и тридцать коллективов; вход с пандусом со стороны парка.", "420 орындық үлкен зал, шағын сахна және отыз ұжым; саябақ жағынан пандусы бар кіреберіс.", "A hall of 420 seats, a small stage and thirty companies; the ramp is on the park side."}, "dk", "mira 24", "1-5 09:00-20:00; 6,7 10:00-21:00"},
    {{"Городской театр «Сахна»", "«Сахна» қалалық театры", "Sakhna city theatre"}, {"Играют на казахском и русском, на русских спектаклях есть наушники с переводом.", "Қазақ және орыс тілдерінде ойнайды, аударма құлаққаптары бар.", "Plays in Kazakh and Russian, with headphones for translation."}, "theatre", "satpaev 35", "2-7 11:00-19:00; 1 off"},
    {{"Историко-археологический музей", "Тарихи-археологиялық мұражай", "Museum of History and Archaeology"}, {"Медь бронзового века, юрта бая и первый плавильный журнал завода.", "Қола дәуірінің мысы, бай киіз үйі және зауыттың алғашқы балқыту журналы.", "Bronze Age copper, a rich man’s yurt and the smelter’s first logbook."}, "museum", "kosmonavtov 4", "2-7 10:00-18:00; 1 off"},
    {{"Галерея «Аспан»", "«Аспан» галереясы", "Aspan gallery"}, {"Два зала современного искусства и двор для инсталляций.", "Заманауи өнердің екі залы және инсталляция ауласы.", "Two rooms of contemporary art and a yard for installations."}, "gallery", "pushkin 5", "3-7 11:00-19:00; 1,2 off"},
    {{"Центральная библиотека", "Орталық кітапхана", "Central Library"}, {"Читальный зал до девяти вечера, бесплатный интернет и краеведческий отдел.", "Кешкі тоғызға дейін оқу залы, тегін интернет және өлкетану бөлімі.", "A reading room until nine, free internet and a local history section."}, "library", "abai 26", "1-5 09:00-21:00; 6 10:00-18:00; 7 off"},
    {{"Детская библиотека «Ертегі»", "«Ертегі» балалар кітапханасы", "Ertegi children’s library"}, {"Ковёр со сказками, кукольный театр и книги на трёх языках.", "Ертегі кілемі, қуыршақ театры және үш тілдегі кітаптар.", "A story carpet, a puppet stage and books in three languages."}, "kidslib", "gagarin 25", "1-6 10:00-18:00; 7 off"},
    {{"Библиотека-филиал № 4", "№ 4 кітапхана-филиал", "Library branch No 4"}},
    {{"Молодёжный центр «Жастар»", "«Жастар» жастар орталығы", "Zhastar youth centre"}, {"Открытая сцена, студия звукозаписи и коворкинг для тех, кому до 35.", "Ашық сахна, дыбыс жазу студиясы және 35 жасқа дейінгілерге коворкинг.", "An open stage, a recording studio and a coworking for people under 35."}, "youth", "alashakhan 30", "1-6 10:00-21:00; 7 12:00-20:00"},
    {{"Парк культуры и отдыха", "Мәдениет және демалыс саябағы", "City park"}, {"Колесо обозрения, летняя эстрада и каток зимой; вход свободный.", "Шолу дөңгелегі, жазғы эстрада және қыста мұз айдыны; кіру тегін.", "A big wheel, a summer stage and an ice rink in winter; entry is free."}, "park", "mira 28", "24/7"},
    {{"Музей медеплавильного дела", "Мыс балқыту ісі мұражайы", "Museum of Copper Smelting"}, {"Экскурсии ведут бывшие плавильщики, в конце можно отлить жетон.", "Экскурсияны бұрынғы балқытушылар жүргізеді, соңында жетон құюға болады.", "Former smelters show you round; at the end you cast a token."}, "coppermuseum", "zavod 1", "3-7 10:00-17:00; 1,2 off"},
    {{"Дом дружбы", "Достық үйі", "House of Friendship"}, {"Двенадцать этнокультурных объединений, общий зал и кухня.", "Он екі этномәдени бірлестік, ортақ зал мен ас үй.", "Twelve cultural associations, a shared hall and kitchen."}, "friendship", "zheltoqsan 20"},
    {{"Планетарий «Жұлдыз»", "«Жұлдыз» планетарийі", "Zhuldyz planetarium"}, {"Купол на пятьдесят кресел и телескоп для ясных вечеров.", "Елу орындық күмбез және ашық кештерге телескоп.", "A dome of fifty seats and a telescope for clear evenings."}, "planetarium", "kosmonavtov 44", "3-7 11:00-20:00; 1,2 off"},
    {{"Клуб посёлка Кенгир", "Кеңгір кентінің клубы", "Kengir village club"}},
    {{"Архив города", "Қала мұрағаты", "City archive"}, {"Читальный зал по записи, справки о стаже за пять дней.", "", ""}},
};
constexpr Words culture_lines[] = {
    {"Льготный вход для детей, пенсионеров и людей с инвалидностью.", "Балаларға, зейнеткерлерге және мүгедектігі бар адамдарға жеңілдікпен кіру.", "Reduced entry for children, pensioners and disabled people."},
    {"Последняя суббота месяца — день открытых дверей.", "Айдың соңғы сенбісі — ашық есік күні.", "The last Saturday of the month is an open day."},
    {"Группы от восьми человек — по предварительной заявке.", "Сегіз адамнан асатын топтар алдын ала жазылады.", "Groups of eight and more book ahead."},
};

constexpr Firm offices[] = {
    {{"Акимат города", "Қала әкімдігі", "City hall"}, {"Приём граждан по четвергам, обращения — круглосуточно на портале.", "Азаматтарды қабылдау бейсенбі күні, өтініштер порталда тәулік бойы.", "Reception on Thursdays; the portal takes letters at any hour."}, "akimat", "mira 1"},
    {{"Центр обслуживания населения", "Халыққа қызмет көрсету орталығы", "Public service centre"}, {"Паспорта, права и справки; в среду работает до восьми вечера.", "Паспорт, жүргізуші куәлігі және анықтамалар; сәрсенбіде кешкі сегізге дейін.", "Passports, licences and certificates; open until eight on Wednesdays."}, "con", "abai 70", "1,2,4,5 09:00-18:00; 3 09:00-20:00; 6 09:00-14:00; PH off", 2},
    {{"Управление занятости", "Жұмыспен қамту басқармасы", "Employment office"}, {"Вакансии, обучение и гранты на своё дело.", "Бос орындар, оқыту және өз ісіне гранттар.", "Vacancies, training and grants for an own business."}, "work"},
    {{"Налоговое управление", "Салық басқармасы", "Tax office"}},
    {{"Центр поддержки предпринимателей «Бизнес Улытау»", "«Бизнес Ұлытау» кәсіпкерлерді қолдау орталығы", "Business Ulytau support centre"}, {"Бесплатные консультации, семинары и коворкинг для начинающих.", "Тегін кеңес, семинарлар және бастаушыларға коворкинг.", "Free advice, seminars and desks for those who begin."}, "business", "satpaev 20"},
    {{"Горводоканал: абонентский отдел", "Қалалық су арнасы: абоненттер бөлімі", "Water company: customers"}},
    {{"Теплосеть: абонентский отдел", "Жылу желісі: абоненттер бөлімі", "Heating company: customers"}},
    {{"Почтовое отделение № 1", "№ 1 пошта бөлімшесі", "Post office No 1"}, {"Посылки до востребования, подписка и оплата коммунальных.", "Сәлемдеме, жазылу және коммуналдық төлемдер.", "Parcels, subscriptions and bills."}, "post"},
    {{"Почтовое отделение № 4", "№ 4 пошта бөлімшесі", "Post office No 4"}},
    {{"Полиция: дежурная часть", "Полиция: кезекші бөлім", "Police station"}, {"Участковые принимают вечером во вторник и четверг.", "Учаскелік инспекторлар сейсенбі мен бейсенбі кешінде қабылдайды.", "District officers receive on Tuesday and Thursday evenings."}, "", "", "24/7"},
    {{"Отдел записи актов", "Азаматтық хал актілері бөлімі", "Registry office"}},
    {{"Отдел образования", "Білім бөлімі", "Education department"}},
    {{"Отдел социальной защиты", "Әлеуметтік қорғау бөлімі", "Social department"}, {"Пособия, социальное такси и помощь на дому; вход без ступеней.", "Жәрдемақы, әлеуметтік такси және үйде көмек; баспалдақсыз кіреберіс.", "Benefits, social taxi and help at home; no steps."}, "social"},
    {{"Центр активного долголетия", "Белсенді ұзақ өмір орталығы", "Active Ageing centre"}, {"Хор, скандинавская ходьба и смартфон с нуля — всё бесплатно.", "Хор, скандинавиялық жүріс және смартфонды үйрену — бәрі тегін.", "A choir, Nordic walking and smartphones from zero, all free."}, "longlife", "gogol 14"},
    {{"Суд: канцелярия", "Сот кеңсесі", "Court office"}},
    {{"Общественный совет", "Қоғамдық кеңес", "Public council"}, {"", "Отырыстар ашық өтеді, күн тәртібі бір апта бұрын жарияланады.", ""}},
};
constexpr Words office_lines[] = {
    {"Очередь электронная, запись на время снижает ожидание.", "Кезек электронды, уақытқа жазылсаңыз аз күтесіз.", "The queue is electronic; booking a time shortens the wait."},
    {"При себе нужно удостоверение личности.", "Жеке куәлік қажет.", "Bring your identity card."},
    {"В пятницу после обеда посетителей меньше всего.", "Жұмада түстен кейін келушілер аз.", "Friday afternoon is the quietest time."},
    {"Вход с пандусом, кнопка вызова справа от двери.", "Пандус бар, шақыру батырмасы есіктің оң жағында.", "A ramp, and a bell to the right of the door."},
};

constexpr Firm transport[] = {
    {{"Железнодорожный вокзал", "Темір жол вокзалы", "Railway station"}, {"Кассы круглосуточно, комната матери и ребёнка на втором этаже.", "Кассалар тәулік бойы, екінші қабатта ана мен бала бөлмесі.", "Tickets day and night, a mother-and-child room upstairs."}, "station", "vokzal 1", "24/7"},
    {{"Автовокзал", "Автовокзал", "Bus station"}, {"Рейсы в Сатпаев, Улытау, Караганду и Кызылорду.", "Сәтбаев, Ұлытау, Қарағанды және Қызылорда бағыттары.", "Buses to Satpaev, Ulytau, Karaganda and Kyzylorda."}, "busstation", "vokzal 3", "1-7 05:30-22:00"},
    {{"Аэропорт", "Әуежай", "Airport"}, {"Автобус № 9 приходит за два часа до вылета.", "№ 9 автобус ұшуға екі сағат қалғанда келеді.", "Bus No 9 arrives two hours before departure."}, "airport"},
    {{"Такси «Жүйрік»", "«Жүйрік» таксиі", "Zhuirik taxi"}, {"Город за 600 ₸, детское кресло по просьбе.", "Қала іші 600 ₸, сұраныспен балалар орындығы.", "600 ₸ in town; child seats on request."}, "taxi", "", "24/7"},
    {{"Такси «Шахтёр»", "«Кенші» таксиі", "Shakhtyor taxi"}},
    {{"Грузоперевозки «Керуен»", "«Керуен» жүк тасымалы", "Keruen haulage"}, {"Переезды с грузчиками, межгород дважды в неделю.", "Жүкшілермен көшу, қалааралық аптасына екі рет.", "Moves with porters, long distance twice a week."}, "keruen"},
    {{"Автобусный парк", "Автобус паркі", "Bus depot"}, {"Забытые вещи хранят тридцать дней у диспетчера.", "", ""}},
    {{"Прокат велосипедов «Дөңгелек»", "«Дөңгелек» велосипед жалға беру", "Dongelek bike hire"}, {"Станции у парка, вокзала и набережной.", "Саябақ, вокзал және жағалаудағы станциялар.", "Stations by the park, the railway and the water."}, "bike", "", "04.15-10.31 1-7 07:00-22:00; 1-7 off"},
};
constexpr Words transport_lines[] = {
    {"Карта принимается, наличные тоже.", "Карта да, қолма-қол ақша да қабылданады.", "Cards and cash."},
    {"О переменах сообщают в телеграм-канале.", "Өзгерістер туралы Telegram арнасында хабарланады.", "Changes are told on Telegram."},
};

constexpr Firm money[] = {
    {{"Кредитное товарищество «Ырыс»", "«Ырыс» кредит серіктестігі", "Yrys credit union"}, {"Займы малому делу и фермерам, решение за три дня.", "Шағын кәсіп пен фермерлерге несие, шешім үш күнде.", "Loans to small firms and farmers, decided in three days."}, "yrys", "mira 12"},
    {{"Обменный пункт «Тиын»", "«Тиын» айырбастау пункті", "Tiyn exchange"}, {"Курс на табло обновляют каждый час.", "Бағам таблода сағат сайын жаңарады.", "Rates change on the board every hour."}, "", "", "1-7 09:00-20:00"},
    {{"Страхование «Қалқан»", "«Қалқан» сақтандыру", "Qalqan insurance"}, {"Полис на машину за десять минут, жильё и путешествия.", "Көлікке полис он минутта, тұрғын үй мен саяхат.", "Car cover in ten minutes, homes and journeys."}, "kalkan"},
    {{"Ломбард «Алтын көл»", "«Алтын көл» ломбарды", "Altyn Kol pawnshop"}},
    {{"Касса взаимопомощи горняков", "Кеншілердің өзара көмек кассасы", "Miners’ mutual fund"}, {"Работает с 1962 года, вступить можно и пенсионерам завода.", "1962 жылдан бері жұмыс істейді, зауыт зейнеткерлері де кіре алады.", "Since 1962; pensioners of the works may join."}, "kassa"},
};
constexpr Words money_lines[] = {
    {"Договор объясняют до подписи, на казахском и русском.", "Келісімшарт қол қойғанға дейін қазақша және орысша түсіндіріледі.", "The contract is explained before you sign, in Kazakh and Russian."},
    {"Комиссию называют сразу.", "Комиссия бірден айтылады.", "Fees are said at once."},
    {"Работает без обеда.", "Түскі үзіліссіз жұмыс істейді.", "No lunch break."},
};

constexpr Firm cash_machines[] = {
    {{"Банкомат на вокзале", "Вокзалдағы банкомат", "Cash machine at the station"}, {}, "", "vokzal 1", "24/7"},
    {{"Банкомат у рынка", "Базар жанындағы банкомат", "Cash machine by the market"}, {}, "", "satpaev 10", "24/7"},
};
constexpr Words cash_lines[] = {
    {"Выдаёт и принимает наличные, до 200 000 ₸ за раз.", "Қолма-қол ақша береді және қабылдайды, бір ретте 200 000 ₸-ге дейін.", "Pays out and takes in cash, up to 200,000 ₸ at a time."},
    {"Экран на казахском, русском и английском.", "Экраны қазақ, орыс және ағылшын тілдерінде.", "The screen speaks Kazakh, Russian and English."},
};

constexpr Firm malls[] = {
    {{"Городской рынок", "Қалалық базар", "City market"}, {"Мясной павильон, овощи и ряды хозяйственных товаров; понедельник — санитарный день.", "Ет павильоны, көкөніс және шаруашылық қатарлары; дүйсенбі — санитарлық күн.", "A meat hall, vegetables and hardware; cleaning day on Mondays."}, "market", "satpaev 8", "2-7 08:00-19:00; 1 off"},
    {{"Торговый дом «Орда»", "«Орда» сауда үйі", "Orda shopping centre"}, {"Три этажа, фуд-корт и детская площадка.", "Үш қабат, фуд-корт және балалар алаңы.", "Three floors, a food court and a playground."}, "orda", "alashakhan 24", "1-7 10:00-21:00"},
};
constexpr Words mall_lines[] = {
    {"Автобусы № 2 и № 5 останавливаются у входа.", "№ 2 және № 5 автобустар кіреберіске тоқтайды.", "Buses 2 and 5 stop at the entrance."},
    {"Есть камера хранения и комната матери и ребёнка.", "Сақтау камерасы мен ана мен бала бөлмесі бар.", "There are lockers and a mother-and-child room."},
};

constexpr Firm temples[] = {
    {{"Центральная мечеть", "Орталық мешіт", "Central mosque"}, {}, "", "alashakhan 60", "1-7 04:00-23:00"},
    {{"Православный храм", "Православ ғибадатханасы", "Orthodox church"}, {}, "", "nekrasov 3", "1-7 07:30-19:00"},
};
constexpr Words temple_lines[] = {
    {"Вход свободный, для гостей есть накидки.", "Кіру тегін, қонақтарға жамылғы беріледі.", "Entry is free and wraps are lent to visitors."},
    {"О времени службы можно узнать по телефону.", "Құлшылық уақытын телефонмен білуге болады.", "Ask by phone for the times of prayer."},
};

constexpr Firm others[] = {
    {{"Газета «Мыс өлке»", "«Мыс өлке» газеті", "Mys Olke newspaper"}, {"Выходит по четвергам на двух языках, объявления принимают до среды.", "Бейсенбі сайын екі тілде шығады, хабарландыру сәрсенбіге дейін.", "Thursdays in two languages; notices by Wednesday."}, "gazeta", "pushkin 30"},
    {{"Радио «Дала толқыны»", "«Дала толқыны» радиосы", "Dala Tolqyny radio"}, {"Утреннее шоу из кафе по пятницам и заявки слушателей.", "Жұма сайын кафеден таңғы бағдарлама және тыңдармандар тілегі.", "A Friday morning show from a café, and requests."}, "radio"},
    {{"Общество охраны животных «Мейірім»", "«Мейірім» жануарларды қорғау қоғамы", "Meirim animal welfare"}, {"Приют на сорок собак, волонтёры нужны по выходным.", "Қырық итке арналған баспана, демалыс күндері еріктілер керек.", "A shelter for forty dogs; volunteers wanted at weekends."}, "meirim"},
    {{"Клуб матерей «Ана жүрегі»", "«Ана жүрегі» аналар клубы", "Ana Zhuregi mothers’ club"}, {"Встречи с детьми, обмен вещами и разговор с психологом.", "Балалармен кездесу, зат алмасу және психологпен әңгіме.", "Meetings with children, swaps and a psychologist to talk to."}, "ana"},
    {{"Совет ветеранов труда", "Еңбек ардагерлері кеңесі", "Labour veterans’ council"}, {"Помогает одиноким и записывает воспоминания о стройке города.", "Жалғыз қарттарға көмектесіп, қала құрылысы туралы естеліктер жазады.", "Helps those alone and records memories of building the city."}, "veterans"},
    {{"Объединение «Таза дала»", "«Таза дала» бірлестігі", "Taza Dala"}, {"Субботники, раздельный сбор и посадка деревьев у Кенгира.", "Сенбіліктер, бөлек жинау және Кеңгір жағасына ағаш отырғызу.", "Clean-ups, recycling and trees by Kengir."}, "taza"},
    {{"Союз художников «Қола»", "«Қола» суретшілер одағы", "Qola artists’ union"}, {"Мастерские в старом депо, двери открыты в первую субботу месяца.", "Ескі деподағы шеберханалар, айдың бірінші сенбісінде есік ашық.", "Studios in the old depot, open on the first Saturday."}, "kola"},
    {{"Клуб квизов «Своя игра»", "«Өз ойының» квиз клубы", "Svoya Igra quiz club"}, {"Игры по средам и пятницам, команды до шести человек.", "Сәрсенбі мен жұма сайын ойын, команда алты адамға дейін.", "Wednesdays and Fridays, teams of up to six."}, "quizclub", "", "appointment"},
    {{"Киностудия двора «Кадр»", "«Кадр» киностудиясы", "Kadr film club"}, {"Любители снимают короткие фильмы о районах города.", "", ""}, "kadr"},
    {{"Мастерская велосипедов «Шынжыр»", "«Шынжыр» велосипед шеберханасы", "Shynzhyr bike workshop"}},
};
constexpr Words other_lines[] = {
    {"Написать можно в WhatsApp, отвечают в тот же день.", "WhatsApp-қа жазуға болады, сол күні жауап береді.", "Write in WhatsApp; answers come the same day."},
    {"Новых людей встречают и всё показывают.", "Жаңа адамдарды қарсы алып, бәрін көрсетеді.", "Newcomers are met and shown round."},
    {"Приходите без записи в часы работы.", "Жұмыс уақытында жазылмай келе беріңіз.", "Come without booking in opening hours."},
};

constexpr Sort public_sorts_table[] = {
    {"culture", "culture", {}, "2-7 10:00-18:00; 1 off|1-5 09:00-19:00; 6 10:00-17:00; 7 off", 0, 0, "ramp? wifi? guided_tours? children_from_age=0 languages=kk_ru|kk_ru_en", "культура", culture_lines, culture, "public_body"},
    {"office", "government", {}, "1-5 09:00-13:00,14:00-18:30; 6,7 off; PH off|1-5 09:00-18:00; PH off", 0, 0, "ramp queue_online? languages=kk_ru parking=street", "документы,город", office_lines, offices, "public_body"},
    {"transport", "transport", {}, "1-7 06:00-22:00|24/7", 0, 0, "ramp? card? parking=own|paid languages=kk_ru", "транспорт", transport_lines, transport},
    {"money", "finance", {}, "1-5 09:00-18:00; 6 10:00-14:00; 7 off; PH off|1-5 09:00-19:00; 6 10:00-15:00; PH off", 0, 0, "ramp? card? languages=kk_ru", "деньги", money_lines, money, "business", true},
    {"cash", "finance", {}, "24/7", 0, 0, "ramp? languages=kk_ru_en", "банкомат,наличные", cash_lines, cash_machines},
    {"mall", "shops", {}, "1-7 10:00-21:00", 0, 0, "parking=own ramp? card? wifi?", "покупки", mall_lines, malls},
    {"temple", "other", {}, "1-7 07:00-20:00", 0, 0, "parking=street ramp?", "вера", temple_lines, temples, "association"},
    {"other", "other", {}, "1-5 10:00-18:00; 6,7 off|1-5 09:00-18:00; 6 10:00-14:00; 7 off", 0, 0, "languages=kk_ru wifi? ramp?", "город", other_lines, others, "association"},
};

}  // namespace

std::span<const Sort> public_sorts() { return public_sorts_table; }

}  // namespace demo
