// An organisation as its page will show it, before the city reads it.
#pragma once

#include <string_view>

#include "organisations/organisation.h"
#include "web/context.h"

namespace organisations {

// `pictures`: the path below which the still map of each branch is answered, by its place from 1: PICTURES/1/map.svg. Whether
// whoever asks may see it is the caller's to ask.
base::Result<web::Response> preview(web::Context&, OrganisationId, const Draft&, std::string_view pictures, web::Link back);

}  // namespace organisations
