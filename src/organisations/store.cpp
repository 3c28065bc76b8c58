#include "organisations/store.h"

#include <fmt/format.h>

#include <iterator>

namespace organisations {

using db::Reading;
using i18n::Language;
using i18n::tag;

void read(db::Row& row, Listed& l) {
    row >> l.id >> l.slug >> l.name >> l.language >> l.verified_what >> l.bill_min >> l.bill_max >> l.currency >> l.address >> l.settlement;
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
        " coalesce(b.address, ''), coalesce(b.settlement, '')"
        " from json_each(?1) j join organisation o on o.id = json_extract(j.value, '$[0]')"
        " join organisation_text t on t.organisation_id = o.id and t.language = o.language"
        " left join organisation_text w on w.organisation_id = o.id and w.language = ?2"
        " left join branch b on b.id = json_extract(j.value, '$[1]') order by j.key",
        list + "]", tag(language));
}

}  // namespace organisations
