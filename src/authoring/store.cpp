#include "authoring/store.h"

#include <tuple>

template <>
inline constexpr std::array db::names<moderation::Of> = moderation::of_names;

namespace authoring {

using db::Reading;
using db::Writing;

void read(db::Row& row, Authorship& a) { row >> a.account >> a.organisation_id; }
void read(db::Row& row, ListedEvent& e) { row >> e.id >> e.title >> e.slug >> e.state >> e.next >> e.waits; }
void read(db::Row& row, Publisher& p) { row >> p.id >> p.name >> p.role; }

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
        " coalesce((select r.kind from revision r where r.of = 'event' and r.thing_id = e.id and r.state = 'waiting' and r.kind <> 'suggestion' limit 1), '')"
        " from authorship a join event e on e.id = a.thing_id join event_text t on t.event_id = e.id and t.language = e.language"
        " where a.account_id = ? and a.of = 'event' order by a.thing_id desc limit ?",
        now, account, limit);
}

std::vector<ListedEvent> events_of_organisation(const Reading& db, std::int64_t organisation, base::Instant now, int limit) {
    return db.all<ListedEvent>(
        "select e.id, t.title, e.slug, e.state, coalesce((select min(starts_at) from occurrence where event_id = e.id and starts_at >= ?), (select max(starts_at) from occurrence where event_id = e.id)),"
        " coalesce((select r.kind from revision r where r.of = 'event' and r.thing_id = e.id and r.state = 'waiting' and r.kind <> 'suggestion' limit 1), '')"
        " from authorship a join event e on e.id = a.thing_id join event_text t on t.event_id = e.id and t.language = e.language"
        " where a.organisation_id = ? and a.of = 'event' order by a.thing_id desc limit ?",
        now, organisation, limit);
}

int unpublished_events_of(const Reading& db, AccountId account) {
    return db.value<int>("select count(*) from (select e.state from authorship a join event e on e.id = a.thing_id where a.account_id = ? and a.of = 'event' order by a.thing_id desc limit 500)"
                         " where state in ('draft', 'pending')", account);
}

std::vector<Publisher> publishers_of(const Reading& db, AccountId account, i18n::Language language) {
    return db.all<Publisher>(
        "select o.id, coalesce(w.name, t.name), m.role from team_member m join organisation o on o.id = m.organisation_id and o.state = 'published'"
        " join organisation_text t on t.organisation_id = o.id and t.language = o.language"
        " left join organisation_text w on w.organisation_id = o.id and w.language = ? where m.account_id = ? order by coalesce(w.sort_key, t.sort_key), o.id",
        i18n::tag(language), account);
}

std::string event_state(const Reading& db, events::EventId id) { return db.one<std::string>("select state from event where id = ?", id).value_or(""); }

std::string event_slug(const Reading& db, events::EventId id) { return db.one<std::string>("select slug from event where id = ?", id).value_or(""); }

void set_event_state(Writing& db, events::EventId id, std::string_view state, base::Instant now) {
    db.exec("update event set state = ?, updated_at = ?, revision = revision + 1 where id = ?", std::string(state), now, id);
}

void drop_event(Writing& db, events::EventId id) {
    db.exec("delete from event where id = ? and state in ('draft', 'pending')", id);
    db.exec("delete from authorship where of = 'event' and thing_id = ? and not exists (select 1 from event where id = thing_id)", id);
}

}  // namespace authoring
