#include "sitemap/store.h"

namespace sitemap {

void read(db::Row& row, Part& p) { row >> p.number >> p.changed; }
void read(db::Row& row, Thing& t) { row >> t.id >> t.slug >> t.changed; }

std::vector<Part> parts(const db::Reading& db, std::string_view kind, base::Instant now) {
    if (kind == "events")
        return db.all<Part>("select (id - 1) / ? + 1, max(updated_at) /* whole */ from event where state in ('published', 'cancelled') group by 1 order by 1", part_size);
    if (kind == "organisations")
        return db.all<Part>("select (id - 1) / ? + 1, max(updated_at) /* whole */ from organisation where state in ('published', 'closed') group by 1 order by 1", part_size);
    if (kind == "goods") return db.all<Part>("select (id - 1) / ? + 1, max(updated_at) /* whole */ from good where state = 'published' group by 1 order by 1", part_size);
    if (kind == "works") return db.all<Part>("select (id - 1) / ? + 1, max(updated_at) /* whole */ from work group by 1 order by 1", part_size);
    if (kind == "venues") return db.all<Part>("select (id - 1) / ? + 1, null /* whole */ from venue group by 1 order by 1", part_size);
    if (kind == "collections") return db.all<Part>("select (id - 1) / ? + 1, max(updated_at) /* whole */ from collection where state = 'published' group by 1 order by 1", part_size);
    if (kind == "tags")
        return db.all<Part>("select (id - 1) / ?1 + 1, null from tag t where synonym_of_id is null and (exists (select 1 from organisation_tag g where g.tag_id = t.id)"
                            " or exists (select 1 from event_tag g join occurrence o on o.event_id = g.event_id where g.tag_id = t.id and o.listed = 1 and o.ends_at >= ?2))"
                            " group by 1 order by 1", part_size, now);
    return db.all<Part>("select (id - 1) / ? + 1, max(updated_at) /* whole */ from offer where state = 'published' group by 1 order by 1", part_size);
}

namespace {

std::vector<Thing> venues(const db::Reading& db, std::int64_t first, std::int64_t last) {
    return db.all<Thing>(
        "select id, slug, (select max(e.updated_at) from occurrence o join event e on e.id = o.event_id where o.venue_id = v.id and o.listed = 1)"
        " from venue v where id between ? and ?"
        " and (import_id is null or import_id not in (select id from import where state = 'applying')) order by id",
        first, last);
}

std::vector<Thing> tags(const db::Reading& db, std::int64_t first, std::int64_t last, base::Instant now) {
    return db.all<Thing>(
        "select id, slug, (select max(e.updated_at) from event_tag g join event e on e.id = g.event_id where g.tag_id = t.id)"
        " from tag t where id between ?1 and ?2 and synonym_of_id is null and (exists (select 1 from organisation_tag g where g.tag_id = t.id)"
        " or exists (select 1 from event_tag g join occurrence o on o.event_id = g.event_id where g.tag_id = t.id and o.listed = 1 and o.ends_at >= ?3)) order by id",
        first, last, now);
}

}  // namespace

std::vector<Thing> things(const db::Reading& db, std::string_view kind, std::int64_t part, base::Instant now) {
    const auto first = (part - 1) * part_size + 1, last = part * part_size;
    if (kind == "venues") return venues(db, first, last);
    if (kind == "tags") return tags(db, first, last, now);
    if (kind == "goods")
        return db.all<Thing>("select g.id, '', g.updated_at from good g join organisation o on o.id = g.organisation_id where g.id between ? and ? and g.state = 'published' and o.state = 'published' order by g.id", first, last);
    if (kind == "collections") return db.all<Thing>("select id, slug, updated_at from collection where id between ? and ? and state = 'published' order by id", first, last);
    if (kind == "works")
        return db.all<Thing>(
            "select id, slug, updated_at from work where id between ? and ?"
            " and (import_id is null or import_id not in (select id from import where state = 'applying')) order by id",
            first, last);
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

std::vector<std::string> districts(const db::Reading& db) {
    return db.all<std::string>("select slug from district d where exists (select 1 from branch b join organisation o on o.id = b.organisation_id"
                               " where b.district_id = d.id and o.state = 'published') order by position, id");
}

std::vector<std::pair<std::string, std::string>> categories(const db::Reading& db) {
    return db.all<std::pair<std::string, std::string>>(
        "select c.of, c.key from category c where c.is_hidden = 0 and case c.of"
        " when 'event' then exists (select 1 from event where category_id = c.id and state = 'published')"
        " when 'organisation' then exists (select 1 from category k join organisation o on o.category_id = k.id and o.state = 'published'"
        "  where k.id = c.id or k.parent_id = c.id)"
        " else exists (select 1 from offer where category_id = c.id and state = 'published') end order by c.of, c.position, c.id");
}

bool has(const db::Reading& db, std::string_view what) {
    return db.one<int>("select 1 where case ? when 'film' then exists (select 1 from work /* whole */ where kind = 'film')"
                       " when 'play' then exists (select 1 from work /* whole */ where kind = 'play') when 'venue' then exists (select 1 from venue /* whole */)"
                       " when 'tag' then exists (select 1 from event_tag) or exists (select 1 from organisation_tag)"
                       " when 'district' then exists (select 1 from district) when 'timetable' then exists (select 1 from transit_feed where is_current = 1)"
                       " else exists (select 1 from useful_number) end", what).has_value();
}

}  // namespace sitemap
