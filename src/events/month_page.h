// The calendar: a month at /events/calendar?month=2026-11, a week at /events/calendar?week=2026-11-16.
#pragma once

#include "web/context.h"

namespace events {

base::Result<web::Response> calendar_page(web::Context&);

}  // namespace events
