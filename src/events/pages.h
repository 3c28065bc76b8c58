// The pages of events.
#pragma once

#include <span>

#include "web/route.h"

namespace events {

std::span<const web::Route> routes();

}  // namespace events
