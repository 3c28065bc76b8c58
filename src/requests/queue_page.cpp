// The queue of whoever answers: all kinds in one list, overdue ones first.
#include <fmt/format.h>

#include "requests/handlers.h"
#include "requests/parts.h"
#include "requests/templates.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/list.h"
#include "web/listing.h"
#include "web/office.h"

namespace requests {
namespace {

using base::words;

struct Asking {
    web::Asked asked;
    Wanted wanted;

    bool ended() const { return !asked.of("state").empty(); }
};

base::Result<Asking> asking_of(web::Context& context) {
    Asking asking{web::Asked(context.href("/admin/requests")), {}};
    auto kind = TRY(context.query.choice("kind", {"complaint", "data", "official"}));
    auto mine = TRY(context.query.choice("mine", {"yes"}));
    auto state = TRY(context.query.choice("state", {"ended"}));
    asking.asked.put("kind", std::move(kind));
    asking.asked.put("mine", std::move(mine));
    asking.asked.put("state", std::move(state));
    for (std::size_t i = 0; i < kind_names.size(); ++i)
        if (kind_names[i] == asking.asked.of("kind")) asking.wanted.kind = static_cast<Kind>(i);
    if (!asking.asked.of("mine").empty()) asking.wanted.taken_by = context.identity()->account;
    return asking;
}

std::vector<web::Chip> chips_of(const web::Context& context, const web::Asked& asked) {
    std::vector<web::Chip> chips;
    const auto add = [&](const base::Words& label, std::string_view name, std::string_view value) {
        chips.push_back(asked.chip(say(context, label), 0, name, value));
        chips.back().count.clear();
    };
    for (std::size_t i = 0; i < kind_names.size(); ++i) add(name_of(static_cast<Kind>(i)), "kind", kind_names[i]);
    add(words("Taken by me"), "mine", "yes");
    add(words("Ended"), "state", "ended");
    return chips;
}

web::TableRow table_row(const web::Context& context, const Row& row) {
    auto clock = clock_badge(context, row);
    if (row.state != State::open) clock = state_badge(context, row);
    const auto who = row.held(context.now) ? row.taker : std::string();
    return {{{title_of(context, row), context.href(fmt::format("/admin/requests/{}", row.id.value)), "", false},
             {say(context, name_of(row.topic)), "", "", false},
             {clock.text, "", clock.tone, false},
             {moment(context, row.received_at), "", "", false},
             {row.authority.empty() ? (who.empty() ? say(context, words("nobody")) : who) : fmt::format("{}{}{}", row.authority, who.empty() ? "" : ", ", who), "", "", false}}};
}

web::Empty nothing(const web::Context& context, const web::Asked& asked) {
    web::Empty empty;
    empty.title = say(context, asked.filtered() ? words("Nothing with these filters") : words("Nobody waits for an answer"));
    empty.text = say(context, words("Complaints, requests about personal data and official requests come here."));
    if (asked.filtered()) empty.action = {say(context, words("Clear filters")), asked.without_filters()};
    return empty;
}

}  // namespace

Answer queue_page(web::Context& context) {
    const auto asking = TRY(asking_of(context));
    const auto& asked = asking.asked;
    const auto edge = TRY(web::asked_place(context.query));
    const auto page = web::page_at(edge, [&](auto from, int limit) { return asking.ended() ? ended_rows(context.db(), asking.wanted, from, limit) : open_rows(context.db(), asking.wanted, from, limit); });
    const auto waiting = open_requests(context.db(), context.now);
    QueueView view;
    view.summary = say(context, words("Open: {open}. Overdue: {overdue}.", {{"open", web::counted(context, waiting.open)}, {"overdue", web::counted(context, waiting.overdue)}}));
    view.chips = chips_of(context, asked);
    if (asked.filtered()) view.reset_href = asked.without_filters();
    view.table.caption = say(context, words("Requests"));
    view.table.heads = {say(context, words("Number")), say(context, words("About")), say(context, words("Deadline")), say(context, words("Received")), say(context, words("Who works on it"))};
    for (const auto& row : page.rows) view.table.rows.push_back(table_row(context, row));
    if (page.rows.empty()) view.empty = nothing(context, asked);
    view.pager = web::pager_of(page, [&](std::string_view direction, const Row& row) { return asked.page(direction, row.place()); });
    view.official_href = context.href("/admin/requests/new");
    return office_page(context, templates::queue, view, say(context, words("Requests")), {});
}

}  // namespace requests
