// /desk/17/offers: what an organisation writes of its offers.
#pragma once

#include <span>

#include "web/route.h"

namespace offering {

std::span<const web::Route> routes();

}  // namespace offering
