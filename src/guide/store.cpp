#include "guide/store.h"

namespace guide {

void read(db::Row& row, Category& c) { row >> c.id >> c.key >> c.name >> c.motif >> c.hue; }

std::vector<Category> event_categories(const db::Reading& db, i18n::Language language) {
    return db.all<Category>(
        "select c.id, c.key, t.name, c.motif, c.hue from category c join category_text t on t.category_id = c.id and t.language = ?"
        " where c.of = 'event' and c.is_hidden = 0 order by c.position, c.id",
        i18n::tag(language));
}

}  // namespace guide
