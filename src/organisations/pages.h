// The pages of organisations.
#pragma once

#include <span>
#include <vector>

#include "organisations/views.h"
#include "web/context.h"
#include "web/route.h"

namespace organisations {

std::span<const web::Route> routes();

// The ones that came last, for the home page.
std::vector<Row> newest_rows(web::Context&, int limit);
// The ones in which the words stand.
std::vector<Row> found_rows(web::Context&, const std::string& text, int limit);

}  // namespace organisations
