// /admin/adverts: the register of what is paid for, and declaring more of it.
#pragma once

#include <span>
#include <vector>

#include "web/office.h"
#include "web/route.h"

namespace advertising {

std::span<const web::Route> routes();
std::vector<web::OfficeEntry> office();

}  // namespace advertising
