#include "collections/store.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace collections {

using db::Reading;
using db::Writing;
using i18n::Language;
using i18n::tag;

struct ItemRow {
    std::optional<std::int64_t> event, organisation, offer;
    std::string comment;
    base::Instant added_at;
};

static void read(db::Row& row, Named& n) { row >> n.id >> n.slug >> n.title; }
static void read(db::Row& row, Listed& c) { row >> c.id >> c.slug >> c.title >> c.title_language >> c.intro >> c.intro_language >> c.by_editors >> c.things >> c.published_at; }
static void read(db::Row& row, ItemRow& i) { row >> i.event >> i.organisation >> i.offer >> i.comment >> i.added_at; }
static void read(db::Row& row, Text& t) {
    std::string language;
    row >> language >> t.title >> t.intro;
    t.language = i18n::parse_language(language).value_or(Language::ru);
}
static void read(db::Row& row, Draft& d) {
    std::optional<std::int64_t> account;
    row >> account >> d.visibility >> d.key >> d.state >> d.slug;
    if (account) d.account = web::AccountId{*account};
}

std::optional<Of> of_called(std::string_view name) {
    const auto found = std::ranges::find(of_names, name);
    return found == of_names.end() ? std::nullopt : std::optional(static_cast<Of>(found - of_names.begin()));
}

std::string collection_path(CollectionId id, const std::string& slug) { return slug.empty() ? fmt::format("/collections/{}", id.value) : fmt::format("/collections/{}-{}", id.value, slug); }

// ── Written ─────────────────────────────────────────────────────────────────────────────────────────────────────────

static void write_collection_texts(Writing& db, CollectionId id, const Draft& draft) {
    db.exec("delete from collection_text where collection_id = ?", id);
    for (const auto& text : draft.texts) db.exec("insert into collection_text (collection_id, language, title, intro) values (?, ?, ?, ?)", id, tag(text.language), text.title, text.intro);
}

static void write_collection_items(Writing& db, CollectionId id, const Draft& draft) {
    db.exec("delete from collection_item where collection_id = ?", id);
    int position = 0;
    for (const auto& item : draft.items) {
        const auto thing = item.thing.id;
        ++position;
        if (item.thing.of == Of::event)
            db.exec("insert into collection_item (collection_id, position, event_id, comment, added_at) select ?, ?, id, ?, ? from event where id = ?", id, position, item.comment, item.added_at, thing);
        else if (item.thing.of == Of::organisation)
            db.exec("insert into collection_item (collection_id, position, organisation_id, comment, added_at) select ?, ?, id, ?, ? from organisation where id = ?", id, position, item.comment, item.added_at, thing);
        else
            db.exec("insert into collection_item (collection_id, position, offer_id, comment, added_at) select ?, ?, id, ?, ? from offer where id = ?", id, position, item.comment, item.added_at, thing);
    }
}

static std::optional<std::int64_t> account_number(const Draft& draft) { return draft.account ? std::optional(draft.account->value) : std::nullopt; }

CollectionId add(Writing& db, const Draft& draft, base::Instant now) {
    const CollectionId id{db.insert("insert into collection (account_id, by_editors, language, key, created_at, updated_at) values (?, ?, ?, ?, ?, ?)", account_number(draft), !draft.account,
                                    tag(draft.texts.front().language), draft.key, now, now)};
    put(db, id, draft, now);
    return id;
}

void put(Writing& db, CollectionId id, const Draft& draft, base::Instant now) {
    const auto published = draft.state == "published" ? std::optional(now) : std::nullopt;
    db.exec("update collection set slug = ?, account_id = ?, by_editors = ?, language = ?, visibility = ?, state = ?, published_at = coalesce(published_at, ?), updated_at = ? where id = ?", base::slug(draft.texts.front().title),
            account_number(draft), !draft.account, tag(draft.texts.front().language), draft.visibility, draft.state, published, now, id);
    write_collection_texts(db, id, draft);
    write_collection_items(db, id, draft);
}

std::optional<Draft> draft_of(const Reading& db, CollectionId id) {
    auto draft = db.one<Draft>("select account_id, visibility, key, state, slug from collection where id = ?", id);
    if (!draft) return {};
    draft->texts = db.all<Text>("select t.language, t.title, t.intro from collection_text t join collection c on c.id = t.collection_id where c.id = ? order by t.language <> c.language, t.language", id);
    for (const auto& row : db.all<ItemRow>("select event_id, organisation_id, offer_id, comment, added_at from collection_item where collection_id = ? order by position", id)) {
        const auto of = row.event ? Of::event : row.organisation ? Of::organisation : Of::offer;
        draft->items.push_back({{of, row.event.value_or(row.organisation.value_or(row.offer.value_or(0)))}, row.comment, row.added_at});
    }
    return draft;
}

void set_state(Writing& db, CollectionId id, std::string_view state, base::Instant now) { db.exec("update collection set state = ?, updated_at = ? where id = ?", state, now, id); }

void drop(Writing& db, CollectionId id) { db.exec("delete from collection where id = ?", id); }

// ── Read ────────────────────────────────────────────────────────────────────────────────────────────────────────────

#define HELD_IN                                                                                                                                                             \
    "select c.id, c.slug, coalesce(w.title, t.title) from collection_item i join collection c on c.id = i.collection_id and c.state = 'published'"                          \
    " join collection_text t on t.collection_id = c.id and t.language = c.language left join collection_text w on w.collection_id = c.id and w.language = ?2"

std::vector<Named> holding(const Reading& db, const Thing& thing, Language language, int limit) {
    if (thing.of == Of::event) return db.all<Named>(HELD_IN " where i.event_id = ?1 order by c.id desc limit ?3", thing.id, tag(language), limit);
    if (thing.of == Of::organisation) return db.all<Named>(HELD_IN " where i.organisation_id = ?1 order by c.id desc limit ?3", thing.id, tag(language), limit);
    return db.all<Named>(HELD_IN " where i.offer_id = ?1 order by c.id desc limit ?3", thing.id, tag(language), limit);
}

#define LISTED_COLLECTION                                                                                                                                                   \
    "select c.id, c.slug, coalesce(w.title, t.title), coalesce(w.language, t.language), coalesce(nullif(w.intro, ''), t.intro), case when w.intro <> '' then w.language else t.language end, c.by_editors,"          \
    " (select count(*) from collection_item i where i.collection_id = c.id), coalesce(c.published_at, c.created_at)"                                                        \
    " from collection c join collection_text t on t.collection_id = c.id and t.language = c.language left join collection_text w on w.collection_id = c.id and w.language = ?1"

std::vector<Listed> listed(const Reading& db, Language language, base::Edge<base::Place> edge, int limit) {
    if (edge.before)
        return db.all<Listed>(LISTED_COLLECTION " where c.state = 'published' and (c.published_at, c.id) > (?2, ?3) order by c.published_at, c.id limit ?4", tag(language), edge.before->at, edge.before->id, limit);
    const auto after = edge.after.value_or(base::last_place);
    return db.all<Listed>(LISTED_COLLECTION " where c.state = 'published' and (c.published_at, c.id) < (?2, ?3) order by c.published_at desc, c.id desc limit ?4", tag(language), after.at, after.id, limit);
}

std::optional<Listed> one_listed(const Reading& db, CollectionId id, Language language) { return db.one<Listed>(LISTED_COLLECTION " where c.id = ?2", tag(language), id); }

}  // namespace collections
