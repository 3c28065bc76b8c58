// The directory.
#pragma once

#include <string>
#include <vector>

#include "organisations/organisation.h"
#include "web/context.h"

namespace organisations {

base::Result<web::Response> list_page(web::Context&);

// The whole list under the filters in the address, for its twins.
struct Wanted {
    std::vector<OrganisationId> ids;
    std::string heading, address;  // of the page it is a twin of, without origin
};
base::Result<Wanted> wanted(const web::Context&, int limit);

}  // namespace organisations
