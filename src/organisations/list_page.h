// The directory.
#pragma once

#include <string>

#include "organisations/query.h"
#include "web/context.h"

namespace organisations {

base::Result<web::Response> list_page(web::Context&);
web::Empty none_yet(const web::Context&);  // of a city without places
std::string list_heading(const web::Context&, const Query&, const Index&);  // with these filters

}  // namespace organisations
