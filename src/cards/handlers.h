// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include "organisations/organisation.h"
#include "web/context.h"

namespace cards {

using Answer = base::Result<web::Response>;
using organisations::OrganisationId;
using PlaceNumber = base::Id<struct PlaceNumberTag>;  // of a branch in its card, from 1

// step_pages.cpp
Answer about_page(web::Context&, OrganisationId);
Answer change_about(web::Context&, OrganisationId);
Answer places_page(web::Context&, OrganisationId);
Answer change_places(web::Context&, OrganisationId);
Answer details_page(web::Context&, OrganisationId);
Answer change_details(web::Context&, OrganisationId);

// photo_page.cpp
Answer photos_page(web::Context&, OrganisationId);
Answer change_photos(web::Context&, OrganisationId);

// send_page.cpp
Answer send_page(web::Context&, OrganisationId);
Answer send_it(web::Context&, OrganisationId);
Answer card_preview(web::Context&, OrganisationId);
Answer place_picture(web::Context&, OrganisationId, PlaceNumber);
Answer take_back_page(web::Context&, OrganisationId);
Answer take_it_back(web::Context&, OrganisationId);
Answer drop_page(web::Context&, OrganisationId);
Answer drop_them(web::Context&, OrganisationId);

// suggest_page.cpp
Answer correction_page(web::Context&, OrganisationId);
Answer send_correction(web::Context&, OrganisationId);

}  // namespace cards
