// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include <string_view>

#include "incidents/incident.h"
#include "web/context.h"

namespace incidents {

using Answer = base::Result<web::Response>;

// record_pages.cpp
Answer list_page(web::Context&);
Answer new_page(web::Context&);
Answer record_incident(web::Context&);
Answer known_page(web::Context&, IncidentId);
Answer add_to_known(web::Context&, IncidentId);

// show_page.cpp
Answer show_page(web::Context&, IncidentId);
Answer end_incident(web::Context&, IncidentId);

// notice_page.cpp
Answer notice_page(web::Context&, IncidentId, std::string_view to);
Answer note_notice(web::Context&, IncidentId, std::string_view to);

}  // namespace incidents
