#include "organisations/store.h"

#include <fmt/format.h>

#include <iterator>

#include "db/json_list.h"

namespace organisations {

using db::Reading;
using i18n::Language;
using i18n::tag;

void read(db::Row& row, Listed& l) {
    row >> l.id >> l.slug >> l.name >> l.language >> l.verified_what >> l.bill_min >> l.bill_max >> l.currency >> l.address >> l.settlement >> l.logo;
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

void read(db::Row& row, PhoneShown& p) { row >> p.organisation >> p.contact_id >> p.value >> p.label; }

std::vector<PhoneShown> phones(const Reading& db, const std::vector<OrganisationId>& ids) {
    return db.all<PhoneShown>(
        "select c.organisation_id, c.id, c.value, c.label from json_each(?1) j join contact c on c.id ="
        " (select id from contact where organisation_id = j.value and kind = 'phone' order by coalesce(branch_id, 0), position, id limit 1)",
        db::json_list(ids));
}

std::vector<OrganisationId> of_tag(const Reading& db, std::int64_t tag_id, int limit) {
    return db.all<OrganisationId>(
        "select o.id from organisation_tag g join organisation o on o.id = g.organisation_id where g.tag_id = ? and o.state = 'published'"
        " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying')) order by o.id limit ?",
        tag_id, limit);
}

std::vector<Listed> listed(const Reading& db, const std::vector<Pick>& picks, Language language) {
    if (picks.empty()) return {};
    std::string list = "[";
    for (const auto& pick : picks) fmt::format_to(std::back_inserter(list), "{}[{},{}]", list.size() > 1 ? "," : "", pick.organisation.value, pick.branch);
    return db.all<Listed>(
        "select o.id, o.slug, coalesce(w.name, t.name), coalesce(w.language, t.language), o.verified_what, o.bill_min, o.bill_max, o.currency,"
        " coalesce(b.address, ''), coalesce(b.settlement, ''), coalesce(o.logo_id, 0)"
        " from json_each(?1) j join organisation o on o.id = json_extract(j.value, '$[0]')"
        " join organisation_text t on t.organisation_id = o.id and t.language = o.language"
        " left join organisation_text w on w.organisation_id = o.id and w.language = ?2"
        " left join branch b on b.id = json_extract(j.value, '$[1]') order by j.key",
        list + "]", tag(language));
}

}  // namespace organisations
