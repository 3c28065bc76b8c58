#include "base/text.h"
#include "notices/handlers.h"
#include "notices/store.h"
#include "notices/templates.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/markdown.h"

namespace notices {

using base::words;

Answer show_page(web::Context& context, std::string_view slug) {
    const auto page = page_shown(context.db(), std::string(slug), context.language, context.site.first_language());
    if (!page) return web::route_detail::no_such_page();
    ShownView view{.title = page->title, .body = {page->html}};
    if (page->language != context.language) {
        view.language = i18n::tag(page->language);
        view.note = say(context, words("This page is not translated yet: it is shown in another language ({language}).", {{"language", std::string(i18n::own_name(page->language))}}));
    }
    auto chrome = web::frame(context, {.title = page->title, .description = base::shortened(web::markdown_text(page->body), 160), .path = context.path});
    chrome.more_css = web::asset_name("forms.css");
    return context.page(templates::shown, chrome, view);
}

}  // namespace notices
