// Pages: my organisations, the desk of one, its team, and joining by a link.
#pragma once

#include <span>

#include "web/route.h"

namespace teams {

std::span<const web::Route> routes();

}  // namespace teams
