// What the demo city's cafés and grocery_bargains offer.
#include "demo/bargains.h"

namespace demo {

namespace {

constexpr Bargain food[] = {
    {{"На все десерты после 18:00", "18:00-ден кейін барлық тәттіге", "All desserts after 18:00"}, {"Скидка на десерты витрины и меню. С другими скидками не складывается.", "Сөредегі және мәзірдегі тәттілерге жеңілдік. Басқа жеңілдіктермен қосылмайды.", "Off every dessert in the case and on the menu. Not with other offers."}, "@aroma", "percent", 20, 0, 0, "1-7 18:00-23:00", "", 50, 1, false, 12},
    {{"Второй кофе в подарок до полудня", "Түске дейін екінші кофе тегін", "Second coffee free before noon"}, {"Два одинаковых напитка по цене одного, в будни до 12:00.", "Жұмыс күндері 12:00-ге дейін бірдей екі сусын бір бағаға.", "Two of the same drink for one, weekdays until 12:00."}, "coffee", "one_plus_one", 0, 0, 0, "1-5 07:30-12:00", "", 300, 1, false, 25},
    {{"Каждый шестой кофе бесплатно", "Әр алтыншы кофе тегін", "Every sixth coffee free"}, {"Отмечаем на карточке гостя, карточка не именная.", "Қонақ картасына белгі қойылады, карта атаулы емес.", "Stamped on a card without a name."}, "coffee cafe", "nth_free", 6, 0, 0, "", "", 0, 0, false, 0},
    {{"Комплексный обед из трёх блюд", "Үш тағамнан тұратын кешенді түскі ас", "Three-course lunch"}, {"Суп, второе и компот. Меню на день у входа.", "Сорпа, екінші тағам және компот. Күннің мәзірі кіреберісте.", "Soup, main and drink. The day’s menu is by the door."}, "cafe canteen", "new_price", 0, 2200, 1700, "1-5 12:00-15:00", "", 0, 0, false, 60},
    {{"Плов для компании: пятая порция наша", "Топқа палау: бесінші порция бізден", "Plov for a party: the fifth portion is ours"}, {"При заказе от четырёх порций в зале.", "Залда төрт порциядан бастап тапсырыс бергенде.", "When four portions are ordered at the table."}, "@tandyr @aqbosagha @ulytau", "nth_free", 5, 0, 0, "4-7 12:00-22:00", "", 0, 0, false, 40},
    {{"Именинникам торт от шефа", "Туған күн иесіне аспаздан торт", "Birthday cake from the chef"}, {"В день рождения и три дня после, по удостоверению, за столом от четырёх гостей.", "Туған күні және одан кейінгі үш күнде, куәлікпен, төрт қонақтан бастап.", "On the day and three days after, with an identity card and a table of four."}, "restaurant cafe", "gift", 0, 0, 0, "", "birthday", 0, 1, false, 0},
    {{"Студентам по зачётке", "Студенттерге сынақ кітапшасымен", "Students with their card"}, {"Скидка на всё меню, кроме напитков навынос.", "Ала кететін сусындардан басқа барлық мәзірге жеңілдік.", "Off the whole menu except drinks to go."}, "cafe coffee quick", "percent", 15, 0, 0, "1-5 10:00-17:00", "students", 0, 0, false, 90},
    {{"Ужин на двоих в будний вечер", "Жұмыс күні кешкі екі адамдық ас", "Supper for two on a weekday"}, {"Два горячих, салат и чайник чая. Столик лучше занять заранее.", "Екі ыстық тағам, салат және бір шәйнек шай. Үстелді алдын ала алған дұрыс.", "Two mains, a salad and a pot of tea. Book a table."}, "restaurant", "new_price", 0, 14500, 11900, "1-4 18:00-23:00", "", 80, 1, false, 30},
    {{"Дети до семи лет едят бесплатно", "Жеті жасқа дейінгі балаларға тегін", "Children under seven eat free"}, {"Одно блюдо из детского меню к каждому взрослому горячему.", "Ересектің әр ыстық тағамына балалар мәзірінен бір тағам.", "One dish of the children’s menu with each adult main."}, "cafe restaurant", "gift", 0, 0, 0, "6,7 11:00-16:00", "children", 0, 0, false, 45},
    {{"Выпечка вечером за полцены", "Кешкі нан-тоқаш жарты бағаға", "Half price on baking in the evening"}, {"Всё, что испекли сегодня и не разобрали к восьми.", "Бүгін пісіп, сегізге дейін сатылмай қалғанның бәрі.", "What was baked today and is left at eight."}, "bakery", "percent", 50, 0, 0, "1-7 20:00-21:00", "", 0, 0, false, 0},
    {{"Баурсаки к чаю", "Шайға бауырсақ", "Baursaq with your tea"}, {"Тарелка баурсаков к любому чайнику.", "Кез келген шәйнекке бір табақ бауырсақ.", "A plate of baursaq with any pot."}, "@baursaq @aqbosagha @dala", "gift", 0, 0, 0, "2-5 15:00-18:00", "", 0, 0, false, 30},
    {{"Торт на заказ: надпись и свечи наши", "Тапсырыс торт: жазуы мен шамы бізден", "Cake to order: the writing and candles are ours"}, {"При заказе за двое суток, вес от полутора килограммов.", "Екі тәулік бұрын тапсырыс бергенде, салмағы бір жарым килограмнан.", "Ordered two days ahead, from a kilo and a half."}, "@sladkaya", "gift", 0, 0, 0, "", "", 0, 0, false, 60},
    {{"Пицца навынос", "Пиццаны алып кету", "Pizza to take away"}, {"Заберите сами и заплатите меньше. Скидка на любую пиццу 35 см.", "Өзіңіз алып кетсеңіз, арзан. 35 см пиццаның кез келгеніне жеңілдік.", "Pick it up yourself: less on any 35 cm pizza."}, "@pizza @palermo", "percent", 25, 0, 0, "1-4 11:00-22:00", "", 0, 0, false, 35},
    {{"Бургер и напиток", "Бургер мен сусын", "Burger and a drink"}, {"Бургер дня с лимонадом или чаем.", "Лимонад не шаймен бірге күннің бургері.", "The day’s burger with lemonade or tea."}, "@burger", "new_price", 0, 3100, 2400, "1-5 11:00-16:00", "", 150, 2, false, 28},
    {{"Пенсионерам обед в будни", "Зейнеткерлерге жұмыс күндері түскі ас", "Lunch for pensioners on weekdays"}, {"По пенсионному удостоверению, с 11:00 до 14:00.", "Зейнеткер куәлігімен, 11:00-ден 14:00-ге дейін.", "With a pensioner’s card, 11:00 to 14:00."}, "canteen @dala @ochag", "percent", 30, 0, 0, "1-5 11:00-14:00", "pensioners", 0, 0, false, 0},
    {{"Ночная смена: −15 % с десяти вечера", "Түнгі ауысым: кешкі оннан −15 %", "Night shift: 15% off from ten"}, {"Покажите пропуск завода, скидка на весь чек.", "Зауыт рұқсатнамасын көрсетіңіз, барлық чекке жеңілдік.", "Show your works pass; off the whole bill."}, "quick", "percent", 15, 0, 0, "1-7 22:00-04:00", "", 0, 0, false, 0},
    {{"Банкет в будни: зал бесплатно", "Жұмыс күні банкет: зал тегін", "Weekday banquet: the room is free"}, {"При заказе меню от 8 000 ₸ на гостя, с понедельника по четверг.", "Бір қонаққа 8 000 ₸-ден мәзір тапсырғанда, дүйсенбіден бейсенбіге дейін.", "With a menu from 8,000 ₸ a guest, Monday to Thursday."}, "@khanshaiym", "text", 0, 0, 0, "1-4 12:00-23:00", "", 0, 0, false, 75},
};

constexpr Bargain grocery_bargains[] = {
    {{"Овощи недели", "Апта көкөністері", "Vegetables of the week"}, {"Морковь, лук и капуста местных теплиц. До двадцати килограммов в руки.", "Жергілікті жылыжайлардың сәбіз, пиязы мен қырыққабаты. Бір адамға жиырма килограмға дейін.", "Carrots, onions and cabbage from local greenhouses, twenty kilos at most."}, "@dastarkhan @bereket", "percent", 20, 0, 0, "", "", 0, 0, false, 7},
    {{"Пенсионерам по средам", "Зейнеткерлерге сәрсенбіде", "Pensioners on Wednesdays"}, {"Скидка на весь чек, кроме алкоголя и табака.", "Алкоголь мен темекіден басқа барлық чекке жеңілдік.", "Off the bill except alcohol and tobacco."}, "grocery", "percent", 5, 0, 0, "3 08:00-21:00", "pensioners", 0, 0, false, 0},
    {{"Минус 1 000 ₸ от 10 000 ₸", "10 000 ₸-ден бастап 1 000 ₸ жеңілдік", "1,000 ₸ off from 10,000 ₸"}, {"Один раз в неделю на человека, чек от 10 000 ₸.", "Аптасына бір адамға бір рет, чек 10 000 ₸-ден.", "Once a week per person, bill from 10,000 ₸."}, "grocery household", "sum", 1000, 0, 0, "", "", 200, 1, false, 21},
    {{"Согым: половина доставки наша", "Соғым: жеткізудің жартысы бізден", "Winter meat: half the delivery is ours"}, {"Туша от полутора центнеров, доставка по городу.", "Бір жарым центнерден бастап, қала ішінде жеткізіледі.", "A carcass from 150 kilos, delivery in town."}, "@meat", "text", 0, 0, 0, "", "large_families", 0, 0, false, 60, "10-1"},
    {{"Молоко второй литр", "Сүттің екінші литрі", "A second litre of milk"}, {"Второй литр молока того же хозяйства в подарок.", "Сол шаруашылықтың екінші литр сүті тегін.", "The second litre from the same farm is free."}, "@molochnaya", "one_plus_one", 0, 0, 0, "2,5 08:00-13:00", "", 120, 1, false, 14},
    {{"Многодетным — скидка круглый год", "Көпбалалыларға жыл бойы жеңілдік", "Large families all year"}, {"По удостоверению «Алтын алқа», «Күміс алқа» или справке.", "«Алтын алқа», «Күміс алқа» куәлігімен не анықтамамен.", "With the Altyn Alqa or Kumis Alqa card, or a certificate."}, "grocery bakery", "percent", 10, 0, 0, "", "large_families", 0, 0, false, 0},
};

constexpr Stall stalls_with_food[] = {{"food", food}, {"shopping", grocery_bargains}};

}  // namespace

std::span<const Stall> food_stalls() { return stalls_with_food; }

}  // namespace demo
