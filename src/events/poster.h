// What a picture of an event says.
#pragma once

#include <vector>

#include "events/store.h"
#include "web/context.h"
#include "web/poster.h"

namespace events {

base::Result<web::Poster> poster(web::Context&, EventId);
web::Poster make_poster(const web::Context&, const Shown&, const Category*, const DateShown&);

// The date a page speaks of: the next one ahead or under way, or the last when all are over. At least one must be there.
const DateShown& next_date(const std::vector<DateShown>&, base::Instant now);

}  // namespace events
