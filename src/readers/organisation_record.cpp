#include "readers/organisation_record.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/scanner.h"
#include "base/text.h"
#include "readers/categories.h"
#include "readers/event_parts.h"
#include "readers/markup_text.h"

namespace readers {
namespace {

using nlohmann::json;

constexpr std::string_view osm_keys[] = {"amenity", "shop", "office", "craft", "healthcare", "leisure", "tourism", "historic", "sport", "railway", "aeroway", "publictransport", "club", "emergency"};

std::vector<std::string> path_of(const Fields& fields) {
    for (const std::string_view name : {"category", "categories", "категория", "рубрика", "рубрики", "санат", "path", "rubrics", "вид", "видыдеятельности", "type", "@type", "kind", "тип"}) {
        const auto* value = fields.find({name});
        if (!value) continue;
        std::vector<std::string> path;
        const auto add = [&](const std::string& text) {
            for (auto& word : split(text, "/=,;>|"))
                if (path.size() < 10) path.push_back(base::clean(word));
        };
        if (value->is_object()) add(Fields(*value).text({"primary", "name", "main", "slug"}));
        else if (value->is_array())
            for (const auto& one : *value) add(text_of(one));
        else add(text_of(*value));
        // OpenStreetMap's own "type=node" says nothing.
        static constexpr std::string_view shapes[] = {"node", "way", "relation", "Feature"};
        std::erase_if(path, [](const std::string& word) { return std::ranges::find(shapes, word) != std::end(shapes); });
        if (!path.empty()) return path;
    }
    for (const auto key : osm_keys)
        if (auto word = fields.text({key}); !word.empty()) return {key == "publictransport" ? "public_transport" : std::string(key), word};
    return {};
}

std::vector<std::string> aliases_of(const Fields& fields, const std::string& name) {
    std::vector<std::string> aliases;
    for (const std::string_view field : {"aliases", "altname", "altnameru", "altnamekk", "oldname", "shortname", "matchnames", "locname", "alternatename", "псевдонимы", "другиеназвания", "brand", "displayname", "nameuk"})
        for (auto& alias : fields.list({field}))
            if (!alias.empty() && alias != name && aliases.size() < 30 && std::ranges::find(aliases, alias) == aliases.end()) aliases.push_back(std::move(alias));
    return aliases;
}

std::string_view day_code(std::string_view day) {
    static constexpr std::pair<std::string_view, std::string_view> days[] = {{"mon", "Mo"}, {"tue", "Tu"}, {"wed", "We"}, {"thu", "Th"}, {"fri", "Fr"}, {"sat", "Sa"}, {"sun", "Su"}, {"public", "PH"}};
    const auto word = base::plain(day.substr(day.rfind('/') == day.npos ? 0 : day.rfind('/') + 1));
    for (const auto& [start, code] : days)
        if (word.starts_with(start)) return code;
    return {};
}

// schema.org's OpeningHoursSpecification: equal opens and closes at midnight mean closed, 00:00–23:59 the whole day.
std::string specification(const json& list) {
    std::string text;
    const auto add = [&](const json& one) {
        const Fields rule(one);
        std::string days;
        if (const auto* value = rule.find({"dayofweek", "day"}))
            for (const auto& day : list_of(*value))
                if (const auto code = day_code(day); !code.empty()) days += (days.empty() ? "" : ",") + std::string(code);
        auto opens = rule.text({"opens", "open"}).substr(0, 5), closes = rule.text({"closes", "close"}).substr(0, 5);
        if (days.empty() || rule.has({"validfrom", "validthrough"})) return;
        if (closes == "23:59") closes = "24:00";
        text += (text.empty() ? "" : "; ") + days + " " + (opens.empty() || opens == closes ? "off" : opens + "-" + closes);
    };
    if (list.is_array()) std::ranges::for_each(list, add);
    else add(list);
    return text;
}

std::string hours_of(const Fields& fields) {
    if (const auto* value = fields.find({"openinghoursspecification"})) return specification(*value);
    const auto* value = fields.find({"openinghours", "hourstext", "hours", "workinghours", "timetable", "режимработы", "часыработы", "графикработы", "времяработы", "жұмысуақыты", "жұмыскестесі", "schedule", "worktime", "openhours", "график"});
    if (!value) return {};
    if (!value->is_array()) return value->is_object() ? std::string() : text_of(*value);
    std::string text;
    for (const auto& one : *value)
        if (auto rule = text_of(one); !rule.empty()) text += (text.empty() ? "" : "; ") + rule;
    return text;
}

bool closed(const Fields& fields) {
    if (const auto said = fields.flag({"isclosed", "closed", "permanentlyclosed", "закрыто", "закрыт", "жабық"})) return *said;
    const auto status = base::folded(fields.text({"status", "businessstatus", "статус", "operatingstatus"}));
    return status == "closed" || status == "closed permanently" || status.starts_with("закрыт") || status == "permanently closed";
}

std::string wikidata_of(const Fields& fields) {
    const auto text = fields.text({"wikidata", "brandwikidata", "operatorwikidata", "wikidataid"});
    const auto at = text.rfind('Q');
    if (at == text.npos || at + 1 >= text.size() || text.size() - at > 14 || !std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.end(), base::Scanner::digit)) return {};
    return text.substr(at);
}

void put_texts(OrganisationRecord& one, const Fields& fields) {
    const auto* body = fields.find({"bodyhtml", "bodytext", "body", "fulldescription", "content", "полноеописание"});
    const auto* lead = fields.find({"descriptiontext", "descriptionhtml", "description", "shortdescription", "summary", "описание", "сипаттама", "about", "descriptionru", "text"});
    if (const auto* full = body ? body : lead) one.description = prose(*full);
    if (body && lead && lead->is_string()) {
        const auto& text = lead->get_ref<const std::string&>();
        one.summary = base::shortened(base::clean(looks_like_html(text) ? text_of_html(text) : text), 600);
    }
}

void put_names(OrganisationRecord& one, const Fields& fields) {
    one.name_ru = fields.name({"nameru", "titleru", "названиеru"});
    one.name_kk = fields.name({"namekk", "namekz", "titlekk", "titlekz", "атауы"});
    one.name_en = fields.name({"nameen", "titleen"});
    one.name = fields.name({"name", "title", "название", "наименование", "организация", "displayname", "brand", "companyname", "shorttitle"});
    if (const auto* names = fields.find({"names"}); one.name.empty() && names && names->is_object()) one.name = Fields(*names).name({"primary", "ru", "kk", "en"});
    for (const auto* other : {&one.name_ru, &one.name_kk, &one.name_en})
        if (one.name.empty()) one.name = *other;
    one.name = base::shortened(one.name, 200);
    one.legal_name = fields.text({"legalnameru", "legalname", "officialnameru", "officialname", "юридическоеназвание", "юрлицо", "полноенаименование"});
    one.legal_name_kk = fields.text({"legalnamekk", "officialnamekk"});
}

// Every rest of the telephone's field: "Асель", "1414".
std::string rest_of_phones(const Fields& fields, std::string_view area_code) {
    const auto* value = fields.find({"phone", "phones", "contactphone", "telephone", "телефон", "телефоны", "контакты", "contacts"});
    return value && value->is_string() ? read_contacts(value->get_ref<const std::string&>(), {}, area_code).rest : std::string();
}

void put_images(OrganisationRecord& one, const Fields& fields) {
    for (const auto& text : fields.list({"images", "image", "photos", "photo", "logo", "фото"}))
        if (auto url = read_url(text); url && one.images.size() < 30) one.images.push_back(*url);
}

OrganisationRecord::Kind kind_of(const OrganisationRecord& one) {
    if (one.category_path.empty()) return OrganisationRecord::Kind::organisation;
    const auto first = base::folded(one.category_path.front());
    if ((first == "brands" || first == "operators") && !one.spot && one.address.empty()) return OrganisationRecord::Kind::brand;
    return first == "venue" || first == "venues" ? OrganisationRecord::Kind::venue : OrganisationRecord::Kind::organisation;
}

// "Pinta Bar, Бухар-жырау, 53/8": where no field holds an address, the name may, and then ends with the house's number.
void part_name(OrganisationRecord& one) {
    const auto comma = one.name.rfind(", ");
    if (!one.address.empty() || comma == one.name.npos || comma + 2 >= one.name.size() || !base::Scanner::digit(one.name[comma + 2])) return;
    part_name_and_address(std::string(one.name), one.name, one.address);
}

std::string address_without_city(std::string address, const std::string& city) {
    if (!city.empty() && address.starts_with(city + ", ")) address.erase(0, city.size() + 2);
    return address;
}

}  // namespace

