// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include "posts/post.h"
#include "teams/team.h"
#include "web/context.h"

namespace posting {

using Answer = base::Result<web::Response>;
using posts::PostId;
using teams::OrganisationId;

// own_pages.cpp
Answer posts_page(web::Context&, OrganisationId);
Answer removal_page(web::Context&, OrganisationId, PostId);
Answer remove_post(web::Context&, OrganisationId, PostId);
Answer lead_to_posts(web::Context&, PostId);

// form_pages.cpp
Answer new_post_page(web::Context&, OrganisationId);
Answer write_post(web::Context&, OrganisationId);
Answer edit_post_page(web::Context&, OrganisationId, PostId);
Answer change_post(web::Context&, OrganisationId, PostId);

}  // namespace posting
