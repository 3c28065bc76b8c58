#include "useful/store.h"

#include <algorithm>

#include "cities/vocabulary.h"
#include "useful/useful.h"

namespace useful {

using db::Reading;
using db::Writing;

namespace {

struct PlaceRow {
    organisations::OrganisationId id;
    std::string category, hours;
};
void read(db::Row& row, PlaceRow& p) { row >> p.id >> p.category >> p.hours; }

// On some night of the usual week; a wish of a single holiday is no night service.
bool serves_nights(const organisations::Hours& hours) {
    const base::LocalTime monday{base::Day(std::chrono::year(2024) / 1 / 1)};  // any Monday
    for (int night = 0; night < 7; ++night)
        if (organisations::at(hours, monday + std::chrono::days(night) + deep_night).now == organisations::Openness::open) return true;
    return false;
}

}  // namespace

void read(db::Row& row, Number& n) { row >> n.name >> n.phone >> n.hours >> n.note; }

std::vector<Number> numbers(const Reading& db, i18n::Language language) {
    return db.all<Number>("select case ?1 when 'kk' then name_kk when 'en' then name_en else name_ru end, phone, hours,"
                          " case ?1 when 'kk' then note_kk when 'en' then note_en else note_ru end from useful_number order by position",
                          i18n::tag(language));
}

Places::Places(const Reading& db) {
    db.each<PlaceRow>(
        "select /* whole */ o.id, coalesce(c.key, ''), b.hours from organisation o join branch b on b.organisation_id = o.id and b.position = 0"
        " left join category c on c.id = o.category_id where o.state = 'published' and b.hours <> ''"
        " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying')) order by o.id",
        [&](const PlaceRow& row) {
            Place place{row.id, organisations::read_hours(row.hours)};
            if (row.category == "pharmacies") pharmacies.push_back(std::move(place));
            else if (row.category != "finance" && serves_nights(place.hours)) others.push_back(std::move(place));
        });
    cash_machines = db.all<organisations::OrganisationId>(
        "select distinct o.id from tag t join organisation_tag g on g.tag_id = t.id join organisation o on o.id = g.organisation_id"
        " where t.folded in ('банкомат', 'банкоматы', 'atm', 'cash machine') and o.state = 'published'"
        " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying')) order by o.id");
}

void put(Writing& db, const std::vector<NumberDraft>& drafts) {
    db.exec("delete from useful_number");
    for (const auto& draft : drafts) add(db, draft);
}

[[maybe_unused]] static void read(db::Row& row, KnownNumber& n) {
    auto& d = n.draft;
    row >> n.id >> d.phone >> d.hours >> d.names[0] >> d.names[1] >> d.names[2] >> d.notes[0] >> d.notes[1] >> d.notes[2];
}

std::vector<KnownNumber> known_numbers(const Reading& db) {
    return db.all<KnownNumber>("select id, phone, hours, name_ru, name_kk, name_en, note_ru, note_kk, note_en from useful_number order by position, id");
}

std::optional<KnownNumber> known_number(const Reading& db, NumberId id) {
    return db.one<KnownNumber>("select id, phone, hours, name_ru, name_kk, name_en, note_ru, note_kk, note_en from useful_number where id = ?", id);
}

NumberId add(Writing& db, const NumberDraft& draft) {
    const auto names = cities::filled(draft.names), notes = cities::filled(draft.notes);
    return db.value<NumberId>("insert into useful_number (position, phone, hours, name_ru, name_kk, name_en, note_ru, note_kk, note_en)"
                              " values ((select coalesce(max(position), -1) + 1 from useful_number), ?, ?, ?, ?, ?, ?, ?, ?) returning id",
                              draft.phone, draft.hours, names[0], names[1], names[2], notes[0], notes[1], notes[2]);
}

void put(Writing& db, const KnownNumber& number, int place) {
    const auto& draft = number.draft;
    const auto names = cities::filled(draft.names), notes = cities::filled(draft.notes);
    db.exec("update useful_number set phone = ?, hours = ?, name_ru = ?, name_kk = ?, name_en = ?, note_ru = ?, note_kk = ?, note_en = ? where id = ?", draft.phone, draft.hours, names[0], names[1],
            names[2], notes[0], notes[1], notes[2], number.id);
    int position = 0;
    for (const auto id : cities::moved(db.all<std::int64_t>("select id from useful_number order by position, id"), number.id.value, place))
        db.exec("update useful_number set position = ? where id = ?", position++, id);
}

void drop(Writing& db, NumberId id) { db.exec("delete from useful_number where id = ?", id); }

}  // namespace useful
