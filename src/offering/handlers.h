// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include "offers/offer.h"
#include "teams/team.h"
#include "web/context.h"

namespace offering {

using Answer = base::Result<web::Response>;
using offers::OfferId;
using teams::OrganisationId;

// own_pages.cpp
Answer offers_page(web::Context&, OrganisationId);
Answer offer_page(web::Context&, OrganisationId, OfferId);
Answer preview_offer(web::Context&, OrganisationId, OfferId);
Answer lead_to_offer(web::Context&, OfferId);

// form_pages.cpp
Answer new_offer_page(web::Context&, OrganisationId);
Answer write_offer(web::Context&, OrganisationId);
Answer edit_offer_page(web::Context&, OrganisationId, OfferId);
Answer change_offer(web::Context&, OrganisationId, OfferId);

// act_pages.cpp
Answer end_page(web::Context&, OrganisationId, OfferId);
Answer end_offer(web::Context&, OrganisationId, OfferId);
Answer discard_page(web::Context&, OrganisationId, OfferId);
Answer discard_offer(web::Context&, OrganisationId, OfferId);
Answer withdraw_page(web::Context&, OrganisationId, OfferId);
Answer withdraw_offer(web::Context&, OrganisationId, OfferId);

}  // namespace offering
