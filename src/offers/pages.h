// The pages of offers.
#pragma once

#include <span>
#include <vector>

#include "offers/views.h"
#include "web/context.h"
#include "web/route.h"

namespace offers {

std::span<const web::Route> routes();

// For pages of other slices.
std::vector<Row> rows_of_organisation(web::Context&, std::int64_t organisation_id, int limit);
std::vector<Row> freshest_rows(web::Context&, int limit);
std::vector<Row> found_rows(web::Context&, const std::string& text, int limit);
std::int64_t current_count(const web::Context&);

}  // namespace offers
