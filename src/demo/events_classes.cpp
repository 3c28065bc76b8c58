// Courses and open lessons of the demo city: weekly series, workshops, exams.
#include "demo/happenings.h"

namespace demo {

namespace {

constexpr Words languages_taught[] = {
    {"казахский с нуля", "қазақ тілі нөлден", "Kazakh from the beginning"},
    {"казахский для продолжающих", "қазақ тілі, жалғастырушыларға", "Kazakh, intermediate"},
    {"английский вечером", "кешкі ағылшын тілі", "English in the evening"},
    {"английский для школьников", "оқушыларға ағылшын тілі", "English for pupils"},
    {"турецкий, разговорная группа", "түрік тілі, сөйлесу тобы", "Turkish, conversation"},
};
constexpr Words coding[] = {
    {"Python для подростков", "жасөспірімдерге Python", "Python for teenagers"},
    {"сайт своими руками", "өз сайтыңды жаса", "make your own website"},
    {"таблицы для бухгалтера", "бухгалтерге арналған кестелер", "spreadsheets for accountants"},
};
constexpr Words pottery[] = {
    {"первый круг", "алғашқы сабақ", "the first bowl"},
    {"пиала и блюдце", "кесе мен табақша", "a tea bowl and saucer"},
    {"глазурь и обжиг", "глазурь мен күйдіру", "glaze and firing"},
};
constexpr Words drawing[] = {
    {"натюрморт с медным чайником", "мыс шәйнекпен натюрморт", "still life with a copper kettle"},
    {"портрет соседа", "көршінің портреті", "your neighbour’s portrait"},
    {"городской скетчинг", "қала нобайлары", "urban sketching"},
    {"акварель неба", "аспан акварелі", "watercolour skies"},
};
constexpr Words sewing[] = {
    {"первая юбка", "алғашқы юбка", "the first skirt"},
    {"школьная форма своими руками", "мектеп формасын өзің тік", "sew a school uniform"},
    {"сумка из старых джинсов", "ескі джинсыдан сөмке", "a bag from old jeans"},
};
constexpr Words exams[] = {
    {"пробный тест с разбором", "талдауымен сынақ тест", "a mock test with answers"},
    {"как распределить время", "уақытты қалай бөлу керек", "how to share out your time"},
    {"математика, трудные задачи", "математика, қиын есептер", "mathematics, hard problems"},
    {"история Казахстана за два часа", "екі сағатта Қазақстан тарихы", "Kazakh history in two hours"},
};
constexpr Words driving[] = {
    {"экзамен в городе", "қаладағы емтихан", "the city exam"},
    {"парковка и боковой въезд", "тұрақ және бүйірден кіру", "parking"},
    {"зимняя дорога", "қысқы жол", "winter roads"},
};
constexpr Words senior_digital[] = {
    {"запись к врачу через приложение", "қосымша арқылы дәрігерге жазылу", "booking a doctor in the app"},
    {"видеозвонок внукам", "немерелермен бейнеқоңырау", "video calls to grandchildren"},
    {"как не попасться мошеннику", "алаяққа алданбау", "not falling for scams"},
    {"оплата квитанций без очереди", "кезексіз төлем", "paying bills without queueing"},
};
constexpr Words folk_music[] = {
    {"домбра для взрослых", "ересектерге домбыра", "dombyra for adults"},
    {"пение и дыхание", "ән мен тыныс", "singing and breath"},
    {"нотная грамота за вечер", "бір кеште нота", "notes in an evening"},
};
constexpr Words open_lessons[] = {
    {"геология на старой карте", "ескі картадағы геология", "geology on an old map"},
    {"химия рыжих рек", "жирен өзендер химиясы", "the chemistry of red rivers"},
    {"история букв от рун до кириллицы", "руналардан кириллицаға дейінгі әріптер тарихы", "letters from runes to Cyrillic"},
    {"почему звёзды мигают", "жұлдыздар неге жымыңдайды", "why stars twinkle"},
    {"экономика одной кассы", "бір кассаның экономикасы", "the economics of one till"},
};

constexpr Happening all_classes[] = {
    {.title = {"Курс: {}", "Курс: {}", "Course: {}"},
     .text = {"Двенадцать недель, два раза в неделю, группа до двенадцати человек. Первое занятие бесплатно, пропуск отрабатывается в другой группе.",
              "Он екі апта, аптасына екі рет, топта он екі адам. Бірінші сабақ тегін, өткізіп алғанды басқа топта орнына келтіруге болады.",
              "Twelve weeks, twice a week, twelve people at most. The first class is free and a missed one can be made up."},
     .parts = languages_taught, .venues = "soile library library/2 friendship", .days = "24", .times = "10:00 17:00 18:30", .minutes = 90, .price = "25000",
     .note = "цена за месяц", .age = 10, .spoken = "ru,kk", .by = "soile", .tags = "языки,курс", .shape = Shape::weekly, .count = 12,
     .registration = true, .capacity = 12},
    {.title = {"Школа «Код дала»: {}", "«Код дала» мектебі: {}", "Kod Dala school: {}"},
     .text = {"Ноутбук можно взять в школе. К середине курса каждый публикует работу, к концу — защищает её.",
              "Ноутбукті мектептен алуға болады. Курс ортасында әркім жұмысын жариялап, соңында қорғайды.",
              "Laptops can be lent. By the middle everyone publishes work, at the end defends it."},
     .parts = coding, .venues = "kod", .days = "35", .times = "14:00 16:00 18:00", .minutes = 90, .price = "30000", .note = "в месяц", .age = 12, .spoken = "ru,kk", .by = "kod", .tags = "программирование,курс", .shape = Shape::weekly, .count = 8, .registration = true, .capacity = 15},
    {.title = {"Гончарное дело: {}", "Қыш ісі: {}", "Pottery: {}"},
     .text = {"Четыре круга, мастер рядом, глина с берегов Кенгира. Обжиг занимает десять дней, потом можно забрать.",
              "Төрт шарық, шебер қасыңызда, Кеңгір жағасының сазы. Күйдіру он күн алады, сосын алып кетесіз.",
              "Four wheels, a master beside you, clay from Kengir. Firing takes ten days, then it is yours."},
     .parts = pottery, .venues = "saz", .days = "3567", .times = "12:00 15:00 18:00", .minutes = 120, .price = "3500", .age = 12, .spoken = "ru,kk", .by = "saz", .tags = "керамика,ремесло", .registration = true, .capacity = 8},
    {.title = {"Рисунок вечером: {}", "Кешкі сурет: {}", "Drawing in the evening: {}"},
     .text = {"Мольберт и бумага есть, карандаш лучше свой. В конце — чай и разбор без оценок.",
              "Мольберт пен қағаз бар, қарындашты өзіңіз алғаныңыз дұрыс. Соңында шай мен бағасыз талдау.",
              "Easels and paper are there, bring your pencil. Tea and talk afterwards, no marks."},
     .parts = drawing, .venues = "boyau gallery", .days = "456", .times = "18:30", .minutes = 120, .price = "2500-4000", .age = 14, .spoken = "ru,kk", .by = "boyau", .tags = "рисунок,искусство", .registration = true, .capacity = 15},
    {.title = {"Кройка и шитьё: {}", "Пішу мен тігу: {}", "Cutting and sewing: {}"},
     .text = {"Семь машин, одна учительница и терпение. Ткань принесите, остальное есть.",
              "Жеті машина, бір ұстаз және шыдам. Мата әкеліңіз, қалғаны бар.",
              "Seven machines, one teacher and patience. Bring cloth, the rest is there."},
     .parts = sewing, .venues = "ine", .days = "26", .times = "11:00 18:00", .minutes = 150, .price = "4000", .age = 14, .spoken = "ru,kk", .by = "ine", .tags = "шитьё", .registration = true, .capacity = 7},
    {.title = {"Подготовка к ЕНТ: {}", "ҰБТ дайындығы: {}", "Exam preparation: {}"},
     .text = {"Бланки настоящие, таймер на стене. Разбор тут же, ответы забираете с собой.",
              "Бланктер нағыз, таймер қабырғада. Талдау бірден, жауаптарды алып кетесіз.",
              "Real forms and a clock on the wall. Answers explained at once and yours to keep."},
     .parts = exams, .venues = "ubt school7 library", .days = "67", .times = "09:00 14:00", .minutes = 180, .price = "1500", .age = 15, .spoken = "kk,ru", .by = "ubt", .tags = "ЕНТ,экзамены", .months = "9-6", .registration = true, .capacity = 60},
    {.title = {"Автошкола: {}", "Автомектеп: {}", "Driving school: {}"},
     .text = {"Открытый урок для тех, кто боится. Сначала макет и схема, потом площадка.",
              "Қорқатындарға ашық сабақ. Алдымен макет пен сызба, сосын алаң.",
              "An open lesson for those who are afraid. First the model and the plan, then the yard."},
     .parts = driving, .venues = "college", .days = "67", .times = "10:00 13:00", .minutes = 90, .price = "free", .age = 18, .spoken = "ru,kk", .by = "start", .tags = "вождение", .registration = true, .capacity = 16},
    {.title = {"Смартфон с нуля: {}", "Смартфон нөлден: {}", "Smartphones from zero: {}"},
     .text = {"Волонтёры сидят рядом, вопрос можно задать трижды. Телефон зарядите заранее.",
              "Еріктілер қасыңызда отырады, сұрақты үш рет қоюға болады. Телефонды алдын ала қуаттап келіңіз.",
              "Volunteers sit beside you and you may ask three times. Come with a charged phone."},
     .parts = senior_digital, .venues = "longlife library/2", .days = "124", .times = "10:00 14:00", .minutes = 90, .price = "free", .spoken = "ru,kk", .by = "longlife", .tags = "старшее поколение,смартфон", .registration = true, .capacity = 14},
    {.title = {"Класс музыки: {}", "Музыка сабағы: {}", "Music class: {}"},
     .text = {"", "Домбыра беріледі, өз аспабыңызды да алып келуге болады. Ән үйреніп, соңында бірге орындаймыз.", ""},
     .parts = folk_music, .venues = "music1 friendship", .days = "24", .times = "18:00", .minutes = 60, .price = "2000", .age = 12, .spoken = "kk", .by = "music1", .tags = "домбра,музыка", .registration = true, .capacity = 10},
    {.title = {"Открытый урок: {}", "Ашық сабақ: {}", "Open lesson: {}"},
     .text = {"Урок для взрослых, которые когда-то не расслышали. Полтора часа, без оценок и домашних заданий.",
              "Мектепте тыңдамаған ересектерге сабақ. Бір жарым сағат, баға да, үй тапсырмасы да жоқ.",
              "A lesson for adults who once did not hear it. An hour and a half, no marks and no homework."},
     .parts = open_lessons, .venues = "school1 college library museum/2", .days = "367", .times = "12:00 18:00", .minutes = 90, .price = "free", .spoken = "ru,kk", .by = "college", .tags = "лекция,наука"},
    {.title = {"Разговорный клуб: английский за чаем", "Сөйлесу клубы: шай үстінде ағылшынша", "Conversation club: English over tea"},
     .text = {"Тема на столе, говорят все, учитель не исправляет на ходу. Уровень от A2.",
              "Тақырып үстелде, бәрі сөйлейді, ұстаз бөлмейді. Деңгей А2-ден.",
              "A topic on the table, everyone talks, no one is corrected in mid-sentence. From level A2."},
     .venues = "soile zerno", .days = "14", .times = "19:00", .minutes = 90, .price = "free", .age = 14, .spoken = "en", .by = "soile", .tags = "английский,клуб", .capacity = 20, .again = 4},
    {.title = {"Қазақша сөйлеймін: клуб для тех, кто стесняется", "Қазақша сөйлеймін: ұялатындарға арналған клуб", "I speak Kazakh: a club for the shy"},
     .text = {"Говорим только по-казахски, ошибки не исправляют. Пары меняются каждые десять минут.",
              "Тек қазақша сөйлейміз, қате түзетілмейді. Жұптар он минут сайын ауысады.",
              "Kazakh only, mistakes are not corrected. Partners change every ten minutes."},
     .venues = "library friendship zerno", .days = "36", .times = "18:00 11:00", .minutes = 90, .price = "free", .spoken = "kk", .by = "soile library", .tags = "казахский,клуб", .again = 4},
    {.title = {"Компьютер для родителей: вечер без детей", "Ата-аналарға компьютер кеші", "Computers for parents, without the children"},
     .text = {"Настроим родительский контроль и договоримся о правилах с собой. Ноутбук принесите свой.",
              "Ата-ана бақылауын баптаймыз, ережені өзімізбен келісеміз. Ноутбукті өзіңіз әкеліңіз.",
              "We set up parental controls and agree on rules with ourselves. Bring your laptop."},
     .venues = "kod school7", .days = "4", .times = "19:00", .minutes = 90, .price = "free", .spoken = "ru,kk", .by = "kod", .tags = "интернет,семья", .registration = true, .capacity = 20, .again = 2},
    {.title = {"Первая помощь: тренажёр и практика", "Алғашқы көмек: тренажер мен тәжірибе", "First aid: dummy and practice"},
     .text = {"Два часа на полу: дыхание, давление, жгут. Сертификат школы скорой помощи.",
              "Еденде екі сағат: тыныс, қысым, жгут. Жедел жәрдем мектебінің сертификаты.",
              "Two hours on the floor: breathing, pressure, tourniquet. A certificate from the ambulance school."},
     .venues = "youth/2 college/2 zhiger", .days = "67", .times = "11:00", .minutes = 150, .price = "free", .age = 16, .spoken = "ru,kk", .by = "youth poly1", .tags = "первая помощь", .registration = true, .capacity = 20, .again = 3},
    {.title = {"Мастерская чеканки: чаша за восемь занятий", "Мыс өрнегі шеберханасы: сегіз сабақта тостаған", "Chasing a copper bowl in eight evenings"},
     .text = {"Вечера по средам: молоток, песок и терпение. К концу курса чаша полируется и остаётся у вас.",
              "Сәрсенбі кештері: балға, құм және шыдам. Курс соңында тостаған жылтыратылып, өзіңізде қалады.",
              "Wednesday evenings with a hammer, sand and patience. At the end the bowl is polished and stays with you."},
     .venues = "mys", .days = "3", .times = "18:30", .minutes = 150, .price = "24000/person", .note = "за весь курс", .age = 14, .spoken = "ru,kk", .by = "mys", .tags = "медь,ремесло", .shape = Shape::weekly, .count = 8, .registration = true, .capacity = 10},
    {.title = {"Школа юного экскурсовода", "Жас экскурсия жетекшісі мектебі", "School for young guides"},
     .text = {"Дети готовят свой маршрут и ведут по нему родителей. Защита маршрута — в музее.",
              "Балалар өз бағытын жасап, ата-аналарын соған ертіп жүреді. Қорғау мұражайда өтеді.",
              "Children make a route and lead their parents on it. The route is defended in the museum."},
     .venues = "museum", .days = "6", .times = "12:00", .minutes = 90, .price = "free", .age = 10, .spoken = "kk,ru", .by = "museum", .tags = "краеведение,дети", .shape = Shape::weekly, .count = 6, .children = true, .registration = true, .capacity = 16},
    {.title = {"Йога для спины: три вечера", "Арқаға арналған йога: үш кеш", "Yoga for the back, three evenings"},
     .text = {"Для тех, кто сидит весь день. Упражнения повторяются, чтобы запомнить.",
              "Күні бойы отыратындарға. Жаттығулар есте қалу үшін қайталанады.",
              "For those who sit all day. Movements repeat until they stay."},
     .venues = "tynys longlife", .days = "24", .times = "18:00", .minutes = 75, .price = "6000/person", .note = "за три занятия", .by = "tynys", .tags = "йога,здоровье", .count = 3, .registration = true, .capacity = 14, .again = 2},
    {.title = {"Фотография телефоном: свет, кадр, обработка", "Телефонмен сурет: жарық, кадр, өңдеу", "Phone photography: light, frame, editing"},
     .text = {"Практика на улице полчаса, потом разбор на экране. Подойдёт любой телефон не старше пяти лет.",
              "Жарты сағат көшеде тәжірибе, сосын экранда талдау. Бес жылдан ескі емес кез келген телефон жарайды.",
              "Half an hour outside, then on the screen together. Any phone under five years old will do."},
     .venues = "zharyk kipenie", .days = "67", .times = "12:00 16:00", .minutes = 120, .price = "3000", .age = 12, .spoken = "ru,kk", .by = "zharyk", .tags = "фото", .registration = true, .capacity = 14, .again = 2},
    {.title = {"Конструкторское бюро для подростков: проект за месяц", "Жасөспірімдерге конструкторлық бюро: бір айда жоба", "A design bureau for teenagers"},
     .text = {"Команды делают вещь, нужную городу: скамейку, датчик, табличку. Лучшие ставят по-настоящему.",
              "Командалар қалаға керек зат жасайды: орындық, датчик, тақта. Ең жақсысы шынымен орнатылады.",
              "Teams make something the city needs: a bench, a sensor, a sign. The best are built."},
     .venues = "bolashak kod", .days = "6", .times = "14:00", .minutes = 120, .price = "free", .age = 13, .spoken = "ru,kk", .by = "bolashak akimat", .tags = "инженерия,подростки", .shape = Shape::weekly, .count = 4, .registration = true, .capacity = 24},
};

}  // namespace

std::span<const Happening> classes() { return all_classes; }

}  // namespace demo
