// What one has put together: the list, the things of one with their order and words, and deleting one.
#include <fmt/format.h>

#include <algorithm>

#include "collecting/parts.h"
#include "collecting/templates.h"
#include "i18n/words.h"
#include "moderation/sending.h"
#include "web/guard.h"
#include "web/input.h"

namespace collecting {
namespace {

using base::words;
using collections::Draft;
using collections::Item;

web::Banner own_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "saved") return done(context, words("Saved."));
    if (what == "added") return done(context, words("It is in the collection."));
    if (what == "deleted") return done(context, words("The collection is deleted."));
    return {};
}

OwnListView::Row own_row(const web::Context& context, const OwnCollection& one) {
    OwnListView::Row row{one.title, context.href(own_way(one.id)), say(context, things_words(one.things)), {}, collection_badge(context, one.visibility, one.state), {}};
    if (one.returned_for) row.detail = say(context, moderation::sentence_of(*one.returned_for)), row.note = one.note;
    if (one.state == "published") row.acts.push_back(link(context, words("As everybody sees it"), collections::collection_path(one.id, one.slug)));
    return row;
}

// ── The things of one ───────────────────────────────────────────────────────────────────────────────────────────────

std::string key_of(const Item& item) { return fmt::format("{}-{}", collections::of_names[static_cast<std::size_t>(item.thing.of)], item.thing.id); }

OwnView::Item item_shown(const web::Context& context, const web::Input& input, const Item& item, std::size_t place) {
    const auto title = title_of(context.db(), item.thing, context.language);
    OwnView::Item shown{title ? *title : say(context, words("It is not public any more")), title ? context.href(thing_path(item.thing)) : std::string(), say(context, kind_of(item.thing.of)), {}};
    const auto key = key_of(item);
    shown.fields = {input.field({.name = "comment_" + key, .label = say(context, words("Why it is here")), .required = false}, item.comment),
                    input.field({.name = "place_" + key, .label = say(context, words("Place in the list")), .width = "tiny"}, fmt::to_string(place)),
                    input.field({.name = "out_" + key, .label = say(context, words("Take it out")), .type = "tick", .required = false})};
    return shown;
}

std::vector<Item> typed_items(web::Input& input, const Draft& draft) {
    std::vector<std::pair<std::int64_t, Item>> placed;
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        auto item = draft.items[i];
        const auto key = key_of(item);
        if (input.ticked("out_" + key)) continue;
        item.comment = input.text("comment_" + key, {.required = false, .most = collections::comment_letters});
        const bool asked = !input.typed("place_" + key).empty();
        const auto place = asked ? input.number("place_" + key, 1, 999) : std::optional(static_cast<std::int64_t>(i + 1));
        placed.emplace_back(place.value_or(0), std::move(item));
    }
    std::ranges::stable_sort(placed, {}, &std::pair<std::int64_t, Item>::first);
    std::vector<Item> items;
    for (auto& [place, item] : placed) items.push_back(std::move(item));
    return items;
}

std::vector<web::Link> ways_of(const web::Context& context, const Own& own) {
    std::vector<web::Link> ways{link(context, words("Title, words and who sees it"), own_way(own.id, "/edit"))};
    if (own.standing.state == "published") ways.push_back(link(context, words("As everybody sees it"), collections::collection_path(own.id, own.standing.slug)));
    ways.push_back(link(context, words("Delete the collection"), own_way(own.id, "/delete")));
    return ways;
}

std::string how_it_stands(const web::Context& context, const Own& own) {
    if (own.standing.state == "removed") return say(context, words("The city has taken this collection down, so it cannot be changed any more."));
    if (own.standing.state == "draft") return say(context, words("The city has sent it back. Mend it and save it again."));
    if (own.standing.state == "pending") return say(context, moderation::how_it_is_read(false));
    if (own.standing.state == "published" && !own.curator.at_once) return say(context, moderation::how_it_is_read(true));
    return say(context, words("Add things from their own pages: the button there is called “Into a collection”."));
}

