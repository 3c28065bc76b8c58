#include "api/explained.h"

#include <fmt/format.h>

#include <algorithm>

#include "api/store.h"
#include "api/templates.h"
#include "api/views.h"
#include "i18n/words.h"
#include "web/embed.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/theme.h"
#include "web/twins.h"

namespace api {
namespace {

using base::words;

FeedGroup group(const web::Context& context, const base::Words& name, const char* path, bool calendar) {
    FeedGroup group{say(context, name), context.href(path), {}};
    for (const auto& twin : web::twins(group.name, group.href, calendar)) {
        const auto label = twin.title.substr(twin.title.rfind(' ') + 1);
        group.twins.push_back({label == "Feed" ? "JSON Feed" : label, context.origin() + twin.href});
    }
    return group;
}

struct Wish {
    std::string kind, category;
    web::EmbedLook look;

    web::Href href(const web::Context& context) const {
        web::Href href(context.href(kind == "calendar" ? "/embed/calendar" : "/embed/events"));
        href.with("category", category).with("accent", look.accent).with("theme", look.theme);
        return href;
    }
};

base::Result<Wish> read_wish(const web::Context& context, const std::vector<CategoryName>& categories) {
    Wish wish;
    wish.kind = TRY(context.query.choice("kind", {"list", "calendar"}));
    wish.category = TRY(context.query.text("category", 60));
    wish.look = TRY(web::EmbedLook::read(context));
    const bool known = wish.category.empty() || std::ranges::find(categories, wish.category, &CategoryName::key) != categories.end();
    if (!known)
        return base::refuse(base::Error::Kind::invalid, words("There is no category “{key}”.", {{"key", wish.category}}), "category");
    return wish;
}

}  // namespace

base::Result<web::Response> feeds_page(web::Context& context) {
    FeedsView view{say(context, words("Follow the city")), {}};
    for (const auto& [name, path] : {std::pair{words("What’s on"), "/events"}, std::pair{words("Offers"), "/offers"}, std::pair{words("Places"), "/organisations"}, std::pair{words("News of organisations"), "/posts"}})
        if (web::is_open(context, path)) view.groups.push_back(group(context, name, path, path == std::string_view("/events")));
    return context.page(templates::feeds, web::frame(context, {.title = view.heading, .path = "/feeds"}), view);
}

base::Result<web::Response> embed_page(web::Context& context) {
    const auto categories = event_categories(context.db(), context.language);
    const auto wish = TRY(read_wish(context, categories));
    EmbedView view;
    view.heading = say(context, words("Events on your site"));
    view.kinds = {{"list", say(context, words("A list")), wish.kind != "calendar"}, {"calendar", say(context, words("A month")), wish.kind == "calendar"}};
    view.categories = {{"", say(context, words("All events")), wish.category.empty()}};
    for (const auto& category : categories) view.categories.push_back({category.key, category.name, category.key == wish.category});
    view.themes = {{"", say(context, words("As the visitor has it")), wish.look.theme.empty()},
                   {"light", say(context, words("Light")), wish.look.theme == "light"},
                   {"dark", say(context, words("Dark")), wish.look.theme == "dark"}};
    view.accent = wish.look.accent.empty() ? context.site.accent : "#" + wish.look.accent;
    view.preview_href = wish.href(context).text();
    view.code = fmt::format("<iframe src=\"{}{}\" title=\"{}\" width=\"100%\" height=\"600\" loading=\"lazy\" style=\"border:0\"></iframe>",
                            context.origin(), view.preview_href, say(context, words("What’s on")));
    return context.page(templates::embed, web::frame(context, {.title = view.heading, .path = "/embed"}), view);
}

base::Result<web::Response> embed_colours(web::Context& context) {
    const auto look = TRY(web::EmbedLook::read(context));
    const auto theme = TRY(web::derive(look.accent.empty() ? context.site.accent : "#" + look.accent));
    return web::framed(web::Response::text(web::theme_css(theme, web::TypeStack::sans), "text/css; charset=utf-8"));
}

}  // namespace api
