// Rows of offers for pages of other slices: the home page, an organisation, the search.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "offers/views.h"
#include "web/context.h"

namespace offers {

std::vector<Row> rows_of_organisation(web::Context&, std::int64_t organisation_id, int limit);
// One by its id; nothing: it is not public, or it has ended.
std::optional<Row> row_of(web::Context&, std::int64_t offer_id);
// Those that hold today, what ends first in front.
std::vector<Row> ending_rows(web::Context&, int limit);
std::int64_t current_count(web::Context&);

}  // namespace offers
