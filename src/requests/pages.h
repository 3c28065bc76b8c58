// The routes of requests: complaints of anybody, what a person asks about the own data, and the queue of whoever answers.
#pragma once

#include <span>
#include <vector>

#include "web/office.h"
#include "web/route.h"

namespace requests {

std::span<const web::Route> routes();
std::vector<web::OfficeEntry> office();

}  // namespace requests
