#include "opening/pages.h"

#include "opening/handlers.h"

namespace opening {
namespace {

using web::Act;
using web::get;
using web::post;
using web::Who;

constexpr web::Route all_routes[] = {
    get<"/opening", landing_page>(Who::anyone),
    post<"/opening", leave_address>(Who::anyone),
    get<"/opening/sent", sent_page>(Who::anyone),
    get<"/opening/address/:token", follow_address>(Who::anyone),
    get<"/opening/address", address_page>(Who::anyone),
    post<"/opening/address", confirm_own_address>(Who::anyone),
    post<"/opening/address/off", take_address_off>(Who::anyone),
    get<"/opening/invitation", invitation_page>(Who::member),
    post<"/opening/invitation", use_invitation>(Who::member),
    get<"/press", press_page>(Who::anyone),
    get<"/admin/opening", office_page>(Act::configure),
    post<"/admin/opening", change_opening>(Act::configure).limited(256 * 1024),
    post<"/admin/opening/codes", create_code>(Act::configure),
    post<"/admin/opening/codes/:id/withdraw", withdraw_one>(Act::configure),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

std::vector<web::OfficeEntry> office() { return {{"flag", base::words("Opening of the city"), "/admin/opening", Act::configure}}; }

}  // namespace opening
