#include "readers/event_record.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/scanner.h"
#include "base/text.h"
#include "readers/categories.h"
#include "readers/event_parts.h"
#include "readers/markup_text.h"
#include "readers/price.h"

namespace readers {
namespace {

using nlohmann::json;

constexpr std::size_t most_listed = 30;

void put_new(std::vector<std::string>& list, std::string text) {
    if (!text.empty() && list.size() < most_listed && std::ranges::find(list, text) == list.end()) list.push_back(std::move(text));
}

EventRecord::Kind kind_of(const Fields& fields, bool dated) {
    const auto word = base::folded(fields.text({"kind", "@type", "type", "вид", "тип", "түрі"}));
    for (const std::string_view film : {"film", "movie", "фильм", "кинофильм", "кино"})
        if (word == film) return EventRecord::Kind::film;
    for (const std::string_view play : {"play", "спектакль", "пьеса", "theater play", "theatre play", "қойылым", "creativework"})
        if (word == play) return EventRecord::Kind::play;
    // A film of a list that names no kinds has no dates, but a length, a director or a cast.
    const bool work = fields.has({"runningtime", "director", "stars", "cast", "actors", "originaltitle", "режиссер", "imdburl", "imdbid"});
    return work && !dated ? EventRecord::Kind::film : EventRecord::Kind::event;
}

std::optional<int> age_of(const Fields& fields) {
    const auto text = fields.text({"age", "agerestriction", "ageminimum", "agelimit", "typicalagerange", "minage", "возраст", "возрастноеограничение", "жас", "contentrating"});
    base::Scanner scan(text);
    while (!scan.done() && scan.digits() == 0) scan.step();
    const auto age = scan.number(1, 2);
    return age && *age <= 21 ? std::optional(static_cast<int>(*age)) : std::nullopt;
}

void put_price(EventRecord& event, const Fields& fields, const Habits& habits) {
    base::Currency usual = habits.currency;
    std::string text = fields.text({"pricetext", "pricenote", "price", "цена", "стоимость", "cost", "бағасы", "баға", "ticketprice", "билет", "tickets", "fee"});
    std::string low = fields.text({"pricemin", "minprice", "lowprice", "pricefrom", "ценаот"}), high = fields.text({"pricemax", "maxprice", "highprice", "priceto", "ценадо"});
    std::string code = fields.text({"currency", "pricecurrency", "валюта", "currencycode"});
    if (const auto* offers = fields.find({"offers", "offer"})) {
        const Fields offer(offers->is_array() && !offers->empty() ? (*offers)[0] : *offers);
        if (text.empty()) text = offer.text({"price"});
        if (low.empty()) low = offer.text({"lowprice"}), high = offer.text({"highprice"});
        if (code.empty()) code = offer.text({"pricecurrency"});
    }
    if (const auto named = base::Currency::parse(code)) usual = *named;
    if (text.empty() && !low.empty()) text = high.empty() || high == low ? low : low + " - " + high;
    auto read = read_price(text, usual);
    event.price = read.price;
    event.price_note = std::move(read.note);
    if (!event.price && fields.flag({"isfree", "free", "isaccessibleforfree", "бесплатно", "тегін"}) == true) event.price = base::Price{.currency = usual, .free = true};
}

std::string url_of(const Fields& fields) {
    for (const std::string_view name : {"url", "siteurl", "link", "href", "ссылка", "сілтеме", "website", "site", "сайт", "sourceurl", "permalink", "htmllink", "sameas", "@id"})
        if (const auto* value = fields.find({name}))
            if (auto url = read_url(text_of(*value)); url && text_of(*value).find('.') != std::string::npos) return *url;
    return {};
}

std::string image_of(const json& value) {
    if (value.is_string()) {
        auto url = read_url(value.get_ref<const std::string&>());
        return url ? *url : std::string();
    }
    if (!value.is_object()) return {};
    const Fields image(value);
    const auto* inner = image.find({"image", "url", "contenturl", "src", "href", "large", "original"});
    return inner ? image_of(*inner) : std::string();
}

std::vector<std::string> images_of(const Fields& fields) {
    std::vector<std::string> images;
    for (const std::string_view name : {"poster", "images", "image", "photos", "photo", "picture", "pictures", "cover", "изображение", "картинка", "фото", "постер", "imageurl", "posterurl", "thumbnail"}) {
        const auto* value = fields.find({name});
        if (!value) continue;
        if (!value->is_array()) put_new(images, image_of(*value));
        else
            for (const auto& one : *value) put_new(images, image_of(one));
    }
    return images;
}

// A source's words for a category: ours where we know them, tags otherwise.
void put_categories(EventRecord& event, const Fields& fields) {
    for (const std::string_view name : {"categories", "category", "категория", "категории", "рубрика", "санат", "eventtype", "жанр", "genre", "type", "@type", "kind", "topic"}) {
        for (const auto& word : fields.list({name})) {
            const auto key = event_category(word);
            const bool of_kind = name == "type" || name == "@type" || name == "kind";
            if (!key.empty()) put_new(event.categories, std::string(key));
            // "meetup" is a kind of seminar and worth a tag; "concert" is the category itself.
            if (!of_kind && !word.empty() && base::folded(word) != key) put_new(event.tags, word);
        }
    }
    for (const auto& tag : fields.list({"tags", "keywords", "теги", "тэги", "тегтер", "labels", "hashtags"})) put_new(event.tags, tag);
    if (fields.flag({"threed", "3d", "is3d"}) == true) put_new(event.tags, "3D");
    if (fields.flag({"imax", "isimax"}) == true) put_new(event.tags, "IMAX");
    if (event.kind == EventRecord::Kind::film || !event.work.empty()) put_new(event.categories, "cinema");
    if (event.kind == EventRecord::Kind::play) put_new(event.categories, "leisure");
    // "концерт Red Snapper", "выставка «…»": many sources begin the title with the kind of event.
    if (event.categories.empty()) {
        const auto known = base::folded(event.title);
        if (const auto key = event_category(known.substr(0, known.find(' '))); !key.empty()) event.categories.emplace_back(key);
    }
    if (event.categories.empty()) event.categories.emplace_back("other");
}

void put_texts(EventRecord& event, const Fields& fields, bool summary_is_title) {
    const auto* body = fields.find({"bodyhtml", "bodytext", "body", "fulldescription", "longdescription", "contentencoded", "content", "fulltext", "text", "полноеописание", "текст"});
    const auto* lead = fields.find({"descriptiontext", "descriptionhtml", "description", "shortdescription", "описание", "сипаттама", "анонс", "lead", "excerpt", "abstract", "about"});
    if (!lead && !summary_is_title) lead = fields.find({"summary"});
    const auto* full = body ? body : lead;
    if (full) event.description = prose(*full);
    if (body && lead && lead->is_string()) {
        const auto& text = lead->get_ref<const std::string&>();
        event.summary = base::shortened(base::clean(looks_like_html(text) ? text_of_html(text) : text), 600);
    }
}

std::optional<int> minutes_of(const Fields& fields) {
    const auto text = base::plain(fields.text({"runningtime", "duration", "minutes", "length", "длительность", "продолжительность", "ұзақтығы"}));
    base::Scanner scan(text);
    scan.take("pt");
    std::int64_t sum = 0;
    for (bool hour_before = false; !scan.done();) {
        scan.skip(" .,");
        const auto number = scan.number(1, 4);
        if (!number) break;
        scan.spaces();
        const auto unit = scan.word();
        const bool colon = unit.empty() && scan.take(":");
        const bool hour = colon || unit.starts_with("h") || unit.starts_with("ч") || unit.starts_with("час") || unit.starts_with("сағ");
        sum += hour ? *number * 60 : *number;
        if (hour_before && !hour) break;
        hour_before = hour;
    }
    return sum > 0 && sum < 1000 ? std::optional(static_cast<int>(sum)) : std::nullopt;
}

WorkFacts facts_of(const Fields& fields) {
    WorkFacts facts;
    facts.original_title = fields.name({"originaltitle", "originalname", "оригинальноеназвание", "alternatename"});
    facts.country = fields.text({"country", "countries", "страна", "елі", "countryoforigin"});
    facts.directors = fields.list({"director", "directors", "режиссер", "режиссеры", "режиссері"});
    facts.cast = fields.list({"stars", "cast", "actors", "actor", "вролях", "актеры", "рөлдерде"});
    facts.genres = fields.list({"genres", "genre", "жанр", "жанры", "жанры"});
    facts.minutes = minutes_of(fields);
    if (const auto year = fields.number({"year", "год", "жылы", "releaseyear", "datecreated"}); year && *year >= 1880 && *year <= 2100) facts.year = static_cast<int>(*year);
    const auto trailer = read_url(fields.text({"trailer", "trailerurl", "трейлер"}));
    if (trailer && fields.has({"trailer", "trailerurl", "трейлер"})) facts.trailer = *trailer;
    return facts;
}

std::string work_of(const Fields& fields) {
    if (auto id = fields.text({"movieid", "filmid", "workid", "playid"}); !id.empty()) return id;
    const auto* work = fields.find({"movie", "film", "workpresented", "workfeatured", "work", "play"});
    if (!work) return {};
    if (!work->is_object()) return text_of(*work);
    return Fields(*work).text({"id", "sourceid", "@id", "name", "title"});
}

std::string title_of(const Fields& fields, bool& from_summary) {
    for (const std::string_view name : {"title", "name", "название", "заголовок", "наименование", "атауы", "тақырыбы", "headline", "eventname", "событие", "мероприятие", "shorttitle", "titleru", "nameru", "titlekk", "namekk", "titleen", "nameen"})
        if (auto title = fields.name({name}); !title.empty()) return base::shortened(title, 300);
    from_summary = true;
    return base::shortened(fields.name({"summary"}), 300);
}

std::string language_said(const Fields& fields, const EventRecord& event) {
    const auto said = base::folded(fields.text({"language", "lang", "inlanguage", "locale", "язык", "тіл", "тілі"}));
    for (const auto& [word, code] : {std::pair<std::string_view, std::string_view>{"ru", "ru"}, {"рус", "ru"}, {"орыс", "ru"}, {"kk", "kk"}, {"kz", "kk"}, {"каз", "kk"}, {"қаз", "kk"}, {"en", "en"}, {"англ", "en"}, {"ағыл", "en"}})
        if (said.starts_with(word)) return std::string(code);
    return std::string(language_of(event.title + " " + event.description));
}

bool cancelled(const Fields& fields) {
    const auto status = base::folded(fields.text({"status", "eventstatus", "state", "статус"}));
    return status.find("cancel") != status.npos || status.starts_with("отмен") || fields.flag({"cancelled", "canceled", "iscancelled"}) == true;
}

}  // namespace

base::Result<EventRecord> read_event(const json& record, const Habits& habits) {
    const auto refused = [](base::Words reason) { return base::refuse(base::Error::Kind::invalid, std::move(reason)); };
    if (!record.is_object()) return refused(base::words("it is not an object"));
    const Fields fields(record);
    EventRecord event;
    bool summary_is_title = false;
    event.title = title_of(fields, summary_is_title);
    if (event.title.empty()) return refused(base::words("it has no title"));
    event.dates = dates_of(fields, habits, event.remarks);
    event.kind = kind_of(fields, !event.dates.empty());
    if (event.dates.empty() && event.kind == EventRecord::Kind::event)
        return refused(event.remarks.empty() ? base::words("it has no date") : event.remarks.front());
    event.source = fields.text({"source", "источник", "provider", "publisher"});
    event.source_id = fields.text({"id", "uid", "guid", "sourceid", "externalid", "identifier", "код", "slug", "url"});
    event.licence = fields.text({"licence", "license", "лицензия"});
    event.work = work_of(fields);
    put_texts(event, fields, summary_is_title);
    put_categories(event, fields);
    put_price(event, fields, habits);
    event.venue = venue_of(fields, habits);
    event.organisers = fields.list({"organiser", "organizer", "organisers", "organizers", "организатор", "организаторы", "ұйымдастырушы", "host", "hosts"});
    event.age = age_of(fields);
    event.url = url_of(fields);
    event.images = images_of(fields);
    event.online = online_of(fields, event.venue);
    event.cancelled = cancelled(fields);
    event.language = language_said(fields, event);
    if (event.kind != EventRecord::Kind::event) event.facts = facts_of(fields);
    return event;
}

base::Result<EventRecord> read_event(const CsvRecord& record, const Habits& habits) { return read_event(json_of(record), habits); }

}  // namespace readers
