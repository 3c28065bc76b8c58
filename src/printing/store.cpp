#include "printing/store.h"

namespace printing {

using db::Reading;

static void read(db::Row& row, Printable& p) { row >> p.id >> p.title; }
static void read(db::Row& row, Scans& s) { row >> s.way >> s.today >> s.week >> s.all; }

std::vector<Printable> events_of(const Reading& db, std::int64_t organisation, i18n::Language language, base::Instant now, int limit) {
    return db.all<Printable>(
        "select e.id, coalesce(w.title, t.title) from (select event_id from event_organiser where organisation_id = ?1 union select thing_id from authorship where of = 'event' and organisation_id = ?1) n"
        " join event e on e.id = n.event_id and e.state = 'published' join event_text t on t.event_id = e.id and t.language = e.language left join event_text w on w.event_id = e.id and w.language = ?2"
        " join (select event_id, min(starts_at) as starts_at from occurrence where listed = 1 and ends_at >= ?3 and event_id in (select event_id from event_organiser where organisation_id = ?1"
        " union select thing_id from authorship where of = 'event' and organisation_id = ?1) group by event_id) o on o.event_id = e.id order by o.starts_at, e.id limit ?4",
        organisation, i18n::tag(language), now, limit);
}

std::vector<Printable> offers_of(const Reading& db, std::int64_t organisation, i18n::Language language, base::Day today, int limit) {
    return db.all<Printable>("select f.id, coalesce(w.title, t.title) from offer f join offer_text t on t.offer_id = f.id and t.language = f.language left join offer_text w on w.offer_id = f.id and w.language = ?1"
                             " where f.organisation_id = ?2 and f.state = 'published' and (f.valid_until_day is null or f.valid_until_day >= ?3) order by f.id desc limit ?4",
                             i18n::tag(language), organisation, today, limit);
}

bool is_public(const Reading& db, Of of, std::int64_t id) {
    if (of == Of::organisation) return db.value<bool>("select exists (select 1 from organisation where id = ? and state in ('published', 'closed'))", id);
    if (of == Of::offer) return db.value<bool>("select exists (select 1 from offer f join organisation o on o.id = f.organisation_id and o.state = 'published' where f.id = ? and f.state in ('published', 'ended'))", id);
    return db.value<bool>("select exists (select 1 from event where id = ? and state in ('published', 'cancelled'))", id);
}

bool is_of(const Reading& db, std::int64_t organisation, Of of, std::int64_t id) {
    if (!is_public(db, of, id)) return false;
    if (of == Of::organisation) return id == organisation;
    if (of == Of::offer) return db.value<bool>("select exists (select 1 from offer where id = ? and organisation_id = ?)", id, organisation);
    return db.value<bool>("select exists (select 1 from event_organiser where event_id = ?1 and organisation_id = ?2) or exists (select 1 from authorship where of = 'event' and thing_id = ?1 and organisation_id = ?2)", id,
                          organisation);
}

// Day by day, as the table is kept: a count more takes no index with it.
std::vector<Scans> scans_of(const Reading& db, Of of, std::int64_t id, base::Day today) {
    return db.all<Scans>(
        "with recursive days (day) as (select ?1 union all select date(day, '-1 day') from days limit ?2), ways (way) as (values ('scan_poster_ru'), ('scan_poster_kk'), ('scan_poster_en'), ('scan_tent_ru'),"
        " ('scan_tent_kk'), ('scan_tent_en'), ('scan_sticker_ru'), ('scan_sticker_kk'), ('scan_sticker_en'), ('scan_flyer_ru'), ('scan_flyer_kk'), ('scan_flyer_en'))"
        " select w.way, sum(iif(c.day = ?1, c.count, 0)), sum(iif(c.day > date(?1, '-7 days'), c.count, 0)), sum(c.count) from ways w cross join days d"
        " cross join daily_count c on c.day = d.day and c.what = w.way and c.kind = ?3 and c.subject = ?4 and c.source = '' group by w.way order by sum(c.count) desc, w.way",
        today, days_of_scans, std::string(of_paths[static_cast<std::size_t>(of)]), id);
}

}  // namespace printing
