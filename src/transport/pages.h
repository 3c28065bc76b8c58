// /transport: the stops and routes of the city; /transport/17: what leaves a stop today; /transport/routes/3: a route with its stops.
#pragma once

#include <span>

#include "web/route.h"

namespace transport {

std::span<const web::Route> routes();

}  // namespace transport
