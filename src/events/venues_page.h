// Where things take place: /venues in alphabetical order, /venues/:id.
#pragma once

#include "events/event.h"
#include "web/context.h"

namespace events {

base::Result<web::Response> venues_page(web::Context&);
base::Result<web::Response> venue_page(web::Context&, VenueId);

}  // namespace events
