// Concerts of the demo city.
#include "demo/happenings.h"

namespace demo {

namespace {

constexpr Words live_bands[] = {
    {"трио «Дала әуені»", "«Дала әуені» триосы", "the trio Dala Aueni"},
    {"дуэт «Две гитары»", "«Екі гитара» дуэті", "the duo Two Guitars"},
    {"квартет «Медь»", "«Мыс» квартеті", "the quartet Copper"},
    {"«Ночная смена»", "«Түнгі ауысым» тобы", "Night Shift"},
};
constexpr Words kui_masters[] = {
    {"ученики Таттимбета", "Тәттімбет шәкірттері", "pupils of Tattimbet"},
    {"шертпе Арки", "Арқа шертпесі", "the shertpe of Arqa"},
    {"токпе и легенды", "төкпе мен аңыздар", "tokpe and legends"},
};
constexpr Words open_stages[] = {
    {"авторская песня", "авторлық ән", "singer-songwriters"},
    {"первый раз на сцене", "сахнаға алғаш шығу", "first time on stage"},
    {"каверы на казахском", "қазақша каверлер", "covers in Kazakh"},
    {"битбокс и рэп", "битбокс пен рэп", "beatbox and rap"},
};
constexpr Words jazz_evenings[] = {
    {"стандарты", "стандарттар", "the standards"},
    {"босанова под снегом и без", "босанова", "bossa nova"},
    {"музыка кино", "кино музыкасы", "film music"},
};
constexpr Words school_concerts[] = {
    {"класс домбры", "домбыра сыныбы", "dombyra class"},
    {"класс фортепиано", "фортепиано сыныбы", "piano class"},
    {"класс скрипки", "скрипка сыныбы", "violin class"},
    {"класс кобыза", "қобыз сыныбы", "qobyz class"},
    {"духовой оркестр", "үрмелі оркестр", "wind band"},
};
constexpr Words chamber[] = {
    {"Бах и кюй", "Бах және күй", "Bach and the kui"},
    {"вальсы", "вальстер", "waltzes"},
    {"струнный квартет", "ішекті квартет", "string quartet"},
};
constexpr Words tea_songs[] = {
    {"песни шестидесятых", "алпысыншы жылдардың әндері", "songs of the sixties"},
    {"песни войны и тыла", "соғыс пен тыл әндері", "songs of war and home"},
    {"народные романсы", "халық романстары", "folk romances"},
    {"песни стройки", "құрылыс жылдарының әндері", "songs of the builders"},
};

constexpr Happening all_concerts[] = {
    {.title = {"Айтыс: состязание акынов Улытау", "Айтыс: Ұлытау ақындарының сайысы", "Aitys: the poets of Ulytau compete"},
     .text = {"Восемь акынов Улытауской области встретятся в споре под домбру. Темы зал выбирает вечером: степь и завод, отцы и дети, вода и медь.\n\nВедёт Болат Сейтқали. Речь на казахском, на экране — краткий перевод на русский.",
              "Ұлытау облысының сегіз ақыны домбырамен сөз сайысына түседі. Тақырыпты кешке зал таңдайды: дала мен зауыт, әке мен бала, су мен мыс.\n\nЖүргізетін Болат Сейтқали. Сайыс қазақ тілінде, экранда орысша қысқаша аударма болады.",
              "Eight poets of the Ulytau region meet in verse to the dombyra. The hall chooses the themes that evening: steppe and smelter, fathers and children, water and copper.\n\nHosted by Bolat Seitqali in Kazakh, with a short Russian translation on the screen."},
     .venues = "dk", .days = "6", .times = "17:00", .minutes = 180, .price = "free", .age = 6, .spoken = "kk", .by = "dk gazeta", .tags = "айтыс,домбра,традиции",
     .programme = "17:00 Открытие и жеребьёвка|17:20 Первый круг: четыре пары|18:40 Перерыв, чай в фойе|19:00 Второй круг и слово жюри|19:50 Награждение", .registration = true, .capacity = 420, .featured = 1},
    {.title = {"Живая музыка: {}", "Жанды музыка: {}", "Live music: {}"},
     .text = {"Два отделения по сорок минут, между ними — перерыв на ужин. Столик лучше занять заранее, вход свободный.",
              "Қырық минуттан екі бөлім, арасында кешкі асқа үзіліс. Үстелді алдын ала алған дұрыс, кіру тегін.",
              "Two sets of forty minutes with supper in between. Book a table; entry is free."},
     .parts = live_bands, .venues = "kengir saksaul medny", .days = "56", .times = "19:30 20:00", .minutes = 150, .price = "free", .age = 12, .spoken = "ru,kk", .by = "kengir", .tags = "живая музыка", .again = 2},
    {.title = {"Вечер кюев: {}", "Күй кеші: {}", "Evening of kuis: {}"},
     .text = {"Кюй рассказывает историю без слов. Перед каждым исполнитель говорит, о чём он, и играет так, что слова больше не нужны.",
              "Күй — сөзсіз айтылған әңгіме. Әр күйдің алдында орындаушы аңызын баяндап, сосын домбыраны сөйлетеді.",
              "A kui tells a story without words. Before each the player says what it is about, and then words are no longer needed."},
     .parts = kui_masters, .venues = "music1 dk/2", .days = "56", .times = "18:00", .minutes = 90, .price = "500", .note = "школьникам бесплатно", .age = 6, .spoken = "kk", .by = "music1", .tags = "домбра,кюй"},
    {.title = {"Открытый микрофон: {}", "Ашық микрофон: {}", "Open mic: {}"},
     .text = {"Десять минут на человека, список открыт за час до начала. Звук и стул есть, смелость приносите с собой.",
              "Бір адамға он минут, тізім басталардан бір сағат бұрын ашылады. Дыбыс пен орындық бар, батылдықты өзіңіз әкеліңіз.",
              "Ten minutes each; the list opens an hour before. There is sound and a chair, courage you bring yourself."},
     .parts = open_stages, .venues = "youth zerno", .days = "45", .times = "19:00", .minutes = 120, .price = "free", .age = 12, .spoken = "kk,ru", .by = "youth", .tags = "открытая сцена"},
    {.title = {"Джаз в «Медном дворе»: {}", "«Мыс сарайдағы» джаз: {}", "Jazz at Copper Court: {}"},
     .text = {"Саксофон, контрабас и щётки. Первый столик у сцены держат для тех, кто пришёл один.",
              "Саксофон, контрабас және барабан. Сахна жанындағы бірінші үстел жалғыз келгендерге сақталады.",
              "Saxophone, bass and brushes. The first table by the stage is kept for those who come alone."},
     .parts = jazz_evenings, .venues = "medny", .days = "45", .times = "20:00", .minutes = 120, .price = "3000", .note = "напиток включён", .age = 18, .by = "medny", .tags = "джаз"},
    {.title = {"Концерт учеников: {}", "Оқушылар концерті: {}", "Pupils’ concert: {}"},
     .text = {"Играют те, кто учится первый и седьмой год. Ошибки разрешены, аплодисменты обязательны.",
              "Бірінші және жетінші жыл оқып жүргендер ойнайды. Қателесуге болады, қол соғу міндетті.",
              "Players of their first and seventh year. Mistakes are allowed, applause is not optional."},
     .parts = school_concerts, .venues = "music1", .days = "356", .times = "16:00 17:00", .minutes = 70, .price = "free", .age = 0, .spoken = "kk,ru", .by = "music1", .tags = "дети,музыкальная школа", .months = "9-5"},
    {.title = {"Камерный вечер: {}", "Камералық кеш: {}", "Chamber evening: {}"},
     .text = {"Шестьдесят минут музыки в выставочном зале, среди керамики и меди. Стульев восемьдесят, стоять можно у стен.",
              "Көрме залында, керамика мен мыс арасында алпыс минут музыка. Сексен орын бар, қабырға жанында тұруға болады.",
              "An hour of music in the exhibition hall among ceramics and copper. Eighty chairs, and room to stand along the walls."},
     .parts = chamber, .venues = "museum gallery", .days = "46", .times = "18:30", .minutes = 60, .price = "1000", .age = 6, .by = "artcollege museum", .tags = "классика"},
    {.title = {"Хор «Кеңгір»: большая репетиция со зрителями", "«Кеңгір» хоры: көрермен алдындағы үлкен дайындық", "The Kengir choir rehearses with an audience"},
     .text = {"Шестьдесят голосов готовят программу к празднику. Можно слушать молча, а в конце спеть вместе припев.",
              "Алпыс дауыс мерекеге бағдарлама әзірлейді. Үнсіз тыңдап, соңында қайырмасын бірге айтуға болады.",
              "Sixty voices prepare a programme. Listen in silence, and join the last refrain."},
     .venues = "dk/2 friendship", .days = "13", .times = "18:30", .minutes = 90, .price = "free", .spoken = "kk,ru", .by = "dk longlife", .tags = "хор", .again = 3},
    {.title = {"Чай с песней: {}", "Шай үстіндегі ән: {}", "Tea and song: {}"},
     .text = {"Концерт за столами: поют солисты центра, слова лежат на каждом столике. Чай и баурсаки за счёт организаторов.",
              "Дастарқан басындағы концерт: орталық әншілері айтады, мәтіні әр үстелде жатады. Шай мен бауырсақ ұйымдастырушылардан.",
              "A concert at tables: the centre’s singers lead and the words lie before you. Tea and baursaq are on the house."},
     .parts = tea_songs, .venues = "longlife", .days = "24", .times = "15:00", .minutes = 90, .price = "free", .spoken = "ru,kk", .by = "longlife veterans", .tags = "старшее поколение"},
    {.title = {"Рок-ночь «Плавка»", "«Балқыту» рок түні", "Rock night “Smelt”"},
     .text = {"Шесть групп из Жезказгана, Сатпаева и Балхаша, по полчаса на каждую. Беруши лежат на входе.",
              "Жезқазған, Сәтбаев және Балқаштан алты топ, әрқайсысына жарты сағат. Құлақ тығыны кіреберісте.",
              "Six bands from Zhezkazgan, Satpaev and Balqash, half an hour each. Earplugs lie by the door."},
     .venues = "depot", .days = "6", .times = "19:00", .minutes = 240, .price = "1500-2500", .note = "на входе дороже на 500 ₸", .age = 16, .by = "youth kola", .tags = "рок", .fate = "sold_out", .again = 1},
    {.title = {"Вечер одного голоса: Айсулу Ерғали", "Бір дауыс кеші: Айсұлу Ерғали", "One voice: Aisulu Yergali"},
     .text = {"Народные песни Арки без микрофона и без аккомпанемента. Певица рассказывает, от кого услышала каждую.",
              "Арқаның халық әндері микрофонсыз, сүйемелдеусіз. Әнші әр әнді кімнен естігенін айтып береді.",
              "Folk songs of Arqa without microphone or accompaniment. The singer tells from whom she heard each one."},
     .venues = "museum music1", .days = "56", .times = "18:00", .minutes = 75, .price = "1000-2000", .age = 6, .spoken = "kk", .by = "museum", .tags = "народная песня"},
    {.title = {"Духовой оркестр на летней эстраде", "Жазғы эстрададағы үрмелі оркестр", "The wind band on the summer stage"},
     .text = {"Вальсы и марши под тополями. Танцевать можно на площадке перед сценой, стулья бесплатны.",
              "Терек көлеңкесіндегі вальстер мен марштар. Сахна алдында билеуге болады, орындық тегін.",
              "Waltzes and marches under the poplars. Dance before the stage; chairs are free."},
     .venues = "park", .days = "7", .times = "18:00 19:00", .minutes = 90, .price = "free", .by = "park music1", .tags = "парк,танцы", .months = "5-9", .again = 4},
    {.title = {"Органная запись и звёзды: концерт под куполом", "Орган үні мен жұлдыздар: күмбез астындағы концерт", "Organ and stars under the dome"},
     .text = {"Сорок минут музыки в темноте планетария, небо того же часа над Улытау. Опоздавших не впускают.",
              "Планетарий қараңғысында қырық минут музыка, төбеде сол сағаттағы Ұлытау аспаны. Кешіккендер кірмейді.",
              "Forty minutes of music in the dark of the planetarium under the sky of that very hour. Latecomers stay outside."},
     .venues = "planetarium", .days = "56", .times = "19:00 20:30", .minutes = 40, .price = "1200", .age = 6, .by = "planetarium", .tags = "планетарий", .capacity = 50, .again = 2},
    {.title = {"Терме и жыр: вечер сказителей", "Терме мен жыр: жыршылар кеші", "Terme and zhyr: an evening of tellers"},
     .text = {"", "Жыршылар ескі сарынмен жыр жырлап, термелер айтады. Кеш соңында тыңдармандар өз сұрағын қоя алады.", ""},
     .venues = "friendship dk/2", .days = "6", .times = "16:00", .minutes = 120, .price = "free", .spoken = "kk", .by = "friendship", .tags = "терме,традиции"},
    {.title = {"Гитарный круг у костра", "От басындағы гитара кеші", "Guitars round the fire"},
     .text = {"Берите гитару, плед и кружку. Песенники раздают, костёр разводят в восемь.",
              "Гитара, жамылғы және кружка алыңыз. Ән жинағы таратылады, от сегізде жағылады.",
              "Bring a guitar, a rug and a mug. Songbooks are handed out and the fire is lit at eight."},
     .venues = "sosny embankment", .days = "56", .times = "20:00", .minutes = 180, .price = "free", .by = "turclub", .tags = "авторская песня,природа", .months = "5-9", .again = 2},
    {.title = {"Рояль в библиотеке", "Кітапханадағы рояль", "A grand piano in the library"},
     .text = {"Студенты колледжа искусств играют между полок, пока читальный зал закрыт для тишины.", "", ""},
     .venues = "library", .days = "6", .times = "16:00", .minutes = 60, .price = "free", .by = "library artcollege", .tags = "классика,библиотека", .again = 1},
    {.title = {"Танцевальный вечер «Ретро»", "«Ретро» би кеші", "Retro dance evening"},
     .text = {"Фокстрот, вальс и твист под пластинки; партнёра найдут на месте. Первые полчаса показывают шаги.",
              "Пластинкамен фокстрот, вальс және твист; серік орнында табылады. Алғашқы жарты сағатта қадамдар үйретіледі.",
              "Foxtrot, waltz and twist to records; a partner will be found. The first half-hour shows the steps."},
     .venues = "dk/3 friendship", .days = "6", .times = "18:00", .minutes = 150, .price = "500", .age = 18, .by = "dk", .tags = "танцы", .again = 3},
    {.title = {"Этно-электроника: кобыз и синтезатор", "Этно-электроника: қобыз бен синтезатор", "Qobyz and synthesiser"},
     .text = {"Кобыз звучит через гитарные эффекты, а свет рисует на стенах петроглифы Теректы Аулие.",
              "Қобыз үні эффектілер арқылы өтеді, ал жарық қабырғаға Теректі әулие петроглифтерін салады.",
              "The qobyz through guitar effects, while light draws the petroglyphs of Terekty Aulie on the walls."},
     .venues = "youth depot", .days = "56", .times = "20:00", .minutes = 90, .price = "2000", .age = 12, .spoken = "kk,ru", .by = "youth", .tags = "этника,электроника", .fate = "postponed"},
    {.title = {"Концерт «Город поёт»: хоры школ", "«Қала шырқайды» концерті: мектеп хорлары", "The City Sings: school choirs"},
     .text = {"Двенадцать школ и одна общая песня в финале. Первый ряд оставлен выступающим.",
              "Он екі мектеп және соңындағы бір ортақ ән. Бірінші қатар өнерпаздарға қалдырылады.",
              "Twelve schools and one song together at the end. The first row is kept for the singers."},
     .venues = "dk dvorec", .days = "67", .times = "12:00 15:00", .minutes = 120, .price = "free", .spoken = "kk,ru", .by = "dvorec dk", .tags = "хор,школы", .children = true},
    {.title = {"Бардовский четверг: песни про дорогу", "Бейсенбі әні: жол туралы әндер", "Singer-songwriter Thursday: the road"},
     .text = {"Камерная сцена на сорок человек, чай в термосах. Поют свои и любимые чужие песни.",
              "Қырық адамға арналған шағын сахна, термостағы шай. Өз әнін де, сүйікті әнін де айтады.",
              "A small stage for forty and tea in flasks. Own songs and beloved ones."},
     .venues = "kipenie knizhny", .days = "4", .times = "19:00", .minutes = 100, .price = "700", .age = 12, .by = "kipenie", .tags = "авторская песня", .again = 1},
};

}  // namespace

std::span<const Happening> concerts() { return all_concerts; }

}  // namespace demo
