// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include <string_view>

#include "prospects/prospect.h"
#include "web/context.h"

namespace prospects {

using Answer = base::Result<web::Response>;

// list_pages.cpp
Answer list_page(web::Context&);
Answer list_csv(web::Context&);
Answer figures_page(web::Context&);
Answer new_page(web::Context&);
Answer take_in_some(web::Context&);

// card_pages.cpp
Answer card_page(web::Context&, OrganisationId);
Answer plan_one(web::Context&, OrganisationId);
Answer note_one(web::Context&, OrganisationId);
Answer link_one(web::Context&, OrganisationId);

// welcome_pages.cpp
Answer follow_welcome(web::Context&, std::string_view token);
Answer welcome_page(web::Context&);
Answer accept_welcome(web::Context&);

Officer officer_of(const web::Identity&);

}  // namespace prospects
