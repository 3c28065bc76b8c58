// The tickets of a member.
#include <fmt/format.h>

#include "requests/office.h"
#include "support/handlers.h"
#include "support/parts.h"
#include "support/templates.h"
#include "web/asset.h"
#include "web/frame.h"

namespace support {
namespace {

using base::words;

std::string my_path(TicketId id) { return fmt::format("/me/tickets/{}", id.value); }

// Another's is as if there were none.
base::Result<Row> mine(web::Context& context, TicketId id) {
    auto row = ticket_of(context.db(), id);
    if (!row || row->account != context.identity()->account) return base::refuse(base::Error::Kind::not_found, words("There is no such ticket."));
    return std::move(*row);
}

TicketView my_view(const web::Context& context) {
    TicketView view;
    view.back = link(context, words("My tickets"), "/me/tickets");
    return view;
}

}  // namespace

Answer my_tickets_page(web::Context& context) {
    MineView view;
    for (const auto& row : tickets_of(context.db(), context.identity()->account)) {
        auto detail = row.state == State::open ? say(context, words("We answer by: {due}", {{"due", requests::moment(context, row.due_at)}})) : requests::moment(context, row.changed_at);
        view.items.push_back({fmt::format("{}: {}", title_of(context, row), say(context, name_of(row.topic))), std::move(detail), context.href(my_path(row.id)), state_badge(context, row)});
    }
    view.doors = {link(context, words("Help by role: residents, organisers, businesses"), "/help"), link(context, words("My requests"), "/me/requests")};
    auto chrome = web::frame(context, {.title = say(context, words("My tickets")), .section = "me", .back = link(context, words("My account"), "/me"), .path = "/me/tickets", .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    return context.page(templates::mine, chrome, view);
}

Answer my_ticket_page(web::Context& context, TicketId id) {
    const auto row = TRY(mine(context, id));
    return ticket_page(context, web::Input(context), row, my_view(context), "/me/tickets/:id", my_path(id));
}

Answer go_on_with_mine(web::Context& context, TicketId id) {
    const auto row = TRY(mine(context, id));
    return went_on(context, row, my_view(context), "/me/tickets/:id", my_path(id));
}

Answer solve_mine(web::Context& context, TicketId id) {
    const auto row = TRY(mine(context, id));
    return called_solved(context, row, my_path(id));
}

}  // namespace support
