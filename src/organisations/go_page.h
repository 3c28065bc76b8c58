// /go/contact/17 and /go/branch/17/route: out of the city to somebody in it.
#pragma once

#include "organisations/organisation.h"
#include "web/context.h"

namespace organisations {

using ContactId = base::Id<struct ContactTag>;

base::Result<web::Response> go_to_contact(web::Context&, ContactId);
base::Result<web::Response> go_to_branch(web::Context&, BranchId);

}  // namespace organisations
