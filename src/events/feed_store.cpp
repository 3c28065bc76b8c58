#include "events/feed_store.h"

#include "db/json_list.h"

namespace events {

using db::Reading;

void read(db::Row& row, Told& t) {
    row >> t.event >> t.occurrence >> t.slug >> t.title >> t.language >> t.summary >> t.description_html >> t.starts >> t.ends >> t.all_day >>
        t.state >> t.event_state >> t.format >> t.category_id >> t.place >> t.hall >> t.address >> t.settlement >> t.latitude >> t.longitude >>
        t.price.free >> t.price.min >> t.price.max >> t.price.currency >> t.price_unit >> t.price_note >> t.organiser >> t.registration >>
        t.is_online >> t.created >> t.updated >> t.revision;
}

std::vector<Told> told(const Reading& db, const std::vector<OccurrenceId>& ids, i18n::Language language) {
    if (ids.empty()) return {};
    return db.all<Told>(
        "select o.event_id, o.id, e.slug, coalesce(w.title, t.title), coalesce(w.language, t.language), coalesce(w.summary, t.summary),"
        " coalesce(nullif(w.description_html, ''), t.description_html), o.starts_at, o.ends_at, o.all_day, o.state, e.state, o.format,"
        " o.category_id, coalesce(vw.name, vt.name, o.place), coalesce(h.name, ''), coalesce(v.address, ''), coalesce(v.settlement, ''),"
        " v.latitude, v.longitude, o.free, o.price_min, o.price_max, o.currency, o.price_unit, o.price_note,"
        " coalesce((select coalesce(rt.name, r.name) from event_organiser r left join organisation g on g.id = r.organisation_id"
        "  left join organisation_text rt on rt.organisation_id = g.id and rt.language = g.language"
        "  where r.event_id = e.id and r.role = 'organiser' order by r.position limit 1), ''),"
        " e.registration, e.is_online, e.created_at, e.updated_at, e.revision"
        " from json_each(?1) j join occurrence o on o.id = j.value join event e on e.id = o.event_id"
        " join event_text t on t.event_id = e.id and t.language = e.language"
        " left join event_text w on w.event_id = e.id and w.language = ?2"
        " left join venue v on v.id = o.venue_id left join hall h on h.id = o.hall_id"
        " left join venue_text vt on vt.venue_id = v.id and vt.language = v.language"
        " left join venue_text vw on vw.venue_id = v.id and vw.language = ?2 order by j.key",
        db::json_list(ids), i18n::tag(language));
}

std::vector<OccurrenceId> date_ids(const Reading& db, EventId event) {
    return db.all<OccurrenceId>("select id from occurrence where event_id = ? and listed = 1 order by starts_at, id", event);
}

std::vector<OccurrenceId> cancelled_among(const Reading& db, const std::vector<OccurrenceId>& ids) {
    if (ids.empty()) return {};
    return db.all<OccurrenceId>(
        "select o.id from json_each(?) j join occurrence o on o.id = j.value join event e on e.id = o.event_id"
        " where o.state = 'cancelled' or e.state = 'cancelled' order by j.key",
        db::json_list(ids));
}

}  // namespace events
