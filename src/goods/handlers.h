// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include "goods/good.h"
#include "organisations/organisation.h"
#include "web/context.h"

namespace goods {

base::Result<web::Response> list_page(web::Context&);                                        // list_page.cpp
base::Result<web::Response> shop_page(web::Context&, organisations::OrganisationId);         // shop_page.cpp
base::Result<web::Response> show_page(web::Context&, GoodId);                                // show_page.cpp

}  // namespace goods
