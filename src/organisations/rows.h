// Rows of organisations for pages of other slices: the home page, the search.
#pragma once

#include <string>
#include <vector>

#include "organisations/organisation.h"
#include "organisations/views.h"
#include "web/context.h"

namespace organisations {

// In that order; those that are not public are left out.
std::vector<Row> rows_of(web::Context&, const std::vector<OrganisationId>&);
std::vector<Row> newest_rows(web::Context&, int limit);
std::vector<Row> rows_of_tag(web::Context&, std::int64_t tag_id, int limit);

}  // namespace organisations
