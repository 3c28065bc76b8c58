#include "sitemap/store.h"

namespace sitemap {

void read(db::Row& row, Part& p) { row >> p.number >> p.changed; }
void read(db::Row& row, Thing& t) { row >> t.id >> t.slug >> t.changed; }

std::vector<Part> parts(const db::Reading& db, std::string_view kind) {
    if (kind == "events")
        return db.all<Part>("select (id - 1) / ? + 1, max(updated_at) /* whole */ from event where state in ('published', 'cancelled') group by 1 order by 1", part_size);
    if (kind == "organisations")
        return db.all<Part>("select (id - 1) / ? + 1, max(updated_at) /* whole */ from organisation where state in ('published', 'closed') group by 1 order by 1", part_size);
    return db.all<Part>("select (id - 1) / ? + 1, max(updated_at) /* whole */ from offer where state = 'published' group by 1 order by 1", part_size);
}

std::vector<Thing> things(const db::Reading& db, std::string_view kind, std::int64_t part) {
    const auto first = (part - 1) * part_size + 1, last = part * part_size;
    if (kind == "events")
        return db.all<Thing>(
            "select id, slug, updated_at from event where id between ? and ? and state in ('published', 'cancelled')"
            " and (import_id is null or import_id not in (select id from import where state = 'applying')) order by id",
            first, last);
    if (kind == "organisations")
        return db.all<Thing>(
            "select id, slug, updated_at from organisation where id between ? and ? and state in ('published', 'closed')"
            " and (import_id is null or import_id not in (select id from import where state = 'applying')) order by id",
            first, last);
    return db.all<Thing>(
        "select id, slug, updated_at from offer where id between ? and ? and state = 'published'"
        " and (import_id is null or import_id not in (select id from import where state = 'applying')) order by id",
        first, last);
}

}  // namespace sitemap
