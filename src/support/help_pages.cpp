// The pages of help.
#include <fmt/format.h>

#include <algorithm>

#include "support/guide.h"
#include "support/handlers.h"
#include "support/templates.h"
#include "web/asset.h"
#include "web/frame.h"

namespace support {

using base::words;

Answer help_page(web::Context& context) {
    HelpView view;
    for (const auto& guide : guides()) view.roles.push_back({{}, say(context, guide.name), say(context, guide.about), context.href(fmt::format("/help/{}", guide.role))});
    if (context.site.has(web::Feature::ideas)) view.doors.push_back(link(context, words("Ideas for the site"), "/ideas"));
    view.doors.push_back(link(context, words("Something on a page is wrong, unlawful or about me: write a complaint"), "/complaints/new"));
    auto chrome = web::frame(context, {.title = say(context, words("Help")), .description = say(context, words("How things are done on the city’s site: for residents, organisers, businesses and those who look after it.")), .path = "/help"});
    chrome.more_css = web::asset_name("forms.css");
    return context.page(templates::help, chrome, view);
}

Answer guide_page(web::Context& context, std::string_view role) {
    const auto found = std::ranges::find(guides(), role, &Guide::role);
    if (found == guides().end()) return web::route_detail::no_such_page();
    GuideView view{.title = fmt::format("{}: {}", say(context, words("Help")), say(context, found->name)), .intro = say(context, found->about), .parts = {}, .others = {}};
    for (const auto& part : found->parts) {
        GuideView::Part shown{say(context, part.title), say(context, part.text), {}};
        for (const auto& way : part.ways)
            if (web::is_open(context, way.path)) shown.ways.push_back(link(context, way.label, way.path));
        view.parts.push_back(std::move(shown));
    }
    for (const auto& guide : guides())
        if (guide.role != role) view.others.push_back(link(context, guide.name, fmt::format("/help/{}", guide.role)));
    auto chrome = web::frame(context, {.title = view.title, .description = view.intro, .back = link(context, words("Help"), "/help"), .path = fmt::format("/help/{}", role)});
    chrome.more_css = web::asset_name("forms.css");
    return context.page(templates::guide, chrome, view);
}

}  // namespace support
