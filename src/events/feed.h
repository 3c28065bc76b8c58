// The list of events for calendars and readers of news, under the same filters as the page; and one event for a calendar.
#pragma once

#include <vector>

#include "events/event.h"
#include "events/query.h"
#include "events/selection.h"
#include "web/context.h"

namespace events {

// What goes on and what is ahead, in the order of time.
std::vector<OccurrenceId> whole_list(const Query&, const Selection&, std::size_t limit);

base::Result<web::Response> feed_page(web::Context&);            // /events.ics, .rss, .atom, .json
base::Result<web::Response> calendar_of(web::Context&, EventId); // /events/17-kontsert.ics: all its dates

}  // namespace events
