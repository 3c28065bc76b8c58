#include "search/store.h"

namespace search {

using db::Reading;
using i18n::Language;
using i18n::tag;

[[maybe_unused]] void read(db::Row& row, Standing::Date& d) { row >> d.event >> d.id >> d.starts >> d.ends; }
[[maybe_unused]] void read(db::Row& row, Standing::Organisation& o) { row >> o.id >> o.verified; }
[[maybe_unused]] void read(db::Row& row, Standing::Offer& o) { row >> o.id >> o.until; }
[[maybe_unused]] void read(db::Row& row, Standing::Work& w) { row >> w.id >> w.last; }
void read(db::Row& row, WorkRow& w) { row >> w.id >> w.slug >> w.kind >> w.genres >> w.director >> w.year >> w.age_min; }
void read(db::Row& row, VenueRow& v) { row >> v.id >> v.slug >> v.address; }
void read(db::Row& row, Form& f) { row >> f.key >> f.form >> f.uses; }
void read(db::Row& row, EventRow& e) { row >> e.id >> e.slug >> e.category >> e.state >> e.place >> e.date_state >> e.starts >> e.ends >> e.all_day; }
void read(db::Row& row, OrganisationRow& o) { row >> o.id >> o.slug >> o.category >> o.address >> o.verified_what; }
void read(db::Row& row, OfferRow& o) { row >> o.id >> o.slug >> o.organisation >> o.until; }
void read(db::Row& row, GoodRow& g) { row >> g.id >> g.organisation >> g.price.min >> g.price.max >> g.price.currency; }
void read(db::Row& row, Said& s) { row >> s.id >> s.language >> s.title >> s.summary >> s.text; }
void read(db::Row& row, PopularCategory& c) { row >> c.of >> c.key >> c.name >> c.hue >> c.count; }

std::vector<std::int64_t> matching(const Reading& db, Kind kind, const std::string& expression, const std::string& phrases) {
    if (expression.empty()) return {};
    switch (kind) {
        case Kind::events:
            return db.all<std::int64_t>("select rowid from event_search where event_search match ?1"
                                        " and (?2 = '' or holds_phrases(?2, title, names, summary, text)) order by rowid", expression, phrases);
        case Kind::works:
            return db.all<std::int64_t>("select rowid from work_search where work_search match ?1"
                                        " and (?2 = '' or holds_phrases(?2, title, names, summary, text)) order by rowid", expression, phrases);
        case Kind::venues:
            return db.all<std::int64_t>("select rowid from venue_search where venue_search match ?1"
                                        " and (?2 = '' or holds_phrases(?2, title, names, summary, text)) order by rowid", expression, phrases);
        case Kind::organisations:
            return db.all<std::int64_t>("select rowid from organisation_search where organisation_search match ?1"
                                        " and (?2 = '' or holds_phrases(?2, title, names, summary, text)) order by rowid", expression, phrases);
        case Kind::offers:
            return db.all<std::int64_t>("select rowid from offer_search where offer_search match ?1"
                                        " and (?2 = '' or holds_phrases(?2, title, names, summary, text)) order by rowid", expression, phrases);
        case Kind::goods:
            return db.all<std::int64_t>("select id from (select g.id from (select rowid as id from good_search where good_search match ?1"
                                        " and (?2 = '' or holds_phrases(?2, title, names, summary, text)) order by rowid desc limit ?3) n"
                                        " join good g on g.id = n.id and g.state = 'published' and not exists (select 1 from feature_off where feature = 'goods') join organisation o on o.id = g.organisation_id and o.state = 'published') order by id", expression, phrases, goods_looked_at);
    }
    return {};
}

bool anything_matches(const Reading& db, const std::string& expression) {
    return db.one<int>("select 1 from event_search where event_search match ?1 union all"
                       " select 1 from organisation_search where organisation_search match ?1 union all"
                       " select 1 from work_search where work_search match ?1 union all"
                       " select 1 from venue_search where venue_search match ?1 union all"
                       " select 1 from offer_search where offer_search match ?1 union all"
                       " select 1 from good_search where good_search match ?1 limit 1", expression).has_value();
}

Extent extent(const Reading& db, Kind kind) {
    const auto [segments, pages] = [&]() -> std::pair<int, int> {
        switch (kind) {
            case Kind::events: return db.value<std::pair<int, int>>("select /* whole */ count(distinct segid), count(*) from event_search_idx");
            case Kind::works: return db.value<std::pair<int, int>>("select /* whole */ count(distinct segid), count(*) from work_search_idx");
            case Kind::venues: return db.value<std::pair<int, int>>("select /* whole */ count(distinct segid), count(*) from venue_search_idx");
            case Kind::organisations: return db.value<std::pair<int, int>>("select /* whole */ count(distinct segid), count(*) from organisation_search_idx");
            case Kind::offers: return db.value<std::pair<int, int>>("select /* whole */ count(distinct segid), count(*) from offer_search_idx");
            case Kind::goods: return db.value<std::pair<int, int>>("select /* whole */ count(distinct segid), count(*) from good_search_idx");
        }
        return {};
    }();
    return {segments, pages};
}

void merge_pages(db::Writing& db, Kind kind, int pages) {
    switch (kind) {
        case Kind::events: db.exec("insert into event_search (event_search, rank) values ('merge', ?)", pages); break;
        case Kind::works: db.exec("insert into work_search (work_search, rank) values ('merge', ?)", pages); break;
        case Kind::venues: db.exec("insert into venue_search (venue_search, rank) values ('merge', ?)", pages); break;
        case Kind::organisations: db.exec("insert into organisation_search (organisation_search, rank) values ('merge', ?)", pages); break;
        case Kind::offers: db.exec("insert into offer_search (offer_search, rank) values ('merge', ?)", pages); break;
        case Kind::goods: db.exec("insert into good_search (good_search, rank) values ('merge', ?)", pages); break;
    }
}

std::vector<Standing::Date> public_dates(const Reading& db) {
    return db.all<Standing::Date>(
        "select /* whole */ event_id, id, starts_at, ends_at from occurrence where listed = 1 and event_id not in"
        " (select id from event where import_id in (select id from import where state = 'applying')) order by event_id, starts_at");
}

std::vector<Standing::Organisation> public_organisations(const Reading& db) {
    return db.all<Standing::Organisation>(
        "select /* whole */ o.id, o.verified_at is not null from organisation o"
        " join organisation_text t on t.organisation_id = o.id and t.language = o.language"
        " where o.state = 'published' and (o.import_id is null or o.import_id not in (select id from import where state = 'applying'))"
        " order by t.sort_key, o.id");
}

// Offers that hold today or later are told by their last day; what a closed organisation offered is gone.
std::vector<Standing::Offer> public_offers(const Reading& db) {
    return db.all<Standing::Offer>(
        "select /* whole */ f.id, coalesce(f.valid_until_day, '9999-12-31') from offer f join organisation o on o.id = f.organisation_id and o.state = 'published'"
        " where f.state = 'published' and not exists (select 1 from feature_off where feature = 'offers') and (f.import_id is null or f.import_id not in (select id from import where state = 'applying'))"
        " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying')) order by f.id");
}

std::vector<Standing::Work> public_works(const Reading& db) {
    return db.all<Standing::Work>(
        "select /* whole */ w.id, coalesce((select max(o.ends_at) from event e join occurrence o on o.event_id = e.id and o.listed = 1"
        " where e.work_id = w.id), 0) from work w"
        " where not exists (select 1 from feature_off where feature = 'works') and (w.import_id is null or w.import_id not in (select id from import where state = 'applying')) order by w.id");
}

std::vector<std::int64_t> public_venues(const Reading& db) {
    return db.all<std::int64_t>("select /* whole */ id from venue where import_id is null"
                                " or import_id not in (select id from import where state = 'applying') order by id");
}

std::vector<Form> forms(const Reading& db) { return db.all<Form>("select key, form, uses from search_word"); }

std::vector<EventRow> event_rows(const Reading& db, const std::string& date_ids, Language language) {
    return db.all<EventRow>(
        "select e.id, e.slug, coalesce(nullif(c.singular, ''), c.name, ''), e.state, coalesce(vw.name, vt.name, o.place), o.state,"
        " o.starts_at, o.ends_at, o.all_day"
        " from json_each(?1) j join occurrence o on o.id = j.value join event e on e.id = o.event_id"
        " left join category_text c on c.category_id = e.category_id and c.language = ?2"
        " left join venue v on v.id = o.venue_id"
        " left join venue_text vt on vt.venue_id = v.id and vt.language = v.language"
        " left join venue_text vw on vw.venue_id = v.id and vw.language = ?2 order by j.key",
        date_ids, tag(language));
}

std::vector<OrganisationRow> organisation_rows(const Reading& db, const std::string& ids, Language language) {
    return db.all<OrganisationRow>(
        "select o.id, o.slug, coalesce(nullif(c.singular, ''), c.name, ''), coalesce(b.address, ''), o.verified_what"
        " from json_each(?1) j join organisation o on o.id = j.value"
        " left join category_text c on c.category_id = o.category_id and c.language = ?2"
        " left join branch b on b.organisation_id = o.id and b.position = 0 order by j.key",
        ids, tag(language));
}

std::vector<OfferRow> offer_rows(const Reading& db, const std::string& ids, Language language) {
    return db.all<OfferRow>(
        "select f.id, f.slug, coalesce(ow.name, ot.name), f.valid_until_day"
        " from json_each(?1) j join offer f on f.id = j.value join organisation o on o.id = f.organisation_id"
        " join organisation_text ot on ot.organisation_id = o.id and ot.language = o.language"
        " left join organisation_text ow on ow.organisation_id = o.id and ow.language = ?2 order by j.key",
        ids, tag(language));
}

std::vector<GoodRow> good_rows(const Reading& db, const std::string& ids, Language language) {
    return db.all<GoodRow>("select g.id, coalesce(ow.name, ot.name), g.price_min, g.price_max, g.currency from json_each(?1) j join good g on g.id = j.value join organisation o on o.id = g.organisation_id"
                           " join organisation_text ot on ot.organisation_id = o.id and ot.language = o.language left join organisation_text ow on ow.organisation_id = o.id and ow.language = ?2 order by j.key",
                           ids, tag(language));
}

std::vector<WorkRow> work_rows(const Reading& db, const std::string& ids) {
    return db.all<WorkRow>("select w.id, w.slug, w.kind, w.genres, w.director, w.year, w.age_min from json_each(?1) j"
                           " join work w on w.id = j.value order by j.key", ids);
}

std::vector<VenueRow> venue_rows(const Reading& db, const std::string& ids) {
    return db.all<VenueRow>("select v.id, v.slug, v.address from json_each(?1) j join venue v on v.id = j.value order by j.key", ids);
}

std::vector<Said> said(const Reading& db, Kind kind, const std::string& ids, Language language) {
    switch (kind) {
        case Kind::events:
            return db.all<Said>("select t.event_id, t.language, t.title, t.summary, t.description from json_each(?1) j"
                                " join event e on e.id = j.value join event_text t on t.event_id = e.id"
                                " order by j.key, t.language <> ?2, t.language <> e.language, t.language", ids, tag(language));
        case Kind::organisations:
            return db.all<Said>("select t.organisation_id, t.language, t.name, t.summary, t.description from json_each(?1) j"
                                " join organisation o on o.id = j.value join organisation_text t on t.organisation_id = o.id"
                                " order by j.key, t.language <> ?2, t.language <> o.language, t.language", ids, tag(language));
        case Kind::works:
            return db.all<Said>("select t.work_id, t.language, t.title, t.summary, t.description from json_each(?1) j"
                                " join work w on w.id = j.value join work_text t on t.work_id = w.id"
                                " order by j.key, t.language <> ?2, t.language <> w.language, t.language", ids, tag(language));
        case Kind::venues:
            return db.all<Said>("select t.venue_id, t.language, t.name, '', '' from json_each(?1) j"
                                " join venue v on v.id = j.value join venue_text t on t.venue_id = v.id"
                                " order by j.key, t.language <> ?2, t.language <> v.language, t.language", ids, tag(language));
        case Kind::offers:
            return db.all<Said>("select t.offer_id, t.language, t.title, '', t.terms from json_each(?1) j"
                                " join offer f on f.id = j.value join offer_text t on t.offer_id = f.id"
                                " order by j.key, t.language <> ?2, t.language <> f.language, t.language", ids, tag(language));
        case Kind::goods:
            return db.all<Said>("select g.id, g.language, g.name, '', g.text from json_each(?1) j join good g on g.id = j.value order by j.key", ids);
    }
    return {};
}

std::vector<PopularCategory> popular_categories(const Reading& db, Language language, int limit) {
    return db.all<PopularCategory>(
        "select c.of, c.key, t.name, c.hue, n.count from (select /* whole */ category_id, count(*) as count from event"
        " where state = 'published' group by category_id union all select coalesce((select parent_id from category where id = category_id), category_id), count(*)"
        " from organisation where state = 'published' group by 1) n"
        " join category c on c.id = n.category_id and c.is_hidden = 0 and c.key <> 'other'"
        " join category_text t on t.category_id = c.id and t.language = ?1 order by n.count desc, c.id limit ?2",
        tag(language), limit);
}

}  // namespace search
