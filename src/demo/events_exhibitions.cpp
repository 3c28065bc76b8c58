// Exhibitions of the demo city: open for weeks.
#include "demo/happenings.h"

namespace demo {

namespace {

constexpr Words photo_themes[] = {
    {"лица смены", "ауысым жүздері", "faces of the shift"},
    {"дворы", "аулалар", "yards"},
    {"птицы Кенгира", "Кеңгір құстары", "birds of Kengir"},
    {"город с воздуха", "әуеден қала", "the city from above"},
};
constexpr Words museum_shows[] = {
    {"медь бронзового века", "қола дәуірінің мысы", "Bronze Age copper"},
    {"украшения степи", "дала әшекейлері", "ornaments of the steppe"},
    {"море на месте степи", "дала орнындағы теңіз", "when the steppe was a sea"},
};
constexpr Words school_shows[] = {
    {"работы выпускников школы искусств", "өнер мектебі түлектерінің жұмыстары", "works of art school leavers"},
    {"роботы, которые ездят", "жүретін роботтардың бәрі", "robots that move"},
    {"детский рисунок «Мой двор»", "«Менің аулам» балалар суреті", "children draw their yards"},
};

constexpr Happening all_exhibitions[] = {
    {.title = {"Медь и степь: графика Улытау", "Мыс пен дала: Ұлытау графикасы", "Copper and steppe: prints of Ulytau"},
     .text = {"Шестьдесят листов о холмах, заводе и людях между ними. Экскурсия автора — в первую субботу.\n\nВход по билету музея.",
              "Төбелер, зауыт және олардың арасындағы адамдар туралы алпыс парақ. Автор жүргізетін экскурсия бірінші сенбіде.\n\nКіру мұражай билетімен.",
              "Sixty sheets of hills, the works and the people between them. The artist leads a tour on the first Saturday.\n\nMuseum ticket."},
     .venues = "museum", .days = "2", .times = "10:00", .minutes = 480, .price = "200-400", .note = "дети до 7 лет бесплатно", .age = 6, .spoken = "kk,ru", .by = "museum kola", .tags = "графика,медь", .shape = Shape::run, .count = 9, .featured = 7},
    {.title = {"Фотовыставка: {}", "Фотокөрме: {}", "Photographs: {}"},
     .text = {"Сорок снимков, каждый с именем того, кто на нём. Авторы бывают по субботам.",
              "Қырық сурет, әрқайсысында бейнеленген адамның аты бар. Авторлар сенбі күндері болады.",
              "Forty pictures, each with the name of the person in it. The authors are there on Saturdays."},
     .parts = photo_themes, .venues = "gallery youth library", .days = "34", .times = "11:00", .minutes = 420, .price = "free", .spoken = "ru,kk", .by = "gallery", .tags = "фото,выставка", .shape = Shape::run, .count = 14},
    {.title = {"Выставка музея: {}", "Мұражай көрмесі: {}", "Museum exhibition: {}"},
     .text = {"Из запасников впервые за десять лет. Двенадцать предметов можно потрогать в перчатках.",
              "Қордан он жылда алғаш рет. Он екі затты қолғаппен ұстап көруге болады.",
              "From the store for the first time in ten years. Twelve things may be touched with gloves."},
     .parts = museum_shows, .venues = "museum coppermuseum", .days = "23", .times = "10:00", .minutes = 480, .price = "300-500", .spoken = "kk,ru", .by = "museum", .tags = "музей,история", .shape = Shape::run, .count = 21},
    {.title = {"Открытие зала: {}", "Зал ашылуы: {}", "New room: {}"},
     .text = {"Авторы рассказывают, зрители голосуют за лучшую работу. Сок и печенье на столах.",
              "Авторлар айтып береді, көрермендер үздік жұмысқа дауыс береді. Үстелде шырын мен печенье.",
              "The authors tell, visitors vote for the best work. Juice and biscuits."},
     .parts = school_shows, .venues = "boyau artcollege dvorec", .days = "56", .times = "16:00", .minutes = 120, .price = "free", .spoken = "ru,kk", .by = "boyau", .tags = "школа,искусство", .children = true},
    {.title = {"Живое дело: ткачество, валяние, чеканка", "Жанды іс: тоқу, киіз басу, өрнек салу", "Living craft: weaving, felting, chasing"},
     .text = {"Мастера работают при зрителях, вещь можно купить ещё тёплой. Дети пробуют сами.",
              "Шеберлер көрермен алдында жұмыс істейді, бұйымды жылы күйінде алуға болады. Балалар өздері байқап көреді.",
              "Masters work before you and you may buy the thing still warm. Children try themselves."},
     .venues = "friendship dk/2", .days = "67", .times = "11:00", .minutes = 360, .price = "free", .spoken = "kk,ru", .by = "friendship mys",
     .tags = "ремесло", .children = true, .again = 1},
    {.title = {"Выставка одной картины", "Бір суреттің көрмесі", "The exhibition of a single picture"},
     .text = {"В зале один холст, три скамьи и тишина. Смотреть — двадцать минут.",
              "Залда бір кенеп, үш орындық және тыныштық. Көруге жиырма минут.",
              "One canvas in the room, three benches and silence. Twenty minutes."},
     .venues = "gallery", .days = "35", .times = "12:00", .minutes = 420, .price = "500", .by = "gallery", .tags = "искусство", .shape = Shape::run, .count = 10, .again = 1},
    {.title = {"Город на карте: от первых улиц до наших дней", "Картадағы қала: алғашқы көшелерден бүгінге дейін", "The city on maps, from the first streets to today"},
     .text = {"Тридцать карт и один компьютер, где можно провести линию во времени. Карты частью из личных собраний.",
              "Отыз карта және уақыт бойымен сызық жүргізуге болатын компьютер. Карталардың бір бөлігі жеке жинақтардан.",
              "Thirty maps and a screen where you can draw a line through time. Some maps come from private collections."},
     .venues = "library museum", .days = "24", .times = "10:00", .minutes = 420, .price = "free", .spoken = "ru,kk", .by = "library museum", .tags = "карты,история", .shape = Shape::run, .count = 25},
    {.title = {"Инсталляция «Голоса плавки» во дворе галереи", "Галерея ауласындағы «Балқыту үні» инсталляциясы", "Voices of the smelt: an installation in the yard"},
     .text = {"Записанный цех звучит вечером, стены отвечают светом. Смотреть лучше после заката.",
              "Жазылып алынған цех үні кешке естіледі, қабырғалар жарықпен жауап береді. Күн батқаннан кейін көрген дұрыс.",
              "The recorded shop sounds at evening and the walls answer with light. Best after sunset."},
     .venues = "gallery/2", .days = "5", .times = "19:00", .minutes = 180, .price = "free", .by = "gallery kola", .tags = "инсталляция,свет",
     .months = "5-10", .shape = Shape::run, .count = 12},
    {.title = {"Петроглифы Теректы Аулие: оттиски и рисунки", "Теректі әулие петроглифтері: көшірмелер мен суреттер", "Petroglyphs of Terekty Aulie, rubbings and drawings"},
     .text = {"Тысяча лошадей на камне и сто — на бумаге. Показывают и то, как читать линию.",
              "Тастағы мың жылқы мен қағаздағы жүз жылқы. Сызықты қалай оқуды көрсетеді.",
              "A thousand horses on stone, a hundred on paper, and how to read a line."},
     .venues = "museum gallery", .days = "23", .times = "10:00", .minutes = 480, .price = "300", .spoken = "kk,ru", .by = "museum", .tags = "археология,петроглифы", .shape = Shape::run, .count = 18},
    {.title = {"Один день народного дома: костюм и чай", "Халық үйінің бір күні: киім мен шай", "A folk house for a day: dress and tea"},
     .text = {"Примеряют украшения, слушают, как их носили. Чай варят на самоваре двора.",
              "Әшекейлерді тағып көріп, қалай тағылғанын тыңдайды. Шай самаурынға қайнатылады.",
              "Try on the ornaments and hear how they were worn. Tea from the yard’s samovar."},
     .venues = "museum friendship", .days = "67", .times = "11:00", .minutes = 300, .price = "400", .spoken = "kk", .by = "museum",
     .tags = "костюм,традиции", .children = true, .again = 1},
    {.title = {"Аквариумы и террариумы клуба натуралистов", "Натуралистер клубының аквариумдары", "Aquaria and terraria of the naturalists’ club"},
     .text = {"Двадцать аквариумов с рыбами Сырдарьи и одна черепаха, которая старше экскурсовода.",
              "Сырдария балықтары бар жиырма аквариум және жетекшіден де жасы үлкен тасбақа.",
              "Twenty tanks of Syrdaria fish and a tortoise older than the guide."},
     .venues = "dvorec", .days = "24", .times = "10:00", .minutes = 420, .price = "300", .spoken = "ru,kk", .by = "dvorec",
     .tags = "животные,природа", .months = "10-5", .shape = Shape::run, .count = 15, .children = true},
    {.title = {"Паровозы в депо: открытый цех", "Деподағы паровоздар: ашық цех", "Engines in the depot: the shop is open"},
     .text = {"Два паровоза, рельсовая дрезина и машинист, который помнит первый рейс. По дрезине можно проехать двадцать метров.",
              "Екі паровоз, рельс дрезинасы және алғашқы рейсті еске алатын машинист. Дрезинамен жиырма метр жүруге болады.",
              "Two engines, a rail trolley and a driver who remembers the first train. You may ride twenty metres."},
     .venues = "depot", .days = "56", .times = "11:00", .minutes = 300, .price = "500", .spoken = "ru,kk", .by = "kola", .tags = "железная дорога",
     .months = "4-10", .shape = Shape::run, .count = 8, .children = true},
};

}  // namespace

std::span<const Happening> exhibitions() { return all_exhibitions; }

}  // namespace demo
