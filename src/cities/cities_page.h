// /cities: the cities of the installation, with their distance.
#pragma once

#include "web/context.h"

namespace cities {

base::Result<web::Response> cities_page(web::Context&);

}  // namespace cities
