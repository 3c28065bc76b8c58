#include "cities/list_feed.h"

#include <fmt/format.h>

#include "web/twins.h"

namespace cities {

feeds::Feed list_feed(const web::Context& context, const std::string& heading, const std::string& address) {
    return {.title = fmt::format("{} · {}", heading, context.site.name(context.language)), .description = context.site.tagline(context.language),
            .self = web::own_address(context), .home = context.origin() + address, .icon = context.origin() + "/icon.svg",
            .language = context.language, .updated = context.now, .entries = {}};
}

web::Response answered(const web::Context& context, const feeds::Feed& feed) {
    const auto form = feeds::form_of(context.path).value_or(feeds::Form::rss);
    return web::Response::text(feeds::written(form, feed), std::string(feeds::type_of(form)));
}

}  // namespace cities
