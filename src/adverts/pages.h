// /adverts: what is paid for now.
#pragma once

#include <span>

#include "web/route.h"

namespace adverts {

std::span<const web::Route> routes();

}  // namespace adverts
