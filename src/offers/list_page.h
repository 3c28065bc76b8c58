// The list of offers.
#pragma once

#include <string>

#include "offers/query.h"
#include "web/context.h"

namespace offers {

base::Result<web::Response> list_page(web::Context&);
web::Empty none_yet(const web::Context&);  // of a city without offers
std::string list_heading(const web::Context&, const Query&, const Index&);  // with these filters

}  // namespace offers
