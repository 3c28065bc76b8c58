// Organisations on the map.
#pragma once

#include "organisations/organisation.h"
#include "web/context.h"

namespace organisations {

base::Result<web::Response> map_page(web::Context&);
base::Result<web::Response> branch_picture(web::Context&, BranchId);  // the ground around a branch

}  // namespace organisations
