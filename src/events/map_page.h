// What is on, on the map.
#pragma once

#include "events/event.h"
#include "web/context.h"

namespace events {

base::Result<web::Response> map_page(web::Context&);
base::Result<web::Response> venue_picture(web::Context&, VenueId);  // the ground around a venue

}  // namespace events
