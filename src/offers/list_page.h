// The list of offers.
#pragma once

#include <string>
#include <vector>

#include "offers/offer.h"
#include "web/context.h"

namespace offers {

base::Result<web::Response> list_page(web::Context&);

// The whole list under the filters in the address, for its twins.
struct Wanted {
    std::vector<OfferId> ids;
    std::string heading, address;  // of the page it is a twin of, without origin
};
base::Result<Wanted> wanted(const web::Context&, int limit);

}  // namespace offers
