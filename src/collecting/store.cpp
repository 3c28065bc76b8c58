#include "collecting/store.h"

template <>
inline constexpr std::array db::names<moderation::Reason> = moderation::reason_names;

namespace collecting {

using collections::Of;
using db::Reading;
using i18n::Language;
using i18n::tag;

static void read(db::Row& row, Spot& s) { row >> s.latitude >> s.longitude >> s.detail; }
static void read(db::Row& row, OwnCollection& c) {
    std::string last;
    moderation::Reason reason = moderation::Reason::none;
    row >> c.id >> c.title >> c.visibility >> c.state >> c.slug >> c.key >> c.things >> last >> reason >> c.note;
    if ((last == "returned" && c.state == "draft") || (last == "refused" && c.state == "removed")) c.returned_for = reason;
}

int count_of(const Reading& db, web::AccountId account) { return db.value<int>("select count(*) from collection where account_id = ?", account); }

#define OWN_COLLECTION                                                                                                                                                         \
    "select c.id, coalesce(w.title, t.title), c.visibility, c.state, c.slug, c.key, (select count(*) from collection_item where collection_id = c.id), coalesce(r.state, ''), coalesce(r.reason, ''), coalesce(r.note, '')" \
    " from collection c join collection_text t on t.collection_id = c.id and t.language = c.language left join collection_text w on w.collection_id = c.id and w.language = ?1"  \
    " left join revision r on r.id = (select max(id) from revision where of = 'collection' and thing_id = c.id)"

std::vector<OwnCollection> collections_of(const Reading& db, web::AccountId account, Language language) {
    return db.all<OwnCollection>(OWN_COLLECTION " where c.account_id = ?2 order by c.id desc", tag(language), account);
}

std::vector<OwnCollection> collections_of_editors(const Reading& db, Language language, int limit) {
    return db.all<OwnCollection>(OWN_COLLECTION " where c.by_editors = 1 /* whole */ order by c.id desc limit ?2", tag(language), limit);
}

std::optional<std::string> title_of(const Reading& db, const Thing& thing, Language language) {
    if (thing.of == Of::event)
        return db.one<std::string>("select coalesce(w.title, t.title) from event e join event_text t on t.event_id = e.id and t.language = e.language left join event_text w on w.event_id = e.id and w.language = ?"
                                   " where e.id = ? and e.state in ('published', 'cancelled') and (e.import_id is null or e.import_id not in (select id from import where state = 'applying'))", tag(language), thing.id);
    if (thing.of == Of::organisation)
        return db.one<std::string>("select coalesce(w.name, t.name) from organisation o join organisation_text t on t.organisation_id = o.id and t.language = o.language left join organisation_text w on w.organisation_id = o.id and w.language = ?"
                                   " where o.id = ? and o.state = 'published' and (o.import_id is null or o.import_id not in (select id from import where state = 'applying'))", tag(language), thing.id);
    return db.one<std::string>("select coalesce(w.title, t.title) from offer f join offer_text t on t.offer_id = f.id and t.language = f.language left join offer_text w on w.offer_id = f.id and w.language = ?"
                               " where f.id = ? and f.state = 'published' and (f.import_id is null or f.import_id not in (select id from import where state = 'applying'))", tag(language), thing.id);
}

static std::optional<std::int64_t> id_called(const Reading& db, Of of, std::string_view title, base::Instant now) {
    if (of == Of::event)
        return db.one<std::int64_t>("select e.id from event_text t join event e on e.id = t.event_id and e.state = 'published' join occurrence o on o.event_id = e.id and o.starts_at >= ? /* whole */ where t.language = 'ru' and t.title = ? order by o.starts_at limit 1", now, title);
    if (of == Of::organisation) return db.one<std::int64_t>("select organisation_id from organisation_text /* whole */ where language = 'ru' and name = ? order by organisation_id limit 1", title);
    return db.one<std::int64_t>("select f.id from offer_text t join offer f on f.id = t.offer_id and f.state = 'published' /* whole */ where t.language = 'ru' and t.title = ? order by f.id limit 1", title);
}

std::optional<Thing> thing_called(const Reading& db, Of of, std::string_view title, base::Instant now) {
    const auto id = id_called(db, of, title, now);
    return id ? std::optional(Thing{of, *id}) : std::nullopt;
}

std::optional<Spot> spot_of(const Reading& db, const Thing& thing, base::Instant now, Language language) {
    if (thing.of == Of::event)
        return db.one<Spot>("select v.latitude, v.longitude, coalesce(w.name, t.name) from occurrence o join venue v on v.id = o.venue_id and v.latitude is not null join venue_text t on t.venue_id = v.id and t.language = v.language"
                            " left join venue_text w on w.venue_id = v.id and w.language = ? where o.event_id = ? and o.listed = 1 order by o.ends_at < ?, o.starts_at limit 1", tag(language), thing.id, now);
    if (thing.of == Of::organisation)
        return db.one<Spot>("select latitude, longitude, address from branch where organisation_id = ? and latitude is not null order by position limit 1", thing.id);
    return db.one<Spot>("select b.latitude, b.longitude, b.address from offer f join branch b on b.organisation_id = f.organisation_id and b.latitude is not null where f.id = ?"
                        " order by exists (select 1 from offer_branch x where x.offer_id = f.id and x.branch_id = b.id) desc, b.position limit 1", thing.id);
}

}  // namespace collecting
