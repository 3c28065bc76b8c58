// The texts as everybody reads them: the list, the current version of each, and the older ones with their dates.
#include <fmt/format.h>

#include <algorithm>

#include "legal/handlers.h"
#include "legal/templates.h"
#include "web/asset.h"
#include "web/frame.h"

namespace legal {
namespace {

using base::words;

web::Link back_to_list(const web::Context& context) { return {say(context, words("Legal texts")), context.href("/legal")}; }

web::Response shown(web::Context& context, const Text& text, bool is_current) {
    const auto path = fmt::format("/legal/{}", name_of(text.kind));
    TextView view{say(context, title(text.kind)), version_words(context, text.version, text.published_at), {}, {html_of(text.body, 2)}, {}, {}};
    if (!is_current) view.old = say(context, words("This is an older version. It does not hold any more."));
    if (!is_current) view.current_href = context.href(path);
    for (const auto& version : versions(context.db(), text.kind))
        if (version.number != text.version && is_current) view.versions.push_back({version_words(context, version.number, version.published_at), context.href(fmt::format("{}/{}", path, version.number))});
    auto chrome = web::frame(context, {.title = view.title, .description = say(context, about(text.kind)), .back = back_to_list(context), .path = context.path, .indexed = is_current});
    chrome.more_css = web::asset_name("forms.css");
    return context.page(templates::text, chrome, view);
}

}  // namespace

Answer index_page(web::Context& context) {
    IndexView view;
    for (const auto kind : kinds)
        if (const auto text = current(context.db(), kind, context.language))
            view.texts.push_back({{}, say(context, about(kind)), say(context, title(kind)), context.href(fmt::format("/legal/{}", name_of(kind)))});
    auto chrome = web::frame(context, {.title = say(context, words("Legal texts")), .path = "/legal"});
    chrome.more_css = web::asset_name("forms.css");
    return context.page(templates::index, chrome, view);
}

Answer text_page(web::Context& context, std::string_view kind) {
    const auto known = parse_kind(kind);
    const auto text = known ? current(context.db(), *known, context.language) : std::nullopt;
    if (!text) return no_such_text();
    return shown(context, *text, true);
}

Answer old_text_page(web::Context& context, std::string_view kind, VersionId version) {
    const auto known = parse_kind(kind);
    const auto newest = known ? current(context.db(), *known, context.language) : std::nullopt;
    const auto text = newest && version.value <= newest->version ? text_of(context.db(), *known, static_cast<int>(version.value), context.language) : std::nullopt;
    if (!text) return no_such_text();
    if (text->version == newest->version) return web::Response::redirect(context.href(fmt::format("/legal/{}", name_of(*known))));
    return shown(context, *text, false);
}

}  // namespace legal
