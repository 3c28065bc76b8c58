// The queue of whoever looks after organisations: who asks, those due first in front; and what was decided.
#include "claims/handlers.h"
#include "claims/parts.h"
#include "claims/templates.h"
#include "requests/office.h"
#include "web/guard.h"
#include "web/list.h"
#include "web/listing.h"
#include "web/office.h"

namespace claims {
namespace {

using base::words;

web::TableRow table_row(const web::Context& context, const Claim& claim) {
    const bool open = claim.state == State::waiting, quiet = open && claim.owners_asked() && !claim.ripe(context.now);
    auto clock = open ? requests::clock_badge(context, claim.due_at) : state_badge(context, claim);
    if (quiet) clock = {"", "", say(context, words("the owners have time until {time}", {{"time", requests::moment(context, claim.due_at)}})), ""};
    return {{{claim.name, context.href(office_path(claim.id)), "", false},
             {say(context, name_of(claim.kind)), "", "", false},
             {method_words(context, claim), "", "", false},
             {clock.text, "", clock.tone, false},
             {claim.person, "", "", false}}};
}

web::Empty nothing_to_check(const web::Context& context, const web::Asked& asked) {
    web::Empty empty;
    empty.title = say(context, asked.filtered() ? words("Nothing with these filters") : words("Nobody waits for a check"));
    empty.text = say(context, words("Who says that an organisation is theirs, or wants it checked, comes here."));
    if (asked.filtered()) empty.action = {say(context, words("Clear filters")), asked.without_filters()};
    return empty;
}

}  // namespace

Answer claims_page(web::Context& context) {
    web::Asked asked(context.href("/admin/claims"));
    auto state = TRY(context.query.choice("state", {"decided"}));
    asked.put("state", std::move(state));
    const auto edge = TRY(web::asked_place(context.query));
    const bool decided = asked.filtered();
    const auto page = web::page_at(edge, [&](auto from, int limit) { return decided ? decided_claims(context.db(), from, limit) : waiting_claims(context.db(), from, limit); });
    const auto waiting = count_waiting(context.db(), context.now);
    QueueView view;
    view.summary = say(context, words("Waiting: {waiting}. Overdue: {overdue}.", {{"waiting", web::counted(context, waiting.count)}, {"overdue", web::counted(context, waiting.overdue)}}));
    const auto done = context.query.text("done", 20).value_or("");
    if (done == "decided") view.banner = {.tone = "done", .icon = "check", .title = say(context, words("Decided. Whoever asked has a letter."))};
    if (done == "revoked") view.banner = {.tone = "done", .icon = "check", .title = say(context, words("The badge is taken away, and the owners have a letter."))};
    view.chips.push_back(asked.chip(say(context, words("Decided")), 0, "state", "decided"));
    view.chips.back().count.clear();
    if (decided) view.reset_href = asked.without_filters();
    view.table.caption = say(context, words("Claims and checks"));
    view.table.heads = {say(context, words("Organisation")), say(context, words("What")), say(context, words("How")), say(context, words("State")), say(context, words("Who asks"))};
    for (const auto& row : page.rows) view.table.rows.push_back(table_row(context, row));
    if (page.rows.empty()) view.empty = nothing_to_check(context, asked);
    view.pager = web::pager_of(page, [&](std::string_view direction, const Claim& row) { return asked.page(direction, row.place()); });
    return requests::office_page(context, templates::queue, view, say(context, words("Claims and checks")), {});
}

}  // namespace claims
