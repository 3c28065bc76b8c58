// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include "goods/good.h"
#include "teams/team.h"
#include "web/context.h"

namespace stocking {

using Answer = base::Result<web::Response>;
using goods::GoodId;
using teams::OrganisationId;

// own_pages.cpp
Answer own_goods_page(web::Context&, OrganisationId);
Answer prices_page(web::Context&, OrganisationId);
Answer confirm_prices(web::Context&, OrganisationId);
Answer lead_to_goods(web::Context&, GoodId);

// form_pages.cpp
Answer new_good_page(web::Context&, OrganisationId);
Answer write_good(web::Context&, OrganisationId);
Answer edit_good_page(web::Context&, OrganisationId, GoodId);
Answer change_good(web::Context&, OrganisationId, GoodId);

// act_pages.cpp
Answer hide_page(web::Context&, OrganisationId, GoodId);
Answer hide_good(web::Context&, OrganisationId, GoodId);
Answer remove_page(web::Context&, OrganisationId, GoodId);
Answer remove_good(web::Context&, OrganisationId, GoodId);

// import_pages.cpp
Answer goods_csv(web::Context&, OrganisationId);
Answer import_page(web::Context&, OrganisationId);
Answer take_file(web::Context&, OrganisationId);
Answer preview_page(web::Context&, OrganisationId);
Answer import_file(web::Context&, OrganisationId);

}  // namespace stocking
