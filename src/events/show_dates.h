// The dates of an event on its page: the one it speaks of, the others ahead, those gone by, the sessions of a film.
#pragma once

#include <string>
#include <vector>

#include "events/store.h"
#include "events/views/show.h"
#include "web/context.h"

namespace events {

// The date the page speaks of: the next one ahead or under way, or the last when all are over. `dates` is not empty.
const DateShown& next_date(const std::vector<DateShown>& dates, base::Instant now);
std::string when_detail(const web::Context&, const DateShown&);
void fill_dates(ShowView&, const web::Context&, const std::vector<DateShown>&, const DateShown& main);
// Of an event that shows a work, by day and place; takes the place of the other dates.
void fill_sessions(ShowView&, web::Context&, const Shown&);

}  // namespace events
