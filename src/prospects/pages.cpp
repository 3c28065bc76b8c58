#include "prospects/pages.h"

#include "prospects/handlers.h"

namespace prospects {
namespace {

using web::Act;
using web::get;
using web::post;
using web::Who;

constexpr web::Route all_routes[] = {
    get<"/admin/prospects", list_page>(Act::manage_organisations),
    get<"/admin/prospects.csv", list_csv>(Act::manage_organisations),
    get<"/admin/prospects/figures", figures_page>(Act::manage_organisations),
    get<"/admin/prospects/new", new_page>(Act::manage_organisations),
    post<"/admin/prospects/new", take_in_some>(Act::manage_organisations),
    get<"/admin/prospects/:id", card_page>(Act::manage_organisations),
    post<"/admin/prospects/:id", plan_one>(Act::manage_organisations),
    post<"/admin/prospects/:id/note", note_one>(Act::manage_organisations),
    post<"/admin/prospects/:id/link", link_one>(Act::manage_organisations),
    get<"/welcome/:token", follow_welcome>(Who::anyone),
    get<"/welcome", welcome_page>(Who::anyone),
    post<"/welcome", accept_welcome>(Who::member),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

std::vector<web::OfficeEntry> office() { return {{"place", base::words("Organisations to win"), "/admin/prospects", Act::manage_organisations}}; }

}  // namespace prospects
