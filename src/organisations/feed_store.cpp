#include "organisations/feed_store.h"

#include "db/json_list.h"

namespace organisations {

void read(db::Row& row, Told& t) {
    row >> t.id >> t.slug >> t.name >> t.language >> t.summary >> t.description_html >> t.category >> t.address >> t.created >> t.updated;
}

std::vector<Told> told(const db::Reading& db, const std::vector<OrganisationId>& ids, i18n::Language language) {
    if (ids.empty()) return {};
    return db.all<Told>(
        "select o.id, o.slug, coalesce(w.name, t.name), coalesce(w.language, t.language), coalesce(w.summary, t.summary),"
        " coalesce(nullif(w.description_html, ''), t.description_html), coalesce(c.name, ''),"
        " coalesce((select address from branch where organisation_id = o.id order by position limit 1), ''), o.created_at, o.updated_at"
        " from json_each(?1) j join organisation o on o.id = j.value"
        " join organisation_text t on t.organisation_id = o.id and t.language = o.language"
        " left join organisation_text w on w.organisation_id = o.id and w.language = ?2"
        " left join category_text c on c.category_id = o.category_id and c.language = ?2 order by j.key",
        db::json_list(ids), i18n::tag(language));
}

}  // namespace organisations
