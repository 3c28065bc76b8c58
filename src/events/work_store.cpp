#include "events/work_store.h"

#include "db/json_list.h"

namespace events {

using db::Reading;
using i18n::Language;
using i18n::tag;

[[maybe_unused]] void read(db::Row& row, WorkOn& w) {
    row >> w.id >> w.slug >> w.title >> w.language >> w.genres >> w.minutes >> w.age_min >> w.next >> w.category_id;
}

[[maybe_unused]] void read(db::Row& row, Work& w) {
    row >> w.id >> w.slug >> w.kind >> w.title >> w.language >> w.summary >> w.description_html >> w.original_title >> w.country >>
        w.director >> w.starring >> w.genres >> w.trailer_url >> w.source >> w.source_url >> w.licence >> w.year >> w.minutes >> w.age_min;
}

[[maybe_unused]] void read(db::Row& row, Showing& s) {
    row >> s.event >> s.event_slug >> s.work_id >> s.category_id >> s.starts >> s.state >> s.event_state >> s.format >> s.hall >>
        s.venue_id >> s.venue >> s.venue_slug >> s.place >> s.price.free >> s.price.min >> s.price.max >> s.price.currency >>
        s.price_unit >> s.price_note;
}

[[maybe_unused]] void read(db::Row& row, WorkName& w) { row >> w.id >> w.slug >> w.title >> w.language >> w.minutes >> w.age_min; }

// Few events have a work: they are found by the index of those, then each one's next date.
std::vector<WorkOn> works_on(const Reading& db, std::string_view kind, base::Instant now, Language language) {
    return db.all<WorkOn>(
        "select k.id, k.slug, coalesce(w.title, t.title), coalesce(w.language, t.language), k.genres, k.minutes, k.age_min,"
        " n.next, n.category_id from"
        " (select e.work_id as work_id, e.category_id as category_id, min((select min(o.starts_at) from occurrence o"
        "   where o.event_id = e.id and o.listed = 1 and o.starts_at >= ?1)) as next"
        "  from event e indexed by event_by_work /* whole */ where e.work_id is not null"
        "  and (e.import_id is null or e.import_id not in (select id from import where state = 'applying')) group by e.work_id) n"
        " join work k on k.id = n.work_id join work_text t on t.work_id = k.id and t.language = k.language"
        " left join work_text w on w.work_id = k.id and w.language = ?3"
        " where n.next is not null and k.kind = ?2 order by n.next, k.id",
        now, kind, tag(language));
}

std::optional<Work> full_work(const Reading& db, WorkId id, Language language) {
    return db.one<Work>(
        "select k.id, k.slug, k.kind, coalesce(w.title, t.title), coalesce(w.language, t.language), coalesce(w.summary, t.summary),"
        " coalesce(nullif(w.description_html, ''), t.description_html), k.original_title, k.country, k.director, k.starring, k.genres,"
        " k.trailer_url, k.source, k.source_url, k.licence, k.year, k.minutes, k.age_min"
        " from work k join work_text t on t.work_id = k.id and t.language = k.language"
        " left join work_text w on w.work_id = k.id and w.language = ?1 where k.id = ?2"
        " and (k.import_id is null or k.import_id not in (select id from import where state = 'applying'))",
        tag(language), id);
}

std::vector<Showing> showings_of_work(const Reading& db, WorkId id, base::Instant from, int limit, Language language) {
    return db.all<Showing>(
        "select o.event_id, e.slug, e.work_id, e.category_id, o.starts_at, o.state, e.state, o.format, coalesce(h.name, ''),"
        " coalesce(v.id, 0), coalesce(vw.name, vt.name, ''), coalesce(v.slug, ''), o.place, o.free, o.price_min, o.price_max, o.currency,"
        " o.price_unit, o.price_note"
        " from event e join occurrence o on o.event_id = e.id and o.listed = 1 and o.starts_at >= ?2"
        " left join hall h on h.id = o.hall_id left join venue v on v.id = o.venue_id"
        " left join venue_text vt on vt.venue_id = v.id and vt.language = v.language"
        " left join venue_text vw on vw.venue_id = v.id and vw.language = ?4"
        " where e.work_id = ?1 and (e.import_id is null or e.import_id not in (select id from import where state = 'applying'))"
        " order by o.starts_at, o.id limit ?3",
        id, from, limit, tag(language));
}

std::vector<Showing> showings_between(const Reading& db, std::string_view kind, base::Instant from, base::Instant until, Language language) {
    return db.all<Showing>(
        "select o.event_id, e.slug, e.work_id, e.category_id, o.starts_at, o.state, e.state, o.format, coalesce(h.name, ''),"
        " coalesce(v.id, 0), coalesce(vw.name, vt.name, ''), coalesce(v.slug, ''), o.place, o.free, o.price_min, o.price_max, o.currency,"
        " o.price_unit, o.price_note"
        " from occurrence o join event e on e.id = o.event_id join work k on k.id = e.work_id and k.kind = ?1"
        " left join hall h on h.id = o.hall_id left join venue v on v.id = o.venue_id"
        " left join venue_text vt on vt.venue_id = v.id and vt.language = v.language"
        " left join venue_text vw on vw.venue_id = v.id and vw.language = ?4"
        " where o.listed = 1 and o.starts_at >= ?2 and o.starts_at < ?3"
        " and (e.import_id is null or e.import_id not in (select id from import where state = 'applying'))"
        " order by o.starts_at, o.id",
        kind, from, until, tag(language));
}

std::vector<base::Instant> showing_starts(const Reading& db, std::string_view kind, base::Instant from, base::Instant until) {
    return db.all<base::Instant>(
        "select o.starts_at from occurrence o join event e on e.id = o.event_id join work k on k.id = e.work_id and k.kind = ?1"
        " where o.listed = 1 and o.starts_at >= ?2 and o.starts_at < ?3 order by o.starts_at",
        kind, from, until);
}

std::vector<WorkName> work_names(const Reading& db, const std::vector<WorkId>& ids, Language language) {
    if (ids.empty()) return {};
    return db.all<WorkName>(
        "select k.id, k.slug, coalesce(w.title, t.title), coalesce(w.language, t.language), k.minutes, k.age_min"
        " from json_each(?1) j join work k on k.id = j.value join work_text t on t.work_id = k.id and t.language = k.language"
        " left join work_text w on w.work_id = k.id and w.language = ?2 order by j.key",
        db::json_list(ids), tag(language));
}

}  // namespace events
