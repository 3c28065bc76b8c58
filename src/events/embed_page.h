// Events in a frame on another site: a list with the filters of the page, and a month.
#pragma once

#include "web/context.h"

namespace events {

base::Result<web::Response> embed_list(web::Context&);      // /embed/events?category=concerts&accent=195f91&theme=dark
base::Result<web::Response> embed_calendar(web::Context&);  // /embed/calendar?month=2026-11

}  // namespace events
