#include "drafts/json.h"

#include <nlohmann/json.hpp>

#include "organisations/hours.h"

namespace nlohmann {

template <class T>
struct adl_serializer<std::optional<T>> {
    static void to_json(json& j, const std::optional<T>& value) { value ? j = *value : j = nullptr; }
    static void from_json(const json& j, std::optional<T>& value) {
        if (j.is_null()) value.reset();
        else value = j.get<T>();
    }
};

template <>
struct adl_serializer<base::Instant> {
    static void to_json(json& j, base::Instant moment) { j = moment.time_since_epoch().count(); }
    static void from_json(const json& j, base::Instant& moment) { moment = base::Instant(std::chrono::seconds(j.get<std::int64_t>())); }
};

template <>
struct adl_serializer<base::Day> {  // since the first of January 1970
    static void to_json(json& j, base::Day day) { j = day.time_since_epoch().count(); }
    static void from_json(const json& j, base::Day& day) { day = base::Day(std::chrono::days(j.get<int>())); }
};

template <>
struct adl_serializer<base::Currency> {
    static void to_json(json& j, base::Currency currency) { j = std::string(currency.view()); }
    static void from_json(const json& j, base::Currency& currency) { currency = base::Currency::parse(j.get<std::string>()).value(); }
};

template <>
struct adl_serializer<i18n::Language> {
    static void to_json(json& j, i18n::Language language) { j = std::string(i18n::tag(language)); }
    static void from_json(const json& j, i18n::Language& language) { language = i18n::parse_language(j.get<std::string>()).value(); }
};

// The unit is a view into a closed set of words; one that is not in it is none.
template <>
struct adl_serializer<base::Price> {
    static constexpr std::string_view units[] = {"person", "hour", "team", "table"};

    static void to_json(json& j, const base::Price& price) {
        j = {{"min", price.min}, {"max", price.max}, {"currency", price.currency}, {"free", price.free}, {"unit", std::string(price.unit)}};
    }
    static void from_json(const json& j, base::Price& price) {
        j.at("min").get_to(price.min);
        j.at("max").get_to(price.max);
        j.at("currency").get_to(price.currency);
        j.at("free").get_to(price.free);
        const auto unit = j.at("unit").get<std::string>();
        for (const auto known : units)
            if (known == unit) price.unit = known;
    }
};

template <>
struct adl_serializer<organisations::Hours> {
    static void to_json(json& j, const organisations::Hours& hours) { j = organisations::format(hours); }
    static void from_json(const json& j, organisations::Hours& hours) { hours = organisations::read_hours(j.get<std::string>()); }
};

}  // namespace nlohmann

namespace events {

// What the importer adds when it applies (import_id, digest) is no part of the record.
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Origin, source, id, url, licence)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Text, language, title, summary, description)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(VenueDraft, origin, names, address, landmark, settlement, site, phone, latitude, longitude, capacity,
                                   step_free, district, organisation_source_id, halls)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(WorkDraft, origin, kind, texts, original_title, country, director, starring, genres, trailer_url, year,
                                   minutes, age_min)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(DateDraft, starts, ends, all_day, venue, hall, place, format, price, price_note, capacity, state)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(OrganiserDraft, name, organisation_source_id, role, organisation_id)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(ProgrammeDraft, starts, ends, title, speakers)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Photo, media, said)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Draft, origin, category, texts, work, spoken, age_min, for_children, is_online, registration, online_url,
                                   ticket_url, state, publish_at, dates, rrule, organisers, programme, tags, featured_rank, photos)

}  // namespace events

namespace organisations {

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Contact, kind, value, label)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Text, language, name, summary, description)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(BranchDraft, name, address, landmark, settlement, district, latitude, longitude, hours, hours_note, contacts)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(AttributeDraft, key, choice, number, text)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(PriceLine, section, name, price, note)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Photo, media, said)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Showcase, logo, photos, prices)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Draft, source, source_id, source_url, licence, kind, category, texts, legal_name, aliases, founded_year,
                                   bill_min, bill_max, branches, contacts, attributes, tags, verified_what, state, showcase)

}  // namespace organisations

namespace offers {

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Text, language, title, terms)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Window, weekday, from_minute, until_minute)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Draft, source, source_id, organisation_source_id, organisation_id, category, kind, percent, nth, amount, price_before, price_after, currency, texts,
                                   valid_from, valid_until, windows, audiences, limit_total, limit_per_person, new_clients_only, branches, state)

}  // namespace offers

namespace drafts {

using nlohmann::json;

std::string json_of(const events::Draft& draft) { return json(draft).dump(); }
std::string json_of(const events::WorkDraft& draft) { return json(draft).dump(); }
std::string json_of(const organisations::Draft& draft) { return json(draft).dump(); }
std::string json_of(const offers::Draft& draft) { return json(draft).dump(); }

events::Draft event_of(const std::string& text) { return json::parse(text).get<events::Draft>(); }
events::WorkDraft work_of(const std::string& text) { return json::parse(text).get<events::WorkDraft>(); }
organisations::Draft organisation_of(const std::string& text) { return json::parse(text).get<organisations::Draft>(); }
offers::Draft offer_of(const std::string& text) { return json::parse(text).get<offers::Draft>(); }

}  // namespace drafts
