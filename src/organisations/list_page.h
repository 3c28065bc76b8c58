// The directory.
#pragma once

#include "web/context.h"

namespace organisations {

base::Result<web::Response> list_page(web::Context&);

}  // namespace organisations
