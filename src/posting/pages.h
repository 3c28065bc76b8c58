// /desk/ORG/posts: what organisations write of their news.
#pragma once

#include <span>

#include "web/route.h"

namespace posting {

std::span<const web::Route> routes();

}  // namespace posting
