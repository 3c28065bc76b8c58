// Seminars of the demo city: for those who run a business, seek work, or want to know their rights.
#include "demo/happenings.h"

namespace demo {

namespace {

constexpr Words starters[] = {
    {"как открыть ИП за один день", "ЖК-ні бір күнде қалай ашуға болады", "open a sole trader’s business in a day"},
    {"бизнес-план на двух страницах", "екі беттік бизнес-жоспар", "a business plan on two pages"},
    {"гранты и займы этого года", "биылғы гранттар мен несиелер", "this year’s grants and loans"},
    {"договор и налоги первого сотрудника", "алғашқы қызметкердің шарты мен салығы", "contract and tax of the first employee"},
};
constexpr Words taxes[] = {
    {"упрощённая декларация", "жеңілдетілген декларация", "the simplified return"},
    {"онлайн-касса без ошибок", "онлайн-касса қатесіз", "the online till without mistakes"},
    {"что изменилось для самозанятых", "өзін-өзі жұмыспен қамтығандарға не өзгерді", "what has changed for the self-employed"},
    {"отчёт за квартал", "тоқсандық есеп", "the quarterly report"},
};
constexpr Words selling[] = {
    {"фотографии товара телефоном", "телефонмен тауар суреті", "product photos with a phone"},
    {"продажи в соцсетях без бюджета", "бюджетсіз әлеуметтік желіде сату", "selling on social networks without a budget"},
    {"как отвечать на плохие отзывы", "жаман пікірге қалай жауап беру керек", "answering bad reviews"},
    {"меню, которое продаёт", "сататын мәзір", "a menu that sells"},
};
constexpr Words rights[] = {
    {"труд и сокращение", "еңбек және қысқарту", "work and redundancy"},
    {"жильё и соседи", "тұрғын үй мен көршілер", "housing and neighbours"},
    {"алименты и опека", "алимент пен қамқорлық", "maintenance and guardianship"},
    {"кредит и коллекторы", "несие мен коллекторлар", "loans and debt collectors"},
};
constexpr Words health[] = {
    {"давление после сорока", "қырықтан кейінгі қысым", "blood pressure after forty"},
    {"сон детей и подростков", "балалар мен жасөспірімдердің ұйқысы", "sleep of children and teenagers"},
    {"первая помощь дома", "үйдегі алғашқы көмек", "first aid at home"},
    {"как читать анализы", "талдауды қалай оқу керек", "reading your test results"},
};
constexpr Words online_talks[] = {
    {"удалённая работа из Жезказгана", "Жезқазғаннан қашықтан жұмыс", "working remotely from Zhezkazgan"},
    {"первая тысяча подписчиков", "алғашқы мың жазылушы", "your first thousand followers"},
    {"как продать ремесло за границу", "қолөнерді шетелге қалай сатуға болады", "selling crafts abroad"},
    {"как выбрать профессию в семнадцать", "он жетіде мамандық таңдау", "choosing a profession at seventeen"},
    {"безопасность в интернете для родителей", "ата-аналарға интернет қауіпсіздігі", "internet safety for parents"},
};
constexpr Words farm[] = {
    {"теплица в степном климате", "дала климатындағы жылыжай", "a greenhouse in a steppe climate"},
    {"молочная ферма на двадцать голов", "жиырма бас сиырға сүт фермасы", "a dairy of twenty head"},
    {"пчёлы в холодном краю", "суық өлкедегі ара", "bees in a cold land"},
};

constexpr Happening all_seminars[] = {
    {.title = {"Своё дело: {}", "Өз ісің: {}", "Your own business: {}"},
     .text = {"Два часа с теми, кто уже прошёл этот путь в нашем городе. Шаблоны документов отдаём с собой.",
              "Осы жолдан біздің қалада өткендермен екі сағат. Құжат үлгілерін өзіңізбен аласыз.",
              "Two hours with people who did it in our city. Templates to take home."},
     .parts = starters, .venues = "business kipenie", .days = "1234", .times = "16:00 18:00", .minutes = 120, .price = "free", .age = 18, .spoken = "ru,kk", .by = "business", .tags = "бизнес,начинающим",
     .programme = "16:00 Регистрация и чай|16:15 Рассказ предпринимателя|17:00 Разбор ваших случаев|17:45 Вопросы", .registration = true, .capacity = 60, .featured = 8},
    {.title = {"Бухгалтерия без паники: {}", "Бухгалтерия: {}", "Accounting without fear: {}"},
     .text = {"Разбираем форму строка за строкой, вопросы можно прислать заранее. Раздадим образец заполнения.",
              "Нысанды жол-жолымен қараймыз, сұрақты алдын ала жіберуге болады. Толтыру үлгісі беріледі.",
              "The form line by line; send questions ahead. A filled-in sample is handed out."},
     .parts = taxes, .venues = "business kipenie", .days = "1234", .times = "10:00 18:00", .minutes = 120, .price = "3000-5000", .note = "ИП и ТОО по счёту", .age = 18, .spoken = "ru,kk", .by = "business", .tags = "налоги,бизнес", .registration = true, .capacity = 40},
    {.title = {"Продажи и маркетинг: {}", "Сату мен маркетинг: {}", "Selling: {}"},
     .text = {"Практика на ваших примерах: принесите свой товар или меню. После семинара — месяц ответов в чате.",
              "Өз мысалыңызбен тәжірибе: тауарыңызды не мәзіріңізді әкеліңіз. Кейін бір ай чатта жауап аласыз.",
              "Practice on your own goods or menu. A month of answers in the chat afterwards."},
     .parts = selling, .venues = "kipenie business zharyk", .days = "2345", .times = "18:30", .minutes = 120, .price = "4000", .age = 16, .spoken = "ru,kk", .by = "kipenie", .tags = "маркетинг", .registration = true, .capacity = 30},
    {.title = {"Бесплатный юридический приём: {}", "Тегін заңгерлік қабылдау: {}", "Free legal hour: {}"},
     .text = {"Юристы принимают по очереди, двадцать минут на человека. Возьмите документы и удостоверение.",
              "Заңгерлер кезекпен қабылдайды, бір адамға жиырма минут. Құжаттар мен жеке куәлік алыңыз.",
              "Lawyers see people in turn, twenty minutes each. Bring papers and identity card."},
     .parts = rights, .venues = "library akimat longlife", .days = "1234", .times = "10:00 14:00", .minutes = 180, .price = "free", .age = 18, .spoken = "ru,kk", .by = "pravo", .tags = "право", .registration = true, .capacity = 12},
    {.title = {"Школа здоровья: {}", "Денсаулық мектебі: {}", "Health school: {}"},
     .text = {"Врач говорит без страшных слов и показывает на себе. Давление измерят всем.",
              "Дәрігер түсінікті тілмен айтып, өзінде көрсетеді. Барлығының қысымы өлшенеді.",
              "A doctor speaks plainly and shows it. Everyone’s blood pressure is measured."},
     .parts = health, .venues = "longlife library", .days = "1234", .times = "11:00 15:00", .minutes = 90, .price = "free", .spoken = "ru,kk", .by = "poly1 longlife", .tags = "здоровье"},
    {.title = {"Вебинар: {}", "Вебинар: {}", "Webinar: {}"},
     .text = {"Час рассказа и полчаса ответов, запись придёт всем, кто зарегистрировался. Ссылку пришлём за час.",
              "Бір сағат әңгіме, жарты сағат жауап, жазбасы тіркелгендерге жіберіледі. Сілтеме бір сағат бұрын келеді.",
              "An hour of talk and half of answers; the recording goes to all who registered. The link comes an hour before."},
     .parts = online_talks, .venues = "", .days = "1234", .times = "19:00 20:00", .minutes = 90, .price = "free", .spoken = "ru,kk", .by = "kod business", .tags = "онлайн,вебинар", .registration = true, .online = true},
    {.title = {"Фермерский семинар: {}", "Фермерлер семинары: {}", "Farmers’ seminar: {}"},
     .text = {"Агрономы и хозяйства области, показ на месте. Автобус от акимата в 8:00, обед включён.",
              "Облыс агрономдары мен шаруашылықтары, жерінде көрсетеді. Автобус әкімдіктен 8:00-де, түскі ас ішінде.",
              "Agronomists and farms of the region, shown on the spot. A bus leaves city hall at 8:00, lunch included."},
     .parts = farm, .place = "хозяйства Улытауского района, выезд от акимата", .days = "46", .times = "08:00", .minutes = 480, .price = "2000", .spoken = "kk,ru", .by = "yrys business", .tags = "сельское хозяйство", .months = "4-10", .registration = true, .capacity = 40},
    {.title = {"Ярмарка вакансий", "Бос жұмыс орындары жәрмеңкесі", "Job fair"},
     .text = {"Сорок работодателей за одним столом с вами. Резюме помогут составить на месте, возьмите трудовую книжку.",
              "Қырық жұмыс беруші бір үстелде. Түйіндемені сол жерде жасап береді, еңбек кітапшасын алыңыз.",
              "Forty employers at one table with you. Help with your CV on the spot; bring your work record."},
     .venues = "work dvorec", .days = "34", .times = "10:00", .minutes = 300, .price = "free", .age = 18, .spoken = "ru,kk", .by = "work", .tags = "работа", .again = 1},
    {.title = {"Заседание общественного совета: бюджет района", "Қоғамдық кеңес отырысы: аудан бюджеті", "Public council: the district’s budget"},
     .text = {"Заседание открытое, слово дают жителям по записи у входа. Документы заранее лежат на портале.",
              "Отырыс ашық, кіреберісте жазылған тұрғындарға сөз беріледі. Құжаттар алдын ала порталда.",
              "An open meeting; residents may speak if they sign up at the door. Papers are on the portal."},
     .venues = "akimat", .days = "3", .times = "15:00", .minutes = 120, .price = "free", .spoken = "kk,ru", .by = "akimat", .tags = "город,бюджет", .again = 2},
    {.title = {"Страховка и кредит: читаем договор вслух", "Сақтандыру мен несие: шартты дауыстап оқимыз", "Insurance and loans: reading contracts aloud"},
     .text = {"Принесите свой договор, разберём по строкам. Без рекламы и без чужих ставок.",
              "Өз шартыңызды әкеліңіз, жол-жолымен талдаймыз. Жарнамасыз.",
              "Bring your contract and we go through it line by line. No advertising."},
     .venues = "library business/2", .days = "34", .times = "18:00", .minutes = 90, .price = "free", .age = 18, .spoken = "ru,kk", .by = "kassa", .tags = "деньги,право", .again = 1},
    {.title = {"Мастера за столом: договор, налог, инструмент", "Шеберлер үстел басында: шарт, салық, құрал", "Craftspeople’s table: contract, tax, tools"},
     .text = {"Встреча самозанятых с налоговым инспектором без протокола. Вопросы — только по делу.",
              "Өз ісімен айналысатындардың салық инспекторымен кездесуі. Сұрақтар іс бойынша ғана.",
              "The self-employed meet a tax inspector, off the record. Questions to the point."},
     .venues = "kipenie business/2", .days = "5", .times = "18:00", .minutes = 120, .price = "free", .age = 18, .spoken = "ru,kk", .by = "business", .tags = "бизнес,налоги", .registration = true, .capacity = 35, .again = 2},
};

}  // namespace

std::span<const Happening> seminars() { return all_seminars; }

}  // namespace demo
