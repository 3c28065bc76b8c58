// The page of one offer.
#pragma once

#include "offers/offer.h"
#include "web/context.h"

namespace offers {

base::Result<web::Response> show_page(web::Context&, OfferId);

}  // namespace offers
