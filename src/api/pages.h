// What programs of others read, and the pages that explain it to people.
#pragma once

#include <span>

#include "web/route.h"

namespace api {

std::span<const web::Route> routes();

}  // namespace api
