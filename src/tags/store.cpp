#include "tags/store.h"

#include <limits>

#include "base/text.h"

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

[[maybe_unused]] void read(db::Row& row, TagRow& t) { row >> t.id >> t.name >> t.slug >> t.events >> t.organisations >> t.meant_id >> t.meant >> t.synonyms; }
[[maybe_unused]] void read(db::Row& row, Synonym& s) { row >> s.id >> s.name; }

#define TAG_ROW                                                                                                                                                      \
    "select t.id, t.name, t.slug, (select count(*) from event_tag where tag_id = t.id), (select count(*) from organisation_tag where tag_id = t.id)," \
    " coalesce(m.id, 0), coalesce(m.name, ''), coalesce((select group_concat(s.name, ', ') from (select name from tag where synonym_of_id = t.id order by folded) s), '')" \
    " from tag t left join tag m on m.id = t.synonym_of_id"

std::vector<TagRow> newest_tags(const Reading& db, bool synonyms_too, base::Edge<std::int64_t> edge, int limit) {
    if (edge.before) return db.all<TagRow>(TAG_ROW " where t.id > ? and (? or t.synonym_of_id is null) order by t.id limit ?", *edge.before, synonyms_too, limit);
    return db.all<TagRow>(TAG_ROW " where t.id < ? and (? or t.synonym_of_id is null) order by t.id desc limit ?", edge.after.value_or(std::numeric_limits<std::int64_t>::max()), synonyms_too, limit);
}

std::vector<TagRow> tags_like(const Reading& db, std::string_view beginning, int limit) {
    const auto from = base::folded(beginning);
    return db.all<TagRow>(TAG_ROW " where t.folded >= ? and t.folded < ? order by t.folded limit ?", from, from + "\xF4\x8F\xBF\xBF", limit);
}

std::optional<TagRow> tag_row(const Reading& db, std::int64_t id) { return db.one<TagRow>(TAG_ROW " where t.id = ?", id); }

std::optional<std::int64_t> tag_named(const Reading& db, std::string_view name) { return db.one<std::int64_t>("select coalesce(synonym_of_id, id) from tag where folded = ?", base::folded(name)); }

std::vector<Synonym> synonyms_of(const Reading& db, std::int64_t meant_id) { return db.all<Synonym>("select id, name from tag where synonym_of_id = ? order by folded", meant_id); }

bool rename_tag(db::Writing& db, std::int64_t id, std::string_view name) {
    const auto before = db.value<std::string>("select folded from tag where id = ?", id), before_name = db.value<std::string>("select name from tag where id = ?", id);
    const auto folded = base::folded(name);
    const auto other = db.one<std::int64_t>("select id from tag where folded = ? and id <> ?", folded, id);
    if (other && db.one<std::int64_t>("select coalesce(synonym_of_id, 0) from tag where id = ?", *other) != id) return false;
    if (other) db.exec("delete from tag where id = ?", *other);  // one of its own synonyms takes the place
    db.exec("update tag set folded = ?, name = ? where id = ?", folded, name, id);
    if (before != folded) db.exec("insert into tag (folded, name, slug, synonym_of_id) values (?, ?, ?, ?)", before, before_name, base::slug(before_name), id);
    return true;
}

void merge_tag(db::Writing& db, std::int64_t id, std::int64_t into) {
    db.exec("insert into event_tag (event_id, tag_id) select event_id, ? from event_tag where tag_id = ? on conflict do nothing", into, id);
    db.exec("delete from event_tag where tag_id = ?", id);
    db.exec("insert into organisation_tag (organisation_id, tag_id) select organisation_id, ? from organisation_tag where tag_id = ? on conflict do nothing", into, id);
    db.exec("delete from organisation_tag where tag_id = ?", id);
    db.exec("update tag set synonym_of_id = ? where synonym_of_id = ?", into, id);
    db.exec("update tag set synonym_of_id = ? where id = ?", into, id);  // the schema's triggers rewrite the words
}

void part_tag(db::Writing& db, std::int64_t synonym) { db.exec("update tag set synonym_of_id = null where id = ?", synonym); }

}  // namespace tags
