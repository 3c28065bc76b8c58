// What the demo city has for its children.
#include "demo/happenings.h"

namespace demo {

namespace {

constexpr Words puppet_tales[] = {
    {"«Ер Төстік»", "«Ер Төстік»", "Er Tostik"},
    {"«Алдар Косе и ветер»", "«Алдар көсе мен жел»", "Aldar Kose and the Wind"},
    {"«Колобок на новый лад»", "«Бауырсақ»", "The Runaway Bun"},
    {"«Верблюжонок, который плакал»", "«Жылаған бота»", "The Camel Calf That Cried"},
    {"«Три мешка ума»", "«Үш қап ақыл»", "Three Sacks of Wisdom"},
};
constexpr Words story_hours[] = {
    {"сказки степи", "дала ертегілері", "tales of the steppe"},
    {"динозавры и другие большие", "динозаврлар және басқа алыптар", "dinosaurs and other giants"},
    {"стихи про снег", "қар туралы тақпақтар", "poems about snow"},
    {"космос для самых маленьких", "кішкентайларға ғарыш", "space for the smallest"},
    {"страшные истории без страха", "қорқынышсыз қорқынышты әңгімелер", "scary stories without fear"},
};
constexpr Words science_shows[] = {
    {"жидкий азот", "сұйық азот", "liquid nitrogen"},
    {"электричество и волосы дыбом", "электр", "electricity and hair on end"},
    {"мыльные пузыри размером с дом", "үйдей сабын көпіршіктері", "soap bubbles the size of a house"},
    {"откуда берётся медь", "мыс қайдан алынады", "where copper comes from"},
};
constexpr Words family_games[] = {
    {"асыки и ханталапай", "асық және хан талапай", "asyq games"},
    {"эстафета с родителями", "ата-анамен эстафета", "a relay with parents"},
    {"верёвочный парк", "арқан саябағы", "the rope park"},
};
constexpr Words kids_labs[] = {
    {"первый робот", "алғашқы робот", "my first robot"},
    {"мультфильм за день", "бір күнде мультфильм", "a cartoon in a day"},
    {"гипсовый динозавр", "гипстен динозавр", "a plaster dinosaur"},
    {"солнечная печка", "күн пеші", "a solar oven"},
    {"бумажный самолёт на дальность", "ең алыс ұшатын қағаз ұшақ", "the paper plane that flies furthest"},
};
constexpr Words cooking[] = {
    {"пицца своими руками", "өз қолыңмен пицца", "make your own pizza"},
    {"баурсаки с бабушкой", "әжемен бауырсақ", "baursaq with grandmother"},
    {"пряники с росписью", "өрнекті тоқаш", "painted gingerbread"},
};

constexpr Happening all[] = {
    {.title = {"Детский праздник «Город мастеров»", "«Шеберлер қаласы» балалар мерекесі", "City of Masters: a children’s day"},
     .text = {"Двенадцать столов с настоящими инструментами: чеканка, гончарный круг, швейная машина, печать книги. Деньги города — деревянные, их зарабатывают.",
              "Нағыз құралдары бар он екі үстел: мысқа өрнек салу, қыш шарығы, тігін машинасы, кітап басу. Қала ақшасы ағаштан, оны еңбекпен табады.",
              "Twelve tables with real tools: chasing, the wheel, a sewing machine, printing a book. The city’s money is wooden and is earned."},
     .venues = "dk", .days = "7", .times = "11:00", .minutes = 180, .price = "1000", .note = "взрослые бесплатно", .age = 0, .spoken = "ru,kk", .by = "dk dvorec", .tags = "дети,мастер-класс,семья",
     .programme = "11:00 Открытие ворот города|11:20 Работа за столами|12:40 Ярмарка того, что сделали|13:30 Общая песня и подарки", .children = true, .featured = 2, .again = 1},
    {.title = {"Кукольный спектакль {}", "{} қуыршақ спектаклі", "Puppet show: {}"},
     .text = {"Сорок минут без антракта, куклы можно потрогать после. Садимся на ковёр, взрослые — на стулья сзади.",
              "Үзіліссіз қырық минут, қуыршақтарды соңында ұстап көруге болады. Кілемге отырамыз, үлкендер артқы орындықта.",
              "Forty minutes without a break; touch the puppets afterwards. Children sit on the carpet, adults behind."},
     .parts = puppet_tales, .venues = "kidslib dvorec/2", .days = "67", .times = "11:00 12:00 15:00", .minutes = 45, .price = "500-700", .age = 3, .spoken = "kk,ru", .by = "kidslib", .tags = "куклы,сказка", .children = true},
    {.title = {"Час сказки: {}", "Ертегі сағаты: {}", "Story hour: {}"},
     .text = {"Библиотекарь читает вслух, дети рисуют услышанное. Книги после можно взять домой.",
              "Кітапханашы дауыстап оқиды, балалар естігенін салады. Кейін кітапты үйге алуға болады.",
              "A librarian reads aloud and children draw what they hear. Take the book home afterwards."},
     .parts = story_hours, .venues = "kidslib library", .days = "367", .times = "11:00 16:00", .minutes = 60, .price = "free", .age = 3, .spoken = "ru,kk", .by = "kidslib", .tags = "сказки,библиотека", .children = true, .again = 1},
    {.title = {"Шоу опытов: {}", "Тәжірибелер шоуы: {}", "Science show: {}"},
     .text = {"Опыты показывают на сцене и повторяют с добровольцами. Передние ряды — под защитными очками, их выдают.",
              "Тәжірибе сахнада көрсетіліп, еріктілермен қайталанады. Алдыңғы қатарға көзілдірік беріледі.",
              "Experiments on stage, then again with volunteers. The front rows get goggles."},
     .parts = science_shows, .venues = "dvorec bolashak planetarium", .days = "67", .times = "12:00 15:00", .minutes = 60, .price = "800-1200", .age = 6, .spoken = "ru,kk", .by = "bolashak", .tags = "наука,дети", .children = true},
    {.title = {"Семейные игры: {}", "Отбасылық ойындар: {}", "Family games: {}"},
     .text = {"Команда — двое взрослых и двое детей, возраст любой. Призы получают все, главный приз — переходящий кубок двора.",
              "Команда — екі ересек пен екі бала, жасы маңызды емес. Сыйлық бәріне беріледі, бас жүлде — ауланың ауыспалы кубогі.",
              "Two adults and two children to a team, any age. Everyone gets a prize, and the yard’s cup is passed on."},
     .parts = family_games, .venues = "park stadium zhiger", .days = "67", .times = "11:00 16:00", .minutes = 120, .price = "free", .spoken = "kk,ru", .by = "park ana", .tags = "семья,игры", .children = true, .months = "4-10"},
    {.title = {"Лаборатория выходного дня: {}", "Демалыс күнгі зертхана: {}", "Weekend lab: {}"},
     .text = {"Два часа, один наставник на шестерых, готовое уносят домой. Родителям — кофе внизу.",
              "Екі сағат, алты балаға бір тәлімгер, дайынын үйге алып кетеді. Ата-аналарға төменде кофе бар.",
              "Two hours, one mentor to six children, and the thing goes home with them."},
     .parts = kids_labs, .venues = "bolashak kod dvorec/2", .days = "67", .times = "10:00 14:00", .minutes = 120, .price = "2500", .note = "материалы включены", .age = 7, .spoken = "ru,kk", .by = "bolashak", .tags = "робототехника,дети", .registration = true, .children = true, .capacity = 12},
    {.title = {"Детская кухня: {}", "Балалар ас үйі: {}", "Kids’ kitchen: {}"},
     .text = {"Фартуки и колпаки дают. Готовое съедают тут же, рецепт забирают домой.",
              "Алжапқыш пен қалпақ беріледі. Дайынын сол жерде жейміз, рецепті үйге алып кетеді.",
              "Aprons and hats are lent. What is made is eaten on the spot, and the recipe goes home."},
     .parts = cooking, .venues = "kazan palermo ochag", .days = "67", .times = "11:00 14:00", .minutes = 90, .price = "3500", .age = 5, .spoken = "ru,kk", .by = "kazan", .tags = "кулинария,дети", .registration = true, .children = true, .capacity = 16},
    {.title = {"Бэби-концерт: классика лёжа на ковре", "Сәбилер концерті: кілемде жатып классика", "Baby concert: classics on the carpet"},
     .text = {"Виолончель, флейта и ползающие слушатели. Разрешено всё, кроме громких телефонов.",
              "Виолончель, флейта және еңбектеген тыңдармандар. Қатты телефоннан басқаның бәріне болады.",
              "Cello, flute and a crawling audience. Everything is allowed except loud phones."},
     .venues = "music1 ana", .days = "6", .times = "10:30", .minutes = 40, .price = "1000", .age = 0, .by = "music1 ana", .tags = "малыши,классика", .children = true, .again = 2},
    {.title = {"Открытый урок: первый раз на коньках", "Ашық сабақ: алғаш рет конькиде", "Open lesson: first time on skates"},
     .text = {"Инструктор, шлем и опоры — в цене. За час дети стоят, за два — катятся.",
              "Нұсқаушы, дулыға және тірек бағаға кіреді. Бір сағатта тұрады, екеуінде сырғанайды.",
              "Instructor, helmet and supports included. After an hour they stand, after two they glide."},
     .venues = "ice", .days = "67", .times = "10:00", .minutes = 60, .price = "1500", .age = 4, .spoken = "ru,kk", .by = "ice", .tags = "коньки,дети", .children = true, .registration = true, .capacity = 24, .again = 3},
    {.title = {"Праздник двора: мелки, мячи и мороженое", "Аула мерекесі: бор, доп және балмұздақ", "Yard party: chalk, balls and ice cream"},
     .text = {"Перекроют один проезд и отдадут его детям. Музыка до девяти.",
              "Бір жол жабылып, балаларға беріледі. Музыка тоғызда өшіріледі.",
              "One street is closed and given to children. Music ends at nine."},
     .place = "двор между домами по улице Гагарина, 30–36", .days = "67", .times = "16:00", .minutes = 240, .price = "free", .spoken = "kk,ru", .by = "ana", .tags = "двор,семья", .children = true, .months = "5-9", .again = 2},
    {.title = {"Малыши в бассейне: первое плавание", "Бассейндегі сәбилер", "Babies in the pool"},
     .text = {"Тёплая вода 33 градуса, инструктор и песни. Памперсы для плавания — в кассе.",
              "33 градус жылы су, нұсқаушы және әндер. Жүзуге арналған жаялық кассада.",
              "Water of 33 degrees, an instructor and songs. Swim nappies at the desk."},
     .venues = "aidyn", .days = "6", .times = "09:00 10:00", .minutes = 40, .price = "1800", .age = 0, .by = "aidyn", .tags = "малыши,вода", .children = true, .registration = true, .capacity = 10, .again = 3},
    {.title = {"Кино для самых маленьких: свет не гаснет", "Кішкентайларға кино: жарық сөнбейді", "Films for the smallest: the lights stay on"},
     .text = {"Мультфильмы по десять минут, негромко и без полной темноты. Можно ходить и бояться вместе.",
              "Он минуттық мультфильмдер, жай дыбыспен, толық қараңғысыз. Жүруге де болады.",
              "Ten-minute cartoons, not loud and not fully dark. Walking about is fine."},
     .venues = "cinema/3 kidslib", .days = "67", .times = "10:00", .minutes = 50, .price = "600", .age = 0, .spoken = "kk,ru", .by = "cinema", .tags = "кино,малыши", .children = true, .again = 3},
    {.title = {"Мастерская Деда Мороза: письмо и костюм", "Аяз ата шеберханасы: хат пен костюм", "Father Frost’s workshop: letter and costume"},
     .text = {"Письма отправляют настоящей почтой, костюмы шьют из принесённого. Ответ придёт до праздника.",
              "Хат нағыз поштамен жіберіледі, костюм әкелген заттан тігіледі. Жауап мерекеге дейін келеді.",
              "Letters go by real post, costumes are sewn from what you bring. The answer comes before the feast."},
     .venues = "kidslib ine dvorec/2", .days = "67", .times = "12:00", .minutes = 120, .price = "free", .spoken = "ru,kk", .by = "ine kidslib", .tags = "новый год,дети", .children = true, .months = "11-12", .again = 3},
    {.title = {"Турнир по асыкам", "Асық ату турнирі", "Asyq tournament"},
     .text = {"Асыки выдают, свои — приветствуются. Судит чемпион области, которому тринадцать лет.",
              "Асық беріледі, өз асығыңызды ала келсеңіз, тіпті жақсы. Төреші — он үш жасар облыс чемпионы.",
              "Knucklebones are lent, own ones welcome. The judge is the regional champion, aged thirteen."},
     .venues = "dvorec school1/2 zhiger", .days = "67", .times = "11:00", .minutes = 150, .price = "free", .age = 6, .spoken = "kk", .by = "dvorec", .tags = "асык,традиции", .children = true, .again = 2},
    {.title = {"Книжный штаб: читаем собаке", "Кітап штабы: итке кітап оқимыз", "Read to a dog"},
     .text = {"Собаки из приюта слушают внимательно и не перебивают. Хорошо тем, кто стесняется читать вслух.",
              "Баспанадағы иттер мұқият тыңдайды, сөзді бөлмейді. Дауыстап оқуға ұялатын балаларға жақсы.",
              "Dogs of the shelter listen and never interrupt. Good for those who are shy to read aloud."},
     .venues = "kidslib library", .days = "6", .times = "15:00", .minutes = 60, .price = "free", .age = 5, .spoken = "ru,kk", .by = "meirim kidslib", .tags = "чтение,животные", .children = true, .again = 2},
    {.title = {"Шахматный дебют: сеанс с мастером на двадцати досках", "Шахмат дебюті: жиырма тақтада шебермен", "A master plays twenty boards at once"},
     .text = {"Мастер играет со всеми сразу, ход — когда он подойдёт. Проигравшие получают разбор.",
              "Шебер бәрімен бірден ойнайды, ол келгенде жүресіз. Жеңілгендерге талдау жасалады.",
              "The master plays all at once; you move when he arrives. Losers get the game explained."},
     .venues = "ladya dvorec/2", .days = "67", .times = "13:00", .minutes = 150, .price = "700", .age = 6, .spoken = "ru,kk", .by = "ladya", .tags = "шахматы", .children = true, .registration = true, .capacity = 20, .again = 1},
    {.title = {"Дворовая школа велосипеда", "Ауладағы велосипед мектебі", "Yard bicycle school"},
     .text = {"Учат держать равновесие, тормозить и смотреть назад. Шлемы на месте.",
              "Тепе-теңдік ұстауды, тежеуді және артқа қарауды үйретеді. Дулыға бар.",
              "Balance, braking and looking back. Helmets are there."},
     .venues = "park stadium", .days = "6", .times = "10:00", .minutes = 90, .price = "free", .age = 5, .spoken = "ru,kk", .by = "bike park", .tags = "велосипед,дети", .children = true, .months = "4-10", .again = 2},
    {.title = {"Мастер-класс тряпичной куклы", "Қуыршақ тігу: шүберек қуыршақ шеберлік сабағы", "Rag dolls: sew one together"},
     .text = {"Взрослый и ребёнок шьют одну куклу вдвоём. Нитки и лоскуты есть, пуговицы для глаз лучше принести свои.",
              "Ересек пен бала бір қуыршақты бірге тігеді. Жіп пен мата бар, көзге түймені өзіңіз әкелгеніңіз жөн.",
              "An adult and a child sew one doll together. Thread and cloth are there; bring buttons for the eyes."},
     .venues = "ine ana", .days = "26", .times = "11:00 16:00", .minutes = 120, .price = "2000", .age = 6, .spoken = "ru,kk", .by = "ine", .tags = "рукоделие,дети", .children = true, .registration = true, .capacity = 8, .again = 2},
};

}  // namespace

std::span<const Happening> for_children() { return all; }

}  // namespace demo
