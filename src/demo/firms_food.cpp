// Where the demo city eats and drinks.
#include "demo/firms.h"

namespace demo {

namespace {

constexpr Firm cafes[] = {
    {{"Арома", "", "Aroma"},
     {"Завтраки до полудня, медовик по рецепту хозяйки и тихий зал с розетками у каждого стола.",
      "Түске дейін таңғы ас, иесінің рецептімен балды торт және әр үстелінде розеткасы бар тыныш зал.",
      "Breakfast until noon, the owner’s own honey cake and a quiet room with a socket at every table."},
     "aroma", "abai 31", "1-4 08:00-23:00; 5-7 09:00-01:00", 2},
    {{"Ак босага", "Ақ босаға", "Aq bosagha"},
     {"Казахская кухня как дома: куырдак, баурсаки из казана и чай с молоком.",
      "Үйдегідей қазақ тағамдары: қуырдақ, қазаннан шыққан бауырсақ және сүт қатқан шай.",
      "Kazakh home cooking: quyrdaq, baursaq from the cauldron and tea with milk."}, "aqbosagha"},
    {{"Дала", "", "Dala"},
     {"Мясо с окрестных ферм, лагман ручной вытяжки и терраса с видом на бульвар.",
      "Маңайдағы шаруашылықтардың еті, қолмен созылған лағман және бульварға қараған веранда.",
      "Meat from nearby farms, hand-pulled laghman and a terrace over the boulevard."}, "dala", "kosmonavtov 18"},
    {{"Мельница", "", "Melnitsa"},
     {"Пироги, сырники и супы; муку мелют в области и берут небольшими партиями.", "", ""}},
    {{"У фонтана", "Фонтан жанында", "By the Fountain"},
     {"Столики у фонтана летом, блинчики и какао зимой.",
      "Жазда фонтан жанындағы үстелдер, қыста құймақ пен какао.",
      "Tables by the fountain in summer, pancakes and cocoa in winter."}, "", "mira 30"},
    {{"Шанырак", "Шаңырақ", "Shangyraq"},
     {"", "Тойханаға жақын, отбасылық түскі асқа ыңғайлы кафе. Қымыз бен шұбат маусымында болады.", ""}},
    {{"Тандыр-хаус", "Тандыр үйі", "Tandyr House"},
     {"Лепёшки и самса из тандыра целый день, плов по четвергам.",
      "Күні бойы тандырдан нан мен самса, бейсенбі сайын палау.",
      "Bread and samsa from the clay oven all day, plov on Thursdays."}, "tandyr"},
    {{"Семейный очаг", "Отбасы ошағы", "Family Hearth"},
     {"Детская комната с воспитателем по выходным и меню с маленькими порциями.",
      "Демалыс күндері тәрбиешісі бар балалар бөлмесі және шағын порциялы мәзір.",
      "A playroom with a minder at weekends and a menu of small portions."}, "ochag"},
    {{"Саксаул", "Сексеуіл", "Saksaul"},
     {"Шашлык на саксауле, живая домбра по пятницам.",
      "Сексеуілге пісірілген кәуап, жұма күндері жанды домбыра.",
      "Shashlik over saxaul wood and live dombyra on Fridays."}, "saksaul"},
    {{"Минор", "", "Minor"}},
    {{"Карлыгаш", "Қарлығаш", "Qarlygash"}},
    {{"Алтын көпір", "", "Altyn Kopir"},
     {"Комплексные обеды, бешбармак на заказ и большие столы для бригад.", "Кешенді түскі ас, тапсырыспен бешбармақ және бригадаларға үлкен үстелдер.", "Set lunches, beshbarmaq to order and large tables for crews."}},
    {{"Зелёный двор", "Жасыл аула", "Green Yard"},
     {"Вегетарианские блюда, травяные чаи и маленькая библиотека на подоконнике.",
      "Етсіз тағамдар, шөп шайлары және терезе алдындағы шағын кітапхана.",
      "Vegetarian dishes, herbal teas and a small library on the window sill."}},
    {{"Степной ветер", "Дала самалы", "Steppe Wind"}},
    {{"Билимде", "Білімде", "Bilimde"},
     {"Студенческое кафе рядом с колледжем: обеды, настольные игры и бесплатная вода.", "", ""}},
};

constexpr Words cafe_lines[] = {
    {"В обед действует комплекс из трёх блюд, вечером кухня работает по меню.",
     "Түсте үш тағамнан тұратын кешенді ас беріледі, кешке мәзір бойынша жұмыс істейді.",
     "A three-course set at lunch, the full menu in the evening."},
    {"Принимаем заказы на дни рождения и небольшие семейные вечера.",
     "Туған күн мен шағын отбасылық кештерге тапсырыс қабылдаймыз.",
     "Birthdays and small family evenings can be booked."},
    {"Всё готовят в день подачи, поэтому к вечеру часть блюд заканчивается.",
     "Тағам сол күні дайындалады, сондықтан кешке қарай кейбірі таусылып қалады.",
     "Everything is cooked the same day, so some dishes run out by evening."},
    {"Есть детские стульчики и блюда без специй.",
     "Балаларға арналған орындықтар мен дәмдеуішсіз тағамдар бар.",
     "There are high chairs and dishes without spices."},
    {"Столик можно занять по телефону или в WhatsApp.",
     "Үстелді телефон не WhatsApp арқылы алдын ала алуға болады.",
     "A table can be kept by phone or in WhatsApp."},
};

constexpr Firm restaurants[] = {
    {{"Кенгир", "Кеңгір", "Kengir"},
     {"Большой зал у воды, сцена с живой музыкой и рыба из местных прудов.",
      "Су жағасындағы үлкен зал, жанды музыка сахнасы және жергілікті тоғандардың балығы.",
      "A large room by the water, a stage with live music and fish from local ponds."},
     "kengir", "naberezhnaya 12", "1-4,7 12:00-24:00; 5,6 12:00-03:00"},
    {{"Улытау", "Ұлытау", "Ulytau"},
     {"Бешбармак, сырне и другие праздничные блюда; юрта во дворе с мая по сентябрь.",
      "Бешбармақ, сірне және басқа да ұлттық тағамдар; мамырдан қыркүйекке дейін аулада киіз үй тігіледі.",
      "Beshbarmaq, sirne and other festive dishes; a yurt in the yard from May to September."}, "ulytau", "abai 54"},
    {{"Медный двор", "Мыс сарай", "Copper Court"},
     {"Европейская кухня, винная карта и медная посуда прошлого века на стенах.",
      "Еуропалық ас үйі, шарап картасы және қабырғадағы өткен ғасырдың мыс ыдыстары.",
      "European cooking, a wine list and copperware of the last century on the walls."}, "medny", "mira 17", "PH 12:00-24:00; 1-4,7 12:00-24:00; 5,6 12:00-02:00"},
    {{"Тбилисский дворик", "Тбилиси ауласы", "Tbilisi Yard"},
     {"Хинкали лепят при гостях, хачапури пекут шести видов.",
      "Хинкали қонақ көзінше түйіледі, хачапуридің алты түрі пісіріледі.",
      "Khinkali are folded in front of guests and khachapuri come in six kinds."}},
    {{"Сеул", "", "Seoul"}, {"Корейская кухня: кукси, пулькоги на столе и острые салаты на вес.", "", ""}},
    {{"Ханшайым", "", "Khanshaiym"},
     {"Банкетные залы на 80 и 220 гостей, своя кондитерская и парковка.",
      "80 және 220 қонаққа арналған банкет залдары, өз кондитерлік цехы мен автотұрағы.",
      "Banquet halls for 80 and 220 guests, an own pastry kitchen and parking."}, "khanshaiym"},
    {{"Той думан", "", "Toi Duman"},
     {"", "Үлкен тойларға арналған зал: сахна, дыбыс, 350 орын. Мәзір үй иелерімен бірге жасалады.", ""}},
    {{"Палермо", "", "Palermo"},
     {"Пицца из дровяной печи и паста; по субботам мастер-класс для детей.",
      "Отын пешінен шыққан пицца мен паста; сенбі сайын балаларға шеберлік сабағы.",
      "Pizza from a wood oven and pasta; on Saturdays a class for children."}, "palermo", "satpaev 40"},
    {{"Самарканд", "Самарқанд", "Samarqand"}},
};

constexpr Words restaurant_lines[] = {
    {"На вечер пятницы и субботы столик лучше заказать заранее.",
     "Жұма мен сенбі кешіне үстелді алдын ала алған дұрыс.",
     "For Friday and Saturday evenings it is better to book a table."},
    {"Есть отдельный зал для переговоров и семейных торжеств.",
     "Кездесулер мен отбасылық тойларға арналған бөлек зал бар.",
     "There is a separate room for talks and family celebrations."},
    {"В меню отмечены блюда без свинины и без орехов.",
     "Мәзірде шошқа еті мен жаңғақ жоқ тағамдар белгіленген.",
     "Dishes without pork and without nuts are marked in the menu."},
    {"Обслуживание 10 %, предупреждаем об этом в меню.",
     "Қызмет көрсету ақысы 10 %, бұл мәзірде жазылған.",
     "Service is 10 %, which the menu says."},
};

constexpr Firm coffee[] = {
    {{"Зерно", "Дән", "Zerno"},
     {"Обжаривают сами по средам, в этот день пахнет на весь квартал.",
      "Сәрсенбі сайын кофені өздері қуырады, иісі бүкіл орамға жетеді.",
      "They roast on Wednesdays, and the whole block smells of it."}, "zerno", "gagarin 14", "1-5 07:30-21:00; 6,7 09:00-22:00", 3},
    {{"Точка кипения", "Қайнау нүктесі", "Boiling Point"},
     {"Коворкинг на двенадцать мест, переговорная и кофе без ограничений по часам.",
      "Он екі орындық коворкинг, кездесу бөлмесі және сағатқа шектеусіз кофе.",
      "A coworking of twelve desks, a meeting room and coffee without limit by the hour."}, "kipenie"},
    {{"Тёплый угол", "Жылы бұрыш", "Warm Corner"}},
    {{"Корица", "Даршын", "Cinnamon"}, {"Булочки с корицей к открытию и к шести вечера.", "Ашылған кезде және кешкі алтыда даршын тоқаштары шығады.", "Cinnamon rolls at opening time and at six in the evening."}},
    {{"Шахтёрская смена", "Кеншілер ауысымы", "The Shift"},
     {"Открываются в шесть утра к первой смене, наливают в свои термосы.",
      "Бірінші ауысымға таңғы алтыда ашылады, өз термосыңызға құйып береді.",
      "Opens at six for the first shift and fills your own flask."}, "", "zavod 4", "1-6 06:00-20:00; 7 off"},
    {{"Лист и пар", "Жапырақ пен бу", "Leaf and Steam"}, {"Больше сорока чаёв и церемония по воскресеньям.", "", ""}},
};

constexpr Words coffee_lines[] = {
    {"Своя кружка — скидка 10 % в любое время.", "Өз кружкаңызбен келсеңіз, кез келген уақытта 10 % жеңілдік.",
     "Bring your own cup and pay 10 % less at any time."},
    {"Есть молоко без лактозы и напитки без кофеина.", "Лактозасыз сүт пен кофеинсіз сусындар бар.",
     "Lactose-free milk and drinks without caffeine are there."},
    {"По утрам сэндвичи и каша, днём десерты местных кондитеров.",
     "Таңертең сэндвич пен ботқа, күндіз жергілікті кондитерлердің тәттілері.",
     "Sandwiches and porridge in the morning, local pastry in the afternoon."},
    {"Можно с собакой на поводке.", "Қарғылы итпен кіруге болады.", "Dogs on a lead are welcome."},
};

constexpr Firm canteens[] = {
    {{"Обед горняка", "Кенші асы", "Miner’s Lunch"},
     {"Работают с шести утра, первое и второе за 1 400 ₸, хлеб бесплатно.",
      "Таңғы алтыдан жұмыс істейді, бірінші және екінші тағам 1 400 ₸, нан тегін.",
      "Open from six, soup and main for 1,400 ₸, bread is free."}, "obed", "zavod 9"},
    {{"Мамин суп", "Ана сорпасы", "Mum’s Soup"}},
    {{"Дастархан", "Дастарқан", "Dastarkhan"}, {"Готовят и поминальные обеды, зал до 90 человек.", "Ас беруге де тапсырыс алады, зал 90 адамға дейін.", "They also cook memorial meals; the room holds 90."}},
    {{"Ложка", "Қасық", "Lozhka"}},
};

constexpr Words canteen_lines[] = {
    {"Меню меняется каждый день и висит у кассы с утра.", "Мәзір күн сайын өзгеріп, таңертеңнен касса жанында ілінеді.",
     "The menu changes daily and hangs by the till from the morning."},
    {"Собирают обеды в контейнеры для бригад и офисов.", "Бригадалар мен кеңселерге түскі асты контейнерге салып береді.",
     "Lunches are boxed for crews and offices."},
    {"После 16:00 выпечка за полцены.", "16:00-ден кейін нан-тоқаш жарты бағаға.", "Half price on baking after 16:00."},
};

constexpr Firm quick[] = {
    {{"Донер на Мира", "Мирадағы донер", "Döner on Mira"}, {"Открыты почти всю ночь, мясо и соусы делают сами.", "Түні бойы дерлік ашық, еті мен тұздықтарын өздері жасайды.", "Open most of the night; meat and sauces are their own."}, "doner", "mira 41", "1-7 10:00-04:00"},
    {{"Бургер Степь", "Бургер Дала", "Burger Steppe"}, {"Котлеты из конины и говядины, картофель из Караганды.", "Жылқы және сиыр етінен котлет, Қарағанды картобы.", "Patties of horse and beef, potatoes from Karaganda."}, "burger", "", "", 2},
    {{"Суши-причал", "Суши айлағы", "Sushi Pier"}},
    {{"Пиццерия на колёсах", "Дөңгелекті пицца", "Pizza on Wheels"}, {"Кухня без зала: привозят за 45 минут или возвращают 1 000 ₸.", "Залы жоқ ас үй: 45 минутта жеткізеді, кешіксе 1 000 ₸ қайтарады.", "A kitchen without a room: 45 minutes, or 1,000 ₸ back."}, "pizza"},
    {{"Самса у вокзала", "Вокзал жанындағы самса", "Samsa by the Station"}, {"", "Пойызға асыққандарға арналған ыстық самса мен шай. Тәулік бойы ашық.", ""}, "", "vokzal 6", "24/7"},
    {{"Куриный дом", "Тауық үйі", "Chicken House"}},
};

constexpr Words quick_lines[] = {
    {"Заказ можно собрать по телефону и забрать без очереди.", "Тапсырысты телефонмен беріп, кезексіз алып кетуге болады.",
     "Order by phone and pick up without waiting."},
    {"Соусы и острота — на выбор.", "Тұздығы мен ащылығы — өз таңдауыңыз.", "Sauces and heat are your choice."},
    {"Доставка по городу от 3 000 ₸ бесплатно.", "3 000 ₸-ден бастап қала ішінде жеткізу тегін.", "Free delivery in town from 3,000 ₸."},
};

constexpr Firm bakeries[] = {
    {{"Баурсак", "Бауырсақ", "Baursaq"}, {"Баурсаки, шелпек и жент на заказ к любому дастархану.", "Кез келген дастарқанға бауырсақ, шелпек және жент тапсырыспен.", "Baursaq, shelpek and zhent to order for any table."}, "baursaq", "shevchenko 22"},
    {{"Хлеб и соль", "Нан мен тұз", "Bread and Salt"}, {"Хлеб на закваске: ржаной с утра, пшеничный после обеда.", "Ашытқылы нан: таңертең қара бидай, түстен кейін ақ нан.", "Sourdough: rye in the morning, wheat after lunch."}, "khleb", "", "", 3},
    {{"Сладкая Сарыарка", "Тәтті Сарыарқа", "Sweet Saryarqa"}, {"Торты на заказ за два дня, рисунок можно прислать фотографией.", "Тапсырыспен торт екі күнде дайын, суретін фотомен жіберуге болады.", "Cakes to order in two days; send a photo for the drawing."}, "sladkaya"},
    {{"Медовик", "Балды торт", "Medovik"}},
    {{"Тёплый хлеб", "Ыстық нан", "Warm Bread"}},
    {{"Крендель", "", "Krendel"}, {"Открыта при школе: булочки детям дешевле.", "", ""}},
};

constexpr Words bakery_lines[] = {
    {"Вчерашнюю выпечку отдают за полцены до десяти утра.", "Кешегі нан-тоқаш таңғы онға дейін жарты бағаға сатылады.",
     "Yesterday’s baking goes at half price until ten."},
    {"Есть постная и безглютеновая полка.", "Майсыз және глютенсіз сөре бар.", "There is a shelf of lean and gluten-free baking."},
    {"Принимают заказы для школ и офисов.", "Мектептер мен кеңселерден тапсырыс қабылдайды.", "Orders from schools and offices are taken."},
};

constexpr Sort food_sorts_table[] = {
    {"cafe", "cafes", {"Кафе", "кафесі", "café"}, "1-7 09:00-23:00|1-7 10:00-24:00|1-4 10:00-23:00; 5,6 10:00-02:00; 7 10:00-23:00|1-5 08:30-22:00; 6,7 10:00-22:00", 2500, 5500,
     "wifi? card halal? cuisine=kazakh|european|uzbek|home|mixed playroom? terrace? seats=24|36|48|60 ramp? delivery? children_from_age=0|3", "обеды,завтраки,семейный", cafe_lines, cafes, "business", true},
    {"restaurant", "restaurants", {"Ресторан", "мейрамханасы", "restaurant"}, "1-7 12:00-24:00|1-4,7 12:00-24:00; 5,6 12:00-03:00|2-7 12:00-23:00; 1 off", 6000, 14000,
     "wifi card parking=own|street halal? cuisine=kazakh|georgian|european|italian|uzbek live_music? seats=80|120|220 ramp?", "банкет,живая музыка", restaurant_lines, restaurants, "business", true},
    {"coffee", "coffee", {"Кофейня", "кофеханасы", "coffee shop"}, "1-5 08:00-21:00; 6,7 09:00-22:00|1-7 08:00-22:00|1-5 07:30-20:00; 6 09:00-20:00; 7 off", 1800, 3200,
     "wifi card ramp? terrace? delivery? seats=12|18|28", "кофе,десерты", coffee_lines, coffee, "business", true},
    {"canteen", "canteens", {"Столовая", "асханасы", "canteen"}, "1-5 08:00-17:00; 6 09:00-15:00; 7 off; PH off|1-6 06:00-20:00; 7 off", 1200, 2200,
     "card halal cuisine=home seats=60|90 ramp? delivery?", "обеды", canteen_lines, canteens, "sole_trader"},
    {"quick", "fast-food", {}, "1-7 10:00-23:00|1-7 11:00-02:00|1-4 10:00-23:00; 5-7 10:00-03:00", 1800, 3500,
     "card delivery halal? parking=street", "доставка", quick_lines, quick, "sole_trader"},
    {"bakery", "bakeries", {"Пекарня", "наубайханасы", "bakery"}, "1-7 07:00-21:00|1-6 07:30-20:00; 7 08:00-17:00|1-5 07:00-19:00; 6 08:00-16:00; 7 off", 800, 2500,
     "card delivery? halal? ramp?", "хлеб,торты на заказ", bakery_lines, bakeries, "sole_trader"},
};

}  // namespace

std::span<const Sort> food_sorts() { return food_sorts_table; }

}  // namespace demo
