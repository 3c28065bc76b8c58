// /desk/17/goods: what a shop writes of its goods.
#pragma once

#include <span>

#include "web/route.h"

namespace stocking {

std::span<const web::Route> routes();

}  // namespace stocking
