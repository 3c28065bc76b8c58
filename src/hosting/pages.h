// /desk/:id/venues: what an organisation says of the venues it runs and of what takes place there; /admin/venues: who runs which.
#pragma once

#include <span>
#include <vector>

#include "web/office.h"
#include "web/route.h"

namespace hosting {

std::span<const web::Route> routes();
std::vector<web::OfficeEntry> office();

}  // namespace hosting
