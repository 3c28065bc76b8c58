// /useful: what one needs at once.
#pragma once

#include <span>

#include "web/route.h"

namespace useful {

std::span<const web::Route> routes();

}  // namespace useful
