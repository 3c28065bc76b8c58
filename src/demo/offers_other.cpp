// What the demo city's shops, salons, clubs, clinics and schools offer.
#include "demo/bargains.h"

namespace demo {

namespace {

constexpr Bargain beauty[] = {
    {{"Первая стрижка у нового мастера", "Жаңа шебердегі алғашқы шаш үлгісі", "First cut with the new master"}, {"Стрижка, мытьё и укладка. Мастера можно выбрать при записи.", "Қию, жуу және сәндеу. Шеберді жазылғанда таңдайсыз.", "Cut, wash and styling. Choose the master when you book."}, "@aigerim", "sum", 1500, 0, 0, "", "", 0, 1, true, 25},
    {{"Маникюр днём в будни", "Жұмыс күні күндізгі маникюр", "Weekday manicure"}, {"С 10:00 до 15:00, кроме предпраздничных дней.", "10:00-ден 15:00-ге дейін, мереке қарсаңынан басқа күндері.", "From 10:00 to 15:00, not on the eves of holidays."}, "salon", "percent", 20, 0, 0, "1-4 10:00-15:00", "", 40, 1, false, 28},
    {{"Стрижка отца и сына", "Әке мен баланың шаш үлгісі", "Father and son"}, {"Вторая стрижка за полцены, если пришли вместе.", "Бірге келсеңіз, екіншісі жарты бағаға.", "Half price for the second if you come together."}, "barber", "percent", 50, 0, 0, "", "children", 0, 0, false, 40},
    {{"Окрашивание: уход в подарок", "Шаш бояу: күтім сыйлыққа", "Colouring with a treatment"}, {"Маска и укладка бесплатно при окрашивании от 12 000 ₸.", "12 000 ₸-ден бастап бояғанда маска мен сәндеу тегін.", "Mask and styling free with colouring from 12,000 ₸."}, "salon", "gift", 0, 0, 0, "", "", 0, 1, false, 21},
    {{"Студенческая стрижка", "Студенттік шаш үлгісі", "Student cut"}, {"По студенческому билету до 14:00.", "Студенттік билетпен 14:00-ге дейін.", "With a student card until 14:00."}, "barber salon", "new_price", 0, 4000, 2800, "1-5 10:00-14:00", "students", 0, 0, false, 60},
    {{"Каждый пятый маникюр бесплатно", "Әр бесінші маникюр тегін", "Every fifth manicure free"}, {"Отметки ставит мастер, карточку хранят в салоне.", "Белгіні шебер қояды, карта салонда сақталады.", "The master keeps the card for you."}, "salon", "nth_free", 5, 0, 0, "", "", 0, 0, false, 0},
};

constexpr Bargain sport[] = {
    {{"Второй час катка в подарок", "Мұз айдынының екінші сағаты тегін", "The second hour of skating free"}, {"В будни до 17:00, прокат коньков по обычной цене.", "Жұмыс күндері 17:00-ге дейін, коньки кәдімгі бағамен.", "Weekdays until 17:00; skates at the usual price."}, "@ice", "one_plus_one", 0, 0, 0, "1-5 09:00-17:00", "", 400, 0, false, 30},
    {{"Первый месяц в клубе", "Клубтағы алғашқы ай", "The first month at the club"}, {"Абонемент без ограничений по времени и двое бесплатных суток заморозки.", "Уақытқа шектеусіз абонемент және екі тегін тоқтату күні.", "A pass without limits of time, and two free days of pause."}, "@temir @sunkar", "percent", 30, 0, 0, "", "", 60, 1, true, 35},
    {{"Пробное занятие", "Сынақ сабағы", "A trial class"}, {"Одно занятие любой группы, по записи.", "Кез келген топтың бір сабағы, жазылу арқылы.", "One class of any group, by booking."}, "@tynys @boyau @yrgak @sunkar", "new_price", 0, 3000, 0, "", "", 120, 1, true, 60},
    {{"Плавание вдвоём", "Екеу болып жүзу", "Swimming for two"}, {"Второй билет в ту же дорожку бесплатно, утренние сеансы.", "Таңғы сеанстарда сол жолға екінші билет тегін.", "The second ticket for the same lane, mornings."}, "@aidyn", "one_plus_one", 0, 0, 0, "1-5 07:00-11:00", "", 200, 1, false, 21},
    {{"Аренда лыж на весь день", "Күні бойы шаңғы жалға беру", "Skis for the day"}, {"При снеге, с тёплой раздевалкой.", "Қар болғанда, жылы киім ауыстыратын бөлмемен.", "When there is snow, with a warm changing room."}, "@lyzhi", "percent", 25, 0, 0, "3-5 12:00-19:00", "", 0, 1, false, 45, "11-3"},
    {{"Боулинг до пяти вечера", "Кешкі беске дейін боулинг", "Bowling before five"}, {"Дорожка на час, обувь включена.", "Жол бір сағатқа, аяқкиім ішінде.", "A lane for an hour, shoes included."}, "@strike", "new_price", 0, 6000, 4200, "1-4 14:00-17:00", "", 0, 1, false, 30},
    {{"Корпоратив на базе отдыха", "Демалыс базасындағы корпоратив", "Firm’s day at the base"}, {"Домик, баня и мангал от пятнадцати человек.", "Он бес адамнан үй, монша және мангал.", "A cabin, baths and grill from fifteen people."}, "@sosny @etnoaul", "percent", 15, 0, 0, "1-4 09:00-22:00", "", 0, 0, false, 40},
    {{"Ветеранам бассейн бесплатно", "Ардагерлерге бассейн тегін", "Free swimming for veterans"}, {"По удостоверению, утренние часы.", "Куәлікпен, таңғы сағаттарда.", "With the card, in the morning hours."}, "@aidyn", "new_price", 0, 1500, 0, "1-5 07:00-09:00", "pensioners", 0, 0, false, 0},
    {{"Семейная дорожка", "Отбасылық жол", "A lane for the family"}, {"Двое взрослых и двое детей по цене двоих.", "Екі ересек пен екі бала екеудің бағасына.", "Two adults and two children for two."}, "@strike", "one_plus_one", 0, 0, 0, "6,7 11:00-15:00", "large_families", 90, 1, false, 28},
};

constexpr Bargain shopping[] = {
    {{"Зимняя резина: хранение и установка", "Қысқы резеңке: сақтау және орнату", "Winter tyres: storage and fitting"}, {"Комплект до следующей весны, мойка дисков бесплатно.", "Келесі көктемге дейін жинақ, дискілерді тегін жуу.", "Your set kept until spring and the wheels washed."}, "@shina", "percent", 30, 0, 0, "", "", 40, 1, false, 10, "9-1"},
    {{"Букет в будний день", "Жұмыс күні гүл шоғы", "Flowers on a weekday"}, {"С понедельника по четверг, на букеты от 5 000 ₸.", "Дүйсенбіден бейсенбіге дейін, 5 000 ₸-ден бастап.", "Monday to Thursday, bouquets from 5,000 ₸."}, "flowers", "percent", 15, 0, 0, "1-4 08:00-20:00", "", 0, 0, false, 30},
    {{"Третья книга в подарок", "Үшінші кітап сыйлыққа", "The third book is yours"}, {"Самая дешёвая из трёх, включая детские.", "Үш кітаптың ең арзаны, балаларға арналғандары да.", "The cheapest of three, children’s books included."}, "@knizhny", "nth_free", 3, 0, 0, "", "", 80, 1, false, 25},
    {{"Школьная форма до первого звонка", "Бірінші қоңырауға дейін мектеп формасы", "School uniforms before the first bell"}, {"Подгонка по росту бесплатно.", "Бойына келтіру тегін.", "Fitting is free."}, "@portfel @ine", "percent", 20, 0, 0, "", "children", 0, 0, false, 35, "7-9"},
    {{"Куртка к зиме", "Қысқа куртка", "A jacket for winter"}, {"Старую куртку сдаёте в фонд, новую берёте дешевле.", "Ескі куртканы қорға тапсырып, жаңасын арзан аласыз.", "Give the old one to the fund, pay less for the new."}, "@symbat", "sum", 3000, 0, 0, "", "", 60, 1, false, 28, "9-2"},
    {{"Чайник вместо шумного", "Шулы шәйнек орнына", "A kettle instead of the loud one"}, {"Трейд-ин: старый чайник в любом состоянии.", "Ескі шәйнек кез келген күйінде.", "The old kettle in any state counts."}, "@tehno", "sum", 2000, 0, 0, "", "", 50, 1, false, 40},
    {{"Краска и валик", "Бояу мен валик", "Paint and a roller"}, {"Валик бесплатно к каждым десяти литрам краски.", "Әр он литр бояуға валик тегін.", "A roller free with every ten litres."}, "@oboi", "gift", 0, 0, 0, "", "", 120, 1, false, 21},
    {{"Игрушка на день рождения", "Туған күнге ойыншық", "A toy for a birthday"}, {"Скидка на одну игрушку по свидетельству ребёнка, в день рождения.", "Бала туу куәлігімен туған күні бір ойыншыққа жеңілдік.", "One toy off with the birth certificate, on the day itself."}, "toys", "percent", 25, 0, 0, "", "birthday", 0, 1, false, 0},
    {{"Телефон и чехол", "Телефон мен қап", "A phone and its case"}, {"Чехол и защитное стекло в подарок к любому телефону.", "Кез келген телефонға қап пен шыны тегін.", "Case and glass free with any phone."}, "@cifra", "gift", 0, 0, 0, "", "", 0, 0, false, 30},
    {{"Семена по лунному календарю", "Ай күнтізбесі бойынша тұқымдар", "Seeds by the moon"}, {"Пять пакетов по цене четырёх, агроном подскажет, что посеять.", "Бес қалта төрт қалта бағасына, агроном кеңес береді.", "Five packets for four, and the agronomist tells you what to sow."}, "@sad", "nth_free", 5, 0, 0, "", "", 300, 1, false, 45, "2-5"},
    {{"Скидка пенсионерам на весь чек", "Зейнеткерлерге барлық чекке жеңілдік", "Pensioners: off the whole bill"}, {"По удостоверению, в любой день.", "Куәлікпен, кез келген күні.", "With the card, any day."}, "@master @oboi @oyu", "percent", 7, 0, 0, "", "pensioners", 0, 0, false, 0},
};

constexpr Bargain children_table[] = {
    {{"Робототехника: пробное занятие", "Робототехника: сынақ сабағы", "Robotics trial class"}, {"Ребёнку 8–12 лет, ноутбук дают на месте.", "8–12 жастағы балаға, ноутбук орнында беріледі.", "For ages 8 to 12; laptops are lent."}, "@bolashak", "new_price", 0, 3000, 0, "6 10:00-16:00", "children", 60, 1, true, 20},
    {{"Батуты: второй ребёнок бесплатно", "Батут: екінші бала тегін", "Trampolines: second child free"}, {"Второй ребёнок того же возраста в ту же смену.", "Сол жастағы екінші бала сол ауысымда.", "A second child of the same age at the same time."}, "@baldauren", "one_plus_one", 0, 0, 0, "2-5 11:00-17:00", "children", 150, 1, false, 28},
    {{"Билет в кино до шести лет", "Алты жасқа дейінгі кино билеті", "Cinema for under-sixes"}, {"На утренние сеансы, с одним взрослым.", "Таңғы сеанстарға, бір ересекпен.", "Morning shows, with one adult."}, "@cinema", "new_price", 0, 1800, 600, "6,7 09:00-13:00", "children", 0, 0, false, 30},
    {{"Праздник под ключ: ведущий в подарок", "Мереке: жүргізуші сыйлыққа", "Party with a host free"}, {"При заказе зала на десять детей, торт по скидке.", "Он балаға зал тапсырғанда, торт жеңілдікпен.", "With a room for ten children; the cake is cheaper."}, "@baldauren @shariki", "gift", 0, 0, 0, "1-4 11:00-19:00", "children", 40, 1, false, 45},
    {{"Детский сад: первая неделя", "Балабақша: алғашқы апта", "Kindergarten: the first week"}, {"Адаптация по полдня, родитель рядом.", "Жарты күндік бейімделу, ата-анасы қасында.", "Half days with a parent beside them."}, "@aigolek", "text", 0, 0, 0, "", "children", 25, 1, false, 120},
    {{"Кружок рисования: два по цене одного", "Сурет үйірмесі: екеуі бір бағаға", "Drawing club: two for one"}, {"Брат или сестра в ту же группу.", "Бауыры не әпке-қарындасы сол топта.", "A brother or sister in the same group."}, "@boyau", "one_plus_one", 0, 0, 0, "", "children", 30, 1, false, 60},
    {{"Новорождённым — пакет малыша", "Жаңа туғандарға сәби пакеті", "For newborns: a baby pack"}, {"Погремушка, пелёнка и чек-лист для мам.", "Сылдырмақ, жаялық және аналарға арналған тізім.", "A rattle, a swaddle and a list for mothers."}, "@ana", "gift", 0, 0, 0, "", "", 80, 1, false, 90},
};

constexpr Bargain health_bargains[] = {
    {{"Осмотр стоматолога", "Тіс дәрігерінің қарауы", "Dental examination"}, {"Снимок и план лечения в подарок при первом визите.", "Алғашқы келгенде рентген мен емдеу жоспары сыйлыққа.", "An X-ray and a plan free on the first visit."}, "dentist", "new_price", 0, 5000, 0, "", "", 50, 1, true, 30},
    {{"Студентам и пенсионерам на лекарства", "Студенттер мен зейнеткерлерге дәріге", "Students and pensioners at the pharmacy"}, {"По удостоверению, кроме рецептов государства.", "Куәлікпен, мемлекеттік рецептілерден басқасына.", "With a card, not on state prescriptions."}, "pharmacy", "percent", 10, 0, 0, "", "students pensioners", 0, 0, false, 0},
    {{"Анализ крови до восьми утра", "Таңғы сегізге дейін қан талдауы", "Blood tests before eight"}, {"Забор крови с 7:00 до 8:00, без очереди.", "7:00-ден 8:00-ге дейін, кезексіз.", "From 7:00 to 8:00, without queueing."}, "@tamshy", "percent", 15, 0, 0, "1-6 07:00-08:00", "", 100, 1, false, 30},
    {{"Массаж спины: шестой сеанс наш", "Арқа массажы: алтыншы сеанс бізден", "Back massage, the sixth is ours"}, {"Курс за два месяца, один мастер.", "Екі айлық курс, бір маман.", "A course over two months with one therapist."}, "@kimyl", "nth_free", 6, 0, 0, "", "", 0, 1, false, 60},
    {{"Очки: оправа за полцены", "Көзілдірік: жақтауы жарты баға", "Frames at half price"}, {"При заказе линз у нас, проверка зрения бесплатна.", "Линзаны бізден тапсырыс бергенде, көру тексеруі тегін.", "With lenses from us; the eye test is free."}, "@optika", "percent", 50, 0, 0, "", "", 60, 1, false, 45},
    {{"Первичный приём психолога", "Психологтың алғашқы қабылдауы", "First visit to a psychologist"}, {"Час и бланк анкеты; консультация без обязательств.", "Бір сағат және сауалнама; міндеттеме жоқ.", "An hour and a questionnaire, no obligation."}, "@ten", "new_price", 0, 8000, 5000, "", "", 20, 1, true, 60},
};

constexpr Bargain services[] = {
    {{"Замер и смета бесплатно", "Өлшеу мен смета тегін", "Measuring and a quote free"}, {"Даже если заказ не состоится.", "Тапсырыс болмаса да.", "Even if there is no order."}, "@okna @steny", "new_price", 0, 5000, 0, "", "", 0, 1, true, 0},
    {{"Генеральная уборка: четвёртая комната бесплатно", "Тазалау: төртінші бөлме тегін", "Cleaning: the fourth room free"}, {"Квартиры от трёх комнат, без мебели на балконе.", "Үш бөлмеден бастап, балкон жиһазынсыз.", "Flats from three rooms, balconies apart."}, "@clean", "nth_free", 4, 0, 0, "", "", 20, 1, false, 45},
    {{"Фото на документы за пять минут", "Бес минутта құжат фотосы", "Passport photos in five minutes"}, {"Шесть штук, ретушь и электронная копия.", "Алты дана, өңдеу және электрон көшірме.", "Six prints, retouching and a file."}, "@zharyk", "new_price", 0, 2500, 1900, "", "", 0, 0, false, 60},
    {{"Номер в гостинице на вторую ночь", "Қонақүйдің екінші түні", "A second night in the hotel"}, {"С пятницы на воскресенье, по предоплате.", "Жұмадан жексенбіге, алдын ала төлеммен.", "From Friday to Sunday, prepaid."}, "hotel", "percent", 40, 0, 0, "5-7 12:00-24:00", "", 60, 1, false, 30},
    {{"Диагностика машины", "Көлік диагностикасы", "Car diagnosis"}, {"Час работы мастера, если ремонт делаете у нас.", "Жөндеуді бізде жасатсаңыз, шебердің бір сағаты.", "An hour of the master’s work if you repair with us."}, "garage", "new_price", 0, 7000, 0, "1-6 09:00-19:00", "", 30, 1, true, 25},
    {{"Свадьба в будний день", "Жұмыс күні үйлену", "A weekday wedding"}, {"Оформление зала бесплатно, кроме предпраздничных дней.", "Залды безендіру тегін, мереке қарсаңынан басқа күндері.", "The hall’s decorations free, except before holidays."}, "@duman @khanshaiym", "text", 0, 0, 0, "1-4 12:00-23:00", "", 15, 1, false, 90},
    {{"Пошив к празднику за неделю", "Мереке үшін бір аптада тігу", "Sewn for the feast in a week"}, {"Срочность бесплатно, если ткань своя.", "Матаңыз болса, шұғыл тігу тегін.", "No fee for speed if you bring the cloth."}, "@ine", "gift", 0, 0, 0, "", "", 40, 1, false, 30},
    {{"Такси на вокзал ночью", "Түнде вокзалға такси", "Night taxi to the station"}, {"С 22:00 до 6:00, по предварительной заявке.", "22:00-ден 6:00-ге дейін, алдын ала өтініммен.", "22:00 to 6:00, booked ahead."}, "@taxi", "percent", 20, 0, 0, "1-7 22:00-06:00", "", 0, 0, false, 60},
    {{"Печать плакатов школам", "Мектептерге плакат басу", "Posters for schools"}, {"Для классных уголков и праздников, от пяти листов.", "Сынып бұрышы мен мерекелерге, бес парақтан.", "For class corners and feasts, from five sheets."}, "@format", "percent", 35, 0, 0, "", "", 80, 0, false, 45},
};

constexpr Bargain education[] = {
    {{"Языки: приведите друга", "Тілдер: досыңызды ертіп келіңіз", "Languages: bring a friend"}, {"Оба получают скидку на первый месяц.", "Екеуі де алғашқы айға жеңілдік алады.", "Both pay less for the first month."}, "@soile", "percent", 15, 0, 0, "", "", 60, 1, false, 45},
    {{"Вождение: пять уроков в будни", "Жүргізу: жұмыс күні бес сабақ", "Driving: five weekday lessons"}, {"С 9 до 15, инструктор по выбору.", "9-дан 15-ке дейін, нұсқаушы таңдауыңызша.", "From 9 to 15, the instructor you choose."}, "@start", "new_price", 0, 45000, 38000, "1-5 09:00-15:00", "", 30, 1, false, 60},
    {{"ЕНТ: диагностика бесплатно", "ҰБТ: диагностика тегін", "Exam check for free"}, {"Тест и разговор о плане на год, без обязательств.", "Тест және жылдық жоспар туралы әңгіме, міндеттеме жоқ.", "A test and a talk about the year, no obligation."}, "@ubt", "new_price", 0, 6000, 0, "1-5 15:00-20:00", "students", 80, 1, true, 30},
    {{"Код: стипендия на курс", "Код: курсқа стипендия", "Coding scholarship"}, {"Половина стоимости по конкурсу, заявки до первого занятия.", "Байқау бойынша құнның жартысы, өтінім алғашқы сабаққа дейін.", "Half the fee by contest, before the first class."}, "@kod", "percent", 50, 0, 0, "", "students", 10, 1, true, 45},
    {{"Ремесло вдвоём", "Қолөнер екеуге", "Crafts for two"}, {"Второе место за половину цены в любой вечерний мастер-класс.", "Кешкі кез келген шеберлік сабағында екінші орын жарты баға.", "Half price for the second place in any evening class."}, "@mys @saz", "percent", 50, 0, 0, "1-5 18:00-21:00", "", 45, 1, false, 40},
    {{"Музыка: инструмент в аренду", "Музыка: аспап жалға", "Music: instruments on loan"}, {"Домбра или скрипка на первый семестр.", "Алғашқы семестрге домбыра не скрипка.", "A dombyra or violin for the first term."}, "@music1", "gift", 0, 0, 0, "", "children", 20, 1, true, 150},
    {{"Охрана труда: группа от десяти", "Еңбек қорғау: он адамнан топ", "Safety training: groups of ten"}, {"Скидка предприятию, выезд тренера бесплатно.", "Кәсіпорынға жеңілдік, бапкердің баруы тегін.", "Less for the works, and the trainer comes to you."}, "@safety", "percent", 18, 0, 0, "", "", 0, 0, false, 120},
};

constexpr Stall stalls_with_other[] = {{"beauty", beauty},     {"sport", sport},       {"shopping", shopping},
                            {"children", children_table}, {"health", health_bargains}, {"services", services},
                            {"education", education}};

}  // namespace

std::span<const Stall> other_stalls() { return stalls_with_other; }

}  // namespace demo
