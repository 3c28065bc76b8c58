#include "notices/store.h"

#include "web/markdown.h"

namespace notices {

using db::Reading;
using db::Writing;

[[maybe_unused]] static void read(db::Row& row, PageRow& p) { row >> p.id >> p.slug >> p.title >> p.place >> p.state >> p.position >> p.updated_at; }
[[maybe_unused]] static void read(db::Row& row, PageDraft& p) { row >> p.slug >> p.place >> p.position >> p.state; }
[[maybe_unused]] static void read(db::Row& row, PageVersion& v) { row >> v.number >> v.title >> v.saved_at; }

namespace {

using TextRow = std::tuple<std::string, std::string, std::string>;

std::vector<PageText> texts_of(const std::vector<TextRow>& rows) {
    std::vector<PageText> texts;
    for (const auto& [tag, title, body] : rows)
        if (const auto language = i18n::parse_language(tag)) texts.push_back({*language, title, body});
    return texts;
}

void put_texts(Writing& db, PageId id, const PageDraft& draft, base::Instant now) {
    const auto number = db.value<int>("select coalesce(max(number), 0) + 1 from city_page_version where page_id = ?", id);
    db.exec("delete from city_page_text where page_id = ?", id);
    for (const auto& [language, title, body] : draft.texts) {
        const auto tag = i18n::tag(language);
        db.exec("insert into city_page_text (page_id, language, title, body, body_html) values (?, ?, ?, ?, ?)", id, tag, title, body, web::markdown_html(body, web::MarkdownIn::whole_page));
        db.exec("insert into city_page_version (page_id, number, language, title, body, saved_at) values (?, ?, ?, ?, ?, ?)", id, number, tag, title, body, now);
    }
}

}  // namespace

std::vector<PageRow> city_pages(const Reading& db, i18n::Language language) {
    return db.all<PageRow>("select p.id, p.slug, (select t.title from city_page_text t where t.page_id = p.id order by t.language <> ?, t.language limit 1), p.place, p.state, p.position, p.updated_at"
                           " from city_page p order by p.place = 'none', p.place desc, p.position, p.id",
                           i18n::tag(language));
}

int count_pages(const Reading& db) { return db.value<int>("select count(*) from city_page"); }

std::optional<PageDraft> page_draft(const Reading& db, PageId id) {
    auto draft = db.one<PageDraft>("select slug, place, position, state from city_page where id = ?", id);
    if (draft) draft->texts = texts_of(db.all<TextRow>("select language, title, body from city_page_text where page_id = ? order by language desc", id));
    return draft;
}

bool slug_taken(const Reading& db, const std::string& slug) { return db.one<int>("select 1 from city_page where slug = ?", slug).has_value(); }

std::optional<PageShown> page_shown(const Reading& db, const std::string& slug, i18n::Language language, i18n::Language first) {
    const auto row = db.one<std::tuple<std::string, std::string, std::string, std::string>>("select t.language, t.title, t.body, t.body_html from city_page p join city_page_text t on t.page_id = p.id where p.slug = ? and p.state = 'published'"
                                     " order by t.language <> ?, t.language <> ?, t.language limit 1",
                                     slug, i18n::tag(language), i18n::tag(first));
    if (!row) return {};
    const auto& [tag, title, body, html] = *row;
    return PageShown{title, body, html, i18n::parse_language(tag).value_or(first)};
}

PageId add_page(Writing& db, const PageDraft& draft, base::Instant now) {
    const PageId id{db.insert("insert into city_page (slug, place, position, state, created_at, updated_at) values (?, ?, ?, ?, ?, ?)", draft.slug, draft.place, draft.position, draft.state, now, now)};
    put_texts(db, id, draft, now);
    return id;
}

void put_page(Writing& db, PageId id, const PageDraft& draft, base::Instant now) {
    const auto before = page_draft(db, id);
    db.exec("update city_page set place = ?, position = ?, state = ?, updated_at = ? where id = ?", draft.place, draft.position, draft.state, now, id);
    if (before && before->texts != draft.texts) put_texts(db, id, draft, now);
}

std::vector<PageVersion> page_versions(const Reading& db, PageId id, i18n::Language language) {
    return db.all<PageVersion>("select v.number, (select w.title from city_page_version w where w.page_id = v.page_id and w.number = v.number order by w.language <> ?2, w.language limit 1), max(v.saved_at)"
                               " from city_page_version v where v.page_id = ?1 group by v.number order by v.number desc limit 200",
                               id, i18n::tag(language));
}

std::vector<PageText> texts_of_version(const Reading& db, PageId id, int number) {
    return texts_of(db.all<TextRow>("select language, title, body from city_page_version where page_id = ? and number = ? order by language desc", id, number));
}

}  // namespace notices
