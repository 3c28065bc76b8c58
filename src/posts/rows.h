// Posts as rows, for the page of an organisation and for the city's list.
#pragma once

#include <cstdint>
#include <vector>

#include "posts/store.h"
#include "posts/views.h"
#include "web/context.h"

namespace posts {

std::vector<Row> rows_of_organisation(web::Context&, std::int64_t organisation, int limit);
Row row_of(web::Context&, const Listed&);

}  // namespace posts
