// The list of offers.
#pragma once

#include "web/context.h"

namespace offers {

base::Result<web::Response> list_page(web::Context&);

}  // namespace offers
