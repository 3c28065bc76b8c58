#include "ideas/pages.h"

#include "ideas/handlers.h"

namespace ideas {
namespace {

using web::Act;
using web::get;
using web::post;
using web::Who;

constexpr web::Route all_routes[] = {
    get<"/ideas", list_page>(Who::anyone),
    get<"/ideas/new", new_idea_page>(Who::member),
    post<"/ideas/new", write_idea>(Who::member),
    get<"/ideas/:id", idea_page>(Who::anyone),
    post<"/ideas/:id/vote", vote_for>(Who::member),
    post<"/ideas/:id/unvote", take_back_vote>(Who::member),
    get<"/me/ideas", own_ideas_page>(Who::member),
    get<"/me/ideas/:id", own_idea_page>(Who::member),
    post<"/me/ideas/:id", mend_idea>(Who::member),
    get<"/admin/ideas", ideas_office_page>(Act::answer_requests),
    get<"/admin/ideas/:id", answer_page>(Act::answer_requests),
    post<"/admin/ideas/:id", answer_idea>(Act::answer_requests),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

std::vector<web::OfficeEntry> office() {
    return {{"star", base::words("Ideas"), "/admin/ideas", Act::answer_requests, [](const db::Reading& db) { return unanswered(db); }, base::words("Ideas without an answer")}};
}

}  // namespace ideas
