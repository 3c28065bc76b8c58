#include "tags/store.h"

namespace tags {

using db::Reading;

[[maybe_unused]] void read(db::Row& row, Tag& tag) { row >> tag.id >> tag.name >> tag.slug >> tag.meant_id >> tag.meant_slug; }

[[maybe_unused]] void read(db::Row& row, Counted& tag) { row >> tag.name >> tag.slug >> tag.events >> tag.organisations; }

std::optional<Tag> by_slug(const Reading& db, std::string_view slug) {
    return db.one<Tag>(
        "select t.id, t.name, t.slug, m.id, m.slug from tag t join tag m on m.id = coalesce(t.synonym_of_id, t.id)"
        " where t.slug = ? order by t.id limit 1", slug);
}

std::vector<std::string> synonyms(const Reading& db, std::int64_t meant_id) {
    return db.all<std::string>("select name from tag where synonym_of_id = ? order by folded", meant_id);
}

std::vector<Counted> counted(const Reading& db, base::Instant from, base::Instant until, int limit) {
    return db.all<Counted>(
        "with event_count as (select g.tag_id as tag_id, count(distinct o.event_id) as n from occurrence o"
        "  join event_tag g on g.event_id = o.event_id where o.listed = 1 and o.starts_at >= ?1 and o.starts_at < ?2"
        "  and o.event_id not in (select id from event where import_id in (select id from import where state = 'applying')) group by g.tag_id),"
        " organisation_count as (select g.tag_id as tag_id, count(*) as n from organisation_tag g"
        "  join organisation x on x.id = g.organisation_id and x.state = 'published'"
        "  where x.import_id is null or x.import_id not in (select id from import where state = 'applying') group by g.tag_id)"
        " select t.name, t.slug, coalesce(e.n, 0), coalesce(p.n, 0) from tag t"
        " left join event_count e on e.tag_id = t.id left join organisation_count p on p.tag_id = t.id"
        " where t.synonym_of_id is null and coalesce(e.n, 0) + coalesce(p.n, 0) > 0"
        " order by coalesce(e.n, 0) + coalesce(p.n, 0) desc, t.folded limit ?3",
        from, until, limit);
}

}  // namespace tags
