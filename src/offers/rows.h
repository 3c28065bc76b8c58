// Rows of offers for pages of other slices: the home page, an organisation, the search.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "offers/views.h"
#include "web/context.h"

namespace offers {

std::vector<Row> rows_of_organisation(web::Context&, std::int64_t organisation_id, int limit);
std::vector<Row> freshest_rows(web::Context&, int limit);
// The ones in which the words stand.
std::vector<Row> found_rows(web::Context&, const std::string& text, int limit);
std::int64_t current_count(const web::Context&);

}  // namespace offers
