// Whether there is a timetable to lead to.
#pragma once

#include "web/context.h"

namespace transport {

bool has_timetable(const web::Context&);

}  // namespace transport
