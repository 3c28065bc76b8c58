#include "events/store.h"

#include "db/json_list.h"

namespace events {

using db::Reading;
using i18n::Language;
using i18n::tag;

void read(db::Row& row, Category& c) { row >> c.id >> c.key >> c.name >> c.singular >> c.motif >> c.hue; }

void read(db::Row& row, CategoryCount& c) { row >> c.category_id >> c.count; }

void read(db::Row& row, Listed& l) {
    row >> l.event >> l.occurrence >> l.slug >> l.title >> l.language >> l.starts >> l.ends >> l.all_day >> l.state >> l.event_state >>
        l.format >> l.category_id >> l.place >> l.price.free >> l.price.min >> l.price.max >> l.price.currency >> l.price_unit >>
        l.price_note >> l.age_min >> l.registration >> l.is_online;
}

std::vector<Category> categories(const Reading& db, Language language) {
    return db.all<Category>(
        "select c.id, c.key, t.name, t.singular, c.motif, c.hue from category c"
        " join category_text t on t.category_id = c.id and t.language = ?"
        " where c.of = 'event' and c.is_hidden = 0 order by c.position, c.id",
        tag(language));
}

// Rows of an import that is still being applied stay out of every list. Words are looked for once a statement, over the
// whole of a covering index: asking each date for its text took 70 ms where this takes 10.
std::vector<OccurrenceId> dates_after(const Reading& db, const Filter& f, Key behind, int limit) {
    return db.all<OccurrenceId>(
        "select o.id from occurrence o where o.listed = 1 and o.starts_at >= ?1 and o.starts_at < ?2"
        " and (o.starts_at, o.id) > (?3, ?4) and (?5 = 0 or o.category_id = ?5)"
        " and (?6 = 0 or (?6 = 1 and o.free = 1) or (?6 = 2 and o.free = 0 and o.price_max is not null))"
        " and (?7 = '' or o.event_id in (select event_id /* whole */ from event_text where instr(folded, ?7) > 0))"
        " and o.event_id not in (select id from event where import_id in (select id from import where state = 'applying'))"
        " order by o.starts_at, o.id limit ?8",
        f.from, f.until, behind.starts, behind.id, f.category_id, f.price, f.text, limit);
}

std::vector<OccurrenceId> dates_before(const Reading& db, const Filter& f, Key before, int limit) {
    return db.all<OccurrenceId>(
        "select o.id from occurrence o where o.listed = 1 and o.starts_at >= ?1 and o.starts_at < ?2"
        " and (o.starts_at, o.id) < (?3, ?4) and (?5 = 0 or o.category_id = ?5)"
        " and (?6 = 0 or (?6 = 1 and o.free = 1) or (?6 = 2 and o.free = 0 and o.price_max is not null))"
        " and (?7 = '' or o.event_id in (select event_id /* whole */ from event_text where instr(folded, ?7) > 0))"
        " and o.event_id not in (select id from event where import_id in (select id from import where state = 'applying'))"
        " order by o.starts_at desc, o.id desc limit ?8",
        f.from, f.until, before.starts, before.id, f.category_id, f.price, f.text, limit);
}

std::vector<OccurrenceId> running(const Reading& db, const Filter& f, base::Instant now, int limit) {
    return db.all<OccurrenceId>(
        "select o.id from occurrence o where o.listed = 1 and o.ends_at - o.starts_at > 86400 and o.ends_at > ?1 and o.starts_at < ?1"
        " and (?2 = 0 or o.category_id = ?2)"
        " and (?3 = 0 or (?3 = 1 and o.free = 1) or (?3 = 2 and o.free = 0 and o.price_max is not null))"
        " and (?4 = '' or o.event_id in (select event_id /* whole */ from event_text where instr(folded, ?4) > 0))"
        " and o.event_id not in (select id from event where import_id in (select id from import where state = 'applying'))"
        " order by o.ends_at, o.id limit ?5",
        now, f.category_id, f.price, f.text, limit);
}

std::vector<OccurrenceId> of_organisation(const Reading& db, std::int64_t organisation_id, base::Instant now, int limit) {
    return db.all<OccurrenceId>(
        "select o.id from event_organiser r join occurrence o on o.event_id = r.event_id"
        " where r.organisation_id = ? and o.listed = 1 and o.ends_at >= ?"
        " and o.id = (select id from occurrence n where n.event_id = o.event_id and n.ends_at >= ? order by n.starts_at limit 1)"
        " order by o.starts_at, o.id limit ?",
        organisation_id, now, now, limit);
}

std::vector<OccurrenceId> similar(const Reading& db, EventId event, std::int64_t category_id, base::Instant now, int limit) {
    return db.all<OccurrenceId>(
        "select min(o.id) from occurrence o where o.listed = 1 and o.category_id = ? and o.starts_at >= ? and o.event_id <> ?"
        " and o.event_id not in (select id from event where import_id in (select id from import where state = 'applying'))"
        " group by o.event_id order by min(o.starts_at) limit ?",
        category_id, now, event, limit);
}

std::vector<Listed> cards(const Reading& db, const std::vector<OccurrenceId>& ids, Language language) {
    if (ids.empty()) return {};
    return db.all<Listed>(
        "select o.event_id, o.id, e.slug, coalesce(w.title, t.title), coalesce(w.language, t.language), o.starts_at, o.ends_at,"
        " o.all_day, o.state, e.state, o.format, o.category_id, coalesce(vw.name, vt.name, o.place), o.free, o.price_min, o.price_max,"
        " o.currency, o.price_unit, o.price_note, e.age_min, e.registration, e.is_online"
        " from json_each(?1) j join occurrence o on o.id = j.value join event e on e.id = o.event_id"
        " join event_text t on t.event_id = e.id and t.language = e.language"
        " left join event_text w on w.event_id = e.id and w.language = ?2"
        " left join venue v on v.id = o.venue_id"
        " left join venue_text vt on vt.venue_id = v.id and vt.language = v.language"
        " left join venue_text vw on vw.venue_id = v.id and vw.language = ?2 order by j.key",
        db::json_list(ids), tag(language));
}

std::int64_t count(const Reading& db, const Filter& f) {
    return db.value<std::int64_t>(
        "select count(distinct o.event_id) from occurrence o where o.listed = 1 and o.starts_at >= ?1 and o.starts_at < ?2"
        " and (?3 = 0 or o.category_id = ?3)"
        " and (?4 = 0 or (?4 = 1 and o.free = 1) or (?4 = 2 and o.free = 0 and o.price_max is not null))"
        " and (?5 = '' or o.event_id in (select event_id /* whole */ from event_text where instr(folded, ?5) > 0))"
        " and o.event_id not in (select id from event where import_id in (select id from import where state = 'applying'))",
        f.from, f.until, f.category_id, f.price, f.text);
}

std::vector<CategoryCount> counts_by_category(const Reading& db, const Filter& f) {
    return db.all<CategoryCount>(
        "select o.category_id, count(distinct o.event_id) from occurrence o where o.listed = 1 and o.starts_at >= ?1 and o.starts_at < ?2"
        " and (?3 = 0 or (?3 = 1 and o.free = 1) or (?3 = 2 and o.free = 0 and o.price_max is not null))"
        " and (?4 = '' or o.event_id in (select event_id /* whole */ from event_text where instr(folded, ?4) > 0))"
        " and o.event_id not in (select id from event where import_id in (select id from import where state = 'applying'))"
        " group by o.category_id",
        f.from, f.until, f.price, f.text);
}

}  // namespace events
