#include "imports/drafts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "imports/digest.h"

namespace imports {
namespace {

using i18n::Language;
using readers::EventRecord;
using readers::OrganisationRecord;

constexpr std::size_t title_letters = 300, name_letters = 200, note_letters = 200;

// A line of a page: an address, a landmark, a list of names. What is longer is no such line.
std::string line(const std::string& text) {
    constexpr std::size_t line_letters = 200;
    return base::shortened(text, line_letters);
}

Language language_of(const std::string& tag) { return i18n::parse_language(tag).value_or(Language::ru); }

std::string joined(const std::vector<std::string>& parts) { return line(fmt::format("{}", fmt::join(parts, ", "))); }

// "концерт Red Snapper" begins a line here, so it begins large; Latin names such as "iPhone" stay as they are.
std::string title_of(const std::string& title) {
    const bool cyrillic = !title.empty() && (static_cast<unsigned char>(title[0]) == 0xD0 || static_cast<unsigned char>(title[0]) == 0xD1 ||
                                             static_cast<unsigned char>(title[0]) == 0xD2 || static_cast<unsigned char>(title[0]) == 0xD3);
    return base::shortened(cyrillic ? base::capitalised(title) : title, title_letters);
}

// Sources that name their cities by a code, as KudaGo does.
std::string settlement_of(const std::string& name) {
    static constexpr std::pair<std::string_view, std::string_view> codes[] = {
        {"spb", "Санкт-Петербург"}, {"msk", "Москва"}, {"nsk", "Новосибирск"}, {"ekb", "Екатеринбург"}, {"nnv", "Нижний Новгород"},
        {"kzn", "Казань"}, {"vbg", "Выборг"}, {"smr", "Самара"}, {"krd", "Краснодар"}, {"sochi", "Сочи"}, {"ufa", "Уфа"},
        {"krasnoyarsk", "Красноярск"}, {"kev", "Киев"}, {"new-york", "Нью-Йорк"}, {"online", ""}};
    for (const auto& [code, city] : codes)
        if (name == code) return std::string(city);
    return line(name);
}

// A record without an id of its own is recognised by what it is.
std::string id_or(const std::string& id, const std::string& content) { return id.empty() ? "content-" + digest(content).substr(0, 24) : id; }

events::Origin origin_of(const EventRecord& record, const std::string& file) {
    const auto first = record.dates.empty() ? std::string() : fmt::to_string(record.dates.front().start.time_since_epoch().count());
    events::Origin origin;
    origin.source = record.source.empty() ? file : record.source;
    origin.id = id_or(record.source_id, record.title + "\n" + first + "\n" + record.venue.name);
    origin.url = record.url;
    origin.licence = line(record.licence);
    return origin;
}

std::vector<events::Text> texts_of(const EventRecord& record) {
    events::Text text;
    text.language = language_of(record.language);
    text.title = title_of(record.title);
    text.summary = base::shortened(record.summary, title_letters);
    text.description = record.description;
    return {text};
}

// Our categories know no cinema apart: showings are leisure, as a city may change.
std::string event_category(const EventRecord& record) {
    const auto& key = record.categories.empty() ? std::string("other") : record.categories.front();
    return key == "cinema" ? "leisure" : key;
}

std::optional<events::VenueDraft> venue_of(const EventRecord& record, const std::string& file) {
    const auto& venue = record.venue;
    if (venue.name.empty()) return {};
    events::VenueDraft draft;
    draft.origin.source = record.source.empty() ? file : record.source;
    draft.origin.id = venue.source_id;
    draft.names = {{language_of(record.language), base::shortened(venue.name, name_letters)}};
    draft.address = line(venue.address);
    draft.settlement = settlement_of(venue.city);
    draft.landmark = line(venue.metro);
    if (venue.spot) draft.latitude = venue.spot->lat, draft.longitude = venue.spot->lon;
    for (const auto& contact : venue.contacts) {
        if (contact.kind == readers::ContactKind::phone && draft.phone.empty()) draft.phone = contact.value;
        if (contact.kind == readers::ContactKind::site && draft.site.empty()) draft.site = contact.value;
    }
    return draft;
}

std::vector<events::DateDraft> dates_of(const EventRecord& record, const std::string& file) {
    const auto venue = venue_of(record, file);
    std::vector<events::DateDraft> dates;
    for (const auto& when : record.dates) {
        events::DateDraft date;
        date.starts = when.start;
        date.ends = when.end.value_or(when.start);
        date.all_day = when.all_day;
        date.venue = venue;
        if (!venue) {
            date.place = line(record.venue.address);
            if (const auto city = settlement_of(record.venue.city); !city.empty()) date.place = date.place.empty() ? city : city + ", " + date.place;
        }
        if (record.price) date.price = *record.price;
        static constexpr std::array<std::string_view, 4> units{"person", "hour", "team", "table"};
        if (std::ranges::find(units, date.price.unit) == units.end()) date.price.unit = "";
        date.price_note = base::shortened(record.price_note, note_letters);
        if (record.cancelled) date.state = "cancelled";
        dates.push_back(std::move(date));
    }
    return dates;
}

void fill_facts(events::WorkDraft& draft, const EventRecord& record) {
    if (!record.facts) return;
    const auto& facts = *record.facts;
    draft.original_title = line(facts.original_title);
    draft.country = line(facts.country);
    draft.director = joined(facts.directors);
    draft.starring = joined(facts.cast);
    draft.genres = joined(facts.genres);
    draft.trailer_url = facts.trailer;
    if (facts.year && *facts.year >= 1800 && *facts.year <= 2200) draft.year = facts.year;
    if (facts.minutes && *facts.minutes >= 1 && *facts.minutes <= 6000) draft.minutes = facts.minutes;
}

organisations::Contact contact_of(const readers::Contact& contact) {
    static constexpr std::array<std::string_view, 11> known{"phone", "whatsapp", "email", "site", "instagram", "telegram", "facebook", "vk",
                                                            "youtube", "tiktok", "two_gis"};
    const auto kind = readers::name(contact.kind);
    auto label = contact.written;
    if (!contact.note.empty()) label.append(", ").append(contact.note);
    return {std::string(std::ranges::find(known, kind) == known.end() ? "other" : kind), contact.value, line(label)};
}

std::vector<organisations::Text> texts_of(const OrganisationRecord& record) {
    std::vector<organisations::Text> texts;
    const auto add = [&](Language language, const std::string& name) {
        if (name.empty() || std::ranges::find(texts, language, &organisations::Text::language) != texts.end()) return;
        texts.push_back({language, base::shortened(name, name_letters), {}, {}});
    };
    const auto said = [&](const std::string& name) { return !name.empty() && base::folded(name) == base::folded(record.name); };
    // The name the source shows is the original, in the language it says it is in.
    if (said(record.name_ru)) add(Language::ru, record.name);
    else if (said(record.name_kk)) add(Language::kk, record.name);
    else if (said(record.name_en)) add(Language::en, record.name);
    else add(language_of(std::string(readers::language_of(record.name + " " + record.description))), record.name);
    add(Language::ru, record.name_ru);
    add(Language::kk, record.name_kk);
    add(Language::en, record.name_en);
    texts.front().summary = base::shortened(record.summary, title_letters);
    texts.front().description = record.description;
    return texts;
}

std::string organisation_category(const std::string& key) {
    if (key == "cafes") return "food";
    if (key == "sport_leisure") return "leisure";
    return key.empty() ? "other" : key;
}

organisations::BranchDraft branch_of(const OrganisationRecord& record) {
    organisations::BranchDraft branch;
    branch.address = line(record.address);
    branch.settlement = settlement_of(record.city);
    branch.landmark = joined(record.metro);
    if (record.spot) branch.latitude = record.spot->lat, branch.longitude = record.spot->lon;
    branch.hours = organisations::read_hours(record.hours);
    branch.hours_note = line(branch.hours.said() ? branch.hours.note : record.hours);
    return branch;
}

}  // namespace

events::WorkDraft work_draft_of(const EventRecord& record, const std::string& file) {
    events::WorkDraft draft;
    draft.origin = origin_of(record, file);
    draft.kind = record.kind == EventRecord::Kind::play ? "play" : "film";
    draft.texts = texts_of(record);
    draft.age_min = record.age;
    fill_facts(draft, record);
    return draft;
}

events::Draft draft_of(const EventRecord& record, const std::string& file) {
    events::Draft draft;
    draft.origin = origin_of(record, file);
    draft.category = event_category(record);
    draft.texts = texts_of(record);
    draft.age_min = record.age;
    draft.for_children = std::ranges::find(record.categories, "children") != record.categories.end();
    draft.is_online = record.online.value_or(false);
    draft.dates = dates_of(record, file);
    for (const auto& name : record.organisers)
        if (auto cleaned = base::shortened(base::clean(name), name_letters); !cleaned.empty()) draft.organisers.push_back({std::move(cleaned), {}, "organiser"});
    draft.tags = record.tags;
    if (record.kind != EventRecord::Kind::event) {
        draft.work = work_draft_of(record, file);
    } else if (!record.work.empty()) {
        draft.work.emplace();
        draft.work->origin = {draft.origin.source, record.work, {}, {}, {}, 0};
    }
    return draft;
}

organisations::Draft draft_of(const OrganisationRecord& record, const std::string& file) {
    organisations::Draft draft;
    draft.source = record.source.empty() ? file : record.source;
    draft.source_id = id_or(record.source_id, record.name + "\n" + record.city + "\n" + record.address);
    draft.source_url = record.url;
    draft.licence = line(record.licence);
    draft.category = organisation_category(record.category);
    if (draft.category == "government") draft.kind = "public_body";
    draft.texts = texts_of(record);
    draft.legal_name = line(record.legal_name);
    for (const auto& alias : record.aliases) draft.aliases.push_back(line(alias));
    for (const auto& contact : record.contacts) draft.contacts.push_back(contact_of(contact));
    if (const auto branch = branch_of(record); !branch.address.empty() || branch.latitude || branch.hours.said() || !branch.hours_note.empty() || !branch.settlement.empty())
        draft.branches.push_back(branch);
    draft.tags = record.tags;
    if (record.closed) draft.state = "closed";
    return draft;
}

}  // namespace imports
