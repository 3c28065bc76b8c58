// The page of one organisation.
#pragma once

#include "organisations/organisation.h"
#include "web/context.h"

namespace organisations {

base::Result<web::Response> show_page(web::Context&, OrganisationId);

}  // namespace organisations