web::Response show_own(web::Context& context, const web::Input& input, const Own& own) {
    OwnView view;
    view.banner = own_banner(context);
    view.title = own.draft.texts.front().title;
    view.intro = how_it_stands(context, own);
    view.badges = {collection_badge(context, own.standing.visibility, own.standing.state)};
    if (own.standing.visibility == "link" && own.standing.state != "removed") view.link = link_of(context, own.id, own.standing.slug, own.standing.key);
    if (!own.draft.items.empty() && own.standing.state != "removed") {
        view.form = input.view("/me/collections/:id", words("Save"));
        view.form.action = context.href(own_way(own.id));
    }
    for (std::size_t i = 0; i < own.draft.items.size(); ++i) {
        view.items.push_back(item_shown(context, input, own.draft.items[i], i + 1));
        view.form.fields.insert(view.form.fields.end(), view.items.back().fields.begin(), view.items.back().fields.end());
    }
    if (own.draft.items.empty()) view.nothing = say(context, words("Nothing is in it yet."));
    view.ways = ways_of(context, own);
    auto response = context.page(templates::own, own_chrome(context, view.title, link(context, words("My collections"), "/me/collections")), view);
    if (!input.good()) response.status = 422;
    return response;
}

web::Response removal_form(web::Context& context, const web::Input& input, const Own& own) {
    FormPage view{.title = say(context, words("Delete the collection")), .intro = say(context, words("{title} will be gone for everybody. This cannot be undone.", {{"title", own.draft.texts.front().title}})), .form = input.view("/me/collections/:id/delete", words("Delete")), .parts = {}, .ways = {link(context, words("Keep it"), own_way(own.id))}};
    view.form.action = context.href(own_way(own.id, "/delete"));
    view.form.danger = true;
    auto response = context.page(templates::form, own_chrome(context, view.title, link(context, words("My collections"), "/me/collections")), view);
    if (!input.good()) response.status = 422;
    return response;
}

}  // namespace

Answer own_page(web::Context& context) {
    OwnListView view;
    view.banner = own_banner(context);
    view.intro = say(context, words("Put together what belongs together: for yourself, for friends by a link, or for the whole city."));
    view.add = link(context, words("Make a collection"), "/me/collections/new");
    for (const auto& one : collections_of(context.db(), context.identity()->account, context.language)) view.rows.push_back(own_row(context, one));
    if (view.rows.empty()) view.empty = {.title = say(context, words("You have no collection yet")), .text = view.intro, .action = view.add, .other = link(context, words("Collections of the city"), "/collections")};
    view.ways = {link(context, words("Collections of the city"), "/collections")};
    context.personal = true;
    return context.page(templates::own_list, own_chrome(context, say(context, words("My collections")), link(context, words("My account"), "/me")), view);
}

Answer one_page(web::Context& context, CollectionId id) {
    const auto own = TRY(own_collection(context, id));
    return show_own(context, web::Input(context), own);
}

Answer change_items(web::Context& context, CollectionId id) {
    auto own = TRY(own_collection(context, id));
    web::Input input(context);
    auto draft = own.draft;
    draft.items = typed_items(input, own.draft);
    if (!input.good()) return show_own(context, input, own);
    TRY(web::within_rate(context, "write_event", fmt::to_string(own.curator.account.value)));
    const auto written = context.write([=, curator = own.curator, now = context.now](db::Writing& db) { return save(db, id, draft, curator, now); });
    if (!input.done(written)) return show_own(context, input, own);
    return web::Response::redirect(context.href(own_way(id, "?done=saved")));
}

Answer removal_page(web::Context& context, CollectionId id) {
    const auto own = TRY(own_collection(context, id));
    return removal_form(context, web::Input(context), own);
}

Answer remove_collection(web::Context& context, CollectionId id) {
    const auto own = TRY(own_collection(context, id));
    web::Input input(context);
    if (!input.good()) return removal_form(context, input, own);
    context.write([=, now = context.now](db::Writing& db) { discard(db, id, now); });
    return web::Response::redirect(context.href(own.standing.account ? "/me/collections?done=deleted" : "/admin/collections?done=deleted"));
}

}  // namespace collecting
