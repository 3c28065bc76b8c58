// What search engines read before all else: the site map and the rules for robots.
#pragma once

#include <span>

#include "web/route.h"

namespace sitemap {

std::span<const web::Route> routes();

}  // namespace sitemap
