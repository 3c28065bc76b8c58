// The list of events.
#pragma once

#include "events/query.h"
#include "web/context.h"

namespace events {

base::Result<web::Response> list_page(web::Context&);
// "Афиша на выходные", "Концерты": what a list with these filters is called.
std::string list_heading(const web::Context&, const Query&, const std::vector<Category>&);
// The dates under way and ahead that the filters let through, in the order of time.
std::vector<OccurrenceId> matching(const web::Context&, const Query&, const std::vector<Category>&, int limit);

}  // namespace events
