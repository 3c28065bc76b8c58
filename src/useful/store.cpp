#include "useful/store.h"

#include <algorithm>

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
    int position = 0;
    for (const auto& draft : drafts)
        db.exec("insert into useful_number (position, phone, hours, name_ru, name_kk, name_en, note_ru, note_kk, note_en) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                position++, draft.phone, draft.hours, draft.names[0], draft.names[1], draft.names[2], draft.notes[0], draft.notes[1], draft.notes[2]);
}

}  // namespace useful
