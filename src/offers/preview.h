// An offer as its page will show it, before the city reads it.
#pragma once

#include "offers/offer.h"
#include "web/context.h"

namespace offers {

// Refused: there is no such offer. Whether whoever asks may see it is the caller's to ask.
base::Result<web::Response> preview(web::Context&, OfferId, web::Link back);

}  // namespace offers
