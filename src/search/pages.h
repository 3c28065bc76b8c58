// One search for everything.
#pragma once

#include <span>

#include "web/route.h"

namespace search {

std::span<const web::Route> routes();

}  // namespace search
