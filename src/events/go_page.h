// /go/event/17/ticket and /go/occurrence/17/route: out of the city to a ticket office, and the way to a date.
#pragma once

#include "events/event.h"
#include "web/context.h"

namespace events {

base::Result<web::Response> go_to_ticket(web::Context&, EventId);
base::Result<web::Response> go_to_occurrence(web::Context&, OccurrenceId);

}  // namespace events
