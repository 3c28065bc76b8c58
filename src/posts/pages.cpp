#include "posts/pages.h"

#include <fmt/format.h>

#include "cities/list_feed.h"
#include "feeds/feed.h"
#include "feeds/text.h"
#include "posts/rows.h"
#include "posts/templates.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/list.h"
#include "web/listing.h"
#include "web/twins.h"

namespace posts {
namespace {

using base::words;

// Nothing that is shown was published longer ago.
base::Instant oldest(const web::Context& context) { return context.now - std::chrono::days(longest_days + 1); }

std::string heading_of(const web::Context& context) { return say(context, words("News of organisations")); }

base::Result<web::Response> list_page(web::Context& context) {
    const web::Asked asked(context.href("/posts"));
    const auto edge = TRY(web::asked_place(context.query));
    const auto page = web::page_at(edge, [&](auto from, int limit) { return listed(context.db(), context.language, context.today, oldest(context), from, limit); });
    PostsView view{.heading = heading_of(context), .rows = {}, .pager = {}, .empty = {}};
    for (const auto& post : page.rows) view.rows.push_back(row_of(context, post));
    view.pager = web::pager_of(page, [&](std::string_view direction, const Listed& post) { return asked.page(direction, post.place()); });
    if (page.rows.empty()) view.empty = web::coming(context, words("There is no news yet"), words("What cafés, shops and clubs tell the city comes here: a new menu, a product of the week, other hours."));
    auto chrome = web::frame(context, {.title = view.heading, .section = "organisations", .description = say(context, words("What organisations of the city tell: news, novelties, the product of the week.")),
                                       .path = "/posts"});
    chrome.more_css = web::asset_name("thing.css");
    chrome.feeds = web::twins(view.heading, context.href("/posts"), false);
    return context.page(templates::list, chrome, view);
}

base::Result<web::Response> feed_page(web::Context& context) {
    auto feed = cities::list_feed(context, heading_of(context), context.href("/posts"));
    for (const auto& post : listed(context.db(), context.language, context.today, oldest(context), {}, feeds::most_entries)) {
        const auto row = row_of(context, post);
        feeds::FeedEntry entry;
        entry.id = fmt::format("{}/posts#{}", context.origin(), row.anchor);
        entry.href = fmt::format("{}{}#posts", context.origin(), row.organisation.href);
        entry.title = post.title;
        entry.language = row.language;
        entry.author = post.organisation_name;
        entry.summary = fmt::format("{} · {}", post.organisation_name, row.when);
        entry.html = row.advert.empty() ? post.text_html : fmt::format("<p>{}</p>{}", feeds::xml(row.advert), post.text_html);
        if (!row.advert.empty()) entry.summary = fmt::format("{} · {}", row.advert, entry.summary);
        entry.published = entry.updated = post.published_at;
        feed.entries.push_back(std::move(entry));
    }
    return cities::answered(context, feed);
}

constexpr web::Route all_routes[] = {
    web::get<"/posts", list_page>(web::Who::anyone),
    web::get<"/posts.rss", feed_page>(web::Who::anyone),
    web::get<"/posts.atom", feed_page>(web::Who::anyone),
    web::get<"/posts.json", feed_page>(web::Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace posts
