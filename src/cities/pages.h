// What a city answers beside its pages: its colours, its sign, its word to robots.
#pragma once

#include <span>

#include "web/route.h"

namespace cities {

std::span<const web::Route> routes();

}  // namespace cities
