// What a picture of an offer says.
#pragma once

#include "offers/store.h"
#include "web/context.h"
#include "web/poster.h"

namespace offers {

base::Result<web::Poster> poster(web::Context&, OfferId);
web::Poster make_poster(const web::Context&, const Shown&);

}  // namespace offers
