#include <algorithm>

#include "cities/template.h"
#include "cities/vocabulary.h"
#include "db/reading.h"

namespace cities {
namespace {

std::string key_of(const std::vector<Category>& all, CategoryId id) {
    const auto found = std::ranges::find(all, id, &Category::id);
    return found == all.end() ? std::string() : found->key;
}

}  // namespace

Template template_of(const db::Reading& db) {
    Template like;
    std::vector<Category> places;
    for (const auto* of : {"event", "organisation", "offer"}) {
        const auto all = categories(db, of);
        if (std::string_view(of) == "organisation") places = all;
        for (const auto& one : all)
            if (!one.hidden) like.categories.push_back({one.of, one.key, key_of(all, one.parent), one.hue, one.motif, one.names, one.singulars});
    }
    for (const auto& one : attributes(db)) {
        AttributeDraft draft{key_of(places, one.category), one.key, one.type, one.unit, one.filterable, one.names, {}, one.for_children};
        for (const auto& choice : one.choices) draft.choices.push_back({db.value<std::string>("select key from attribute_choice where id = ?", choice.id), choice.names});
        like.attributes.push_back(std::move(draft));
    }
    for (const auto& one : days_off(db)) like.days_off.push_back({one.day, one.names});
    for (const auto language : i18n::languages) {
        like.words.push_back({.language = language});
        like.words.back().words = own_words(db, language);
    }
    return like;
}

void begin_like(db::Writing& db, const Template& like, base::Instant now) {
    int position = 0;
    for (const auto& category : like.categories) put(db, category, position++);
    for (const auto& attribute : like.attributes) put(db, attribute);
    for (const auto& day : like.days_off) put(db, day);
    for (const auto& words : like.words) put(db, words, now);
}

std::pair<std::int64_t, std::int64_t> published(const db::Reading& db) {
    return {db.value<std::int64_t>("select /* whole */ count(*) from organisation where state = 'published'"), db.value<std::int64_t>("select /* whole */ count(*) from event where state = 'published'")};
}

}  // namespace cities
