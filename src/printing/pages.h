// /desk/17/print: sheets for walls, tables and shop windows; /q/…: where their codes lead.
#pragma once

#include <span>

#include "web/route.h"

namespace printing {

std::span<const web::Route> routes();

}  // namespace printing
