// A week of the calendar, day by day: /events/calendar?week=2026-11-16.
#pragma once

#include <string>

#include "web/context.h"

namespace events {

base::Result<web::Response> week_page(web::Context&, base::Day asked);
// The week of that day.
std::string week_href(const web::Context&, base::Day, const std::string& category_key);

}  // namespace events
