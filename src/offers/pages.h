// The pages of offers.
#pragma once

#include <span>

#include "web/route.h"

namespace offers {

std::span<const web::Route> routes();

}  // namespace offers
