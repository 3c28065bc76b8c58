// The list of events for calendars and readers of news, under the same filters as the page; and one event for a calendar.
#pragma once

#include "events/event.h"
#include "web/context.h"

namespace events {

base::Result<web::Response> feed_page(web::Context&);            // /events.ics, .rss, .atom, .json
base::Result<web::Response> calendar_of(web::Context&, EventId); // /events/17-kontsert.ics: all its dates

}  // namespace events
