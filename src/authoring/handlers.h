// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include "events/event.h"
#include "web/context.h"

namespace authoring {

using Answer = base::Result<web::Response>;
using events::EventId;
using DateKey = base::Id<struct DateKeyTag>;  // unix time of its beginning

// form_pages.cpp
Answer new_event_page(web::Context&);
Answer write_event(web::Context&);
Answer edit_event_page(web::Context&, EventId);
Answer change_event(web::Context&, EventId);
Answer suggestion_page(web::Context&, EventId);
Answer suggest_change(web::Context&, EventId);

// date_page.cpp
Answer date_page(web::Context&, EventId, DateKey);
Answer change_date(web::Context&, EventId, DateKey);

// own_pages.cpp
Answer own_events_page(web::Context&);
Answer own_event_page(web::Context&, EventId);
Answer preview_event(web::Context&, EventId);

// intake_page.cpp
Answer intake_page(web::Context&);
Answer read_post(web::Context&);
Answer take_in(web::Context&);

// choice_page.cpp
Answer choices_page(web::Context&);
Answer choice_page(web::Context&, EventId);
Answer choose_event(web::Context&, EventId);
Answer end_choice(web::Context&, EventId);

// act_pages.cpp
Answer cancel_page(web::Context&, EventId);
Answer cancel_event(web::Context&, EventId);
Answer discard_page(web::Context&, EventId);
Answer discard_event(web::Context&, EventId);
Answer withdraw_page(web::Context&, EventId);
Answer withdraw_event(web::Context&, EventId);

}  // namespace authoring
