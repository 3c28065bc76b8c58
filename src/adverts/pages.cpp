#include "adverts/pages.h"

#include "adverts/advert.h"
#include "adverts/templates.h"
#include "i18n/dates.h"
#include "web/frame.h"

namespace adverts {
namespace {

using base::words;

base::Result<web::Response> adverts_page(web::Context& context) {
    const auto all = context.derived<Register>();
    context.changes_at(all->next_change(context.now));
    AdvertsView view{.heading = say(context, words("Advertisements")), .text = say(context, words("Everything that somebody pays for in this city stands here and carries this mark wherever it is shown. Nothing that is paid changes the order of the rest.")), .rows = {}, .none = {}};
    for (const auto* one : all->all_running(context.now))
        view.rows.push_back({one->title, one->of == Of::post ? context.href("/posts") : context.href(advert_path(one->of, one->thing)), mark_of(context, *one),
                             i18n::until_date(context.language, context.site.zone.today(one->until), context.today)});
    if (view.rows.empty()) view.none = say(context, words("Nobody pays for anything at the moment."));
    const auto chrome = web::frame(context, {.title = view.heading, .section = "", .description = view.text, .path = "/adverts"});
    return context.page(templates::adverts, chrome, view);
}

constexpr web::Route all_routes[] = {
    web::get<"/adverts", adverts_page>(web::Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace adverts
