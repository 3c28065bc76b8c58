// Where the demo city has its hair cut and its cars mended.
#include "demo/firms.h"

namespace demo {

namespace {

constexpr Firm salons[] = {
    {{"Айгерім", "", "Aigerim"}, {"Стрижки, окрашивание и свадебные причёски, шесть мастеров в двух сменах.", "Шаш қию, бояу және үйлену тойына шаш үлгілері, екі ауысымда алты шебер.", "Cuts, colouring and wedding hair; six masters in two shifts."}, "aigerim", "gagarin 9", "1-7 09:00-20:00"},
    {{"Перламутр", "Інжу", "Perlamutr"}, {"Маникюр и педикюр, инструмент стерилизуют при вас.", "Маникюр мен педикюр, құралдар көз алдыңызда зарарсыздандырылады.", "Manicure and pedicure; tools are sterilised before your eyes."}, "perlamutr"},
    {{"Зеркало", "Айна", "Mirror"}},
    {{"Шашбау", "", "Shashbau"}, {"", "Ұзын шашқа күтім жасау, бұрым өру және ұлттық сән үлгілері.", ""}},
    {{"Линия", "", "Linia"}, {"Косметология по медицинской лицензии: чистки, пилинги, аппаратные процедуры.", "Медициналық лицензиямен косметология: тазалау, пилинг, аппараттық ем-шаралар.", "Cosmetology under a medical licence: cleansing, peels and devices."}, "linia"},
    {{"Солярис", "", "Solaris"}},
    {{"Перизат", "", "Perizat"}, {"Вечерние причёски и макияж с выездом на торжество.", "Тойға барып кешкі шаш үлгісі мен макияж жасайды.", "Evening hair and make-up at the place of the party."}},
    {{"Две сестры", "Апалы-сіңлілі", "Two Sisters"}, {"Домашний салон на два кресла, принимают и поздно вечером.", "Екі креслолық үй салоны, кеш те қабылдайды.", "A home salon with two chairs, open late by arrangement."}, "sestry", "", "appointment"},
    {{"Ресница", "Кірпік", "Lash"}, {"Только брови и ресницы, запись через директ.", "", ""}},
};

constexpr Words salon_lines[] = {
    {"Первый визит — с консультацией, за неё не платят.", "Алғашқы келгенде кеңес тегін беріледі.", "The first visit comes with free advice."},
    {"Запись по телефону или в WhatsApp, без очереди.", "Телефон не WhatsApp арқылы жазыласыз, кезек жоқ.", "Book by phone or WhatsApp, no waiting."},
    {"Утром в будни цены ниже.", "Жұмыс күндері таңертең баға төменірек.", "Weekday mornings cost less."},
    {"Есть уголок, где подождёт ребёнок.", "Бала күтіп отыратын бұрыш бар.", "A corner where a child can wait."},
};

constexpr Firm barbers[] = {
    {{"Бритва", "Ұстара", "Britva"}, {"Мужские стрижки и бритьё опасной бритвой, чай за счёт заведения.", "Ерлер шаш үлгісі мен ұстарамен қырыну, шай тегін.", "Men’s cuts and straight-razor shaves; the tea is free."}, "britva", "abai 22"},
    {{"Жігіт", "", "Zhigit"}, {"Отцу и сыну — стрижка в соседних креслах.", "Әке мен бала қатар отырып шаш қидыра алады.", "Father and son get their hair cut side by side."}, "zhigit"},
    {{"Смена № 2", "№ 2 ауысым", "Shift No 2"}},
};

constexpr Words barber_lines[] = {
    {"Стрижка занимает сорок минут вместе с укладкой.", "Шаш қию сәндеумен бірге қырық минут алады.", "A cut takes forty minutes with styling."},
    {"Можно прийти без записи до полудня.", "Түске дейін жазылмай келуге болады.", "No booking needed before noon."},
};

constexpr Firm garages[] = {
    {{"Автодоктор", "", "Autodoctor"}, {"Диагностика за полчаса и смета до начала работ.", "Диагностика жарты сағатта, смета жұмыс алдында беріледі.", "Diagnosis in half an hour and a quote before work begins."}, "autodoctor", "zavod 3"},
    {{"Гараж 19", "", "Garage 19"}, {"Японские и корейские машины, склад ходовых деталей на месте.", "Жапон және корей көліктері, жүріс бөлігінің қоймасы осында.", "Japanese and Korean cars, common parts in stock."}},
    {{"Ходовая", "", "Hodovaya"}},
    {{"Электрик Бек", "Бек электрик", "Bek Electrics"}, {"Автоэлектрика, отогрев и запуск зимой с выездом.", "Автоэлектрика, қыста барып қыздыру және от алдыру.", "Car electrics, and starting frozen cars where they stand."}, "bek", "", "10.15-04.15 1-7 07:00-22:00; 1-6 09:00-19:00"},
    {{"Кузовной цех", "Шанақ цехы", "Body Shop"}, {"Рихтовка и покраска с подбором цвета по лючку бака.", "", ""}},
};

constexpr Words garage_lines[] = {
    {"Старые детали отдают хозяину.", "Ескі бөлшектер иесіне қайтарылады.", "Old parts are handed back."},
    {"На работы гарантия полгода.", "Жұмысқа жарты жыл кепілдік.", "Six months’ warranty on work."},
    {"Ждать можно в тёплой комнате с чаем.", "Жылы бөлмеде шай ішіп күтуге болады.", "Wait in a warm room with tea."},
};

constexpr Firm tyres[] = {
    {{"Шиномонтаж на Алашахана", "Алаша хандағы шина орталығы", "Tyres on Alashakhan"}, {"Зимой работают до полуночи, хранят чужой комплект до весны.", "Қыста түн ортасына дейін жұмыс істейді, екінші жинақты көктемге дейін сақтайды.", "Open until midnight in winter; your other set is kept until spring."}, "shina", "alashakhan 3", "10.01-12.15 1-7 08:00-24:00; 1-7 09:00-20:00"},
    {{"Мойка «Тұлпар»", "«Тұлпар» көлік жуу", "Tulpar car wash"}, {"Ручная мойка и химчистка салона, очередь видно по телефону.", "Қолмен жуу және салонды химиялық тазалау.", "Hand wash and interior cleaning."}, "tulpar", "", "24/7"},
    {{"Мойка самообслуживания «Капля»", "«Тамшы» өзіңіз жуатын орын", "Kaplya self-service wash"}},
    {{"Шиномонтаж у кольца", "Айналма жанындағы шина орталығы", "Tyres by the Roundabout"}},
    {{"Автостекло и тонировка", "Автошыны және тонировка", "Car Glass"}, {"Трещину заваривают за час, пока она не пошла дальше.", "", ""}},
};

constexpr Words tyre_lines[] = {
    {"Очередь можно занять по телефону.", "Кезекті телефонмен алуға болады.", "Take your place in the queue by phone."},
    {"В первые заморозки лучше приехать до восьми утра.", "Алғашқы аязда таңғы сегізге дейін келген дұрыс.", "In the first frost come before eight."},
    {"Принимают карты и переводы.", "Карта мен аударым қабылданады.", "Cards and transfers are taken."},
};

constexpr Sort beauty_cars_sorts_table[] = {
    {"salon", "beauty", {"Салон красоты", "сұлулық салоны", "beauty salon"}, "1-6 09:00-20:00; 7 10:00-18:00|1-7 10:00-21:00|2-6 10:00-19:00; 7,1 off", 4000, 15000,
     "card by_appointment wifi? languages=kk_ru at_home? ramp?", "красота", salon_lines, salons, "sole_trader", true},
    {"barber", "beauty", {"Барбершоп", "барбершопы", "barbershop"}, "1-7 10:00-22:00|1-6 10:00-20:00; 7 11:00-18:00", 3000, 6000,
     "card wifi children_from_age=4", "стрижка", barber_lines, barbers, "sole_trader", true},
    {"garage", "cars", {"Автосервис", "автосервисі", "garage"}, "1-5 09:00-19:00; 6 09:00-16:00; 7 off|1-6 09:00-20:00; 7 10:00-16:00", 0, 0,
     "card? warranty_months=6 parking=own", "авто", garage_lines, garages, "sole_trader"},
    {"tyres", "cars", {}, "1-7 09:00-21:00|24/7|1-7 08:00-22:00", 2000, 8000, "card parking=own", "авто,шины", tyre_lines, tyres, "sole_trader"},
};

}  // namespace

std::span<const Sort> beauty_and_car_sorts() { return beauty_cars_sorts_table; }

}  // namespace demo
