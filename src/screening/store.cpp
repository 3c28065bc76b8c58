#include "screening/store.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "base/text.h"

namespace screening {

using db::Reading;
using db::Writing;
using i18n::Language;
using i18n::tag;

constexpr std::string_view behind_all_letters = "\xF4\x8F\xBF\xBF";

static void read(db::Row& row, WorkRow& w) { row >> w.id >> w.title >> w.kind >> w.slug >> w.year >> w.minutes >> w.age_min >> w.organisation >> w.organisation_name >> w.next; }
static void read(db::Row& row, Namesake& n) { row >> n.id >> n.year >> n.kind; }
static void read(db::Row& row, CinemaRow& c) { row >> c.id >> c.name >> c.slug >> c.settlement >> c.language >> c.organisation >> c.today >> c.week; }
static void read(db::Row& row, HallName& h) { row >> h.id >> h.name; }
static void read(db::Row& row, SessionRow& s) {
    row >> s.id >> s.event >> s.work >> s.title >> s.format >> s.hall >> s.state >> s.starts >> s.price.free >> s.price.min >> s.price.max >> s.price.currency >> s.price_note >> s.own >> s.minutes;
}

// ── Works ───────────────────────────────────────────────────────────────────────────────────────────────────────────

#define WORK_ROW                                                                                                                                                                        \
    "select k.id, coalesce(w.title, t.title), k.kind, k.slug, k.year, k.minutes, k.age_min, coalesce(k.organisation_id, 0),"                                                            \
    " coalesce((select n.name from organisation_text n where n.organisation_id = k.organisation_id and n.language = ?1),"                                                               \
    " (select n.name from organisation_text n join organisation o on o.id = n.organisation_id and o.language = n.language where n.organisation_id = k.organisation_id), ''),"          \
    " (select min(o.starts_at) from event e join occurrence o on o.event_id = e.id and o.listed = 1 and o.starts_at >= ?2 where e.work_id = k.id)"                                      \
    " from work k join work_text t on t.work_id = k.id and t.language = k.language left join work_text w on w.work_id = k.id and w.language = ?1"

std::vector<WorkRow> newest_works(const Reading& db, std::int64_t organisation, base::Edge<WorkId> edge, int limit, base::Instant now, Language language) {
    if (organisation != 0) return db.all<WorkRow>(WORK_ROW " where k.organisation_id = ?3 order by k.id desc limit ?4", tag(language), now, organisation, limit);
    if (edge.before) return db.all<WorkRow>(WORK_ROW " where k.id > ?3 order by k.id limit ?4", tag(language), now, *edge.before, limit);
    return db.all<WorkRow>(WORK_ROW " where k.id < ?3 order by k.id desc limit ?4", tag(language), now, edge.after.value_or(WorkId{std::numeric_limits<std::int64_t>::max()}), limit);
}

std::vector<WorkRow> works_called(const Reading& db, std::string_view beginning, std::int64_t organisation, int limit, base::Instant now, Language language) {
    const auto from = base::folded(beginning);
    return db.all<WorkRow>(WORK_ROW " where k.id in (select work_id from work_text where folded >= ?3 and folded < ?4 order by folded limit ?5) and (?6 = 0 or k.organisation_id = ?6) order by t.folded, k.id",
                           tag(language), now, from, from + std::string(behind_all_letters), limit, organisation);
}

std::optional<WorkRow> work_row(const Reading& db, WorkId id, base::Instant now, Language language) { return db.one<WorkRow>(WORK_ROW " where k.id = ?3", tag(language), now, id); }

std::vector<Namesake> works_named(const Reading& db, std::string_view title) {
    return db.all<Namesake>("select distinct k.id, k.year, k.kind from work_text t join work k on k.id = t.work_id where t.folded = ? order by k.id limit 20", base::folded(title));
}

std::int64_t poster_of(const Reading& db, WorkId id) { return db.one<std::int64_t>("select coalesce(poster_id, 0) from work where id = ?", id).value_or(0); }

void dress_work(Writing& db, WorkId id, std::int64_t poster) { db.exec("update work set poster_id = nullif(?, 0) where id = ?", poster, id); }

void give_work(Writing& db, WorkId id, std::int64_t organisation) { db.exec("update work set organisation_id = nullif(?, 0) where id = ?", organisation, id); }

// The words by which an event is found follow by the trigger of the work's texts; here its own texts.
void retell_events(Writing& db, WorkId id, base::Instant now) {
    for (const auto event : db.all<std::int64_t>("select id from event where work_id = ? and source = 'screening'", id)) {
        db.exec("delete from event_text where event_id = ?", event);
        db.exec("insert into event_text (event_id, language, title, summary, description, description_html) select ?, language, title, summary, description, description_html from work_text where work_id = ?", event, id);
        db.exec("update event set (language, age_min) = (select language, age_min from work where id = ?1), updated_at = ?3, revision = revision + 1 where id = ?2", id, event, now);
        db.exec("insert into event_words (event_id, title, names, summary, text) select event_id, title, names, summary, text from event_wording where event_id = ?"
                " on conflict (event_id) do update set title = excluded.title, names = excluded.names, summary = excluded.summary, text = excluded.text", event);
    }
}

bool has_events(const Reading& db, WorkId id) { return db.value<bool>("select exists (select 1 from event where work_id = ?)", id); }

void drop_work(Writing& db, WorkId id) { db.exec("delete from work where id = ?", id); }

// ── Venues ──────────────────────────────────────────────────────────────────────────────────────────────────────────

std::optional<CinemaRow> cinema(const Reading& db, VenueId id, Language language) {
    return db.one<CinemaRow>("select v.id, coalesce(w.name, t.name), v.slug, v.settlement, v.language, coalesce(v.organisation_id, 0), 0, 0 from venue v join venue_text t on t.venue_id = v.id and t.language = v.language"
                             " left join venue_text w on w.venue_id = v.id and w.language = ?1 where v.id = ?2", tag(language), id);
}

std::vector<CinemaRow> cinemas(const Reading& db, base::Instant day, base::Instant next_day, base::Instant week_on, Language language) {
    return db.all<CinemaRow>("select v.id, coalesce(w.name, t.name), v.slug, v.settlement, v.language, coalesce(v.organisation_id, 0), n.today, n.week from"
                             " (select o.venue_id as venue_id, sum(o.starts_at < ?2) as today, count(*) as week from occurrence o join event e on e.id = o.event_id and e.work_id is not null"
                             "  where o.listed = 1 and o.starts_at >= ?1 and o.starts_at < ?3 and o.venue_id is not null group by o.venue_id) n"
                             " join venue v on v.id = n.venue_id join venue_text t on t.venue_id = v.id and t.language = v.language left join venue_text w on w.venue_id = v.id and w.language = ?4"
                             " order by n.week desc, v.id limit 100", day, next_day, week_on, tag(language));
}

std::vector<CinemaRow> cinemas_of(const Reading& db, std::int64_t organisation, Language language) {
    return db.all<CinemaRow>("select v.id, coalesce(w.name, t.name), v.slug, v.settlement, v.language, coalesce(v.organisation_id, 0), 0, 0 from venue v join venue_text t on t.venue_id = v.id and t.language = v.language"
                             " left join venue_text w on w.venue_id = v.id and w.language = ?1 where v.organisation_id = ?2 order by v.id limit 50", tag(language), organisation);
}

std::vector<CinemaRow> cinemas_called(const Reading& db, std::string_view beginning, int limit, Language language) {
    const auto from = base::folded(beginning);
    return db.all<CinemaRow>("select v.id, coalesce(w.name, t.name), v.slug, v.settlement, v.language, coalesce(v.organisation_id, 0), 0, 0 from venue v join venue_text t on t.venue_id = v.id and t.language = v.language"
                             " left join venue_text w on w.venue_id = v.id and w.language = ?1"
                             " where v.id in (select venue_id from venue_text where folded >= ?2 and folded < ?3 order by folded limit ?4) order by t.folded, v.id",
                             tag(language), from, from + std::string(behind_all_letters), limit);
}

std::optional<VenueId> venue_named(const Reading& db, std::string_view name) {
    const auto ids = db.all<VenueId>("select distinct venue_id from venue_text where folded = ? limit 2", base::folded(name));
    return ids.size() == 1 ? std::optional(ids.front()) : std::nullopt;
}

bool organisation_runs_venues(const Reading& db, std::int64_t organisation) { return db.value<bool>("select exists (select 1 from venue where organisation_id = ?)", organisation); }

std::vector<HallName> halls(const Reading& db, VenueId id) { return db.all<HallName>("select id, name from hall where venue_id = ? order by id limit 100", id); }

// ── Sessions ────────────────────────────────────────────────────────────────────────────────────────────────────────

#define SESSION_ROW                                                                                                                                                                     \
    "select o.id, o.event_id, e.work_id, coalesce(w.title, t.title), o.format, coalesce(h.name, ''), case e.state when 'cancelled' then 'cancelled' else o.state end, o.starts_at,"      \
    " o.free, o.price_min, o.price_max, o.currency, o.price_note,"                                                                                                                      \
    " e.source = 'screening' or exists (select 1 from event_organiser r join venue v on v.id = ?1 and v.organisation_id = r.organisation_id where r.event_id = e.id), k.minutes"        \
    " from occurrence o join event e on e.id = o.event_id and e.work_id is not null and e.state in ('published', 'cancelled')"                                                          \
    " join work k on k.id = e.work_id join work_text t on t.work_id = k.id and t.language = k.language left join work_text w on w.work_id = k.id and w.language = ?2"                   \
    " left join hall h on h.id = o.hall_id where o.venue_id = ?1"

std::vector<SessionRow> sessions(const Reading& db, VenueId venue, base::Instant from, base::Instant until, Language language) {
    return db.all<SessionRow>(SESSION_ROW " and o.starts_at >= ?3 and o.starts_at < ?4 order by o.starts_at, o.id", venue, tag(language), from, until);
}

std::optional<SessionRow> session_at(const Reading& db, VenueId venue, OccurrenceId id, Language language) { return db.one<SessionRow>(SESSION_ROW " and o.id = ?3", venue, tag(language), id); }

std::vector<base::Instant> session_starts(const Reading& db, VenueId venue, base::Instant from, base::Instant until) {
    return db.all<base::Instant>("select o.starts_at from occurrence o join event e on e.id = o.event_id and e.work_id is not null"
                                 " where o.venue_id = ? and o.starts_at >= ? and o.starts_at < ? and o.listed = 1 order by o.starts_at", venue, from, until);
}

std::optional<int> minutes_of(const Reading& db, WorkId id) { return db.one<std::optional<int>>("select minutes from work where id = ?", id).value_or(std::nullopt); }

struct Programmed {
    EventId id;
    std::string state;
};
static void read(db::Row& row, Programmed& p) { row >> p.id >> p.state; }

static EventId begin_programme(Writing& db, VenueId venue, WorkId work, const std::string& key, base::Instant now) {
    const EventId id{db.insert("insert into event (slug, category_id, work_id, language, state, age_min, source, source_id, created_at, updated_at)"
                               " select k.slug, coalesce((select id from category where of = 'event' and key = case k.kind when 'film' then 'cinema' when 'play' then 'theatre' else 'other' end),"
                               " (select id from category where of = 'event' and key = 'other')), k.id, k.language, 'draft', k.age_min, 'screening', ?2, ?3, ?3 from work k where k.id = ?1", work, key, now)};
    db.exec("insert into event_text (event_id, language, title, summary, description, description_html) select ?, language, title, summary, description, description_html from work_text where work_id = ?", id, work);
    db.exec("insert into event_organiser (event_id, position, organisation_id, role) select ?, 0, organisation_id, 'organiser' from venue where id = ? and organisation_id is not null", id, venue);
    return id;
}

// One that was cancelled as a whole is shown again with what is new alone.
static bool open_again(Writing& db, const Programmed& known) {
    if (known.state == "removed") return false;
    if (known.state == "cancelled") db.exec("update occurrence set state = 'cancelled' where event_id = ?", known.id);
    return true;
}

static void touch_event(Writing& db, EventId id, base::Instant now) { db.exec("update event set updated_at = ?, revision = revision + 1 where id = ?", now, id); }

bool add_session(Writing& db, VenueId venue, const NewSession& session, base::Instant now) {
    const auto key = fmt::format("{}/{}", venue.value, session.work.value);
    const auto known = db.one<Programmed>("select id, state from event where source = 'screening' and source_id = ?", key);
    if (known && !open_again(db, *known)) return false;
    const auto event = known ? known->id : begin_programme(db, venue, session.work, key, now);
    const auto& price = session.price;
    db.exec("insert into occurrence (event_id, starts_at, ends_at, venue_id, hall_id, format, free, price_min, price_max, currency) values (?, ?, ?, ?, nullif(?, 0), ?, ?, ?, ?, ?)"
            " on conflict (event_id, starts_at, coalesce(venue_id, 0), coalesce(hall_id, 0), format) do update set free = excluded.free, price_min = excluded.price_min,"
            " price_max = excluded.price_max, currency = excluded.currency, state = 'planned'",
            event, session.starts, session.starts + std::chrono::minutes(minutes_of(db, session.work).value_or(0)), venue, session.hall, session.format, price.free,
            price.free ? std::nullopt : price.min, price.free ? std::nullopt : price.max, price.currency);
    if (!known)
        db.exec("insert into event_words (event_id, title, names, summary, text) select event_id, title, names, summary, text from event_wording where event_id = ?", event);
    db.exec("update event set state = 'published' where id = ? and state <> 'published'", event);
    touch_event(db, event, now);
    return true;
}

static EventId event_of_session(const Reading& db, OccurrenceId id) { return db.value<EventId>("select event_id from occurrence where id = ?", id); }

void price_session(Writing& db, OccurrenceId id, const base::Price& price, base::Instant now) {
    db.exec("update occurrence set free = ?, price_min = ?, price_max = ?, currency = ?, price_note = '', state = case state when 'cancelled' then 'planned' else state end where id = ?", price.free,
            price.free ? std::nullopt : price.min, price.free ? std::nullopt : price.max, price.currency, id);
    touch_event(db, event_of_session(db, id), now);
}

void set_session_state(Writing& db, OccurrenceId id, std::string_view state, base::Instant now) {
    db.exec("update occurrence set state = ? where id = ?", state, id);
    touch_event(db, event_of_session(db, id), now);
}

// An event without a date is nothing that the city could read; it waits for its next one, under the same address.
void drop_session(Writing& db, OccurrenceId id, base::Instant now) {
    const auto event = event_of_session(db, id);
    db.exec("delete from occurrence where id = ?", id);
    db.exec("update event set state = 'draft' where id = ? and not exists (select 1 from occurrence where event_id = event.id)", event);
    touch_event(db, event, now);
}

}  // namespace screening
