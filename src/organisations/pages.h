// The pages of organisations.
#pragma once

#include <span>

#include "web/route.h"

namespace organisations {

std::span<const web::Route> routes();

}  // namespace organisations
