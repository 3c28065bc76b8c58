#include "authoring/store.h"

#include <tuple>

#include "base/text.h"
#include "i18n/sorting.h"

template <>
inline constexpr std::array db::names<moderation::Of> = moderation::of_names;

namespace authoring {

using db::Reading;
using db::Writing;

void read(db::Row& row, Authorship& a) { row >> a.account >> a.organisation_id; }
void read(db::Row& row, ListedEvent& e) { row >> e.id >> e.title >> e.slug >> e.state >> e.next >> e.waits >> e.publish_at; }
void read(db::Row& row, Publisher& p) { row >> p.id >> p.name >> p.role; }

void read(db::Row& row, DatedEvent& e) { row >> e.id >> e.title >> e.slug >> e.place >> e.starts; }
void read(db::Row& row, Choice& c) { row >> c.id >> c.title >> c.slug >> c.state >> c.rank >> c.from >> c.until >> c.last; }
void read(db::Row& row, VenueCalled& v) {
    std::string tag;
    row >> v.venue >> tag >> v.name;
    v.language = i18n::parse_language(tag).value_or(i18n::Language::ru);
}
void read(db::Row& row, TakenIn& t) { row >> t.at >> t.by; }

std::optional<Authorship> authorship_of(const Reading& db, const Thing& thing) {
    return db.one<Authorship>("select account_id, coalesce(organisation_id, 0) from authorship where of = ? and thing_id = ?", thing.of, thing.id);
}

void set_authorship(Writing& db, const Thing& thing, const Authorship& authorship) {
    db.exec("insert into authorship (of, thing_id, account_id, organisation_id) values (?, ?, ?, nullif(?, 0)) on conflict do nothing", thing.of, thing.id, authorship.account,
            authorship.organisation_id);
}

std::vector<ListedEvent> events_of(const Reading& db, AccountId account, base::Instant now, int limit) {
    return db.all<ListedEvent>(
        "select e.id, t.title, e.slug, e.state, coalesce((select min(starts_at) from occurrence where event_id = e.id and starts_at >= ?), (select max(starts_at) from occurrence where event_id = e.id)),"
        " coalesce((select r.kind from revision r where r.of = 'event' and r.thing_id = e.id and r.state = 'waiting' and r.kind <> 'suggestion' limit 1), ''), iif(e.state = 'scheduled', e.publish_at, null)"
        " from authorship a join event e on e.id = a.thing_id join event_text t on t.event_id = e.id and t.language = e.language"
        " where a.account_id = ? and a.of = 'event' order by a.thing_id desc limit ?",
        now, account, limit);
}

std::vector<ListedEvent> events_of_organisation(const Reading& db, std::int64_t organisation, base::Instant now, int limit) {
    return db.all<ListedEvent>(
        "select e.id, t.title, e.slug, e.state, coalesce((select min(starts_at) from occurrence where event_id = e.id and starts_at >= ?), (select max(starts_at) from occurrence where event_id = e.id)),"
        " coalesce((select r.kind from revision r where r.of = 'event' and r.thing_id = e.id and r.state = 'waiting' and r.kind <> 'suggestion' limit 1), ''), iif(e.state = 'scheduled', e.publish_at, null)"
        " from authorship a join event e on e.id = a.thing_id join event_text t on t.event_id = e.id and t.language = e.language"
        " where a.organisation_id = ? and a.of = 'event' order by a.thing_id desc limit ?",
        now, organisation, limit);
}

int unpublished_events_of(const Reading& db, AccountId account) {
    return db.value<int>("select count(*) from (select e.state from authorship a join event e on e.id = a.thing_id where a.account_id = ? and a.of = 'event' order by a.thing_id desc limit 500)"
                         " where state in ('draft', 'pending', 'scheduled')", account);
}

std::vector<Publisher> publishers_of(const Reading& db, AccountId account, i18n::Language language) {
    return db.all<Publisher>(
        "select o.id, coalesce(w.name, t.name), m.role from team_member m join organisation o on o.id = m.organisation_id and o.state = 'published'"
        " join organisation_text t on t.organisation_id = o.id and t.language = o.language"
        " left join organisation_text w on w.organisation_id = o.id and w.language = ? where m.account_id = ? order by coalesce(w.sort_key, t.sort_key), o.id",
        i18n::tag(language), account);
}

void mark_taken_in(Writing& db, events::EventId id, base::Instant now) { db.exec("update event set taken_at = ? where id = ?", now, id); }

std::optional<events::EventId> last_taken_in(const Reading& db, AccountId account) {
    return db.one<events::EventId>("select e.id from authorship a join event e on e.id = a.thing_id and e.taken_at is not null where a.account_id = ? and a.of = 'event'"
                                   " order by a.thing_id desc limit 1", account);
}

std::optional<TakenIn> taken_in(const Reading& db, events::EventId id) {
    return db.one<TakenIn>("select e.taken_at, coalesce(p.name, '') from event e left join authorship a on a.of = 'event' and a.thing_id = e.id left join account p on p.id = a.account_id"
                           " where e.id = ? and e.taken_at is not null", id);
}

std::vector<VenueCalled> venue_names(const Reading& db) {
    return db.all<VenueCalled>("select t.venue_id, t.language, t.name from venue_text t join venue v on v.id = t.venue_id order by t.venue_id, t.language <> v.language");
}

std::string event_title(const Reading& db, events::EventId id, i18n::Language language) {
    return db.one<std::string>("select coalesce(w.title, t.title) from event e join event_text t on t.event_id = e.id and t.language = e.language"
                               " left join event_text w on w.event_id = e.id and w.language = ? where e.id = ? and e.state in ('published', 'cancelled')", i18n::tag(language), id).value_or("");
}

std::vector<DatedEvent> events_beginning(const Reading& db, base::Instant from, base::Instant until) {
    return db.all<DatedEvent>("select o.event_id, t.title, e.slug, coalesce(v.name, o.place), o.starts_at from occurrence o join event e on e.id = o.event_id join event_text t on t.event_id = o.event_id"
                              " left join venue n on n.id = o.venue_id left join venue_text v on v.venue_id = n.id and v.language = n.language"
                              " where o.listed = 1 and o.starts_at >= ? and o.starts_at < ? and (e.import_id is null or e.import_id not in (select id from import where state = 'applying'))"
                              " order by o.starts_at, o.id limit 2000", from, until);
}

std::string organisation_reached(const Reading& db, std::string_view contact, i18n::Language language) {
    const auto names = db.all<std::string>("select distinct coalesce(w.name, t.name) from contact c join organisation o on o.id = c.organisation_id and o.state = 'published'"
                                           " join organisation_text t on t.organisation_id = o.id and t.language = o.language"
                                           " left join organisation_text w on w.organisation_id = o.id and w.language = ? where c.value = ? limit 2", i18n::tag(language), contact);
    return names.size() == 1 ? names.front() : std::string();
}

std::optional<std::int64_t> organisation_called(const Reading& db, std::string_view name) {
    const auto key = [&](i18n::Language language) { return i18n::sort_key(language, name); };
    const auto ids = db.all<std::int64_t>("select distinct o.id from organisation_text t join organisation o on o.id = t.organisation_id and o.state = 'published'"
                                          " where t.sort_key in (?, ?, ?) limit 2", key(i18n::Language::ru), key(i18n::Language::kk), key(i18n::Language::en));
    return ids.size() == 1 ? std::optional(ids.front()) : std::nullopt;
}

std::string tag_called(const Reading& db, std::string_view name) {
    return db.one<std::string>("select m.name from tag t join tag m on m.id = coalesce(t.synonym_of_id, t.id) where t.folded = ?", base::folded(name)).value_or("");
}

#define CHOICE                                                                                                                                      \
    "select e.id, coalesce(w.title, t.title), e.slug, e.state, e.featured_rank, e.featured_from, e.featured_until,"                               \
    " coalesce((select max(ends_at) from occurrence where event_id = e.id), 0) from event e join event_text t on t.event_id = e.id and t.language = e.language" \
    " left join event_text w on w.event_id = e.id and w.language = ?1"

std::vector<Choice> choices(const Reading& db, i18n::Language language) {
    return db.all<Choice>(CHOICE " where e.featured_rank > 0 order by e.featured_rank, e.featured_until limit 200", i18n::tag(language));
}

std::optional<Choice> choice_of(const Reading& db, events::EventId id, i18n::Language language) {
    return db.one<Choice>(CHOICE " where e.id = ?2 and e.state in ('published', 'cancelled')", i18n::tag(language), id);
}

void choose(Writing& db, events::EventId id, int rank, base::Instant from, base::Instant until) {
    db.exec("update event set featured_rank = ?, featured_from = ?, featured_until = ? where id = ?", rank, from, until, id);
}

void choose_no_more(Writing& db, events::EventId id) { db.exec("update event set featured_rank = 0, featured_from = null, featured_until = null where id = ?", id); }

std::string event_state(const Reading& db, events::EventId id) { return db.one<std::string>("select state from event where id = ?", id).value_or(""); }

std::string event_slug(const Reading& db, events::EventId id) { return db.one<std::string>("select slug from event where id = ?", id).value_or(""); }

void set_event_state(Writing& db, events::EventId id, std::string_view state, base::Instant now) {
    db.exec("update event set state = ?, updated_at = ?, revision = revision + 1 where id = ?", std::string(state), now, id);
}

std::vector<events::EventId> events_due(const Reading& db, base::Instant now, int limit) {
    return db.all<events::EventId>("select id from event where state = 'scheduled' and publish_at <= ? order by publish_at limit ?", now, limit);
}

void publish_event(Writing& db, events::EventId id, base::Instant now) {
    db.exec("update event set state = 'published', publish_at = null, updated_at = ?, revision = revision + 1 where id = ?", now, id);
}

void drop_event(Writing& db, events::EventId id) {
    db.exec("delete from event where id = ? and state in ('draft', 'pending', 'scheduled')", id);
    db.exec("delete from authorship where of = 'event' and thing_id = ? and not exists (select 1 from event where id = thing_id)", id);
}

}  // namespace authoring
