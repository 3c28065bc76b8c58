// Tags: all of them at /tags, what carries one at /tags/:slug.
#pragma once

#include <span>

#include "web/route.h"

namespace tags {

std::span<const web::Route> routes();

}  // namespace tags
