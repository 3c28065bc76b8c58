// POST /look: how a visitor wants the pages to look, kept in the only cookie that a guest may have.
#pragma once

#include "web/context.h"

namespace cities {

base::Result<web::Response> look_page(web::Context&);

}  // namespace cities
