// The routes of legal texts, of consents, and of their administration, which has a page in the back office.
#pragma once

#include <span>
#include <vector>

#include "web/office.h"
#include "web/route.h"

namespace legal {

std::span<const web::Route> routes();
std::vector<web::OfficeEntry> office();

}  // namespace legal
