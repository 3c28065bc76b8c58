// Quizzes, games, walks and evenings out of the demo city.
#include "demo/happenings.h"

namespace demo {

namespace {

constexpr Words quiz_topics[] = {
    {"кино девяностых", "тоқсаныншы жылдар киносы", "films of the nineties"},
    {"наш город", "біздің қала", "our city"},
    {"музыка без слов", "сөзсіз музыка", "music without words"},
    {"всё про степь", "дала туралы бәрі", "all about the steppe"},
    {"наука на пальцах", "қарапайым ғылым", "science made simple"},
    {"еда мира", "әлем тағамдары", "food of the world"},
    {"мемы и сериалы", "мемдер мен сериалдар", "memes and series"},
};
constexpr Words board_games[] = {
    {"стратегии", "стратегиялар", "strategy"},
    {"игры на двоих", "екі адамға арналған ойындар", "games for two"},
    {"«Мафия» для новичков", "жаңадан бастағандарға «Мафия»", "Mafia for beginners"},
    {"го и тогызкумалак", "го мен тоғызқұмалақ", "go and toguzqumalaq"},
    {"ролевая ночь", "рөлдік түн", "role-playing night"},
};
constexpr Words walks[] = {
    {"дома, которые построили геологи", "геологтар салған үйлер", "houses the geologists built"},
    {"мозаики и витражи", "мозаикалар мен витраждар", "mosaics and stained glass"},
    {"старое депо и его паровозы", "ескі депо және паровоздар", "the old depot and its engines"},
    {"от вокзала до реки", "вокзалдан өзенге дейін", "from the station to the river"},
    {"деревья города", "қала ағаштары", "the trees of the city"},
    {"улица Абая за сто лет", "Абай көшесінің жүз жылы", "a hundred years of Abai street"},
};
constexpr Words tastings[] = {
    {"кофе Эфиопии и Колумбии", "Эфиопия мен Колумбия кофесі", "coffee of Ethiopia and Colombia"},
    {"чай улун и пуэр", "улун мен пуэр шайы", "oolong and pu-erh"},
    {"сыры местных хозяйств", "жергілікті шаруашылық ірімшіктері", "cheeses of local farms"},
    {"мёд из Улытау", "Ұлытау балы", "honey of Ulytau"},
};
constexpr Words hikes[] = {
    {"гора Акмешит", "Ақмешіт тауы", "Mount Aqmeshit"},
    {"мавзолей Жошы хана", "Жошы хан кесенесі", "the mausoleum of Zhoshy Khan"},
    {"петроглифы Теректы Аулие", "Теректі әулие петроглифтері", "the petroglyphs of Terekty Aulie"},
    {"берег Кенгира, 14 км", "Кеңгір жағасы, 14 км", "the shore of Kengir, 14 km"},
    {"закат в холмах", "төбелердегі күн батуы", "sunset in the hills"},
};
constexpr Words film_club[] = {
    {"казахское кино шестидесятых", "алпысыншы жылдардағы қазақ киносы", "Kazakh cinema of the sixties"},
    {"немое кино под живой рояль", "жанды рояльмен үнсіз кино", "silent film with live piano"},
    {"документальные о степи", "дала туралы деректі фильмдер", "documentaries on the steppe"},
    {"короткий метр молодых", "жастардың қысқа метрі", "shorts by the young"},
};

constexpr Happening all_leisure[] = {
    {.title = {"Квиз «Своя игра»: {}", "«Өз ойының» квизі: {}", "Quiz night: {}"},
     .text = {"Семь раундов, команды до шести человек. Если команды нет, приходите за двадцать минут: соберём. Победителям ужин, последним — утешительный медовик.",
              "Жеті раунд, команда алты адамға дейін. Командаңыз болмаса, жиырма минут ертерек келіңіз: жинап береміз. Жеңімпаздарға кешкі ас, соңғыларға балды торт.",
              "Seven rounds, teams of up to six. No team? Come twenty minutes early and we will make one. Supper for the winners, honey cake for the last."},
     .parts = quiz_topics, .venues = "aroma rubik kipenie", .days = "35", .times = "19:30", .minutes = 150, .price = "2000/person", .age = 16, .by = "quizclub", .tags = "квиз,игры", .registration = true, .capacity = 60, .featured = 3},
    {.title = {"Вечер настольных игр: {}", "Үстел ойындары кеші: {}", "Board games: {}"},
     .text = {"Правила объясняет ведущий, ждать партию не дольше получаса. Свои игры тоже можно принести.",
              "Ережені жүргізуші түсіндіреді, ойынды жарты сағаттан артық күтпейсіз. Өз ойыныңызды да әкелуге болады.",
              "The host explains the rules and no one waits longer than half an hour. Bring your own games too."},
     .parts = board_games, .venues = "rubik", .days = "12456", .times = "18:00 19:00", .minutes = 240, .price = "800/hour", .note = "не больше 3 000 ₸ за вечер", .age = 12, .by = "rubik", .tags = "настольные игры"},
    {.title = {"Прогулка с краеведом: {}", "Өлкетанушымен серуен: {}", "A walk with a local historian: {}"},
     .text = {"Полтора часа пешком, темп спокойный, половина пути — в тени. Встречаемся у фонтана, без записи.",
              "Бір жарым сағат жаяу, қарқыны жайлы. Фонтан жанында жиналамыз, жазылудың қажеті жоқ.",
              "An hour and a half on foot at an easy pace. We meet by the fountain, no booking."},
     .parts = walks, .venues = "square", .days = "67", .times = "11:00 16:00", .minutes = 90, .price = "free", .note = "можно поблагодарить экскурсовода", .spoken = "ru,kk", .by = "museum", .tags = "прогулка,история", .months = "4-10"},
    {.title = {"Дегустация: {}", "Дәм тату: {}", "Tasting: {}"},
     .text = {"Шесть образцов вслепую и разговор о том, откуда вкус. Для двенадцати человек, поэтому запись обязательна.",
              "Алты үлгіні көзді жұмып татып, дәмнің қайдан шығатынын әңгімелейміз. Он екі адамға арналған, сондықтан жазылу қажет.",
              "Six samples blind, and talk about where taste comes from. Twelve people, so book."},
     .parts = tastings, .venues = "zerno kipenie", .days = "467", .times = "17:00 19:00", .minutes = 90, .price = "3500", .age = 16, .by = "zerno", .tags = "еда", .registration = true, .capacity = 12},
    {.title = {"Поход выходного дня: {}", "Демалыс күнгі жорық: {}", "Weekend hike: {}"},
     .text = {"Выезд от клуба, возвращение к шести вечера. Нужны ботинки, полтора литра воды и головной убор; палки дадут.",
              "Клубтан шығамыз, кешкі алтыда ораламыз. Бәтеңке, бір жарым литр су және бас киім керек; таяқ беріледі.",
              "From the club and back by six. Boots, a litre and a half of water and a hat; poles are lent."},
     .parts = hikes, .place = "сбор у клуба «Ұлытау», улица Валиханова, 20", .days = "67", .times = "07:00", .minutes = 660, .price = "4500", .note = "автобус включён", .age = 10, .spoken = "ru,kk", .by = "turclub", .tags = "поход,природа", .months = "4-10", .registration = true, .capacity = 40},
    {.title = {"Киноклуб «Кадр»: {}", "«Кадр» киноклубы: {}", "Kadr film club: {}"},
     .text = {"Показ и разговор после. Перебивать нельзя, спорить нужно.",
              "Көрсетілім және кейінгі әңгіме. Бөлуге болмайды, пікір таластыруға болады.",
              "A screening and a talk afterwards. No interrupting, much arguing."},
     .parts = film_club, .venues = "youth library", .days = "35", .times = "18:30", .minutes = 150, .price = "free", .age = 16, .spoken = "ru,kk", .by = "kadr library", .tags = "кино"},
    {.title = {"Катание на льду для всех", "Барлығына мұз айдыны", "Public skating"},
     .text = {"Коньки от 26 до 46 размера, музыка и глинтвейн без алкоголя. Для малышей есть пингвины-опоры.",
              "26–46 өлшемді коньки, музыка және алкогольсіз глинтвейн. Кішкентайларға пингвин тіректері бар.",
              "Skates from 26 to 46, music and hot juice. Penguins to hold on to for the small."},
     .venues = "ice", .days = "567", .times = "17:00 19:00", .minutes = 90, .price = "800-1200", .note = "прокат коньков 600 ₸", .age = 4, .by = "ice", .tags = "каток", .children = true, .again = 6},
    {.title = {"Каток в парке: ночь под гирляндами", "Саябақтағы мұз айдыны: шамдар астындағы түн", "The park rink by lantern light"},
     .text = {"Лёд до полуночи, в одиннадцать — общий хоровод. Тёплая раздевалка у эстрады.",
              "Мұз түн ортасына дейін, он бірде — ортақ шеңбер. Жылы киім ауыстыратын орын эстрада жанында.",
              "Ice until midnight and a round dance at eleven. A warm changing room by the stage."},
     .venues = "park/2", .days = "56", .times = "20:00", .minutes = 240, .price = "600", .by = "park", .tags = "каток,парк", .months = "12-2", .again = 3},
    {.title = {"Блошиный рынок во дворе", "Ауладағы бит базары", "Flea market in the yard"},
     .text = {"Пластинки, книги, посуда и истории к ним. Место продавцу — бесплатно, приходите к девяти.",
              "Пластинка, кітап, ыдыс және олардың тарихы. Сатушыға орын тегін, тоғызға келіңіз.",
              "Records, books, china and their stories. A place to sell is free if you come at nine."},
     .venues = "depot gallery/2", .days = "67", .times = "10:00", .minutes = 300, .price = "free", .by = "kola", .tags = "ярмарка,обмен", .months = "4-10", .again = 2},
    {.title = {"Обмен книгами и комнатными растениями", "Кітап пен бөлме өсімдігін алмасу", "Swap books and house plants"},
     .text = {"Принесли — взяли. Садовники помогут пересадить, библиотекари — выбрать.",
              "Әкелдіңіз — алдыңыз. Бағбан отырғызуға, кітапханашы таңдауға көмектеседі.",
              "Bring one, take one. Gardeners repot, librarians advise."},
     .venues = "library knizhny", .days = "6", .times = "12:00", .minutes = 180, .price = "free", .spoken = "ru,kk", .by = "library", .tags = "обмен,книги", .again = 2},
    {.title = {"Наблюдение звёзд: Юпитер и кольца Сатурна", "Жұлдыздарды бақылау: Юпитер мен Сатурн сақиналары", "Star watching: Jupiter and Saturn’s rings"},
     .text = {"Три телескопа на крыше планетария. В облачную погоду небо показывают под куполом.",
              "Планетарий шатырында үш телескоп. Бұлтты күні аспан күмбез астында көрсетіледі.",
              "Three telescopes on the planetarium’s roof. If it is cloudy the sky is shown under the dome."},
     .venues = "planetarium", .days = "56", .times = "21:00", .minutes = 120, .price = "700", .age = 6, .spoken = "ru,kk", .by = "planetarium", .tags = "астрономия,дети", .children = true, .again = 3},
    {.title = {"Утренняя смена: завтрак и новости с радио «Дала толқыны»", "Таңғы ауысым: «Дала толқыны» радиосымен таңғы ас", "Morning shift: breakfast with Dala Tolqyny radio"},
     .text = {"Передача идёт прямо из кафе, гостей зовут к микрофону. Каша и кофе — по обычной цене.",
              "Бағдарлама кафеден тікелей эфирде, қонақтар микрофонға шақырылады. Ботқа мен кофе кәдімгі бағамен.",
              "The show goes out live from the café and guests are called to the microphone."},
     .venues = "aroma zerno", .days = "5", .times = "08:00", .minutes = 120, .price = "free", .spoken = "kk,ru", .by = "radio", .tags = "завтрак,радио", .again = 4},
    {.title = {"Вечер знакомств за настольными играми", "Үстел ойындарымен танысу кеші", "Meet people over board games"},
     .text = {"Партии по пятнадцать минут, после каждой меняются столы. Возраст от 25 до 40, поровну мужчин и женщин.",
              "Он бес минуттық ойындар, әрқайсысынан кейін үстел ауысады. 25–40 жас, ерлер мен әйелдер тең.",
              "Games of fifteen minutes, then tables change. Ages 25 to 40, as many men as women."},
     .venues = "rubik kipenie", .days = "6", .times = "19:00", .minutes = 150, .price = "2500", .age = 18, .spoken = "ru,kk", .by = "rubik", .tags = "знакомства,игры", .registration = true, .capacity = 32, .again = 1},
    {.title = {"Турнир по боулингу между цехами", "Цехтар арасындағы боулинг турниры", "Bowling between the works’ shops"},
     .text = {"Команды по четыре человека, запасной разрешён. Болельщикам чай бесплатно.",
              "Төрт адамнан команда, қосалқы ойыншыға болады. Жанкүйерлерге шай тегін.",
              "Teams of four, one reserve. Tea is free for supporters."},
     .venues = "strike", .days = "47", .times = "18:00", .minutes = 180, .price = "12000/team", .age = 16, .by = "strike kassa", .tags = "боулинг,корпоратив", .fate = "cancelled", .again = 1},
    {.title = {"Ночь в музее: фонарик вместо люстры", "Мұражай түні: люстра орнына қолшам", "Night at the museum: a torch for a lamp"},
     .text = {"Свет выключат, экскурсовод поведёт по залам с фонарём. Дети идут со взрослым.",
              "Жарық сөндіріледі, экскурсия жетекшісі залдарды қолшаммен аралатады. Балалар ересекпен бірге.",
              "The lights go out and a guide leads you by torch. Children come with an adult."},
     .venues = "museum coppermuseum", .days = "56", .times = "20:00", .minutes = 120, .price = "500-1000", .age = 8, .spoken = "kk,ru", .by = "museum", .tags = "музей,ночь", .registration = true, .capacity = 60, .again = 1},
    {.title = {"Отливка жетона: час у маленькой печи", "Жетон құю: шағын пеш жанындағы бір сағат", "Cast a token at the small furnace"},
     .text = {"Бывший плавильщик показывает медь жидкой и твёрдой. Жетон остаётся вам, спецодежду дают.",
              "Бұрынғы балқытушы мыстың сұйық және қатты күйін көрсетеді. Жетон өзіңізге қалады, арнайы киім беріледі.",
              "A former smelter shows copper liquid and solid. You keep the token; overalls are lent."},
     .venues = "coppermuseum", .days = "67", .times = "12:00 15:00", .minutes = 60, .price = "1500", .age = 12, .spoken = "ru,kk", .by = "coppermuseum", .tags = "медь,музей", .registration = true, .capacity = 10, .again = 3},
};

}  // namespace

std::span<const Happening> leisure() { return all_leisure; }

}  // namespace demo
