// Saturday and Sunday side by side: /events/weekend.
#pragma once

#include "web/context.h"

namespace events {

base::Result<web::Response> weekend_page(web::Context&);

}  // namespace events
