// The page of one event.
#pragma once

#include "events/event.h"
#include "web/context.h"

namespace events {

base::Result<web::Response> show_page(web::Context&, EventId);

}  // namespace events
