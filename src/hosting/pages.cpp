#include "hosting/pages.h"

#include "hosting/handlers.h"

namespace hosting {
namespace {

using web::Act;
using web::get;
using web::post;
using web::TeamAct;

// Whether the venue is that organisation's, each handler asks first.
constexpr web::Route all_routes[] = {
    get<"/desk/:id/venues", hosted_page>(TeamAct::edit),
    get<"/desk/:id/venues/:venue", hosted_form>(TeamAct::edit),
    post<"/desk/:id/venues/:venue", change_hosted>(TeamAct::edit),
    post<"/desk/:id/venues/:venue/confirm", confirm_hosted>(TeamAct::edit),
    get<"/admin/venues", hosts_page>(Act::publish),
    get<"/admin/venues/:id", host_page>(Act::publish),
    post<"/admin/venues/:id", change_host>(Act::publish),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

std::vector<web::OfficeEntry> office() { return {{"pin", base::words("Venues"), "/admin/venues", Act::publish}}; }

}  // namespace hosting
