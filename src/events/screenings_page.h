// All sessions of one day: cinema, film, time, format, price. /screenings?day=2026-11-21
#pragma once

#include "web/context.h"

namespace events {

base::Result<web::Response> screenings_page(web::Context&);

}  // namespace events
