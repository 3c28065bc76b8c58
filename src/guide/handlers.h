// The pages of the guide.
#pragma once

#include <string_view>

#include "web/context.h"

namespace guide {

base::Result<web::Response> categories_page(web::Context&);
base::Result<web::Response> children_page(web::Context&);
base::Result<web::Response> districts_page(web::Context&);
base::Result<web::Response> district_page(web::Context&, std::string_view slug);
base::Result<web::Response> near_page(web::Context&);

}  // namespace guide
