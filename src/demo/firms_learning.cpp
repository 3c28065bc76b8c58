// Where the demo city learns.
#include "demo/firms.h"

namespace demo {

namespace {

constexpr Firm schools[] = {
    {{"Школа-гимназия № 1", "№ 1 мектеп-гимназия", "Gymnasium No 1"}, {"Старейшая школа города, сильная математика и музей геологии в холле.", "Қаланың ең ескі мектебі, математикасы мықты, дәлізінде геология мұражайы бар.", "The oldest school in town, strong in mathematics, with a museum of geology in the hall."}, "school1", "nekrasov 14"},
    {{"Школа № 2", "№ 2 мектеп", "School No 2"}},
    {{"Школа № 3 имени Абая", "Абай атындағы № 3 мектеп", "Abai School No 3"}, {"Обучение на казахском, домбровый оркестр из сорока учеников.", "Қазақ тілінде оқытады, қырық оқушыдан құралған домбыра оркестрі бар.", "Taught in Kazakh, with a dombyra orchestra of forty."}, "school3"},
    {{"Школа № 5", "№ 5 мектеп", "School No 5"}},
    {{"Школа-лицей № 7", "№ 7 мектеп-лицей", "Lyceum No 7"}, {"Профильные классы химии и информатики вместе с колледжем.", "Колледжбен бірге химия мен информатика бейінді сыныптары.", "Classes in chemistry and computing together with the college."}, "school7"},
    {{"Школа № 8", "№ 8 мектеп", "School No 8"}},
    {{"Школа № 10", "№ 10 мектеп", "School No 10"}},
    {{"Школа № 13", "№ 13 мектеп", "School No 13"}},
    {{"Школа № 15", "№ 15 мектеп", "School No 15"}, {"Шахматный класс и школьный театр на двух языках.", "Шахмат сыныбы және екі тілдегі мектеп театры.", "A chess class and a school theatre in two languages."}},
    {{"Школа № 22 имени Сатпаева", "Сәтбаев атындағы № 22 мектеп", "Satpaev School No 22"}, {"", "Геологтар үйірмесі мен мектеп мұражайы бар, оқу қазақ тілінде.", ""}},
    {{"Вечерняя школа", "Кешкі мектеп", "Evening school"}, {"Для тех, кто работает: занятия после шести и по субботам.", "Жұмыс істейтіндерге: сабақ алтыдан кейін және сенбі күні.", "For those who work: lessons after six and on Saturdays."}, "", "", "1-5 16:00-21:00; 6 10:00-15:00; PH off"},
};
constexpr Words school_lines[] = {
    {"Приём заявлений в первый класс — с апреля, онлайн и в канцелярии.", "Бірінші сыныпқа өтініш сәуірден бастап онлайн және кеңседе қабылданады.", "Applications for the first year from April, online and at the office."},
    {"Школа работает в две смены, кружки — до шести вечера.", "Мектеп екі ауысымда жұмыс істейді, үйірмелер кешкі алтыға дейін.", "Two shifts; clubs run until six."},
    {"Спортзал открыт для жителей квартала по вечерам.", "Спорт залы кешке орам тұрғындарына ашық.", "The gym is open to the neighbourhood in the evening."},
    {"В столовой горячее питание, для начальных классов бесплатно.", "Асханада ыстық тамақ, бастауыш сыныптарға тегін.", "Hot meals, free for the first years."},
};

constexpr Firm colleges[] = {
    {{"Горно-металлургический колледж", "Тау-кен металлургия колледжі", "Mining and Metallurgy College"}, {"Электрики, обогатители и программисты; дни открытых дверей весной и осенью.", "Электрик, байытушы және бағдарламашы; ашық есік күндері көктем мен күзде.", "Electricians, ore dressers and programmers; open days in spring and autumn."}, "college", "satpaev 74"},
    {{"Медицинский колледж", "Медицина колледжі", "Medical College"}},
    {{"Колледж искусств", "Өнер колледжі", "College of Arts"}, {"Вокал, домбра, хореография и дизайн; отчётные концерты открыты для всех.", "Вокал, домбыра, хореография және дизайн; есеп беру концерттері бәріне ашық.", "Voice, dombyra, dance and design; end-of-term concerts are open to all."}, "artcollege", "shevchenko 40"},
};
constexpr Words college_lines[] = {
    {"Приём документов — с 20 июня, онлайн и в приёмной комиссии.", "Құжат 20 маусымнан бастап онлайн және қабылдау комиссиясында қабылданады.", "Applications from 20 June, online and at the admissions office."},
    {"Есть общежитие и столовая.", "Жатақхана мен асхана бар.", "There is a hostel and a canteen."},
    {"Грантовые места и дуальное обучение на предприятиях.", "Грант орындары және кәсіпорындарда дуалды оқыту бар.", "Grants, and training on the job in local firms."},
};

constexpr Firm kindergartens[] = {
    {{"Айгөлек", "", "Aigolek"}, {"Логопед, бассейн и группа для детей с аллергией.", "Логопед, бассейн және аллергиясы бар балаларға арналған топ.", "A speech therapist, a pool and a group for children with allergies."}, "aigolek"},
    {{"Балапан", "", "Balapan"}},
    {{"Құлыншақ", "", "Qulynshaq"}, {"", "Екі жастан мектепке дейінгі қазақ тілді топтар, үлкен ауласы мен бақшасы бар.", ""}},
    {{"Теремок", "Үйшік", "Teremok"}},
    {{"Ертөстік", "", "Ertostik"}, {"Открыт с семи утра: удобно тем, кто на смене.", "Таңғы жетіден ашық: ауысымда жұмыс істейтіндерге ыңғайлы.", "Open from seven, which suits people on shifts."}},
    {{"Радуга", "Кемпірқосақ", "Raduga"}},
    {{"Ақбота", "", "Aqbota"}},
    {{"Шағала", "", "Shagala"}},
    {{"Золотой ключик", "Алтын кілт", "Golden Key"}, {"Частный сад на три группы, английский с четырёх лет.", "", ""}},
};
constexpr Words kindergarten_lines[] = {
    {"Очередь — через городской портал, свободные места видны там же.", "Кезек қалалық портал арқылы, бос орындар сонда көрінеді.", "Places are given through the city portal, where free ones can be seen."},
    {"Питание пять раз в день, меню на неделю висит у входа.", "Күніне бес рет тамақ, апталық мәзір кіреберісте ілінеді.", "Five meals a day; the week’s menu hangs at the door."},
    {"Гуляют при температуре до минус пятнадцати.", "Минус он беске дейін серуенге шығады.", "They go out down to minus fifteen."},
};

constexpr Firm courses[] = {
    {{"Центр робототехники «Болашақ»", "«Болашақ» робототехника орталығы", "Bolashaq robotics centre"}, {"Роботы с шести лет, олимпиадная группа и открытая мастерская по субботам.", "Алты жастан роботтар, олимпиада тобы және сенбі күнгі ашық шеберхана.", "Robots from age six, an olympiad group and an open workshop on Saturdays."}, "bolashak", "margulan 22", "2-5 14:00-20:00; 6,7 10:00-18:00; 1 off"},
    {{"Языковой центр «Сөйле»", "«Сөйле» тіл орталығы", "Soile language centre"}, {"Казахский, английский и турецкий; разговорные клубы бесплатны для всех.", "Қазақ, ағылшын және түрік тілдері; сөйлесу клубтары бәріне тегін.", "Kazakh, English and Turkish; conversation clubs are free for all."}, "soile", "gagarin 41", "1-5 10:00-21:00; 6 10:00-17:00; 7 off"},
    {{"Музыкальная школа № 1", "№ 1 музыка мектебі", "Music School No 1"}, {"Домбра, кобыз, фортепиано и скрипка, концертный зал на 160 мест.", "Домбыра, қобыз, фортепиано және скрипка, 160 орындық концерт залы.", "Dombyra, qobyz, piano and violin, and a concert room of 160 seats."}, "music1", "pushkin 20"},
    {{"Школа искусств «Бояу»", "«Бояу» өнер мектебі", "Boyau art school"}, {"Живопись, керамика и анимация для детей и взрослых.", "Балалар мен ересектерге кескіндеме, керамика және анимация.", "Painting, ceramics and animation for children and adults."}, "boyau", "esenberlin 15"},
    {{"Гончарная мастерская «Саз»", "«Саз» қыш шеберханасы", "Saz pottery"}, {"Четыре круга, печь и глина с берегов Кенгира.", "Төрт шарық, пеш және Кеңгір жағасының сазы.", "Four wheels, a kiln and clay from the shores of Kengir."}, "saz", "gagarin 8", "3-5 12:00-20:00; 6,7 10:00-19:00; 1,2 off"},
    {{"Автошкола «Старт»", "«Старт» автомектебі", "Start driving school"}, {"Теория вечером, площадка своя, женщины-инструкторы.", "Теория кешке, өз алаңы бар, әйел нұсқаушылар жұмыс істейді.", "Theory in the evening, an own yard and women instructors."}, "start"},
    {{"Подготовка к ЕНТ «Жоғары балл»", "«Жоғары балл» ҰБТ дайындығы", "Zhogary Ball exam centre"}, {"Пробные тесты каждое воскресенье, разбор ошибок в тот же день.", "Жексенбі сайын сынақ тест, қателер сол күні талданады.", "Mock tests every Sunday, mistakes explained the same day."}, "ubt"},
    {{"Школа программирования «Код дала»", "«Код дала» бағдарламалау мектебі", "Kod Dala coding school"}, {"Python и веб-разработка, стажировки в городских проектах.", "Python мен веб-әзірлеу, қалалық жобаларда тәжірибе.", "Python and the web, with placements in city projects."}, "kod"},
    {{"Детский центр «Зейін»", "«Зейін» балалар орталығы", "Zeiin children’s centre"}, {"Подготовка к школе, логопед и ментальная арифметика.", "Мектепке дайындық, логопед және ментал арифметика.", "Getting ready for school, speech therapy and mental arithmetic."}, "zeiin"},
    {{"Курсы кройки «Алтын ине»", "«Алтын ине» тігін курстары", "Golden Needle sewing"}},
    {{"Учебный центр «Охрана труда»", "«Еңбек қорғау» оқу орталығы", "Work Safety training"}, {"Удостоверения стропальщика, высотника и электробезопасности.", "", ""}, "safety"},
    {{"Вокальная студия «Үн»", "«Үн» вокал студиясы", "Un singing studio"}},
    {{"Дворец школьников", "Оқушылар сарайы", "Palace of Schoolchildren"}, {"Шестьдесят кружков, от авиамоделей до театра, почти все бесплатны.", "Авиамодельден театрға дейін алпыс үйірме, көбі тегін.", "Sixty clubs from model planes to theatre, nearly all free."}, "dvorec", "kosmonavtov 40", "1-6 09:00-20:00; 7 10:00-16:00"},
    {{"Кулинарная школа «Қазан»", "«Қазан» аспаздық мектебі", "Qazan cookery school"}, {"Вечерние классы для взрослых и субботние для детей с родителями.", "Ересектерге кешкі, ата-анасымен келген балаларға сенбілік сабақтар.", "Evening classes for adults, Saturdays for children with parents."}, "kazan"},
    {{"Мастерская «Мыс өрнек»", "«Мыс өрнек» шеберханасы", "Copper Pattern workshop"}, {"Чеканка по меди: учат держать молоток и не спешить.", "Мысқа өрнек салу: балға ұстауды және асықпауды үйретеді.", "Copper chasing: how to hold the hammer and not to hurry."}, "mys", "abai 12"},
};
constexpr Words course_lines[] = {
    {"Группы небольшие, пропущенное занятие можно отработать.", "Топтар шағын, өтпей қалған сабақты орнына келтіруге болады.", "Groups are small and a missed class can be made up."},
    {"Первое занятие бесплатно, записаться можно за день.", "Бірінші сабақ тегін, бір күн бұрын жазылуға болады.", "The first class is free; book a day before."},
    {"По окончании выдают сертификат.", "Соңында сертификат беріледі.", "There is a certificate at the end."},
    {"Занятия идут на казахском и русском.", "Сабақ қазақ және орыс тілдерінде өтеді.", "Classes are in Kazakh and Russian."},
};

constexpr Sort learning_sorts_table[] = {
    {"school", "schools", {}, "1-5 08:00-19:00; 6 09:00-14:00; 7 off; PH off|1-6 08:00-18:30; PH off", 0, 0, "teaching_language=kk|ru|mixed ramp? children_from_age=6 wifi?", "школа", school_lines, schools, "public_body"},
    {"college", "schools", {}, "1-5 08:30-18:00; 6 09:00-14:00; 7 off; PH off", 0, 0, "teaching_language=mixed ramp? wifi", "колледж", college_lines, colleges, "public_body"},
    {"kindergarten", "kindergartens", {"Детский сад", "балабақшасы", "kindergarten"}, "1-5 07:30-18:30; 6,7 off; PH off|1-5 07:00-19:00; PH off", 0, 0, "teaching_language=kk|ru|mixed children_from_age=2 ramp? group_size=25", "детский сад", kindergarten_lines, kindergartens, "public_body"},
    {"course", "courses", {}, "1-5 10:00-20:00; 6 10:00-17:00; 7 off|2-7 10:00-19:00; 1 off|1-5 09:00-13:00,14:00-20:00; 6 10:00-16:00", 0, 0, "card? free_trial? teaching_language=mixed children_from_age=4|6|10 group_size=8|12 wifi? languages=kk_ru", "курсы,кружок", course_lines, courses},
};

}  // namespace

std::span<const Sort> learning_sorts() { return learning_sorts_table; }

}  // namespace demo
