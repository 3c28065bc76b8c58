// /admin/works, /admin/screenings and the same at the desk of whoever runs a cinema: films, plays and their sessions day by day.
#pragma once

#include <span>
#include <vector>

#include "web/office.h"
#include "web/route.h"

namespace screening {

std::span<const web::Route> routes();
std::vector<web::OfficeEntry> office();

}  // namespace screening
