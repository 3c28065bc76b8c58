// More evenings out of the demo city: food, dance, crafts to try once, and the water.
#include "demo/happenings.h"

namespace demo {

namespace {

constexpr Words suppers[] = {
    {"грузинский стол", "грузин дастарқаны", "a Georgian table"},
    {"кухня кочевников", "көшпенділер ас үйі", "the nomads’ kitchen"},
    {"паста и разговоры", "паста мен әңгіме", "pasta and talk"},
    {"уха у воды", "су жағасындағы балық сорпасы", "fish soup by the water"},
};
constexpr Words crafts[] = {
    {"чеканка медной подвески", "мыс алқаға өрнек салу", "chase a copper pendant"},
    {"валяние тапочек", "киіз тәпішке басу", "felt a pair of slippers"},
    {"свечи из воска", "балауыз шамдар", "wax candles"},
    {"роспись чайника", "шәйнек өрнектеу", "paint a teapot"},
    {"плетение из чия", "шиден тоқу", "weaving with chii grass"},
};
constexpr Words dances[] = {
    {"кара жорга", "қара жорға", "qara zhorga"},
    {"сальса с нуля", "сальсаны нөлден бастау", "salsa from zero"},
    {"танго для двоих и для одного", "танго", "tango"},
    {"линейный фолк", "халық биі", "folk line dance"},
};

constexpr Happening all_more_leisure[] = {
    {.title = {"Ужин за одним столом: {}", "Бір дастарқандағы кешкі ас: {}", "Supper at one table: {}"},
     .text = {"Двадцать гостей, пять блюд и повар, который рассказывает о каждом. Место рядом с незнакомцем — часть вечера.",
              "Жиырма қонақ, бес тағам және әрқайсысы туралы айтатын аспаз. Бейтаныс адаммен қатар отыру — кештің бір бөлігі.",
              "Twenty guests, five courses and a cook who tells of each. Sitting next to a stranger is part of it."},
     .parts = suppers, .venues = "kengir medny", .days = "456", .times = "19:00", .minutes = 180, .price = "9000-12000", .note = "без напитков", .age = 18, .by = "kengir", .tags = "еда,ужин", .registration = true, .capacity = 20},
    {.title = {"Попробовать за вечер: {}", "Бір кеште үйрену: {}", "Try it in an evening: {}"},
     .text = {"Всё готово на столе, опыт не нужен. Через два часа у вас в руках вещь, которую не стыдно подарить.",
              "Бәрі үстелде дайын, тәжірибе қажет емес. Екі сағаттан кейін қолыңызда сыйлауға тұрарлық бұйым болады.",
              "Everything is on the table, no experience needed. Two hours later you hold something worth giving."},
     .parts = crafts, .venues = "youth/2 kipenie friendship boyau", .days = "456", .times = "18:00 19:00", .minutes = 120, .price = "4000-6000", .note = "материалы включены", .age = 12, .spoken = "ru,kk", .by = "mys", .tags = "ремесло,мастер-класс", .registration = true, .capacity = 10},
    {.title = {"Танцы на площади: {}", "Алаңдағы би: {}", "Dance on the square: {}"},
     .text = {"Учитель показывает шаги двадцать минут, потом играет музыка и танцуют все. Обувь без каблука.",
              "Ұстаз жиырма минут қадамдарды көрсетеді, сосын музыка ойналып, бәрі билейді. Өкшесіз аяқкиім киіңіз.",
              "Twenty minutes of steps, then music and everyone dances. Flat shoes."},
     .parts = dances, .venues = "square embankment", .days = "567", .times = "19:30", .minutes = 120, .price = "free", .spoken = "kk,ru", .by = "yrgak", .tags = "танцы", .months = "5-9"},
    {.title = {"Милонга и сальса в студии «Ырғақ»", "«Ырғақ» студиясындағы милонга мен сальса", "Milonga and salsa at Yrgak"},
     .text = {"Вечер без преподавателя: только музыка и паркет. Приходите с парой или без.",
              "Ұстазсыз кеш: тек музыка мен паркет. Жұппен де, жалғыз да келіңіз.",
              "An evening without a teacher, only music and the floor. With a partner or without."},
     .venues = "yrgak", .days = "6", .times = "20:00", .minutes = 180, .price = "1000", .age = 18, .by = "yrgak", .tags = "танцы", .again = 3},
    {.title = {"Йога на рассвете у воды", "Су жағасында таңғы йога", "Yoga at dawn by the water"},
     .text = {"Коврики дают, термос лучше взять свой. При ветре больше восьми метров переносим в студию.",
              "Төсеніш беріледі, термосты өзіңіз алғаныңыз дұрыс. Жел сегіз метрден асса, студияға көшеміз.",
              "Mats are lent, bring your own flask. In wind above eight metres we move to the studio."},
     .venues = "embankment", .days = "67", .times = "06:30", .minutes = 60, .price = "free", .by = "tynys", .tags = "йога,утро", .months = "5-9", .again = 4},
    {.title = {"Звуковая ванна: поющие чаши", "Үн рахаты: ән салатын тостағандар", "Sound bath with singing bowls"},
     .text = {"Час лёжа в тишине и низких звуках. Плед и подушка ваши, чай после.",
              "Тыныштық пен бәсең үнде бір сағат. Жамылғы мен жастық өзіңіздікі, кейін шай.",
              "An hour lying in quiet and low sounds. Bring a rug and a pillow; tea after."},
     .venues = "tynys", .days = "47", .times = "19:00", .minutes = 60, .price = "2500", .age = 16, .by = "tynys", .tags = "отдых,йога", .registration = true, .capacity = 14, .again = 3},
    {.title = {"Прогулка на лодках к острову чаек", "Шағалалар аралына қайықпен серуен", "By boat to the gulls’ island"},
     .text = {"Шесть лодок, спасательные жилеты и лодочник с историями о строительстве плотины.",
              "Алты қайық, құтқару кеудешелері және бөгет құрылысы туралы әңгіме айтатын қайықшы.",
              "Six boats, life jackets and a boatman with stories of how the dam was built."},
     .venues = "sosny", .days = "67", .times = "10:00 17:00", .minutes = 90, .price = "3000", .age = 6, .spoken = "ru,kk", .by = "sosny",
     .tags = "вода,природа", .months = "5-9", .children = true, .registration = true, .capacity = 18, .again = 3},
    {.title = {"Баня, пельмени и караоке: зимний вечер на базе", "Монша, тұшпара және караоке: демалыс базасындағы қысқы кеш", "Baths, dumplings and karaoke"},
     .text = {"Парная с шести, пельмени лепят вместе, поют до одиннадцати. Автобус от театра в 17:30.",
              "Монша алтыдан, тұшпараны бірге түйеді, он бірге дейін ән айтады. Автобус театрдан 17:30-да.",
              "Steam from six, dumplings folded together, song until eleven. A bus leaves the theatre at 17:30."},
     .venues = "sosny", .days = "6", .times = "18:00", .minutes = 300, .price = "7000/person", .age = 18, .by = "sosny", .tags = "баня,зима", .months = "11-3", .again = 2},
    {.title = {"Клуб вязания «Клубок»: шарф к зиме", "«Шумақ» тоқу клубы: қысқа шарф", "Knitting club: a scarf for winter"},
     .text = {"Вяжут и говорят о жизни. Спицы и пряжа для первой встречи есть.",
              "Тоқып отырып, өмір туралы сөйлеседі. Алғашқы кездесуге біз бен жіп бар.",
              "Knitting and talk about life. Needles and yarn for your first time."},
     .venues = "longlife library/2 ine", .days = "124", .times = "14:00", .minutes = 120, .price = "free", .spoken = "ru,kk", .by = "longlife", .tags = "рукоделие", .again = 4},
    {.title = {"Караоке-четверг: казахские хиты", "Караоке бейсенбісі: қазақ хиттері", "Karaoke Thursday: Kazakh hits"},
     .text = {"", "Қазақша әндер кеші: ең көп қол соғылғанға келесі кеш тегін. Дауыс міндетті емес, көңіл күй жетеді.", ""},
     .venues = "strike", .days = "4", .times = "20:00", .minutes = 180, .price = "1500", .age = 18, .spoken = "kk", .by = "strike", .tags = "караоке", .again = 2},
    {.title = {"Кибертурнир: футбол на экране", "Кибертурнир: экрандағы футбол", "Cyber football cup"},
     .text = {"Тридцать два участника, сетка на вылет, джойстики можно свои. Трансляция на стене.",
              "Отыз екі қатысушы, жеңілген шығады, джойстикті өзіңіз әкелуге болады. Трансляция қабырғада.",
              "Thirty-two players, knock-out, own controllers allowed, shown on the wall."},
     .venues = "arena", .days = "56", .times = "17:00", .minutes = 300, .price = "2000", .age = 12, .spoken = "ru,kk", .by = "arena", .tags = "киберспорт", .registration = true, .capacity = 32, .again = 2},
    {.title = {"Пикник стариков и внуков в парке", "Саябақтағы ата-әже мен немере пикнигі", "Picnic of grandparents and grandchildren"},
     .text = {"Пледы на траве, игры из детства бабушек и вареники на всех. Приносите одно блюдо.",
              "Шөп үстіндегі жамылғы, әжелердің балалық шағындағы ойындар және бәріне дастарқан. Бір тағам ала келіңіз.",
              "Rugs on the grass, the games grandmothers played and food for all. Bring one dish."},
     .venues = "park", .days = "7", .times = "12:00", .minutes = 180, .price = "free", .spoken = "kk,ru", .by = "longlife park", .tags = "семья,парк", .months = "5-9", .children = true, .again = 1},
    {.title = {"Квест по центру: найди семь медных знаков", "Орталықтағы квест: жеті мыс белгіні тап", "City quest: find seven copper signs"},
     .text = {"Карту выдают у фонтана, подсказки спрятаны в двориках. Командой быстрее, одному интереснее.",
              "Карта фонтан жанында беріледі, кеңестер аулаларда жасырылған. Командамен тезірек, жалғыз қызығырақ.",
              "The map is given at the fountain, hints hide in the yards. Teams are faster, alone is more fun."},
     .venues = "square", .days = "67", .times = "12:00", .minutes = 150, .price = "1000/team", .age = 8, .spoken = "ru,kk", .by = "kvest", .tags = "квест,город", .months = "4-10", .children = true, .again = 2},
    {.title = {"Стендап: проверка шуток", "Стендап: әзілді сынау", "Stand-up: testing jokes"},
     .text = {"Пять комиков читают новое с листа. Если не смешно, половину билета возвращают кофе.",
              "Бес комик жаңа әзілін қағаздан оқиды. Күлкілі болмаса, билеттің жартысы кофемен қайтарылады.",
              "Five comics read new material. If it is not funny, half the ticket comes back as coffee."},
     .venues = "kipenie youth/2", .days = "46", .times = "19:30", .minutes = 90, .price = "1500", .age = 18, .spoken = "ru,kk", .by = "youth", .tags = "стендап,юмор", .again = 3},
    {.title = {"Большой вечер воспоминаний о стройке города, плотины и завода, который обещали нам ещё прошлой осенью и наконец проводят", "Қала, бөгет және зауыт құрылысы туралы былтырғы күзден бері күткен, ақыры биыл өтетін үлкен естеліктер кеші", "The long-promised evening of memories about how the city, the dam and the smelter were built, held at last this season"},
     .text = {"Говорят те, кто приехал сюда в двадцать лет. Фотографии можно принести, их отсканируют и вернут в тот же вечер.",
              "Жиырма жасында осында келгендер сөйлейді. Суреттерді әкелуге болады, сол кеште сканерлеп қайтарамыз.",
              "Those who came here at twenty speak. Bring photographs: they are scanned and returned the same evening."},
     .venues = "dk/2 library", .days = "46", .times = "17:00", .minutes = 150, .price = "free", .spoken = "ru,kk", .by = "veterans library", .tags = "история,память"},
    {.title = {"Утро скандинавской ходьбы", "Скандинавиялық жүріс таңы", "Nordic walking morning"},
     .text = {"Пять километров вдоль воды, палки дают. Тренер следит за пульсом и за разговором.",
              "Су жағасымен бес шақырым, таяқ беріледі. Жаттықтырушы тамыр соғуын да, әңгімені де бақылайды.",
              "Five kilometres along the water, poles are lent. The trainer watches pulse and conversation."},
     .venues = "embankment", .days = "36", .times = "09:00", .minutes = 75, .price = "free", .spoken = "ru,kk", .by = "longlife", .tags = "ходьба,старшее поколение", .again = 5},
};

}  // namespace

std::span<const Happening> more_leisure() { return all_more_leisure; }

}  // namespace demo
