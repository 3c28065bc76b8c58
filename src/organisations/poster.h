// What a picture of an organisation says.
#pragma once

#include <string_view>

#include "organisations/store.h"
#include "web/context.h"
#include "web/poster.h"

namespace organisations {

base::Result<web::Poster> poster(web::Context&, OrganisationId);
web::Poster make_poster(web::Context&, const Shown&, std::string_view address);

}  // namespace organisations
