// The list of events.
#pragma once

#include <string>

#include "events/query.h"
#include "events/selection.h"
#include "web/context.h"

namespace events {

base::Result<web::Response> list_page(web::Context&);
// "Афиша на выходные", "Концерты": what a list with these filters is called.
std::string list_heading(const web::Context&, const Query&, const Selection&);

}  // namespace events
