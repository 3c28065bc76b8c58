#include "organisations/store.h"

#include "db/json_list.h"

namespace organisations {

using db::Reading;
using i18n::Language;
using i18n::tag;

void read(db::Row& row, Category& c) { row >> c.id >> c.parent_id >> c.key >> c.name >> c.singular >> c.motif >> c.hue; }

void read(db::Row& row, CategoryCount& c) { row >> c.category_id >> c.count; }

void read(db::Row& row, Listed& l) {
    row >> l.id >> l.slug >> l.name >> l.language >> l.summary >> l.sort_key >> l.category_id >> l.verified_what >> l.bill_min >>
        l.bill_max >> l.currency >> l.address >> l.settlement >> l.hours;
}

std::vector<Category> categories(const Reading& db, Language language) {
    return db.all<Category>(
        "select c.id, coalesce(c.parent_id, 0), c.key, t.name, t.singular, c.motif, c.hue from category c"
        " join category_text t on t.category_id = c.id and t.language = ?"
        " where c.of = 'organisation' and c.is_hidden = 0 order by c.position, c.id",
        tag(language));
}

// The list is ordered by the name in its original language: one order for all, so that paging by key never skips.
std::vector<OrganisationId> ids_after(const Reading& db, const Filter& f, const Key& behind, int limit) {
    return db.all<OrganisationId>(
        "select o.id from organisation_text t indexed by organisation_text_in_order"
        " join organisation o on o.id = t.organisation_id and o.language = t.language"
        " where (t.sort_key, t.organisation_id) > (?1, ?2) and o.state = 'published'"
        " and (?3 = 0 or o.category_id = ?3 or o.category_id in (select id from category where parent_id = ?3))"
        " and (?4 = 0 or o.verified_at is not null)"
        " and (?5 = 0 or exists (select 1 from offer f where f.organisation_id = o.id and f.state = 'published'"
        " and (f.valid_until_day is null or f.valid_until_day >= ?6) and f.valid_from_day <= ?6))"
        " and (?7 = '' or exists (select 1 from organisation_text x where x.organisation_id = o.id and instr(x.folded, ?7) > 0))"
        " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying'))"
        " order by t.sort_key, t.organisation_id limit ?8",
        behind.sort_key, behind.id, f.category_id, f.verified, f.with_offers, f.today, f.text, limit);
}

std::vector<OrganisationId> ids_before(const Reading& db, const Filter& f, const Key& before, int limit) {
    return db.all<OrganisationId>(
        "select o.id from organisation_text t indexed by organisation_text_in_order"
        " join organisation o on o.id = t.organisation_id and o.language = t.language"
        " where (t.sort_key, t.organisation_id) < (?1, ?2) and o.state = 'published'"
        " and (?3 = 0 or o.category_id = ?3 or o.category_id in (select id from category where parent_id = ?3))"
        " and (?4 = 0 or o.verified_at is not null)"
        " and (?5 = 0 or exists (select 1 from offer f where f.organisation_id = o.id and f.state = 'published'"
        " and (f.valid_until_day is null or f.valid_until_day >= ?6) and f.valid_from_day <= ?6))"
        " and (?7 = '' or exists (select 1 from organisation_text x where x.organisation_id = o.id and instr(x.folded, ?7) > 0))"
        " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying'))"
        " order by t.sort_key desc, t.organisation_id desc limit ?8",
        before.sort_key, before.id, f.category_id, f.verified, f.with_offers, f.today, f.text, limit);
}

std::vector<OrganisationId> newest(const Reading& db, int limit) {
    return db.all<OrganisationId>(
        "select o.id from organisation o where o.state = 'published'"
        " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying')) order by o.id desc limit ?",
        limit);
}

void read(db::Row& row, Numbered& n) { row >> n.name >> n.language >> n.phone >> n.label; }

std::vector<Numbered> numbered(const Reading& db, Language language, int limit) {
    return db.all<Numbered>(
        "select coalesce(w.name, t.name), coalesce(w.language, t.language), c.value, c.label from category g"
        " join organisation o on o.category_id = g.id and o.state = 'published'"
        " join organisation_text t on t.organisation_id = o.id and t.language = o.language"
        " left join organisation_text w on w.organisation_id = o.id and w.language = ?"
        " join contact c on c.id = (select id from contact where organisation_id = o.id and kind = 'phone' order by position, id limit 1)"
        " where g.of = 'organisation' and g.key in ('government', 'clinics') and o.kind = 'public_body'"
        " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying')) order by o.id limit ?",
        tag(language), limit);
}

std::vector<OrganisationId> of_tag(const Reading& db, std::int64_t tag_id, int limit) {
    return db.all<OrganisationId>(
        "select o.id from organisation_tag g join organisation o on o.id = g.organisation_id where g.tag_id = ? and o.state = 'published'"
        " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying')) order by o.id limit ?",
        tag_id, limit);
}

std::vector<Listed> listed(const Reading& db, const std::vector<OrganisationId>& ids, Language language) {
    return db.all<Listed>(
        "select o.id, o.slug, coalesce(w.name, t.name), coalesce(w.language, t.language), coalesce(w.summary, t.summary), t.sort_key,"
        " coalesce(o.category_id, 0), o.verified_what, o.bill_min, o.bill_max, o.currency, coalesce(b.address, ''),"
        " coalesce(b.settlement, ''), coalesce(b.hours, '')"
        " from json_each(?1) j join organisation o on o.id = j.value"
        " join organisation_text t on t.organisation_id = o.id and t.language = o.language"
        " left join organisation_text w on w.organisation_id = o.id and w.language = ?2"
        " left join branch b on b.organisation_id = o.id and b.position = 0 order by j.key",
        db::json_list(ids), tag(language));
}

std::optional<std::string> sort_key_of(const Reading& db, OrganisationId id) {
    return db.one<std::string>(
        "select t.sort_key from organisation o join organisation_text t on t.organisation_id = o.id and t.language = o.language"
        " where o.id = ?", id);
}

std::int64_t count(const Reading& db, const Filter& f) {
    return db.value<std::int64_t>(
        "select count(*) from organisation o join organisation_text t on t.organisation_id = o.id and t.language = o.language"
        " where o.state = 'published'"
        " and (?1 = 0 or o.category_id = ?1 or o.category_id in (select id from category where parent_id = ?1))"
        " and (?2 = 0 or o.verified_at is not null)"
        " and (?3 = 0 or exists (select 1 from offer f where f.organisation_id = o.id and f.state = 'published'"
        " and (f.valid_until_day is null or f.valid_until_day >= ?4) and f.valid_from_day <= ?4))"
        " and (?5 = '' or exists (select 1 from organisation_text x where x.organisation_id = o.id and instr(x.folded, ?5) > 0))"
        " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying'))",
        f.category_id, f.verified, f.with_offers, f.today, f.text);
}

std::vector<CategoryCount> counts_by_category(const Reading& db, const Filter& f) {
    return db.all<CategoryCount>(
        "select coalesce(o.category_id, 0), count(*) from organisation o where o.state = 'published'"
        " and (?1 = 0 or o.verified_at is not null)"
        " and (?2 = 0 or exists (select 1 from offer f where f.organisation_id = o.id and f.state = 'published'"
        " and (f.valid_until_day is null or f.valid_until_day >= ?3) and f.valid_from_day <= ?3))"
        " and (?4 = '' or exists (select 1 from organisation_text x where x.organisation_id = o.id and instr(x.folded, ?4) > 0))"
        " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying'))"
        " group by o.category_id",
        f.verified, f.with_offers, f.today, f.text);
}

}  // namespace organisations
