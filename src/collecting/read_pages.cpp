// Collections as the city reads them: the list of all, one with its things in the order of whoever made it, its feeds and its map.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/secret.h"
#include "base/text.h"
#include "cities/list_feed.h"
#include "collecting/parts.h"
#include "collecting/templates.h"
#include "events/cards.h"
#include "feeds/text.h"
#include "i18n/dates.h"
#include "i18n/numbers.h"
#include "i18n/words.h"
#include "maps/page.h"
#include "maps/sheet.h"
#include "maps/templates.h"
#include "offers/rows.h"
#include "organisations/rows.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/list.h"
#include "web/listing.h"
#include "web/share.h"
#include "web/twins.h"

namespace collecting {
namespace {

using base::words;
using collections::Draft;
using collections::Item;
using collections::Of;

std::string other_language(const web::Context& context, const std::string& language) { return language == i18n::tag(context.language) ? std::string() : language; }

web::Badge editors_badge(const web::Context& context, bool by_editors) { return by_editors ? web::Badge{"brand", "star", say(context, words("by the editors")), ""} : web::Badge{}; }

// ── One ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

struct Shown {
    CollectionId id;
    Draft draft;
    collections::Listed listed;
    std::string key;  // with which it was asked for; empty: it is public
};

base::Result<Shown> shown_here(const web::Context& context, CollectionId id) {
    const auto none = base::refuse(base::Error::Kind::not_found, words("There is no such collection. It may have been removed, or its link has changed."));
    const auto draft = collections::draft_of(context.db(), id);
    if (!draft) return none;
    const auto key = context.query.text("key", 60).value_or("");
    const bool by_link = draft->visibility == "link" && draft->state != "removed" && base::same(key, draft->key);
    if (draft->state != "published" && !by_link) return none;
    return Shown{id, *draft, collections::one_listed(context.db(), id, context.language).value(), by_link ? key : std::string()};
}

std::string address_of(const web::Context& context, const Shown& shown, std::string_view rest = {}) {
    return web::Href(context.href(collections::collection_path(shown.id, shown.draft.slug) + std::string(rest))).with("key", shown.key).text();
}

// What is public of it, in its order; what has been stands apart.
void fill_items(std::vector<ItemView>& items, std::vector<ItemView>& past, web::Context& context, const Draft& draft) {
    std::vector<std::int64_t> events;
    for (const auto& item : draft.items)
        if (item.thing.of == Of::event) events.push_back(item.thing.id);
    std::map<std::int64_t, events::EventCard> cards;
    for (auto& card : events::cards_of_events(context, events)) cards.emplace(card.event, std::move(card));
    for (const auto& item : draft.items) {
        ItemView view{.anchor = fmt::format("{}-{}", collections::of_names[static_cast<std::size_t>(item.thing.of)], item.thing.id), .event = {}, .place = {}, .offer = {}, .over = {}, .comment = item.comment};
        bool over = false;
        if (item.thing.of == Of::event) {
            const auto card = cards.find(item.thing.id);
            if (card == cards.end()) continue;
            view.event = card->second.card;
            over = card->second.over;
        } else if (item.thing.of == Of::organisation) {
            auto rows = organisations::rows_of(context, {organisations::OrganisationId{item.thing.id}});
            if (rows.empty()) continue;
            view.place = std::move(rows.front());
        } else {
            auto row = offers::row_of(context, item.thing.id);
            if (!row) continue;
            view.offer = std::move(*row);
        }
        if (over) view.over = say(context, words("It has been."));
        (over ? past : items).push_back(std::move(view));
    }
}

std::string detail_of(const web::Context& context, const Shown& shown, std::size_t count) {
    auto text = say(context, things_words(static_cast<int>(count)));
    if (!shown.listed.by_editors) text.append(" · ").append(say(context, words("put together by a resident")));
    return text;
}

web::Empty all_gone(const web::Context& context) {
    return {.title = say(context, words("Nothing of it is on any more")), .text = say(context, words("What stood here is over or gone.")), .action = link(context, words("Other collections"), "/collections"), .other = {}};
}

// ── The feed ────────────────────────────────────────────────────────────────────────────────────────────────────────

feeds::FeedEntry entry_of(const web::Context& context, const Shown& shown, const Item& item, const std::string& title) {
    feeds::FeedEntry entry;
    entry.id = fmt::format("{}{}#{}-{}", context.origin(), context.href(collections::collection_path(shown.id, "")), collections::of_names[static_cast<std::size_t>(item.thing.of)], item.thing.id);
    entry.href = context.origin() + context.href(thing_path(item.thing));
    entry.title = title;
    entry.summary = item.comment.empty() ? say(context, kind_of(item.thing.of)) : item.comment;
    entry.html = fmt::format("<p>{}</p>", feeds::xml(entry.summary));
    entry.categories = {say(context, kind_of(item.thing.of))};
    entry.published = entry.updated = item.added_at;
    return entry;
}

// What came in last stands first: so it is followed.
base::Result<web::Response> feed_of(web::Context& context, const Shown& shown) {
    auto feed = cities::list_feed(context, shown.listed.title, address_of(context, shown));
    auto items = shown.draft.items;
    std::ranges::stable_sort(items, std::greater(), &Item::added_at);
    for (const auto& item : items)
        if (const auto title = title_of(context.db(), item.thing, context.language)) feed.entries.push_back(entry_of(context, shown, item, *title));
    return cities::answered(context, feed);
}

// ── The list ────────────────────────────────────────────────────────────────────────────────────────────────────────

ListView::Row row_of(const web::Context& context, const collections::Listed& one) {
    ListView::Row row{context.href(collections::collection_path(one.id, one.slug)), one.title, other_language(context, one.title_language), one.intro, other_language(context, one.intro_language), {}, editors_badge(context, one.by_editors)};
    row.detail = say(context, things_words(one.things));
    return row;
}

}  // namespace

Answer list_page(web::Context& context) {
    const web::Asked asked(context.href("/collections"));
    const auto edge = TRY(web::asked_place(context.query));
    const auto page = web::page_at(edge, [&](auto from, int limit) { return collections::listed(context.db(), context.language, from, limit); });
    ListView view{.heading = say(context, words("Collections")), .summary = say(context, words("Events, places and offers that residents and editors put together: where to go with children, in the frost, with guests.")), .rows = {}, .make = link(context, words("Make a collection"), "/me/collections/new"), .pager = {}, .empty = {}};
    for (const auto& one : page.rows) view.rows.push_back(row_of(context, one));
    view.pager = web::pager_of(page, [&](std::string_view direction, const collections::Listed& one) { return asked.page(direction, one.place()); });
    if (page.rows.empty()) view.empty = {.title = say(context, words("There is no collection yet")), .text = say(context, words("Put the first one together: a few events, places or offers and why they belong to one another.")), .action = view.make, .other = link(context, words("What’s on"), "/events")};
    auto chrome = web::frame(context, {.title = view.heading, .section = "events", .description = view.summary, .path = "/collections"});
    chrome.more_css = web::asset_name("collection.css");
    return context.page(templates::list, chrome, view);
}

Answer show_page(web::Context& context, CollectionId id) {
    const auto shown = TRY(shown_here(context, id));
    const auto path = collections::collection_path(id, shown.draft.slug);
    if (feeds::form_of(context.path)) return feed_of(context, shown);
    if (context.path != path) return web::moved(context, path);
    ShowView view;
    view.crumbs = {{say(context, words("Collections")), context.href("/collections")}};
    view.title = shown.listed.title;
    view.language = other_language(context, shown.listed.title_language);
    view.intro = shown.listed.intro;
    view.intro_language = other_language(context, shown.listed.intro_language);
    view.comments_language = other_language(context, std::string(i18n::tag(shown.draft.texts.front().language)));
    view.badge = editors_badge(context, shown.listed.by_editors);
    fill_items(view.items, view.past, context, shown.draft);
    view.detail = detail_of(context, shown, view.items.size());
    if (view.items.empty()) view.empty = all_gone(context);
    else view.map = {say(context, words("On the map")), address_of(context, shown, "/map")};
    const auto address = address_of(context, shown);
    view.share = web::share(context.origin() + address, view.title);
    auto chrome = web::frame(context, {.title = view.title, .section = "events", .description = view.intro, .back = view.crumbs.front(), .path = shown.key.empty() ? path : std::string(), .kind = "article", .indexed = shown.key.empty()});
    chrome.more_css = web::asset_name("collection.css");
    chrome.shareable = true;
    chrome.feeds = web::twins(view.title, address, false);
    return context.page(templates::show, chrome, view);
}

Answer map_page(web::Context& context, CollectionId id) {
    const auto shown = TRY(shown_here(context, id));
    if (const auto path = collections::collection_path(id, shown.draft.slug) + "/map"; context.path != path) return web::moved(context, path);
    const auto asked = TRY(maps::read_asked(context));
    std::vector<maps::Dot> dots;
    std::vector<maps::Item> things;
    std::int64_t without = 0;
    for (const auto& item : shown.draft.items) {
        const auto title = title_of(context.db(), item.thing, context.language);
        if (!title) continue;
        const auto spot = spot_of(context.db(), item.thing, context.now, context.language);
        if (!spot) ++without;
        else dots.push_back({{spot->latitude, spot->longitude}, 1}), things.push_back({.number = 0, .title = *title, .href = context.href(thing_path(item.thing)), .language = {}, .detail = spot->detail, .state = {}, .open = false, .entries = {}, .more = item.comment});
    }
    const auto sheet = TRY(maps::Sheet::lay(context, asked, dots));
    maps::PageView view;
    view.heading = shown.listed.title;
    view.modes = {{say(context, words("As a list")), address_of(context, shown)}};
    view.all = view.modes.front();
    for (const auto& spot : sheet.spots()) view.items.push_back(things[spot.dot]), view.items.back().number = spot.number;
    view.has_map = !sheet.blank();
    if (view.has_map) view.panel = sheet.panel(context, address_of(context, shown, "/map"), maps::titles(view.items));
    view.has_empty = view.items.empty();
    if (view.has_empty) view.empty = {.title = say(context, words("Nothing in view")), .text = say(context, words("None of these things has a place on the map, or it lies beside it.")), .action = view.modes.front(), .other = {}};
    view.summary = maps::summary(context, sheet, without + sheet.elsewhere());
    auto chrome = web::frame(context, {.title = fmt::format("{}: {}", view.heading, say(context, words("On the map"))), .section = "events", .back = {view.heading, address_of(context, shown)}, .path = context.path, .indexed = shown.key.empty() && !asked.at && !asked.zoom});
    chrome.more_css = web::asset_name("map.css");
    return context.page(maps::templates::index, chrome, view);
}

}  // namespace collecting
