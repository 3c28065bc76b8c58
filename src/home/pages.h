// The home page: what is on, what is offered, what is new.
#pragma once

#include <span>

#include "web/route.h"

namespace home {

std::span<const web::Route> routes();

}  // namespace home
