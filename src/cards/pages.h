// /desk/:id/card: what the team of an organisation writes of it, and /organisations/17/suggest: what others would mend in it.
#pragma once

#include <span>

#include "web/route.h"

namespace cards {

std::span<const web::Route> routes();

}  // namespace cards
