// Pages: the back office of the city.
#pragma once

#include <span>
#include <vector>

#include "web/office.h"
#include "web/route.h"

namespace admin {

std::span<const web::Route> routes();
std::vector<web::OfficeEntry> office();

}  // namespace admin
