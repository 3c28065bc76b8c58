#include "support/pages.h"

#include "support/handlers.h"

namespace support {
namespace {

using base::words;
using web::Act;
using web::get;
using web::post;
using web::Who;

constexpr std::uint64_t three_texts = 128 * 1024;  // of 4,000 Cyrillic letters each, percent-encoded

constexpr web::Route all_routes[] = {
    get<"/help", help_page>(Who::anyone),
    get<"/help/ask", ask_page>(Who::anyone),
    post<"/help/ask", ask>(Who::anyone),
    get<"/help/tickets/:id/:key", follow_ticket>(Who::anyone),
    get<"/help/tickets/:id", guest_ticket_page>(Who::anyone),
    post<"/help/tickets/:id", go_on_as_guest>(Who::anyone),
    post<"/help/tickets/:id/solved", solve_as_guest>(Who::anyone),
    get<"/help/:role", guide_page>(Who::anyone),
    get<"/me/tickets", my_tickets_page>(Who::member),
    get<"/me/tickets/:id", my_ticket_page>(Who::member),
    post<"/me/tickets/:id", go_on_with_mine>(Who::member),
    post<"/me/tickets/:id/solved", solve_mine>(Who::member),
    get<"/admin/support", queue_page>(Act::answer_requests),
    get<"/admin/support/answers", templates_page>(Act::answer_requests),
    get<"/admin/support/answers/new", new_template_page>(Act::answer_requests),
    post<"/admin/support/answers/new", create_template>(Act::answer_requests).limited(three_texts),
    get<"/admin/support/answers/:template", template_page>(Act::answer_requests),
    post<"/admin/support/answers/:template", change_template>(Act::answer_requests).limited(three_texts),
    get<"/admin/support/:id", work_page>(Act::answer_requests),
    post<"/admin/support/:id/take", take_ticket>(Act::answer_requests),
    post<"/admin/support/:id/answer", answer_ticket>(Act::answer_requests),
    post<"/admin/support/:id/note", note_ticket>(Act::answer_requests),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

std::vector<web::OfficeEntry> office() {
    return {{"info", words("Support"), "/admin/support", Act::answer_requests, [](const db::Reading& db) { return open_tickets(db); }, words("Tickets that wait for our answer"), true}};
}

}  // namespace support
