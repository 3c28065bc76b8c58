// The goods of one organisation, the newest first.
#include <fmt/format.h>

#include <algorithm>

#include "goods/handlers.h"
#include "goods/row.h"
#include "goods/sieve.h"
#include "goods/templates.h"
#include "web/frame.h"
#include "web/listing.h"

namespace goods {
namespace {

using base::words;

void fill_sections(ListView& view, const web::Context& context, const web::Asked& asked, std::int64_t organisation, std::string_view chosen) {
    const auto sections = sections_of(context.db(), organisation);
    if (sections.size() < 2 && chosen.empty()) return;
    for (const auto& key : sections) view.chips.push_back({say(context, section_name(key)), "", asked.changed("section", key == chosen ? "" : key), key == chosen, ""});
}

}  // namespace

base::Result<web::Response> shop_page(web::Context& context, organisations::OrganisationId id) {
    const auto of = shop(context.db(), id.value, context.language);
    if (!of) return base::refuse(base::Error::Kind::not_found, words("There is no such place. It may have been removed."));
    const auto path = shop_path(id.value);
    if (context.path != path) return web::moved(context, path);
    const auto section = TRY(context.query.text("section", 20));
    if (!section.empty() && std::ranges::find(section_keys, section) == section_keys.end()) return base::refuse(base::Error::Kind::invalid, words("There is no such section of goods."), "section");
    const auto edge = TRY(web::asked_edge<GoodId>(context.query));
    web::Asked asked(context.href(path));
    asked.put("section", section);
    const auto slice = walked(edge, [](const Candidate&) { return true; }, [&](base::Edge<GoodId> from, int limit) { return candidates_of(context.db(), id.value, section, from, limit); });

    ListView view;
    const auto own_page = context.href(fmt::format("/organisations/{}-{}", id.value, of->slug));
    view.crumbs = {{say(context, words("Places")), context.href("/organisations")}, {of->name, own_page}};
    view.heading = say(context, words("Goods: {shop}", {{"shop", of->name}}));
    fill_sections(view, context, asked, id.value, section);
    for (const auto& good : listed(context.db(), slice.ids, context.language)) view.rows.push_back(row_of(context, good, true));
    if (slice.earlier) view.pager.earlier_href = asked.page("before", slice.earlier.value);
    if (slice.later) view.pager.later_href = asked.page("after", slice.later.value);
    if (view.rows.empty() && !slice.later)
        view.empty = {.title = say(context, words("This organisation shows no goods now")), .text = say(context, words("Other shops may have what you are looking for.")),
                      .action = link(context, words("Where to buy"), "/goods"), .other = {of->name, own_page}};
    auto chrome = web::frame(context, {.title = view.heading, .section = "organisations", .description = say(context, words("What {shop} has and for how much, with the day on which the price was confirmed.", {{"shop", of->name}})),
                                       .back = {of->name, own_page}, .path = section.empty() && edge.first() ? path : std::string(), .indexed = edge.first() && !view.rows.empty()});
    return context.page(templates::list, chrome, view);
}

}  // namespace goods
