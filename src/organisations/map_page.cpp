#include "organisations/map_page.h"

#include "maps/place.h"
#include "organisations/branch_place.h"

namespace organisations {

using base::words;

base::Result<web::Response> branch_picture(web::Context& context, BranchId id) {
    const auto at = place_of_branch(context.db(), id);
    if (!at) return base::refuse(base::Error::Kind::not_found, words("There is no such place. It may have been removed."));
    return maps::still(context, *at);
}

}  // namespace organisations
