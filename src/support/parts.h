// What the pages of support share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "accounts/parts.h"
#include "support/store.h"
#include "support/ticket.h"
#include "support/views.h"
#include "support/work.h"
#include "web/context.h"
#include "web/input.h"

namespace support {

std::string title_of(const web::Context&, const Row&);  // "Ticket № 17"
web::Badge state_badge(const web::Context&, const Row&);
std::vector<web::FormChoice> topics(const web::Context&);

// Where whoever asked sees it: "/me/tickets/17", or of a guest with its key.
std::string path_of(const web::Context&, const Row&);
// Whom letters about a ticket go to, with its number and link filled in. `email`: of a guest.
Told told_of(const web::Context&, const Row&, const std::string& email);

// The page of whoever asked, with the form to go on. `pattern` and `path`: where it is sent.
web::Response ticket_page(web::Context&, const web::Input&, const Row&, TicketView, std::string_view pattern, const std::string& path);
// What is sent from that page; then back to `path`.
base::Result<web::Response> went_on(web::Context&, const Row&, TicketView, std::string_view pattern, const std::string& path);
base::Result<web::Response> called_solved(web::Context&, const Row&, const std::string& path);

Officer officer_of(const web::Identity&);

}  // namespace support
