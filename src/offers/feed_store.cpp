#include "offers/feed_store.h"

#include "db/json_list.h"

namespace offers {

void read(db::Row& row, Told& t) { row >> t.id >> t.terms_html >> t.created >> t.updated; }

std::vector<Told> told(const db::Reading& db, const std::vector<OfferId>& ids, i18n::Language language) {
    if (ids.empty()) return {};
    return db.all<Told>(
        "select o.id, coalesce(nullif(w.terms_html, ''), t.terms_html), o.created_at, o.updated_at"
        " from json_each(?1) j join offer o on o.id = j.value"
        " join offer_text t on t.offer_id = o.id and t.language = o.language"
        " left join offer_text w on w.offer_id = o.id and w.language = ?2 order by j.key",
        db::json_list(ids), i18n::tag(language));
}

}  // namespace offers
