#include "events/store.h"

#include <fmt/format.h>

#include "db/json_list.h"

namespace events {

using db::Reading;
using i18n::Language;
using i18n::tag;

void read(db::Row& row, Category& c) { row >> c.id >> c.key >> c.name >> c.singular >> c.motif >> c.hue; }

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

std::vector<OccurrenceId> of_organisation(const Reading& db, std::int64_t organisation_id, base::Instant now, int limit) {
    return db.all<OccurrenceId>(
        "select o.id from event_organiser r join occurrence o on o.event_id = r.event_id"
        " where r.organisation_id = ? and o.listed = 1 and o.ends_at >= ?"
        " and o.id = (select id from occurrence n where n.event_id = o.event_id and n.ends_at >= ? order by n.starts_at limit 1)"
        " order by o.starts_at, o.id limit ?",
        organisation_id, now, now, limit);
}

[[maybe_unused]] void read(db::Row& row, ShownDate& d) { row >> d.date >> d.over; }

std::vector<ShownDate> shown_dates(const Reading& db, const std::vector<std::int64_t>& events, base::Instant now) {
    return db.all<ShownDate>(
        "select coalesce(n.next, n.last), n.next is null from (select j.key as place,"
        "  (select o.id from occurrence o where o.event_id = e.id and o.listed = 1 and o.ends_at >= ?2 and o.state <> 'cancelled' order by o.starts_at limit 1) as next,"
        "  (select o.id from occurrence o where o.event_id = e.id and o.listed = 1 order by o.starts_at desc limit 1) as last"
        "  from json_each(?1) j join event e on e.id = j.value and e.state in ('published', 'cancelled')"
        "  and (e.import_id is null or e.import_id not in (select id from import where state = 'applying'))) n where n.last is not null order by n.place",
        fmt::format("[{}]", fmt::join(events, ",")), now);
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

}  // namespace events
