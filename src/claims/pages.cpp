#include "claims/pages.h"

#include "claims/handlers.h"
#include "claims/store.h"

namespace claims {
namespace {

using web::Act;
using web::get;
using web::post;
using web::TeamAct;
using web::Who;

constexpr web::Route all_routes[] = {
    get<"/organisations/:id/claim", claim_page>(Who::member),
    post<"/organisations/:id/claim", ask_for_it>(Who::member).taking_files(most_documents),
    get<"/me/claims", own_claims_page>(Who::member),
    get<"/me/claims/:id", own_claim_page>(Who::member),
    post<"/me/claims/:id/code", type_code>(Who::member),
    post<"/me/claims/:id/site", look_at_site>(Who::member).rated("outside"),
    post<"/me/claims/:id/withdraw", take_back_claim>(Who::member),
    get<"/desk/:id/verification", verification_page>(TeamAct::manage_team),
    post<"/desk/:id/verification", ask_for_check>(Who(TeamAct::manage_team)).taking_files(most_documents),
    get<"/desk/:id/claims/:claim", owner_page>(TeamAct::manage_team),
    post<"/desk/:id/claims/:claim", answer_as_owner>(TeamAct::manage_team),
    get<"/admin/claims", claims_page>(Act::manage_organisations),
    get<"/admin/claims/:id", item_page>(Act::manage_organisations),
    post<"/admin/claims/:id", decide_claim>(Act::manage_organisations),
    post<"/admin/claims/:id/call", call_and_read_out>(Act::manage_organisations),
    post<"/admin/claims/:id/revoke", revoke_check>(Act::manage_organisations),
    get<"/admin/claims/:id/documents/:number", document_picture>(Act::manage_organisations),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

std::vector<web::OfficeEntry> office() {
    return {{"shield", base::words("Claims and checks"), "/admin/claims", Act::manage_organisations, [](const db::Reading& db) { return std::int64_t{count_waiting(db, base::Instant::max()).count}; },
             base::words("Organisations to be checked"), false}};
}

}  // namespace claims
