#include "incidents/pages.h"

#include "incidents/handlers.h"

namespace incidents {
namespace {

using web::Act;
using web::get;
using web::post;

constexpr web::Route all_routes[] = {
    get<"/admin/incidents", list_page>(Act::answer_requests),
    get<"/admin/incidents/new", new_page>(Act::answer_requests),
    post<"/admin/incidents/new", record_incident>(Act::answer_requests),
    get<"/admin/incidents/:id", show_page>(Act::answer_requests),
    get<"/admin/incidents/:id/known", known_page>(Act::answer_requests),
    post<"/admin/incidents/:id/known", add_to_known>(Act::answer_requests),
    get<"/admin/incidents/:id/notices/:to", notice_page>(Act::answer_requests),
    post<"/admin/incidents/:id/notices/:to", note_notice>(Act::answer_requests),
    post<"/admin/incidents/:id/end", end_incident>(Act::answer_requests),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

std::vector<web::OfficeEntry> office() {
    return {{"alert", base::words("Incidents"), "/admin/incidents", Act::answer_requests, [](const db::Reading& db) { return std::int64_t{open_incidents(db, {}).open}; },
             base::words("Incidents that have not ended"), true}};
}

}  // namespace incidents
