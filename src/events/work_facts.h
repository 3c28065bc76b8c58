// What is known of a work, as lines of a page: its own and its events'.
#pragma once

#include <vector>

#include "events/work_store.h"
#include "web/context.h"

namespace events {

std::vector<web::Line> work_facts(const web::Context&, const Work&);

}  // namespace events
