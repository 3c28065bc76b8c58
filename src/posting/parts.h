// What the pages of an organisation's news share: whose post it is, how it stands, and who writes.
#pragma once

#include <string>
#include <string_view>

#include "posting/handlers.h"
#include "posting/post_work.h"
#include "teams/parts.h"

namespace posting {

std::string posts_way(OrganisationId, std::string_view rest = {});            // "/desk/1/posts/new"
std::string post_way(OrganisationId, PostId, std::string_view rest);          // "/desk/1/posts/7/edit"

struct PostHere {
    teams::Desk desk;
    PostId id;
    posts::Draft draft;
};
base::Result<PostHere> own_post(web::Context&, OrganisationId, PostId);       // refused: that organisation has no such post
base::Result<PostHere> editable_post(web::Context&, OrganisationId, PostId);  // refused besides: the city does not want it

PostWriter post_writer(web::Context&, OrganisationId);
web::Chrome posting_office(web::Context&, const teams::Desk&, std::string title, web::Link back = {});

}  // namespace posting
