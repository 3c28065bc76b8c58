// The page of a film or a play over all its dates.
#pragma once

#include "events/event.h"
#include "web/context.h"

namespace events {

base::Result<web::Response> work_page(web::Context&, WorkId);

}  // namespace events
