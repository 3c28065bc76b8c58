// /me/events: what one writes for the city, and /events/17/suggest: what one would mend in it.
#pragma once

#include <span>

#include "web/route.h"

namespace authoring {

std::span<const web::Route> routes();

}  // namespace authoring
