// Pages: what the city says of itself, and where it is written.
#pragma once

#include <span>
#include <vector>

#include "web/office.h"
#include "web/route.h"

namespace notices {

std::span<const web::Route> routes();
std::vector<web::OfficeEntry> office();

}  // namespace notices
