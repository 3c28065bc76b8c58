// The routes of a person's own data: the copy, the deletion, and who saw them.
#pragma once

#include <span>

#include "web/route.h"

namespace privacy {

std::span<const web::Route> routes();

}  // namespace privacy
