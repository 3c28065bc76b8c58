// Pages that gather events, places and offers: by category, for children, by district, near something.
#pragma once

#include <span>

#include "web/route.h"

namespace guide {

std::span<const web::Route> routes();

}  // namespace guide
