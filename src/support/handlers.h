// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include <string_view>

#include "support/ticket.h"
#include "web/context.h"

namespace support {

using Answer = base::Result<web::Response>;

// help_pages.cpp
Answer help_page(web::Context&);
Answer guide_page(web::Context&, std::string_view role);

// ask_pages.cpp
Answer ask_page(web::Context&);
Answer ask(web::Context&);
Answer follow_ticket(web::Context&, TicketId, std::string_view key);
Answer guest_ticket_page(web::Context&, TicketId);
Answer go_on_as_guest(web::Context&, TicketId);
Answer solve_as_guest(web::Context&, TicketId);

// my_pages.cpp
Answer my_tickets_page(web::Context&);
Answer my_ticket_page(web::Context&, TicketId);
Answer go_on_with_mine(web::Context&, TicketId);
Answer solve_mine(web::Context&, TicketId);

// queue_page.cpp
Answer queue_page(web::Context&);

// work_pages.cpp
Answer work_page(web::Context&, TicketId);
Answer take_ticket(web::Context&, TicketId);
Answer answer_ticket(web::Context&, TicketId);
Answer note_ticket(web::Context&, TicketId);

// template_pages.cpp
Answer templates_page(web::Context&);
Answer new_template_page(web::Context&);
Answer create_template(web::Context&);
Answer template_page(web::Context&, TemplateId);
Answer change_template(web::Context&, TemplateId);

}  // namespace support
