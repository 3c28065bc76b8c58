#include "readers/event_parts.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/scanner.h"
#include "base/text.h"

namespace readers {
namespace {

using nlohmann::json;

constexpr std::size_t most_listed_dates = 1000, most_remarks = 10;

class Dates {
public:
    Dates(const Habits& habits, const base::Zone& zone, std::vector<base::Words>& remarks) : habits_(habits), zone_(zone), remarks_(remarks) {}

    void add(const json& value, int depth = 3) {
        if (list_.size() >= most_listed_dates || depth == 0) return;
        if (value.is_array()) {
            for (const auto& one : value) add(one, depth - 1);
        } else if (value.is_object()) {
            add_object(value);
        } else if (value.is_number_integer()) {
            take(read_when(value.get<std::int64_t>()));
        } else if (value.is_string()) {
            add_text(value.get_ref<const std::string&>());
        }
    }

    void add(const Fields& fields) {
        const auto day = fields.text({"startdate", "date", "дата", "күні", "day", "датаначала", "eventdate", "begindate", "datestart", "dateevent", "датапроведения"});
        const auto hour = fields.text({"starttime", "time", "время", "уақыты", "времяначала", "begintime", "timestart", "сағат"});
        const auto last_day = fields.text({"enddate", "dateend", "датаокончания", "датаконца", "todate"});
        const auto last_hour = fields.text({"endtime", "timeend", "времяокончания", "времяконца"});
        auto start = moment(fields, {"start", "startdatetime", "datetime", "dtstart", "startsat", "startat", "begin", "begins", "beginsat", "начало", "басталуы", "startson", "timestamp", "when", "когда"});
        auto end = moment(fields, {"end", "enddatetime", "dtend", "endsat", "endat", "finish", "until", "окончание", "конец", "аяқталуы"});
        // KudaGo says both: "start" in unix time, and the day and hour on the wall.
        if (start.empty() || (!day.empty() && implausible(start))) start = hour.empty() || day.find(':') != day.npos ? day : day + " " + hour;
        if (end.empty()) end = last_day.empty() ? last_hour : last_hour.empty() ? last_day : last_day + " " + last_hour;
        if (start.empty()) return;
        if (end.empty()) return add_text(start);
        take(read_when(start, end, zone_, habits_.today));
    }

    std::vector<When> done() {
        std::ranges::sort(list_, {}, &When::start);
        const auto same = std::ranges::unique(list_, {}, &When::start);
        list_.erase(same.begin(), same.end());
        return std::move(list_);
    }

private:
    // A number, a text, or Google's {"dateTime": …} and {"date": …}.
    static std::string moment(const Fields& fields, Names names) {
        const auto* value = fields.find(names);
        if (!value) return {};
        if (!value->is_object()) return text_of(*value);
        return Fields(*value).text({"datetime", "date", "value", "local", "utc", "timestamp"});
    }
    bool implausible(const std::string& start) const { return !read_when(start, zone_, habits_.today); }

    void add_object(const json& value) {
        const Fields inside(value);
        const auto before = list_.size();
        add(inside);
        if (list_.size() == before && inside.has({"dates", "date", "items"})) add(*inside.find({"dates", "items", "date"}), 2);
    }

    // One text may hold several dates; it is taken whole before it is taken apart.
    void add_text(const std::string& text) {
        auto whole = read_when(text, zone_, habits_.today);
        if (whole) return take(whole);
        for (const std::string_view signs : {";|\n", ";|\n,"}) {
            const auto parts = split(text, signs);
            std::vector<When> read;
            for (const auto& part : parts)
                if (auto one = read_when(part, zone_, habits_.today)) read.push_back(*one);
            if (parts.size() > 1 && read.size() == parts.size()) return list_.insert(list_.end(), read.begin(), read.end()), void();
        }
        take(whole);
    }

    void take(const base::Result<When>& when) {
        if (when) list_.push_back(*when);
        else if (remarks_.size() < most_remarks) remarks_.push_back(when.error().message);
    }

