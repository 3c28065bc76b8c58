// The city's own pages in a list, and what one of them said before.
#include <fmt/format.h>

#include "i18n/dates.h"
#include "notices/handlers.h"
#include "notices/store.h"
#include "notices/templates.h"
#include "web/guard.h"
#include "web/office.h"

namespace notices {
namespace {

using base::words;

std::string place_words(const web::Context& context, std::string_view place) {
    if (place == "top") return say(context, words("in the top bar"));
    return say(context, place == "footer" ? words("at the end of every page") : words("nowhere: by its address alone"));
}

std::string moment_of(const web::Context& context, base::Instant at) { return i18n::moment(context.language, context.site.zone.local(at), context.today); }

web::Banner pages_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "draft") return done(context, words("Kept as a draft. Only the city’s editors see it."));
    if (what == "published") return done(context, words("Saved: the city reads it from now on."));
    return {};
}

}  // namespace

Answer pages_page(web::Context& context) {
    PagesView view{.title = say(context, words("Pages of the city")), .intro = say(context, words("About the city, contacts, rules: what you write here has an address of its own and a place in the menu.")), .banner = pages_banner(context)};
    view.add = link(context, words("Add a page"), "/admin/pages/new");
    view.table = {say(context, words("Pages of the city")), {say(context, words("Title")), say(context, words("State")), say(context, words("Where its link stands")), say(context, words("Number in the order")), say(context, words("Changed"))}, {}};
    for (const auto& row : city_pages(context.db(), context.language)) {
        const bool is_public = row.state == "published";
        view.table.rows.push_back({{{.text = row.title, .href = context.href(fmt::format("/admin/pages/{}", row.id.value))},
                                    {.text = is_public ? say(context, words("published")) : say(context, words("draft")), .tone = is_public ? "good" : "warn"},
                                    {.text = place_words(context, row.place)},
                                    {.text = fmt::to_string(row.position), .number = true},
                                    {.text = moment_of(context, row.updated_at)}}});
    }
    view.empty = {.title = say(context, words("The city has no pages of its own yet")), .action = view.add};
    return context.page(templates::pages, web::office_frame(context, {.title = say(context, words("Pages of the city")), .path = "/admin/pages"}), view);
}

Answer history_page(web::Context& context, PageId id) {
    const auto versions = page_versions(context.db(), id, context.language);
    if (versions.empty()) return web::route_detail::no_such_page();
    const auto page = fmt::format("/admin/pages/{}", id.value);
    HistoryView view{say(context, words("Older texts")), {say(context, words("Older texts")), {say(context, words("Saved")), say(context, words("Title")), say(context, words("State"))}, {}}};
    for (const auto& one : versions) {
        const bool stands = one.number == versions.front().number;
        view.table.rows.push_back({{{.text = moment_of(context, one.saved_at), .href = context.href(stands ? page : fmt::format("{}?version={}", page, one.number))},
                                    {.text = one.title},
                                    {.text = stands ? say(context, words("stands now")) : std::string(), .tone = stands ? "good" : ""}}});
    }
    return context.page(templates::history, web::office_frame(context, {.title = view.title, .back = {versions.front().title, context.href(page)}, .path = page + "/history"}), view);
}

}  // namespace notices
