// What the page of one event shows.
#include "events/store.h"

namespace events {

using db::Reading;
using i18n::Language;
using i18n::tag;

void read(db::Row& row, Shown& s) {
    row >> s.id >> s.slug >> s.language >> s.title >> s.summary >> s.description_html >> s.category_id >> s.spoken >> s.age_min >>
        s.is_online >> s.registration >> s.online_url >> s.ticket_url >> s.state >> s.source >> s.source_url >> s.licence >>
        s.updated >> s.work_id >> s.featured_rank >> s.featured_from >> s.featured_until >> s.taken;
}

void read(db::Row& row, DateShown& d) {
    row >> d.id >> d.starts >> d.ends >> d.all_day >> d.venue_id >> d.state >> d.venue >> d.venue_slug >> d.hall >> d.address >> d.landmark >> d.settlement >>
        d.place >> d.format >> d.latitude >> d.longitude >> d.step_free >> d.price.free >> d.price.min >> d.price.max >>
        d.price.currency >> d.price_unit >> d.price_note >> d.confirmed;
}

void read(db::Row& row, OrganiserShown& o) { row >> o.name >> o.role >> o.slug >> o.organisation_id; }

void read(db::Row& row, ProgrammeLine& p) { row >> p.starts >> p.title >> p.speakers; }

void read(db::Row& row, TagShown& t) { row >> t.name >> t.slug; }

std::optional<Shown> shown(const Reading& db, EventId id, Language language, bool unread) {
    return db.one<Shown>(
        "select e.id, e.slug, coalesce(w.language, t.language), coalesce(w.title, t.title), coalesce(w.summary, t.summary),"
        " coalesce(nullif(w.description_html, ''), t.description_html), e.category_id, e.spoken, e.age_min, e.is_online,"
        " e.registration, e.online_url, e.ticket_url, e.state, e.source, e.source_url, e.licence, e.updated_at, coalesce(e.work_id, 0),"
        " e.featured_rank, e.featured_from, e.featured_until, e.taken_at"
        " from event e join event_text t on t.event_id = e.id and t.language = e.language"
        " left join event_text w on w.event_id = e.id and w.language = ?"
        " where e.id = ? and (? or e.state in ('published', 'cancelled'))"
        " and (e.import_id is null or e.import_id not in (select id from import where state = 'applying'))",
        tag(language), id, unread);
}

std::vector<DateShown> dates(const Reading& db, EventId id, Language language) {
    return db.all<DateShown>(
        "select o.id, o.starts_at, o.ends_at, o.all_day, coalesce(o.venue_id, 0), o.state, coalesce(vw.name, vt.name, ''), coalesce(v.slug, ''),"
        " coalesce(h.name, ''),"
        " coalesce(v.address, ''), coalesce(v.landmark, ''), coalesce(v.settlement, ''), o.place, o.format, v.latitude, v.longitude,"
        " v.step_free, o.free, o.price_min, o.price_max, o.currency, o.price_unit, o.price_note,"
        " exists (select 1 from venue_confirmation where venue_id = o.venue_id and event_id = o.event_id)"
        " from occurrence o left join venue v on v.id = o.venue_id left join hall h on h.id = o.hall_id"
        " left join venue_text vt on vt.venue_id = v.id and vt.language = v.language"
        " left join venue_text vw on vw.venue_id = v.id and vw.language = ?"
        " where o.event_id = ? order by o.starts_at, o.id",
        tag(language), id);
}

std::vector<OrganiserShown> organisers(const Reading& db, EventId id, Language language) {
    return db.all<OrganiserShown>(
        "select coalesce(w.name, t.name, r.name), r.role, coalesce(o.slug, ''), coalesce(o.id, 0) from event_organiser r"
        " left join organisation o on o.id = r.organisation_id and o.state = 'published'"
        " left join organisation_text t on t.organisation_id = o.id and t.language = o.language"
        " left join organisation_text w on w.organisation_id = o.id and w.language = ?"
        " where r.event_id = ? order by r.position",
        tag(language), id);
}

std::vector<ProgrammeLine> programme(const Reading& db, EventId id) {
    return db.all<ProgrammeLine>("select starts_at, title, speakers from event_programme where event_id = ? order by position", id);
}

std::vector<TagShown> tags(const Reading& db, EventId id) {
    return db.all<TagShown>("select t.name, t.slug from event_tag e join tag t on t.id = e.tag_id where e.event_id = ? order by t.folded", id);
}

}  // namespace events
