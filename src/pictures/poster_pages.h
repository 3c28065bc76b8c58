// Pictures of events, offers, organisations and of the city itself, and the page that gives stories to be posted.
#pragma once

#include "events/event.h"
#include "offers/offer.h"
#include "organisations/organisation.h"
#include "web/context.h"

namespace pictures {

using Answer = base::Result<web::Response>;

Answer event_card(web::Context&, events::EventId);
Answer event_story(web::Context&, events::EventId);
Answer event_square(web::Context&, events::EventId);
Answer event_story_page(web::Context&, events::EventId);
Answer offer_card(web::Context&, offers::OfferId);
Answer offer_story(web::Context&, offers::OfferId);
Answer offer_square(web::Context&, offers::OfferId);
Answer offer_story_page(web::Context&, offers::OfferId);
Answer organisation_card(web::Context&, organisations::OrganisationId);
Answer work_card(web::Context&, events::WorkId);
Answer venue_card(web::Context&, events::VenueId);
Answer city_card(web::Context&, std::string_view name);

}  // namespace pictures
