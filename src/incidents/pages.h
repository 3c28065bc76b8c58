// The routes of incidents.
#pragma once

#include <span>
#include <vector>

#include "web/office.h"
#include "web/route.h"

namespace incidents {

std::span<const web::Route> routes();
std::vector<web::OfficeEntry> office();

}  // namespace incidents
