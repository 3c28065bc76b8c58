// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include "hosting/store.h"
#include "web/context.h"

namespace hosting {

using Answer = base::Result<web::Response>;

// desk_page.cpp
Answer hosted_page(web::Context&, OrganisationId);
Answer hosted_form(web::Context&, OrganisationId, VenueNumber);
Answer change_hosted(web::Context&, OrganisationId, VenueNumber);
Answer confirm_hosted(web::Context&, OrganisationId, VenueNumber);

// office_page.cpp
Answer hosts_page(web::Context&);
Answer host_page(web::Context&, VenueNumber);
Answer change_host(web::Context&, VenueNumber);

}  // namespace hosting
