#include "posts/store.h"

#include "web/markdown.h"

namespace posts {

using db::Reading;
using db::Writing;

static void read(db::Row& row, Draft& d) {
    std::string language;
    row >> d.organisation >> language >> d.title >> d.text >> d.picture >> d.until >> d.state;
    d.language = i18n::parse_language(language).value_or(i18n::Language::ru);
}

static void read(db::Row& row, Listed& l) {
    row >> l.id >> l.organisation >> l.organisation_name >> l.organisation_slug >> l.language >> l.title >> l.text_html >> l.picture >> l.until >> l.published_at;
}

PostId add(Writing& db, const Draft& draft, base::Instant now) {
    const PostId id{db.insert("insert into post (organisation_id, language, title, text, text_html, until_day, created_at, updated_at) values (?, ?, ?, ?, '', ?, ?, ?)", draft.organisation,
                              i18n::tag(draft.language), draft.title, draft.text, draft.until, now, now)};
    put(db, id, draft, now);
    return id;
}

void put(Writing& db, PostId id, const Draft& draft, base::Instant now) {
    db.exec("update post set language = ?, title = ?, text = ?, text_html = ?, media_id = (select id from media where id = ?), until_day = ?, updated_at = ? where id = ?", i18n::tag(draft.language),
            draft.title, draft.text, web::markdown_html(draft.text), draft.picture, draft.until, now, id);
    set_state(db, id, draft.state, now);
}

void set_state(Writing& db, PostId id, const std::string& state, base::Instant now) {
    db.exec("update post set state = ?1, published_at = iif(?1 = 'published', ?2, published_at), updated_at = ?2 where id = ?3 and state <> 'removed'", state, now, id);
}

void drop(Writing& db, PostId id) { db.exec("delete from post where id = ?", id); }

std::optional<Draft> draft_of(const Reading& db, PostId id) {
    return db.one<Draft>("select organisation_id, language, title, text, coalesce(media_id, 0), until_day, state from post where id = ?", id);
}

#define LISTED                                                                                                                                     \
    "select p.id, o.id, coalesce((select name from organisation_text where organisation_id = o.id and language = ?1), t.name), o.slug, p.language, p.title, p.text_html," \
    " coalesce(p.media_id, 0), p.until_day, p.published_at from post p join organisation o on o.id = p.organisation_id"                            \
    " join organisation_text t on t.organisation_id = o.id and t.language = o.language where p.state = 'published' and o.state = 'published' and p.until_day >= ?2"

std::vector<Listed> listed(const Reading& db, i18n::Language language, base::Day today, base::Instant since, base::Edge<base::Place> edge, int limit) {
    const auto from = edge.before ? *edge.before : edge.after.value_or(base::last_place);
    if (edge.before)
        return db.all<Listed>(LISTED " and (p.published_at, p.id) > (?3, ?4) order by p.published_at, p.id limit ?5", i18n::tag(language), today, from.at, from.id, limit);
    return db.all<Listed>(LISTED " and p.published_at > ?3 and (p.published_at, p.id) < (?4, ?5) order by p.published_at desc, p.id desc limit ?6", i18n::tag(language), today, since, from.at, from.id,
                          limit);
}

std::vector<Listed> listed_of(const Reading& db, std::int64_t organisation, i18n::Language language, base::Day today, int limit) {
    return db.all<Listed>(LISTED " and p.organisation_id = ?3 order by p.id desc limit ?4", i18n::tag(language), today, organisation, limit);
}

}  // namespace posts
