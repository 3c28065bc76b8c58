// Pages: the signed end of the audit log.
#pragma once

#include <span>

#include "web/route.h"

namespace audit {

std::span<const web::Route> routes();

}  // namespace audit
