// All SQL by which advertisements are declared.
#include <charconv>
#include <limits>

#include "advertising/book.h"
#include "db/reading.h"

template <>
inline constexpr std::array db::names<adverts::Of> = adverts::of_names;

namespace adverts {

// Found by its type's own namespace.
[[maybe_unused]] static void read(db::Row& row, Advert& a) { row >> a.id >> a.of >> a.thing >> a.title >> a.advertiser >> a.contract >> a.token >> a.is_first >> a.from >> a.until; }

}  // namespace adverts

namespace advertising {

using base::Error;
using base::refuse;
using base::words;
using db::Reading;

std::optional<std::string> title_of(const Reading& db, const Thing& thing) {
    switch (thing.of) {
        case Of::event: return db.one<std::string>("select t.title from event e join event_text t on t.event_id = e.id and t.language = e.language where e.id = ? and e.state = 'published'", thing.id);
        case Of::offer: return db.one<std::string>("select t.title from offer f join offer_text t on t.offer_id = f.id and t.language = f.language where f.id = ? and f.state = 'published'", thing.id);
        case Of::organisation: return db.one<std::string>("select t.name from organisation o join organisation_text t on t.organisation_id = o.id and t.language = o.language where o.id = ? and o.state = 'published'", thing.id);
        case Of::post: return db.one<std::string>("select title from post where id = ? and state = 'published'", thing.id);
    }
    return {};
}

static bool is_one_already(const Reading& db, const Advert& wanted) {
    return db.value<bool>("select exists (select 1 from advert where of = ? and thing_id = ? and until_at > ? and from_at < ?)", wanted.of, wanted.thing, wanted.from, wanted.until);
}

// Those that would stand before the same list at some moment of that time, by the moments at which one begins.
static bool places_are_taken(const Reading& db, const Advert& wanted) {
    return db.value<bool>("select exists (select 1 from (select ?2 as at union select from_at from advert where until_at > ?2 and from_at between ?2 and ?3 - 1) m"
                          " where (select count(*) from advert b where b.of = ?1 and b.is_first = 1 and b.until_at > m.at and b.until_at > ?2 and b.from_at <= m.at) >= ?4)",
                          wanted.of, wanted.from, wanted.until, adverts::first_places);
}

base::Result<AdvertId> declare(db::Writing& db, const Advert& wanted, audit::Act act, base::Instant now) {
    if (is_one_already(db, wanted)) return refuse(Error::Kind::conflict, words("It is an advertisement already in that time."));
    if (wanted.is_first && places_are_taken(db, wanted)) return refuse(Error::Kind::conflict, words("Both places before this list are taken in that time."));
    const AdvertId id{db.insert("insert into advert (of, thing_id, title, advertiser, contract, token, is_first, from_at, until_at, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", wanted.of, wanted.thing, wanted.title,
                                wanted.advertiser, wanted.contract, wanted.token, wanted.is_first, wanted.from, wanted.until, now)};
    act.subject_id = id.value;
    audit::record(db, act);
    return id;
}

base::Result<void> end(db::Writing& db, AdvertId id, audit::Act act, base::Instant now) {
    const auto known = advert(db, id);
    if (!known || known->until <= now) return refuse(Error::Kind::conflict, words("It is over already."));
    db.exec("update advert set until_at = ? where id = ?", std::max(now, known->from), id);
    audit::record(db, act);
    return {};
}

std::vector<Advert> declared(const Reading& db, base::Edge<AdvertId> edge, int limit) {
    if (edge.before) return db.all<Advert>("select id, of, thing_id, title, advertiser, contract, token, is_first, from_at, until_at from advert where id > ? order by id limit ?", edge.before->value, limit);
    return db.all<Advert>("select id, of, thing_id, title, advertiser, contract, token, is_first, from_at, until_at from advert where id < ? order by id desc limit ?", edge.after ? edge.after->value : std::numeric_limits<std::int64_t>::max(), limit);
}

std::optional<Advert> advert(const Reading& db, AdvertId id) {
    return db.one<Advert>("select id, of, thing_id, title, advertiser, contract, token, is_first, from_at, until_at from advert where id = ?", id);
}

}  // namespace advertising
