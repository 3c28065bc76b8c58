// /me/events: what one writes for the city; /events/17/suggest: what one would mend in it; /admin/intake: what editors take from
// open sources.
#pragma once

#include <span>
#include <vector>

#include "web/office.h"
#include "web/route.h"

namespace authoring {

std::span<const web::Route> routes();
std::vector<web::OfficeEntry> office();

}  // namespace authoring
