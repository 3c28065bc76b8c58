// The page for the press: what this is, in words that may be taken as they are, with figures of this hour, pictures and whom to
// ask.
#include <fmt/format.h>

#include "events/index.h"
#include "i18n/dates.h"
#include "i18n/numbers.h"
#include "legal/text.h"
#include "offers/rows.h"
#include "opening/handlers.h"
#include "opening/store.h"
#include "opening/templates.h"
#include "organisations/index.h"
#include "web/asset.h"
#include "web/frame.h"

namespace opening {
namespace {

using base::words;

std::vector<web::Line> figures(web::Context& context) {
    const auto events = context.derived<events::Index>();
    const auto until = context.site.zone.midnight(context.today + std::chrono::days(30));
    const auto count = [&](std::int64_t number) { return i18n::number(context.language, number); };
    context.changes_at(events->next_change(context.now));
    return {{"", say(context, words("Events in the next 30 days")), count(static_cast<std::int64_t>(events->count(*events->within(context.now, until))))},
            {"", say(context, words("Organisations")), count(static_cast<std::int64_t>(context.derived<organisations::Index>()->size()))},
            {"", say(context, words("Offers that hold now")), count(offers::current_count(context))},
            {"", say(context, words("Languages")), count(static_cast<std::int64_t>(context.site.languages.size()))}};
}

std::vector<web::Line> contacts(const web::Context& context) {
    const auto keeper = legal::operator_of(context.db());
    std::vector<web::Line> lines;
    if (!keeper.name.empty()) lines.push_back({"shield", say(context, words("Who runs it")), keeper.name});
    if (!keeper.email.empty()) lines.push_back({"mail", say(context, words("E-mail")), keeper.email, "mailto:" + keeper.email});
    if (!context.site.phone.empty()) lines.push_back({"phone", say(context, words("Phone number")), context.site.phone_shown, "tel:" + context.site.phone});
    lines.push_back({"chat", say(context, words("Support")), say(context, words("Ask support")), context.href("/help/ask")});
    return lines;
}

}  // namespace

Answer press_page(web::Context& context) {
    const auto& city = context.site.name(context.language);
    PressView view{.title = say(context, words("For the press")), .intro = context.site.tagline(context.language), .text = settings(context.db()).texts[i18n::index(context.language)].press, .numbers = figures(context), .contacts = contacts(context), .pictures = {}, .as_of = {}};
    if (view.text.empty())
        view.text = say(context, words("{city}: the city’s own page on the web. It shows what is on, what is open now, where it is cheaper and whom to call, in every language of the city, on any phone and without advertising networks. Organisations keep their pages themselves; what people send is read before it is published.",
                                       {{"city", city}}));
    const auto logo = context.site.logo.empty() ? std::string("/icon-512.png") : context.site.logo;
    view.pictures = {{logo, say(context, words("Logo")), logo, 160, 160}, {context.site.picture(context.language), say(context, words("Picture for a link")), context.site.picture(context.language), 400, 210}};
    view.as_of = say(context, words("Figures of this day: {day}", {{"day", i18n::full_date(context.language, context.today)}}));
    auto chrome = web::frame(context, {.title = view.title, .description = view.intro, .path = "/press"});
    chrome.more_css = web::asset_name("forms.css");
    return context.page(templates::press, chrome, view);
}

}  // namespace opening
