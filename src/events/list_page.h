// The list of events.
#pragma once

#include "web/context.h"

namespace events {

base::Result<web::Response> list_page(web::Context&);

}  // namespace events
