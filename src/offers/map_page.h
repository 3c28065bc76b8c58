// The map of offers.
#pragma once

#include "web/context.h"

namespace offers {

base::Result<web::Response> map_page(web::Context&);

}  // namespace offers
