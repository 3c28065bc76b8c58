// The routes of prospects.
#pragma once

#include <span>
#include <vector>

#include "web/office.h"
#include "web/route.h"

namespace prospects {

std::span<const web::Route> routes();
std::vector<web::OfficeEntry> office();

}  // namespace prospects