    const Habits& habits_;
    const base::Zone zone_;
    std::vector<base::Words>& remarks_;
    std::vector<When> list_;
};

bool has_figure(std::string_view text) { return std::ranges::any_of(text, base::Scanner::digit); }

std::string city_of(const Fields& fields) { return fields.name({"city", "город", "қала", "addrcity", "addresslocality", "town", "locality", "населенныйпункт"}); }

// A place that is an object of its own.
VenueRecord venue_within(const json& value, const Habits& habits) {
    const Fields place(value);
    VenueRecord venue;
    venue.source_id = place.text({"id", "kudagoplaceid", "placeid", "venueid", "sourceid", "@id"});
    venue.name = place.name({"name", "title", "название", "shorttitle", "атауы"});
    venue.address = address_of(place);
    if (venue.name.empty()) part_name_and_address(place.text({"nameaddress"}), venue.name, venue.address);
    venue.city = city_of(place);
    if (const auto* address = place.find({"address"}); address && address->is_object() && venue.city.empty()) venue.city = city_of(Fields(*address));
    venue.spot = spot_of(place);
    venue.contacts = contacts_of(place, habits.area_code);
    venue.metro = place.text({"subway", "metro", "метро"});
    return venue;
}

}  // namespace

std::vector<When> dates_of(const Fields& fields, const Habits& habits, std::vector<base::Words>& remarks) {
    const auto named = base::Zone::find(fields.text({"timezone", "tz", "timezoneid", "часовойпояс"}));
    Dates dates(habits, named && fields.has({"timezone", "tz", "timezoneid", "часовойпояс"}) ? *named : habits.zone, remarks);
    dates.add(fields);
    for (const std::string_view name : {"dates", "даты", "occurrences", "sessions", "showings", "schedules", "schedule", "eventschedule", "subevent", "datetimes", "timings", "сеансы"})
        if (const auto* value = fields.find({name})) dates.add(*value);
    return dates.done();
}

void part_name_and_address(std::string_view text, std::string& name, std::string& address) {
    std::string_view rest = base::trimmed(text);
    const auto bracket = rest.rfind('(');
    const auto comma = rest.find(',');
    if (rest.ends_with(')') && bracket != rest.npos && bracket > 0 && has_figure(rest.substr(bracket))) {
        address = base::trimmed(rest.substr(bracket + 1, rest.size() - bracket - 2));
        rest = rest.substr(0, bracket);
    } else if (comma != rest.npos && has_figure(rest.substr(comma))) {
        address = base::trimmed(rest.substr(comma + 1));
        rest = rest.substr(0, comma);
    }
    // "Бар Ул. Ерубаева, 48": the street stands with the name.
    if (!address.empty() && base::Scanner::digit(address.front()))
        for (const std::string_view street : {" ул.", " Ул.", " улица ", " пр.", " проспект ", " мкр", " көш."})
            if (const auto at = rest.find(street); at != rest.npos) {
                address = std::string(base::trimmed(rest.substr(at))) + ", " + address;
                rest = rest.substr(0, at);
            }
    name = name_of(rest);
}

std::string address_of(const Fields& fields) {
    if (const auto* value = fields.find({"address", "адрес", "мекенжай", "мекенжайы", "addrfull", "fulladdress", "streetaddress", "venueaddress", "addressline", "местоположение"})) {
        if (!value->is_object()) return text_of(*value);
        const Fields inside(*value);
        if (auto street = inside.text({"streetaddress", "street", "full", "text"}); !street.empty()) {
            const auto house = inside.text({"house", "housenumber", "building"});
            return house.empty() ? street : street + " " + house;
        }
    }
    const auto street = fields.text({"addrstreet", "street", "улица", "көше", "addrplace"}), house = fields.text({"addrhousenumber", "housenumber", "house", "дом", "үй"});
    return street.empty() || house.empty() ? street : street + " " + house;
}

std::vector<Contact> contacts_of(const Fields& fields, std::string_view area_code) {
    struct Place {
        std::initializer_list<std::string_view> names;
        std::optional<ContactKind> kind;
    };
    static const Place places[] = {
        {{"phone", "phones", "contactphone", "telephone", "tel", "телефон", "телефоны", "телефондар", "mobile", "contactmobile", "phonenumber", "contactphonenumber", "тел"}, {}},
        {{"whatsapp", "contactwhatsapp", "ватсап", "wa"}, ContactKind::whatsapp},
        {{"email", "mail", "contactemail", "почта", "электроннаяпочта", "пошта"}, ContactKind::email},
        {{"website", "site", "contactwebsite", "siteurl", "сайт", "homepage", "web", "urls", "websites", "сайты"}, ContactKind::site},
        {{"url", "foreignurl", "link", "ссылка"}, ContactKind::site},
        {{"instagram", "contactinstagram", "инстаграм", "инстаграмм", "inst"}, ContactKind::instagram},
        {{"telegram", "contacttelegram", "телеграм", "телеграмм", "tg"}, ContactKind::telegram},
        {{"vk", "contactvk", "вк", "вконтакте"}, ContactKind::vk},
        {{"facebook", "contactfacebook", "fb"}, ContactKind::facebook},
        {{"youtube", "contactyoutube"}, ContactKind::youtube},
        {{"tiktok", "contacttiktok"}, ContactKind::tiktok},
        {{"2gis", "twogis"}, ContactKind::two_gis},
        {{"contacts", "contact", "socials", "social", "sameas", "контакты", "байланыс", "соцсети", "socialmedia"}, {}},
    };
    std::vector<Contact> all;
    const auto add = [&](const json& value, std::optional<ContactKind> kind) {
        if (!value.is_string() && !value.is_number()) return;
        for (auto& contact : read_contacts(text_of(value), kind, area_code).list) {
            const bool known = std::ranges::any_of(all, [&](const Contact& one) { return one.kind == contact.kind && one.value == contact.value; });
            if (!known && all.size() < 50) all.push_back(std::move(contact));
        }
    };
    for (const auto& place : places) {
        const auto* value = fields.find(place.names);
        if (!value) continue;
        if (value->is_object()) {
            auto inside = contacts_of(Fields(*value), area_code);
            for (auto& contact : inside)
                if (std::ranges::find(all, contact) == all.end()) all.push_back(std::move(contact));
        } else if (value->is_array()) {
            for (const auto& one : *value) add(one, place.kind);
        } else {
            add(*value, place.kind);
        }
    }
    return all;
}

VenueRecord venue_of(const Fields& fields, const Habits& habits) {
    VenueRecord venue;
    for (const std::string_view name : {"place", "venue", "location", "место", "площадка", "орны", "локация", "placename", "venuename", "locationname", "where", "где", "местопроведения"}) {
        const auto* value = fields.find({name});
        if (value && value->is_array() && !value->empty()) value = &(*value)[0];
        if (!value) continue;
        if (value->is_object()) venue = venue_within(*value, habits);
        else part_name_and_address(text_of(*value), venue.name, venue.address);
        if (venue.said()) break;
    }
    if (venue.address.empty()) venue.address = address_of(fields);
    if (venue.city.empty()) venue.city = city_of(fields);
    if (!venue.spot) venue.spot = spot_of(fields);
    if (venue.source_id.empty()) venue.source_id = fields.text({"placeid", "venueid"});
    // "Екатеринбург, Ленина 50Д": the city has a field of its own.
    if (!venue.city.empty() && venue.address.starts_with(venue.city + ", ")) venue.address.erase(0, venue.city.size() + 2);
    return venue;
}

std::optional<bool> online_of(const Fields& fields, VenueRecord& venue) {
    const auto name = base::folded(venue.name);
    const bool nowhere = name == "онлайн" || name == "online" || name == "zoom" || name == "интернет";
    if (nowhere) venue.name.clear();
    if (const auto said = fields.flag({"online", "isonline", "онлайн", "virtual"})) return said;
    const auto mode = fields.text({"eventattendancemode", "format", "формат"});
    if (nowhere || mode.find("Online") != mode.npos || base::folded(mode) == "онлайн") return true;
    if (mode.find("Offline") != mode.npos || base::folded(mode) == "офлайн") return false;
    if (const auto* place = fields.find({"location"}); place && place->is_object() && Fields(*place).text({"@type"}) == "VirtualLocation") return true;
    return {};
}

}  // namespace readers
