// Tags: all of them at /tags, what carries one at /tags/:slug; for editors /admin/tags.
#pragma once

#include <span>
#include <vector>

#include "web/office.h"
#include "web/route.h"

namespace tags {

std::span<const web::Route> routes();
std::vector<web::OfficeEntry> office();

}  // namespace tags
