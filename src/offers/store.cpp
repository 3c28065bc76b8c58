#include "offers/store.h"

#include "db/json_list.h"

namespace offers {

using db::Reading;
using i18n::Language;
using i18n::tag;

void read(db::Row& row, Category& c) { row >> c.id >> c.key >> c.name >> c.hue; }

void read(db::Row& row, Listed& l) {
    row >> l.id >> l.slug >> l.title >> l.language >> l.kind >> l.percent >> l.nth >> l.amount >> l.price_before >> l.price_after >>
        l.currency >> l.valid_from >> l.valid_until >> l.limit_total >> l.used >> l.new_clients_only >> l.organisation >>
        l.organisation_slug >> l.organisation_id;
}

void read(db::Row& row, Shown& s) { row >> s.offer >> s.terms_html >> s.limit_per_person >> s.promo_code >> s.address; }

void read(db::Row& row, Window& w) { row >> w.weekday >> w.from_minute >> w.until_minute; }

std::vector<Category> organisation_categories(const Reading& db, Language language) {
    return db.all<Category>(
        "select c.id, c.key, t.name, c.hue from category c join category_text t on t.category_id = c.id and t.language = ?"
        " where c.of = 'organisation' and c.parent_id is null and c.is_hidden = 0 order by c.position, c.id",
        tag(language));
}

std::optional<std::string> until_day_of(const Reading& db, OfferId id) {
    return db.one<std::string>("select until_day from offer where id = ?", id);
}

std::vector<OfferId> ids_after(const Reading& db, const Filter& f, const Key& behind, int limit) {
    return db.all<OfferId>(
        "select f.id from offer f indexed by offer_current join organisation o on o.id = f.organisation_id and o.state = 'published'"
        " join organisation_text ot on ot.organisation_id = o.id and ot.language = o.language"
        " where f.state = 'published' and f.until_day >= ?1 and (f.until_day, f.id) > (?2, ?3)"
        " and (?4 = 0 or o.category_id = ?4 or o.category_id in (select id from category where parent_id = ?4))"
        " and (?5 is null or f.valid_until_day <= ?5)"
        " and (?6 = '' or instr(ot.folded, ?6) > 0"
        " or exists (select 1 from offer_text x where x.offer_id = f.id and instr(x.folded, ?6) > 0))"
        " and (?7 = '' or exists (select 1 from offer_audience a where a.offer_id = f.id and a.audience = ?7))"
        " and (f.import_id is null or f.import_id not in (select id from import where state = 'applying'))"
        " order by f.until_day, f.id limit ?8",
        f.today, behind.until_day, behind.id, f.category_id, f.ends_by, f.text, f.audience, limit);
}

std::vector<OfferId> ids_before(const Reading& db, const Filter& f, const Key& before, int limit) {
    return db.all<OfferId>(
        "select f.id from offer f indexed by offer_current join organisation o on o.id = f.organisation_id and o.state = 'published'"
        " join organisation_text ot on ot.organisation_id = o.id and ot.language = o.language"
        " where f.state = 'published' and f.until_day >= ?1 and (f.until_day, f.id) < (?2, ?3)"
        " and (?4 = 0 or o.category_id = ?4 or o.category_id in (select id from category where parent_id = ?4))"
        " and (?5 is null or f.valid_until_day <= ?5)"
        " and (?6 = '' or instr(ot.folded, ?6) > 0"
        " or exists (select 1 from offer_text x where x.offer_id = f.id and instr(x.folded, ?6) > 0))"
        " and (?7 = '' or exists (select 1 from offer_audience a where a.offer_id = f.id and a.audience = ?7))"
        " and (f.import_id is null or f.import_id not in (select id from import where state = 'applying'))"
        " order by f.until_day desc, f.id desc limit ?8",
        f.today, before.until_day, before.id, f.category_id, f.ends_by, f.text, f.audience, limit);
}

std::vector<OfferId> of_organisation(const Reading& db, std::int64_t organisation_id, base::Day today, int limit) {
    return db.all<OfferId>(
        "select id from offer where organisation_id = ? and state = 'published' and until_day >= ? order by until_day, id limit ?",
        organisation_id, today, limit);
}

std::vector<OfferId> freshest(const Reading& db, base::Day today, int limit) {
    return db.all<OfferId>(
        "select f.id from offer f indexed by offer_current join organisation o on o.id = f.organisation_id and o.state = 'published'"
        " where f.state = 'published' and f.until_day >= ?1 and f.valid_from_day <= ?1"
        " and (f.limit_total is null or f.used < f.limit_total)"
        " and (f.import_id is null or f.import_id not in (select id from import where state = 'applying'))"
        " order by f.until_day, f.id limit ?2",
        today, limit);
}

std::vector<Listed> listed(const Reading& db, const std::vector<OfferId>& ids, Language language) {
    return db.all<Listed>(
        "select f.id, f.slug, coalesce(w.title, t.title), coalesce(w.language, t.language), f.kind, f.percent, f.nth, f.amount,"
        " f.price_before, f.price_after, f.currency, f.valid_from_day, f.valid_until_day, f.limit_total, f.used, f.new_clients_only,"
        " coalesce(ow.name, ot.name), o.slug, o.id"
        " from json_each(?1) j join offer f on f.id = j.value join organisation o on o.id = f.organisation_id"
        " join organisation_text ot on ot.organisation_id = o.id and ot.language = o.language"
        " left join organisation_text ow on ow.organisation_id = o.id and ow.language = ?2"
        " join offer_text t on t.offer_id = f.id and t.language = f.language"
        " left join offer_text w on w.offer_id = f.id and w.language = ?2 order by j.key",
        db::json_list(ids), tag(language));
}

std::int64_t count(const Reading& db, const Filter& f) {
    return db.value<std::int64_t>(
        "select count(*) from offer f indexed by offer_current join organisation o on o.id = f.organisation_id and o.state = 'published'"
        " join organisation_text ot on ot.organisation_id = o.id and ot.language = o.language"
        " where f.state = 'published' and f.until_day >= ?1"
        " and (?2 = 0 or o.category_id = ?2 or o.category_id in (select id from category where parent_id = ?2))"
        " and (?3 is null or f.valid_until_day <= ?3)"
        " and (?4 = '' or instr(ot.folded, ?4) > 0"
        " or exists (select 1 from offer_text x where x.offer_id = f.id and instr(x.folded, ?4) > 0))"
        " and (?5 = '' or exists (select 1 from offer_audience a where a.offer_id = f.id and a.audience = ?5))"
        " and (f.import_id is null or f.import_id not in (select id from import where state = 'applying'))",
        f.today, f.category_id, f.ends_by, f.text, f.audience);
}

std::optional<Shown> shown(const Reading& db, OfferId id, Language language) {
    return db.one<Shown>(
        "select f.id, f.slug, coalesce(w.title, t.title), coalesce(w.language, t.language), f.kind, f.percent, f.nth, f.amount,"
        " f.price_before, f.price_after, f.currency, f.valid_from_day, f.valid_until_day, f.limit_total, f.used, f.new_clients_only,"
        " coalesce(ow.name, ot.name), o.slug, o.id, coalesce(nullif(w.terms_html, ''), t.terms_html), f.limit_per_person, f.promo_code,"
        " coalesce((select b.address from branch b where b.organisation_id = o.id and b.position = 0), '')"
        " from offer f join organisation o on o.id = f.organisation_id and o.state = 'published'"
        " join organisation_text ot on ot.organisation_id = o.id and ot.language = o.language"
        " left join organisation_text ow on ow.organisation_id = o.id and ow.language = ?1"
        " join offer_text t on t.offer_id = f.id and t.language = f.language"
        " left join offer_text w on w.offer_id = f.id and w.language = ?1"
        " where f.id = ?2 and f.state in ('published', 'paused')"
        " and (f.import_id is null or f.import_id not in (select id from import where state = 'applying'))",
        tag(language), id);
}

std::vector<Window> windows(const Reading& db, OfferId id) {
    return db.all<Window>("select weekday, from_minute, until_minute from offer_window where offer_id = ? order by weekday, from_minute", id);
}

std::vector<std::string> audiences(const Reading& db, OfferId id) {
    return db.all<std::string>("select audience from offer_audience where offer_id = ? order by audience", id);
}

}  // namespace offers
