// The routes of the time before a city opens, and the page for the press.
#pragma once

#include <span>
#include <vector>

#include "web/office.h"
#include "web/route.h"

namespace opening {

std::span<const web::Route> routes();
std::vector<web::OfficeEntry> office();

}  // namespace opening
