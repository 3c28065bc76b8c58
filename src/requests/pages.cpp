#include "requests/pages.h"

#include "requests/handlers.h"

namespace requests {
namespace {

using web::Act;
using web::get;
using web::post;
using web::Who;

constexpr web::Route all_routes[] = {
    get<"/complaints/new", complaint_page>(Who::anyone),
    post<"/complaints/new", complain>(Who::anyone),
    get<"/complaints/status", complaint_status_page>(Who::anyone),
    post<"/complaints/status", find_complaint>(Who::anyone).rated("complaint_status"),
    get<"/complaints/state", complaint_state_page>(Who::anyone),
    get<"/me/requests", my_requests_page>(Who::member),
    get<"/me/requests/new", my_request_form>(Who::member),
    post<"/me/requests/new", ask>(Who::member),
    get<"/me/requests/:id", my_request_page>(Who::member),
    get<"/admin/requests", queue_page>(Act::answer_requests),
    get<"/admin/requests/new", official_form>(Act::answer_requests),
    post<"/admin/requests/new", register_official>(Act::answer_requests),
    get<"/admin/requests/:id", work_page>(Act::answer_requests),
    post<"/admin/requests/:id/lease", take_request>(Act::answer_requests),
    post<"/admin/requests/:id/release", release_request>(Act::answer_requests),
    post<"/admin/requests/:id/look", look_at_request>(Act::answer_requests),
    post<"/admin/requests/:id/note", note_request>(Act::answer_requests),
    post<"/admin/requests/:id/term", extend_request>(Act::answer_requests),
    post<"/admin/requests/:id/answer", end_request>(Act::answer_requests),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

std::vector<web::OfficeEntry> office() {
    return {{"chat", base::words("Requests"), "/admin/requests", Act::answer_requests, [](const db::Reading& db) { return std::int64_t{open_requests(db, {}).open}; },
             base::words("Requests that wait for an answer"), true}};
}

}  // namespace requests
