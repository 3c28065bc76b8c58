// /admin/review: what residents and organisations sent, and what became of it.
#pragma once

#include <span>
#include <vector>

#include "web/office.h"
#include "web/route.h"

namespace moderation {

std::span<const web::Route> routes();
std::vector<web::OfficeEntry> office();

}  // namespace moderation
