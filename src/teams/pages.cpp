#include "teams/pages.h"

#include "teams/handlers.h"

namespace teams {
namespace {

using web::get;
using web::post;
using web::TeamAct;
using web::Who;

// Who gives somebody a right over an organisation proves first that it is they who sit there.
constexpr web::Route all_routes[] = {
    get<"/desk", own_page>(Who::member),
    get<"/desk/new", new_page>(Who::member),
    post<"/desk/new", found_organisation>(Who::member),
    get<"/desk/:id", desk_page>(TeamAct::enter),
    get<"/desk/:id/delete", discard_page>(TeamAct::manage_team),
    post<"/desk/:id/delete", discard_draft>(TeamAct::manage_team),
    get<"/desk/:id/team", team_page>(TeamAct::manage_team),
    post<"/desk/:id/team", change_team>(TeamAct::manage_team),
    get<"/desk/:id/invite", invitation_page>(Who(TeamAct::manage_team)).proved(),
    post<"/desk/:id/invite", make_invitation>(Who(TeamAct::manage_team)).proved(),
    get<"/desk/:id/team/:account", member_page>(Who(TeamAct::manage_team)).proved(),
    post<"/desk/:id/team/:account", change_member>(Who(TeamAct::manage_team)).proved(),
    get<"/desk/:id/team/:account/remove", removal_page>(TeamAct::manage_team),
    post<"/desk/:id/team/:account/remove", remove_member>(TeamAct::manage_team),
    get<"/desk/:id/hand-over", hand_over_page>(Who(TeamAct::manage_team)).proved(),
    post<"/desk/:id/hand-over", hand_over_to>(Who(TeamAct::manage_team)).proved(),
    get<"/desk/:id/leave", leave_page>(TeamAct::enter),
    post<"/desk/:id/leave", leave_team>(TeamAct::enter),
    get<"/join/:token", follow_invitation>(Who::anyone),
    get<"/join", join_page>(Who::anyone),
    post<"/join", join_team>(Who::member),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace teams