base::Result<OrganisationRecord> read_organisation(const json& record, const Habits& habits) {
    const auto refused = [](base::Words reason) { return base::refuse(base::Error::Kind::invalid, std::move(reason)); };
    if (!record.is_object()) return refused(base::words("it is not an object"));
    Fields fields(record);
    const auto* osm = fields.find({"tags"});
    if (osm && osm->is_object()) fields.merge(*osm);
    OrganisationRecord one;
    put_names(one, fields);
    if (one.name.empty()) return refused(base::words("it has no name"));
    one.source = fields.text({"source", "источник", "provider"});
    one.source_id = fields.text({"id", "uid", "sourceid", "externalid", "identifier", "код", "osmid", "slug"});
    one.licence = fields.text({"licence", "license", "лицензия"});
    one.aliases = aliases_of(fields, one.name);
    one.category_path = path_of(fields);
    one.category = organisation_category(one.category_path);
    if (one.category.empty()) one.category = "other";
    one.city = fields.name({"city", "город", "қала", "addrcity", "addresslocality", "town", "locality", "населенныйпункт"});
    if (const auto* address = fields.find({"address"}); address && address->is_object() && one.city.empty()) one.city = Fields(*address).name({"addresslocality", "city", "locality"});
    one.country = fields.text({"country", "addrcountry", "countrycode", "страна"});
    one.address = address_without_city(address_of(fields), one.city);
    part_name(one);
    one.spot = spot_of(fields);
    one.contacts = contacts_of(fields, habits.area_code);
    one.contacts_note = rest_of_phones(fields, habits.area_code);
    one.hours = base::shortened(hours_of(fields), 1000);
    put_texts(one, fields);
    put_images(one, fields);
    if (!osm || !osm->is_object()) one.tags = fields.list({"tags", "теги", "keywords", "labels"});
    one.metro = fields.list({"metro", "subway", "метро"});
    if (const auto url = read_url(fields.text({"url", "sourceurl", "link", "ссылка"})); url && fields.has({"url", "sourceurl", "link", "ссылка"})) one.url = *url;
    if (const auto url = read_url(fields.text({"mapurl", "map", "карта"})); url && fields.has({"mapurl", "map", "карта"})) one.map_url = *url;
    one.wikidata = wikidata_of(fields);
    if (const auto seats = fields.number({"capacity", "вместимость", "seats", "maximumattendeecapacity", "сыйымдылығы"}); seats && *seats >= 1 && *seats < 1'000'000) one.capacity = static_cast<int>(*seats);
    one.closed = closed(fields);
    one.kind = kind_of(one);
    return one;
}

base::Result<OrganisationRecord> read_organisation(const CsvRecord& record, const Habits& habits) { return read_organisation(json_of(record), habits); }

}  // namespace readers
