#include "readers/categories.h"

#include <algorithm>
#include <span>

#include "base/text.h"

namespace readers {
namespace {

// Words are compared folded; "концерт*" takes every ending. The first row that fits holds.
struct Row {
    std::string_view key;
    std::vector<std::string_view> words;
};

bool names_category(std::string_view word, std::string_view name) {
    return name.ends_with('*') ? word.starts_with(name.substr(0, name.size() - 1)) : word == name;
}

std::string_view key_of(std::string_view word, std::span<const Row> rows) {
    for (const auto& row : rows)
        if (std::ranges::any_of(row.words, [&](std::string_view name) { return names_category(word, name); })) return row.key;
    return {};
}

const std::vector<Row>& event_rows() {
    static const std::vector<Row> rows = {
        {"children", {"дети", "детям", "детск*", "детей", "ребен*", "kids", "kid", "children*", "family", "семейн*", "балалар*", "утренник*", "елка", "елки", "для детей"}},
        {"cinema", {"кино*", "фильм*", "cinema", "movie*", "film*", "мультфильм*", "showing*", "screening*", "screeningevent", "кинотеатр*"}},
        {"concerts", {"концерт*", "concert*", "музык*", "music*", "джаз*", "jazz", "рок", "опера", "филармон*", "рэп", "акустик*", "live music", "musicevent",
                      "саз*", "ән", "айтыс*", "симфон*", "musicfestival"}},
        {"exhibitions", {"выставк*", "exhibition*", "exhibit*", "музе*", "museum*", "галере*", "gallery", "көрме*", "вернисаж*", "art", "искусств*", "экспозици*", "exhibitionevent", "visualartsevent"}},
        {"sports", {"спорт*", "sport*", "футбол*", "хоккей*", "бег", "забег*", "марафон*", "marathon", "турнир*", "матч*", "йога", "yoga", "fitness", "фитнес*", "шахмат*", "велопробег*", "соревнован*",
                    "жарыс*", "recreation", "sportsevent", "волейбол*", "баскетбол*", "бокс*", "борьб*"}},
        {"education", {"образован*", "обучен*", "education*", "курс*", "course*", "мастер класс*", "мастеркласс*", "мастер", "workshop*", "лекци*", "lecture*", "урок*", "школа*", "training*", "тренинг*",
                       "білім*", "дәріс*", "educationevent", "экскурси*", "tour", "tours", "excursion*", "hackathon*", "хакатон*", "книги", "literature", "literaryevent"}},
        {"seminars", {"семинар*", "seminar*", "конференц*", "conference*", "митап*", "meetup*", "форум*", "forum*", "бизнес*", "business*", "it", "айти", "встреч*", "вебинар*", "webinar*",
                      "businessevent", "networking", "нетворкинг*", "summit", "саммит*", "кездесу*"}},
        {"leisure", {"досуг*", "leisure", "развлечен*", "entertainment", "квиз*", "quiz*", "вечеринк*", "party", "parties", "клуб*", "club*", "stand up", "стендап*", "standup", "comedy*", "юмор*", "театр*",
                     "theater*", "theatre*", "спектакл*", "балет*", "шоу", "show", "цирк*", "игр*", "game*", "nightlife", "ярмарк*", "праздник*", "holiday*", "мереке*", "квест*", "quest*", "караоке*",
                     "гулян*", "theaterevent", "danceevent", "comedyevent", "socialevent", "foodevent", "recital", "ойын*", "той", "дискотек*", "dance", "танц*", "festival*", "фестивал*", "prazdniki", "yarmarki", "маркет*", "barahol*"}},
        {"other", {"other", "другое", "прочее", "разное", "басқа", "miscellaneous"}},
    };
    return rows;
}

const std::vector<Row>& organisation_rows() {
    static const std::vector<Row> rows = {
        {"cafes", {"cafe*", "restaurant*", "fast food", "fastfood", "bar", "bars", "pub", "pubs", "food court", "ice cream", "coffee*", "biergarten", "canteen", "bistro", "pizz*", "sushi*", "кафе*", "ресторан*",
                   "бар", "бары", "паб", "пабы", "кофе*", "столов*", "пицц*", "суши*", "чайхан*", "асхана*", "мейрамхана*", "foodestablishment", "fooddrink", "еда", "общепит", "бургер*", "шашлы*"}},
        {"finance", {"bank*", "atm", "bureau de change", "financial*", "insurance*", "money*", "pawnbroker*", "payment*", "accountant*", "банк*", "банкомат*", "страхов*", "ломбард*", "обмен валют*", "микрокредит*", "қаржы*", "finance*"}},
        {"health", {"pharmac*", "doctor*", "dentist*", "clinic*", "hospital*", "healthcare", "laborator*", "optician", "veterinar*", "medical*", "nursing*", "naturopathic*", "health*", "chemist", "аптек*", "больниц*", "поликлиник*",
                    "клиник*", "стоматолог*", "медиц*", "врач*", "ветеринар*", "оптик*", "дәріхана*", "аурухана*", "емхана*", "med", "массаж*", "physiotherap*"}},
        {"education", {"school*", "kindergarten*", "universit*", "college*", "library", "libraries", "training", "language school", "music school", "driving school", "childcare", "preschool*", "education*", "middle school", "high school",
                       "elementary school", "tutoring", "prep school", "школ*", "детский сад*", "детсад*", "сад", "садик*", "университет*", "колледж*", "институт*", "библиотек*", "курсы", "образован*", "гимнази*", "лице*", "мектеп*", "балабақша*",
                       "кітапхана*", "учебн*", "автошкол*", "обучен*", "academy", "академи*"}},
        {"culture", {"museum*", "theatre*", "theater*", "cinema*", "arts centre", "artscentre", "art center*", "art centers", "artspace", "art space", "gallery", "galleries", "concert hall", "concerthall", "community centre", "place of worship", "studio",
                     "historic", "memorial", "monument", "attraction*", "sights", "sight", "planetarium", "venue", "venues", "exhibition*", "музе*", "театр*", "кино*", "галере*", "дворец культуры", "дом культуры", "культур*", "мечет*", "церк*", "храм*",
                     "филармони*", "мұражай*", "достопримечат*", "памятник*", "мешіт*", "мәдени*", "religio*", "artwork", "wayside*", "castle", "archaeological*"}},
        {"government", {"townhall", "police", "courthouse", "fire station", "embassy", "government", "public*", "prison", "military", "diplomatic", "акимат*", "әкімдік*", "полиц*", "суд", "цон",
                        "госучрежден*", "министерств*", "администрац*", "пожарн*", "соцзащит*", "notary", "register office", "tax advisor", "государств*", "мемлекет*"}},
        {"transport", {"fuel", "parking", "bus station", "bus stop", "taxi", "car wash", "car rental", "bicycle rental", "bicycle parking", "charging station", "car sharing", "station", "aeroway", "aerodrome", "railway", "public transport", "platform",
                       "ferry terminal", "азс", "заправк*", "парковк*", "автомойк*", "мойка*", "такси", "вокзал*", "автовокзал*", "аэропорт*", "транспорт*", "көлік*", "автостоянк*", "gas station", "logistics*", "motorcycle rental", "halt"}},
        {"shops", {"shop", "shops", "mall*", "supermarket*", "convenience", "clothes", "marketplace", "market*", "store*", "boutique*", "магазин*", "торгов*", "тц", "трц", "рынок", "рынки", "базар*", "супермаркет*", "дүкен*", "гипермаркет*",
                   "бутик*", "florist", "цветы", "мебель", "одежда", "обувь", "shopping*", "electronics", "vending machine", "outpost", "wholesale", "бытовая техника", "книжн*", "продукт*", "retail"}},
        {"sport_leisure", {"sports*", "sport*", "fitness*", "stadium", "swimming*", "leisure", "park", "parks", "playground", "club", "clubs", "nightclub*", "hotel*", "hostel*", "guest house", "motel", "sauna", "amusement*", "zoo", "theme park",
                           "tourism", "pitch", "ice rink", "bowling*", "dance*", "casino", "gambling", "water park", "resort", "garden", "nature reserve", "comedy club", "comedyclub", "спорт*", "фитнес*", "бассейн*", "стадион*", "парк*",
                           "гостиниц*", "отел*", "хостел*", "сауна*", "баня", "бани", "клуб*", "развлечен*", "боулинг*", "каток", "қонақүй*", "саябақ*", "suburb", "prirodnyj zapovednik", "recreation", "dogs", "cats", "kids", "quest*", "anticafe",
                           "attractions", "events venue", "event venue", "stable", "beach*", "tour*", "miniature golf", "horse riding", "escape game", "hackerspace", "зоопарк*", "йога*", "единоборств*"}},
        {"services", {"hairdresser*", "beauty*", "laundry", "dry cleaning", "tailor", "repair*", "car repair", "craft", "office", "lawyer*", "company", "estate agent", "travel agent*", "copyshop", "photo*", "funeral*", "telecommunication*",
                      "coworking*", "парикмахер*", "салон*", "барбершоп*", "ремонт*", "услуг*", "юрист*", "юридич*", "химчистк*", "прачечн*", "ателье", "сто", "автосервис*", "типограф*", "реклам*", "турагент*", "недвижимост*", "клининг*", "қызмет*",
                      "нотариус*", "parcel locker*", "post office", "почт*", "пошта*", "social facility", "locksmith", "internet cafe", "massage", "tattoo", "spa", "nails", "storage rental", "rental", "ticket", "it", "advertising*", "printing", "event planning", "ұста*", "шаштараз*", "service*", "driver training",
                      "professional*", "animal boarding", "conference centre", "training centre", "мастер*", "фото*", "свадеб*"}},
        {"other", {"other", "другое", "прочее", "басқа"}},
    };
    return rows;
}

// A general word of OpenStreetMap decides only when the particular one is not known.
std::string_view general(std::string_view word) {
    static constexpr std::pair<std::string_view, std::string_view> keys[] = {
        {"shop", "shops"}, {"craft", "services"}, {"office", "services"}, {"leisure", "sport_leisure"}, {"tourism", "sport_leisure"}, {"healthcare", "health"}, {"historic", "culture"},
        {"sport", "sport_leisure"}, {"railway", "transport"}, {"aeroway", "transport"}, {"public transport", "transport"}, {"amenity", "services"}, {"government", "government"},
        {"man made", "other"}, {"power", "other"}, {"emergency", "health"}, {"club", "sport_leisure"}, {"education", "education"}, {"building", "other"}};
    for (const auto& [name, key] : keys)
        if (name == word) return key;
    return {};
}

bool osm_key(std::string_view word) { return !general(word).empty(); }

}  // namespace

std::string_view event_category(std::string_view word) {
    const auto known = base::folded(word);
    if (auto key = key_of(known, event_rows()); !key.empty()) return key;
    // "business-events": its first word.
    const auto first = known.substr(0, known.find(' '));
    return first == known || first.size() < 3 ? std::string_view() : key_of(first, event_rows());
}

std::string_view organisation_category(const std::vector<std::string>& path) {
    std::vector<std::string> words;
    for (const auto& one : path) {
        words.push_back(base::folded(one));
        std::ranges::replace(words.back(), '_', ' ');
    }
    // "shop=ticket" is a shop whatever the word means elsewhere; an amenity's or an office's word speaks for itself.
    for (const auto& word : words) {
        if (word == "shop" && words.back() != "shop") {
            static constexpr std::string_view services[] = {"hairdresser", "beauty", "laundry", "dry cleaning", "car repair", "copyshop", "travel agency", "massage", "tattoo", "ticket", "photo", "funeral directors", "tailor", "shoe repair", "locksmith"};
            if (std::ranges::find(services, words.back()) != std::end(services)) return "services";
            if (words.back() == "pawnbroker" || words.back() == "money lender") return "finance";
            if (words.back() == "optician" || words.back() == "medical supply") return "health";
            return "shops";
        }
    }
    // The last word is the most particular; a list of equals is led by its first.
    const bool tree = words.size() > 1 && std::ranges::any_of(words, osm_key);
    if (tree) std::ranges::reverse(words);
    for (const auto& word : words) {
        if (osm_key(word) && words.size() > 1) continue;
        if (auto key = key_of(word, organisation_rows()); !key.empty()) return key;
        for (std::size_t at = 0; at < word.size();) {  // a word of a phrase: "art center for kids"
            const auto end = std::min(word.find(' ', at), word.size());
            if (end - at > 3 && end - at < word.size())
                if (auto key = key_of(std::string_view(word).substr(at, end - at), organisation_rows()); !key.empty()) return key;
            at = end + 1;
        }
    }
    for (const auto& word : words)
        if (auto key = general(word); !key.empty()) return key;
    return {};
}

}  // namespace readers
