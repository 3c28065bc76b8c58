// The routes of support: help by role, tickets of anybody, and the queue of whoever answers.
#pragma once

#include <span>
#include <vector>

#include "web/office.h"
#include "web/route.h"

namespace support {

std::span<const web::Route> routes();
std::vector<web::OfficeEntry> office();

}  // namespace support
