// The page of a route: both ways with their stops in order, and what leaves today.
#pragma once

#include "transport/store.h"
#include "web/context.h"

namespace transport {

base::Result<web::Response> route_page(web::Context&, RouteId);

}  // namespace transport
