#include "posting/pages.h"

#include "posting/handlers.h"

namespace posting {
namespace {

using web::get;
using web::post;
using web::TeamAct;
using web::Who;

// Whether a post is that organisation's, each handler asks first (own_post).
constexpr web::Route all_routes[] = {
    get<"/desk/:id/posts", posts_page>(TeamAct::edit),
    get<"/desk/:id/posts/new", new_post_page>(TeamAct::edit),
    post<"/desk/:id/posts/new", write_post>(Who(TeamAct::edit)).taking_files(1),
    get<"/desk/:id/posts/:post/edit", edit_post_page>(TeamAct::edit),
    post<"/desk/:id/posts/:post/edit", change_post>(Who(TeamAct::edit)).taking_files(1),
    get<"/desk/:id/posts/:post/remove", removal_page>(TeamAct::edit),
    post<"/desk/:id/posts/:post/remove", remove_post>(TeamAct::edit),
    get<"/me/posts/:id", lead_to_posts>(Who::member),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace posting
