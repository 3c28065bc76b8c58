// The routes of ideas.
#pragma once

#include <span>
#include <vector>

#include "web/office.h"
#include "web/route.h"

namespace ideas {

std::span<const web::Route> routes();
std::vector<web::OfficeEntry> office();

}  // namespace ideas
