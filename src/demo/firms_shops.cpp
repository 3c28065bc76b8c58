// Where the demo city buys.
#include "demo/firms.h"

namespace demo {

namespace {

constexpr Firm groceries[] = {
    {{"Дастархан", "Дастарқан", "Dastarkhan"},
     {"Сеть у дома: овощи с теплиц Кенгира, мясной отдел и своя выпечка.",
      "Үй жанындағы желі: Кеңгір жылыжайларының көкөнісі, ет бөлімі және өз наны.",
      "A chain around the corner: vegetables from the Kengir greenhouses, a butcher and own bread."},
     "dastarkhan", "satpaev 12", "1-7 08:00-23:00", 3},
    {{"Берекет", "", "Bereket"}, {"Крупы и сухофрукты на вес, чай сорока видов.", "Жарма мен кепкен жеміс өлшеп сатылады, шайдың қырық түрі бар.", "Grains and dried fruit by weight, forty kinds of tea."}, "bereket"},
    {{"Ак бидай", "Ақ бидай", "Aq Bidai"}},
    {{"Ночной", "Түнгі", "Nochnoi"}, {"Единственный круглосуточный магазин района.", "Аудандағы тәулік бойы ашық жалғыз дүкен.", "The only shop of the district that never closes."}, "", "temirzholshy 8", "24/7"},
    {{"Молочная лавка", "Сүт сөресі", "Dairy"}, {"Молоко, сметана и курт от хозяйств Улытауского района, привоз по вторникам и пятницам.", "Ұлытау ауданы шаруашылықтарының сүті, қаймағы мен құрты, сейсенбі және жұма күндері жеткізіледі.", "Milk, cream and qurt from farms of Ulytau district, delivered on Tuesdays and Fridays."}, "molochnaya"},
    {{"Мясной ряд", "Ет қатары", "Butchers’ Row"}, {"", "Қазы, шұжық және жаңа сойылған ет. Соғымға тапсырыс қараша айынан басталады.", ""}, "meat"},
    {{"Самал", "", "Samal"}},
    {{"Рыбный четверг", "Балық күні", "Fish Thursday"}, {"Живая рыба по четвергам, в остальные дни охлаждённая и копчёная.", "", ""}},
    {{"Теплица", "Жылыжай", "Greenhouse"}},
    {{"Стекляшка", "", "Steklyashka"}, {"Маленький магазин у остановки, где знают всех покупателей по имени.", "Сатушысы бәрін атымен танитын аялдама жанындағы шағын дүкен.", "A tiny shop by the bus stop that knows everyone by name."}},
};

constexpr Words grocery_lines[] = {
    {"Доставка по району в день заказа, от 5 000 ₸ бесплатно.", "Аудан ішінде сол күні жеткізеді, 5 000 ₸-ден бастап тегін.", "Delivery in the district the same day, free from 5,000 ₸."},
    {"Пенсионерам скидка 5 % по средам.", "Зейнеткерлерге сәрсенбі сайын 5 % жеңілдік.", "Pensioners pay 5% less on Wednesdays."},
    {"Есть пункт приёма пластика и батареек.", "Пластик пен батарейка қабылдайтын орын бар.", "Plastic and batteries are collected at the entrance."},
    {"Свежий хлеб привозят в семь утра и в четыре дня.", "Жаңа нан таңғы жетіде және күндізгі төртте келеді.", "Fresh bread comes at seven and at four."},
};

constexpr Firm clothes[] = {
    {{"Сымбат", "", "Symbat"}, {"Женская одежда казахстанских марок, подгонка по фигуре за день.", "Қазақстандық маркалардың әйел киімі, бір күнде дене бітіміне келтіріп береді.", "Women’s clothes of Kazakh labels, fitted within a day."}, "symbat", "mira 22"},
    {{"Шагом марш", "Алға қадам", "Step On"}, {"Обувь для трудных ног, зимние модели с нескользящей подошвой.", "Қиын аяққа арналған аяқкиім, табаны таймайтын қысқы үлгілер.", "Shoes for difficult feet and winter soles that do not slip."}, "shag"},
    {{"Зейнеп", "", "Zeinep"}},
    {{"Спецовка", "Жұмыс киімі", "Workwear"}, {"Рабочая одежда, каски и перчатки; нашивают имена и логотипы.", "Жұмыс киімі, каска мен қолғап; аты-жөн мен логотип тігіледі.", "Work clothes, helmets and gloves, with names and logos sewn on."}, "specovka"},
    {{"Комод", "", "Komod"}, {"Секонд-хенд с историей: у каждой вещи бирка с рассказом прежнего хозяина.", "", ""}},
    {{"Каракоз", "Қаракөз", "Qarakoz"}, {"Национальные костюмы: пошив и прокат на праздник.", "Ұлттық костюмдер: тігу және мерекеге жалға беру.", "National dress, sewn or lent for a celebration."}, "karakoz"},
    {{"Тёплые руки", "Жылы қол", "Warm Hands"}, {"Шапки, шарфы и носки из верблюжьей шерсти.", "Түйе жүнінен тоқылған бөрік, шарф және шұлық.", "Hats, scarves and socks of camel wool."}},
};

constexpr Words clothes_lines[] = {
    {"Вещь можно обменять в течение двух недель с биркой и чеком.", "Затбелгісі мен чегі болса, екі апта ішінде ауыстыруға болады.", "Exchange within two weeks with tag and receipt."},
    {"Есть рассрочка на три месяца.", "Үш айға бөліп төлеуге болады.", "Pay in three monthly parts."},
    {"Большие размеры — на отдельной стойке.", "Үлкен өлшемдер бөлек сөреде.", "Large sizes have a rail of their own."},
    {"Новое привозят раз в две недели.", "Жаңа тауар екі аптада бір келеді.", "New things arrive every two weeks."},
};

constexpr Firm electronics[] = {
    {{"Дом техники на Мира", "Мирадағы техника үйі", "Appliances on Mira"}, {"Крупная бытовая техника с подъёмом на этаж и подключением.", "Ірі тұрмыстық техниканы қабатқа көтеріп, қосып береді.", "Large appliances, carried upstairs and connected."}, "tehno"},
    {{"Цифра", "Цифр", "Tsifra"}, {"Телефоны и ноутбуки, перенос данных со старого устройства бесплатно.", "Телефон мен ноутбук, ескі құрылғыдан деректер тегін көшіріледі.", "Phones and laptops; moving your old data is free."}, "cifra", "abai 40"},
    {{"Мегабайт", "", "Megabyte"}},
    {{"Звук и свет", "Дыбыс пен жарық", "Sound and Light"}, {"Колонки, проекторы и гирлянды: продажа и прокат.", "Колонка, проектор және шамдар: сату мен жалға беру.", "Speakers, projectors and lights to buy or hire."}},
    {{"Батарейка", "", "Battery"}, {"Батарейки, лампы и зарядки; старые принимают на переработку.", "", ""}},
};

constexpr Words electronics_lines[] = {
    {"Гарантийный ремонт делают в городе, ждать Караганду не нужно.", "Кепілдік жөндеу қалада жасалады, Қарағандыны күтудің қажеті жоқ.", "Warranty repairs are done in town, not in Karaganda."},
    {"Старую технику забирают в зачёт.", "Ескі техника есепке алынады.", "Old devices count towards the new one."},
    {"Перед покупкой покажут устройство в работе.", "Сатып алар алдында құрылғыны жұмыс үстінде көрсетеді.", "You see the thing working before you pay."},
};

constexpr Firm household[] = {
    {{"Мастеровой", "Шебер", "Masterovoi"}, {"Инструмент, крепёж поштучно и прокат перфораторов.", "Құрал-сайман, дана бойынша бекіткіш және перфоратор жалға беру.", "Tools, fixings by the piece and drills for hire."}, "master", "zavod 12", "1-6 08:30-19:00; 7 09:00-16:00"},
    {{"Обои и краски", "Тұсқағаз бен бояу", "Paper and Paint"}, {"Колеровка за двадцать минут по образцу или фотографии.", "Үлгі не фото бойынша бояуды жиырма минутта араластырып береді.", "Paint mixed in twenty minutes from a sample or a photo."}, "oboi"},
    {{"Светлый дом", "Жарық үй", "Bright House"}},
    {{"Сантехника 24", "", "Plumbing 24"}, {"Трубы, смесители и насосы; ночью отпускают по звонку.", "Құбыр, шүмек және сорғы; түнде қоңыраумен береді.", "Pipes, taps and pumps; at night by phone call."}, "", "", "1-7 09:00-20:00"},
    {{"Уютный угол", "Жайлы бұрыш", "Cosy Corner"}},
    {{"Сад и огород", "Бау-бақша", "Garden"}, {"Семена, выверенные для нашего климата, и советы агронома по субботам.", "Біздің климатқа сыналған тұқымдар, сенбі күндері агроном кеңесі.", "Seeds proven in our climate, and an agronomist on Saturdays."}, "sad", "", "03.15-10.15 1-7 08:00-19:00; 1-5 10:00-17:00; 6 10:00-15:00"},
    {{"Матрасная фабрика", "Матрас фабрикасы", "Mattress Works"}},
};

constexpr Words household_lines[] = {
    {"Распил, резка и доставка до подъезда — в день покупки.", "Кесу мен үйге дейін жеткізу — сатып алған күні.", "Cutting and delivery to the door on the day of purchase."},
    {"Остатки после ремонта принимают обратно с чеком.", "Жөндеуден қалғанын чекпен қайтарып алады.", "What is left over is taken back with the receipt."},
    {"Бригадам и ТОО — безналичный расчёт.", "Бригадалар мен ЖШС үшін қолма-қол ақшасыз есеп айырысу.", "Firms can pay by transfer."},
};

constexpr Firm flowers[] = {
    {{"Қызғалдақ", "", "Qyzgaldaq"}, {"Тюльпаны со своей теплицы к восьмому марта и букеты круглый год.", "8 наурызға өз жылыжайының қызғалдағы, жыл бойы гүл шоқтары.", "Tulips from the own greenhouse for 8 March, bouquets all year."}, "kyzgaldak", "gagarin 20", "1-7 08:00-21:00"},
    {{"Ромашка", "Түймедақ", "Daisy"}},
    {{"Букет за час", "Бір сағатта гүл", "Bouquet in an Hour"}, {"Привозят букет с фотографией до отправки.", "Жіберер алдында гүлдің суретін көрсетеді.", "You get a photo before the bouquet leaves."}, "buket"},
    {{"Комнатный лес", "Бөлме орманы", "Indoor Forest"}, {"Комнатные растения и пересадка; больной цветок можно принести на осмотр.", "", ""}},
};

constexpr Words flower_lines[] = {
    {"Доставка по городу за час, вечером до 21:00.", "Қала ішінде бір сағатта, кешкі 21:00-ге дейін жеткізеді.", "Delivery in town within the hour, until 21:00."},
    {"Можно собрать букет на любую сумму от 3 000 ₸.", "3 000 ₸-ден бастап кез келген сомаға гүл шоғы жасалады.", "A bouquet for any sum from 3,000 ₸."},
    {"Открытку подпишут от руки.", "Ашық хатты қолмен жазып береді.", "The card is written by hand."},
};

constexpr Firm gifts[] = {
    {{"Книжный у парка", "Саябақ жанындағы кітап дүкені", "Books by the Park"}, {"Книги на трёх языках, полка местных авторов и кресло у окна.", "Үш тілдегі кітаптар, жергілікті авторлар сөресі және терезе жанындағы кресло.", "Books in three languages, a shelf of local authors and an armchair by the window."}, "knizhny", "kosmonavtov 9", "1-6 10:00-20:00; 7 11:00-18:00"},
    {{"Дворовая пластинка", "Аула әуені", "Yard Records"}, {"Пластинки, струны и домбры местных мастеров.", "Пластинка, ішек және жергілікті шеберлердің домбырасы.", "Records, strings and dombyras by local makers."}, "melo"},
    {{"Ою", "", "Oyu"}, {"Войлок, чеканка по меди и серебро: сувениры без слова «магнит».", "Киіз, мыс өрнегі және күміс бұйымдар.", "Felt, chased copper and silver: souvenirs that are not magnets."}, "oyu", "mira 26"},
    {{"Канцмаркет «Пятёрка»", "«Бестік» кеңсе тауарлары", "Top Marks stationery"}},
    {{"Лавка «Ностальгия»", "«Сағыныш» дүкені", "Nostalgia shop"}, {"Значки, фотоаппараты и посуда советского Жезказгана.", "", ""}},
};

constexpr Words gift_lines[] = {
    {"Упакуют подарок бесплатно.", "Сыйлықты тегін орап береді.", "Gift wrapping is free."},
    {"Редкое привезут под заказ за две недели.", "Сирек тауарды тапсырыспен екі аптада әкеледі.", "Rare things come to order in two weeks."},
    {"Сюда заходят и просто посмотреть.", "Мұнда жай көріп шығуға да болады.", "Just looking is welcome too."},
};

constexpr Firm toys[] = {
    {{"Ботақан", "", "Botaqan"}, {"Игрушки, коляски напрокат и комната для кормления.", "Ойыншық, жалға берілетін арба және бала емізетін бөлме.", "Toys, prams for hire and a room for feeding."}, "botakan", "alashakhan 18", "1-7 10:00-20:00"},
    {{"Айналайын", "", "Ainalaiyn"}, {"", "Сәбилерге арналған киім мен бесік. Өлшемі келмесе, ауыстырып береді.", ""}},
    {{"Кубик", "Текше", "Kubik"}},
    {{"Портфель", "", "Portfel"}, {"Школьная форма по меркам каждой школы города.", "Қаладағы әр мектептің өлшемімен мектеп формасы.", "School uniforms as each school of the city wants them."}, "portfel"},
};

constexpr Words toy_lines[] = {
    {"Игрушку можно открыть и попробовать до покупки.", "Ойыншықты сатып алар алдында ашып көруге болады.", "Toys can be opened and tried first."},
    {"Большим семьям скидка круглый год.", "Көпбалалы отбасыларға жыл бойы жеңілдік.", "Large families pay less all year."},
    {"По выходным здесь собирают конструкторы вместе с детьми.", "Демалыс күндері балалармен бірге құрастырғыш жиналады.", "At weekends children build kits here together."},
};

constexpr Sort shops_sorts_table[] = {
    {"grocery", "groceries", {"Магазин", "дүкені", "grocery"}, "1-7 08:00-22:00|1-7 09:00-23:00|1-6 08:00-21:00; 7 09:00-20:00", 0, 0,
     "card delivery? parking=street ramp? languages=kk_ru", "продукты", grocery_lines, groceries},
    {"clothes", "clothes", {"Магазин", "дүкені", "shop"}, "1-7 10:00-20:00|1-6 10:00-19:00; 7 11:00-17:00", 0, 0,
     "card fitting_room instalments? languages=kk_ru ramp?", "одежда", clothes_lines, clothes, "sole_trader", true},
    {"electronics", "electronics", {}, "1-7 10:00-20:00|1-6 09:30-19:30; 7 10:00-18:00", 0, 0,
     "card instalments delivery? parking=street", "техника", electronics_lines, electronics, "business", true},
    {"household", "household", {}, "1-6 09:00-19:00; 7 10:00-17:00|1-5 09:00-18:00; 6 09:00-16:00; 7 off", 0, 0,
     "card delivery? parking=own instalments?", "ремонт", household_lines, household},
    {"flowers", "gifts", {"Цветы", "гүлдері", "flowers"}, "1-7 09:00-21:00|24/7", 0, 0, "card delivery", "цветы,подарки", flower_lines, flowers, "sole_trader", true},
    {"gifts", "gifts", {}, "1-6 10:00-19:00; 7 11:00-17:00|1-7 10:00-20:00", 0, 0, "card ramp? languages=kk_ru|kk_ru_en", "подарки", gift_lines, gifts, "sole_trader", true},
    {"toys", "gifts", {"Детский магазин", "балалар дүкені", "children’s shop"}, "1-7 10:00-20:00|1-6 10:00-19:00; 7 10:00-17:00", 0, 0,
     "card children_from_age=0 parking=street ramp?", "детям", toy_lines, toys, "business"},
};

}  // namespace

std::span<const Sort> shop_sorts() { return shops_sorts_table; }

}  // namespace demo
