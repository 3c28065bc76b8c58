// An event as its page will show it, before the city reads it.
#pragma once

#include "events/event.h"
#include "web/context.h"

namespace events {

// Refused: there is no such event, or it has no date. Whether whoever asks may see it is the caller's to ask.
base::Result<web::Response> preview(web::Context&, EventId, web::Link back);

}  // namespace events
