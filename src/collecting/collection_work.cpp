#include "collecting/collection_work.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "collecting/store.h"
#include "i18n/words.h"
#include "moderation/revision.h"

namespace collecting {
namespace {

using base::Error;
using base::refuse;
using base::words;
using collections::Draft;
using collections::Item;
using nlohmann::json;

std::string json_of(const Draft& draft) {
    json texts = json::array(), items = json::array();
    for (const auto& text : draft.texts) texts.push_back({{"language", std::string(i18n::tag(text.language))}, {"title", text.title}, {"intro", text.intro}});
    for (const auto& item : draft.items)
        items.push_back({{"of", std::string(collections::of_names[static_cast<std::size_t>(item.thing.of)])}, {"id", item.thing.id}, {"comment", item.comment}, {"added_at", item.added_at.time_since_epoch().count()}});
    return json{{"texts", texts}, {"items", items}}.dump();
}

// Whose it is and its link stand in its row, never in what was sent.
Draft draft_in(const std::string& text, Draft known) {
    const auto read = json::parse(text);
    known.texts.clear();
    known.items.clear();
    for (const auto& one : read.at("texts"))
        known.texts.push_back({i18n::parse_language(one.at("language").get<std::string>()).value_or(i18n::Language::ru), one.at("title").get<std::string>(), one.at("intro").get<std::string>()});
    for (const auto& one : read.at("items"))
        known.items.push_back({{collections::of_called(one.at("of").get<std::string>()).value_or(collections::Of::event), one.at("id").get<std::int64_t>()}, one.at("comment").get<std::string>(), base::Instant(std::chrono::seconds(one.at("added_at").get<std::int64_t>()))});
    known.visibility = "public";
    return known;
}

// ── What the review is told ─────────────────────────────────────────────────────────────────────────────────────────

std::vector<moderation::Said> said_of_collection(const db::Reading& db, const std::string& text, i18n::Language language, const base::Zone&) {
    if (text == "null") return {};
    const auto draft = draft_in(text, {});
    std::vector<moderation::Said> said;
    for (const auto& one : draft.texts) {
        said.push_back({fmt::format("{}, {}", i18n::say(language, words("Title")), i18n::own_name(one.language)), one.title});
        said.push_back({fmt::format("{}, {}", i18n::say(language, words("What it is about")), i18n::own_name(one.language)), one.intro});
    }
    std::string items;
    for (const auto& item : draft.items) {
        const auto name = title_of(db, item.thing, language).value_or("–");
        items.append(items.empty() ? "" : "\n").append(item.comment.empty() ? name : fmt::format("{} – {}", name, item.comment));
    }
    said.push_back({i18n::say(language, words("What is in it")), items});
    return said;
}

std::string current_collection(const db::Reading& db, std::int64_t id) {
    const auto draft = collections::draft_of(db, CollectionId{id});
    return draft && draft->state == "published" ? json_of(*draft) : "null";
}

void apply_collection(db::Writing& db, std::int64_t id, const std::string& text, base::Instant now) {
    const auto known = collections::draft_of(db, CollectionId{id});
    if (!known) return;
    auto draft = draft_in(text, *known);
    draft.state = "published";
    collections::put(db, CollectionId{id}, draft, now);
}

void turn_collection_down(db::Writing& db, std::int64_t id, moderation::State state, base::Instant now) {
    collections::set_state(db, CollectionId{id}, state == moderation::State::refused ? "removed" : "draft", now);
}

std::string own_collection_path(std::int64_t id) { return fmt::format("/me/collections/{}", id); }

std::string public_collection_path(const db::Reading& db, std::int64_t id) {
    const auto draft = collections::draft_of(db, CollectionId{id});
    return draft && draft->state == "published" ? collections::collection_path(CollectionId{id}, draft->slug) : std::string();
}

// Whether all that it says stands in what the city reads: things in another order, or fewer of them.
bool says_nothing_new(const Draft& known, const Draft& draft) {
    if (known.state != "published" || known.texts != draft.texts) return false;
    return std::ranges::all_of(draft.items, [&](const Item& item) { return std::ranges::find(known.items, item) != known.items.end(); });
}

void publish(db::Writing& db, CollectionId id, const Draft& known, Draft draft, const Curator& curator, base::Instant now) {
    const bool shown = known.state == "published";
    if (says_nothing_new(known, draft)) {
        draft.state = "published";
        return collections::put(db, id, draft, now);
    }
    const moderation::Revision sent{thing_of(id), shown ? moderation::Kind::change : moderation::Kind::fresh, draft.texts.front().title, json_of(draft), curator.account, curator.as, {}};
    if (curator.at_once && !moderation::holds_back(db, sent)) {
        auto row = shown ? known : draft;
        row.account = draft.account;
        if (!shown) row.state = "own";
        collections::put(db, id, row, now);
        moderation::apply_at_once(db, sent, now);
        return;
    }
    if (!shown) draft.state = "pending", collections::put(db, id, draft, now);
    moderation::send(db, sent, now);
}

}  // namespace

moderation::Thing thing_of(CollectionId id) { return {moderation::Of::collection, id.value}; }

moderation::Reviewable reviewable_collection() {
    return {moderation::Of::collection, words("Collection"), said_of_collection, current_collection, apply_collection, turn_collection_down, own_collection_path, public_collection_path};
}

base::Result<CollectionId> begin(db::Writing& db, const Draft& draft, const Curator& curator, base::Instant now) {
    if (draft.account && count_of(db, *draft.account) >= collections::most_collections)
        return refuse(Error::Kind::exhausted, words("You have {n} collections already. Delete one first.", {{"n", fmt::to_string(collections::most_collections)}}));
    auto first = draft;
    first.state = "own";
    first.visibility = "private";
    const auto id = collections::add(db, first, now);
    TRY(save(db, id, draft, curator, now));
    return id;
}

base::Result<void> save(db::Writing& db, CollectionId id, Draft draft, const Curator& curator, base::Instant now) {
    const auto known = collections::draft_of(db, id);
    if (!known) return refuse(Error::Kind::not_found, words("There is no such collection."));
    if (known->state == "removed") return refuse(Error::Kind::conflict, words("The city has taken this collection down, so it cannot be changed any more."));
    if (draft.items.size() > collections::most_items) return refuse(Error::Kind::exhausted, words("A collection holds at most {n} things.", {{"n", fmt::to_string(collections::most_items)}}));
    if (draft.visibility == "public" && draft.items.size() < collections::least_public)
        return refuse(Error::Kind::conflict, words("A collection for everybody has at least {n} things in it.", {{"n", fmt::to_string(collections::least_public)}}));
    moderation::take_out(db, thing_of(id), now);
    if (draft.visibility == "public") publish(db, id, collections::draft_of(db, id).value(), std::move(draft), curator, now);
    else {
        draft.state = "own";
        collections::put(db, id, draft, now);
    }
    return {};
}

void discard(db::Writing& db, CollectionId id, base::Instant now) {
    moderation::take_out(db, thing_of(id), now);
    collections::drop(db, id);
}

Draft working_draft(const db::Reading& db, CollectionId id, const Draft& standing, AccountId account) {
    const auto waiting = moderation::waiting_of(db, thing_of(id), account);
    if (!waiting) return standing;
    return draft_in(moderation::drafts_of(db, waiting->id).value().draft, standing);
}

}  // namespace collecting
