// The addresses of claims, and their place in the back office.
#pragma once

#include <span>
#include <vector>

#include "web/office.h"
#include "web/route.h"

namespace claims {

std::span<const web::Route> routes();
std::vector<web::OfficeEntry> office();

}  // namespace claims
