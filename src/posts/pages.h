// /posts: the news of all organisations, as a page and as feeds.
#pragma once

#include <span>

#include "web/route.h"

namespace posts {

std::span<const web::Route> routes();

}  // namespace posts
