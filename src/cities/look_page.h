// POST /look: how a visitor wants the pages to look, kept in the only cookie that a guest may have.
#pragma once

#include "web/context.h"

namespace cities {

base::Result<web::Response> look_page(web::Context&);

// "/kk/events?when=today": a path of this city and its query, and nothing that a browser would take for another site.
bool leads_within(std::string_view address);

}  // namespace cities
