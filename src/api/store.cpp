#include "api/store.h"

namespace api {

void read(db::Row& row, CategoryName& c) { row >> c.key >> c.name; }

std::vector<CategoryName> event_categories(const db::Reading& db, i18n::Language language) {
    return db.all<CategoryName>(
        "select c.key, t.name from category c join category_text t on t.category_id = c.id and t.language = ?"
        " where c.of = 'event' and c.is_hidden = 0 order by c.position, c.id",
        i18n::tag(language));
}

}  // namespace api
