// The list of pairs that may be one, and of those about which somebody has decided.
#include "merging/handlers.h"
#include "merging/parts.h"
#include "merging/templates.h"
#include "requests/office.h"
#include "web/list.h"
#include "web/listing.h"
#include "web/office.h"

namespace merging {
namespace {

using base::words;

web::Empty no_pairs(const web::Context& context, const web::Asked& asked) {
    web::Empty empty;
    empty.title = say(context, asked.filtered() ? words("Nothing has been decided yet") : words("No organisation seems to be in the city twice"));
    empty.text = say(context, words("New and changed organisations are compared with all others every few minutes: by phone, site, name and place."));
    if (asked.filtered()) empty.action = {say(context, words("Clear filters")), asked.without_filters()};
    return empty;
}

}  // namespace

Answer pairs_page(web::Context& context) {
    web::Asked asked(context.href("/admin/duplicates"));
    auto state = TRY(context.query.choice("state", {"decided"}));
    asked.put("state", std::move(state));
    const auto edge = TRY(web::asked_place(context.query));
    const auto page = web::page_at(edge, [&](auto from, int limit) {
        return asked.filtered() ? decided_pairs(context.db(), context.language, from, limit) : waiting_pairs(context.db(), context.language, from, limit);
    });
    PairsView view;
    view.summary = say(context, words("To be looked at: {n}.", {{"n", web::counted(context, count_waiting_pairs(context.db()))}}));
    if (context.query.text("done", 20).value_or("") == "decided") view.banner = {.tone = "done", .icon = "check", .title = say(context, words("Decided. Nothing else waits."))};
    view.chips = {asked.chip(say(context, words("Decided")), 0, "state", "decided")};
    view.chips.back().count.clear();
    if (asked.filtered()) view.reset_href = asked.without_filters();
    for (const auto& pair : page.rows) view.items.push_back({pair.one_name, pair.other_name, context.href(pair_path(pair.id)), why_words(context, pair.why), sure_badge(context, pair)});
    if (page.rows.empty()) view.empty = no_pairs(context, asked);
    view.pager = web::pager_of(page, [&](std::string_view direction, const Pair& row) { return asked.page(direction, row.place()); });
    return requests::office_page(context, templates::pairs, view, say(context, words("Duplicates")), {});
}

}  // namespace merging
