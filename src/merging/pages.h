// /admin/duplicates: organisations that may stand in the city twice.
#pragma once

#include <span>
#include <vector>

#include "web/office.h"
#include "web/route.h"

namespace merging {

std::span<const web::Route> routes();
std::vector<web::OfficeEntry> office();

}  // namespace merging
