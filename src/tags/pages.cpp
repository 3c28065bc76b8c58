#include "tags/pages.h"

#include <fmt/format.h>

#include <algorithm>

#include "events/tagged.h"
#include "events/ways.h"
#include "i18n/sorting.h"
#include "i18n/words.h"
#include "organisations/rows.h"
#include "tags/handlers.h"
#include "tags/store.h"
#include "tags/templates.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/listing.h"
#include "web/twins.h"
#include "web/url.h"

namespace tags {
namespace {

using base::words;
using web::Act;
using web::Who;

constexpr int tags_shown = 200, organisations_shown = 20;
constexpr std::size_t events_shown = 20;
constexpr std::size_t tags_first = 24;  // seen at once: two hundred would be a wall of words
constexpr auto counted_ahead = std::chrono::days(92);  // what is further off counts for nobody yet

std::string tag_href(const web::Context& context, const std::string& slug) { return context.href("/tags/" + web::encoded(slug)); }

web::Empty nothing(web::Context& context, const base::Words& text) {
    if (!events::anything_ahead(context)) return web::coming(context, words("Nothing found"), text);
    web::Empty empty;
    empty.title = say(context, words("Nothing found"));
    empty.text = say(context, text);
    empty.action = {say(context, words("What’s on")), context.href("/events")};
    return empty;
}

void fold(IndexView& view, const web::Context& context) {
    if (view.tags.size() <= tags_first * 3 / 2) return;
    view.all_label = say(context, words("All {n} tag, from A to Z", "All {n} tags, from A to Z", {{"n", fmt::to_string(view.tags.size())}}));
    view.all = view.tags;
    std::ranges::sort(view.all, {}, [&](const web::Chip& tag) { return i18n::sort_key(context.language, tag.label); });
    view.tags.resize(tags_first);
}

base::Result<web::Response> index(web::Context& context) {
    IndexView view;
    view.heading = say(context, words("Tags"));
    for (const auto& tag : counted(context.db(), context.now, context.now + counted_ahead, tags_shown))
        view.tags.push_back({tag.name, fmt::to_string(tag.events + tag.organisations), tag_href(context, tag.slug), false, ""});
    fold(view, context);
    view.has_empty = view.tags.empty();
    if (view.has_empty) view.empty = nothing(context, words("No event or place has a tag yet."));
    auto chrome = web::frame(context, {.title = view.heading, .section = "events", .back = {say(context, words("What’s on")), context.href("/events")}, .path = "/tags"});
    chrome.more_css = web::asset_name("guide.css");
    return context.page(templates::index, chrome, view);
}

base::Result<web::Response> show(web::Context& context, std::string_view segment) {
    const auto slug = web::decoded(segment);
    const auto tag = slug ? by_slug(context.db(), *slug) : std::nullopt;
    if (!tag) return base::refuse(base::Error::Kind::not_found, words("There is no such tag."));
    if (tag->meant_id != tag->id) return web::Response::redirect(tag_href(context, tag->meant_slug), 301);

    ShowView view;
    view.crumbs = {{say(context, words("What’s on")), context.href("/events")}, {say(context, words("Tags")), context.href("/tags")}};
    view.heading = fmt::format("#{}", tag->name);
    std::string others;
    for (const auto& other : synonyms(context.db(), tag->id)) others.append(others.empty() ? "" : ", ").append(other);
    if (!others.empty()) view.synonyms = say(context, words("also: {words}", {{"words", others}}));
    view.events = events::cards_of_tag(context, tag->id, events_shown);
    view.all_events = web::Href(context.href("/events")).with("tag", fmt::format("{}-{}", tag->id, tag->slug)).text();
    view.organisations = organisations::rows_of_tag(context, tag->id, organisations_shown);
    view.has_empty = view.events.empty() && view.organisations.empty();
    if (view.has_empty) view.empty = nothing(context, words("Nothing with this tag is on now."));
    auto chrome = web::frame(context, {.title = view.heading, .section = "events", .back = view.crumbs.back(), .path = "/tags/" + web::encoded(tag->slug),
                                       .indexed = !view.has_empty});
    chrome.feeds = web::twins(view.heading, view.all_events, true);
    return context.page(templates::show, chrome, view);
}

constexpr web::Route all_routes[] = {
    web::get<"/tags", index>(Who::anyone),
    web::get<"/tags/:slug", show>(Who::anyone),
    web::get<"/admin/tags", tags_page>(Act::publish),
    web::get<"/admin/tags/:id", tag_page>(Act::publish),
    web::post<"/admin/tags/:id", change_name>(Act::publish),
    web::post<"/admin/tags/:id/merge", merge_into>(Act::publish),
    web::post<"/admin/tags/:id/parts", part_synonym>(Act::publish),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

std::vector<web::OfficeEntry> office() { return {{"flag", words("Tags"), "/admin/tags", Act::publish}}; }

}  // namespace tags
