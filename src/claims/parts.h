// What the pages of claims share.
#pragma once

#include <string>

#include "claims/claim.h"
#include "claims/store.h"
#include "web/chrome.h"
#include "web/context.h"
#include "web/input.h"

namespace claims {

std::string own_path(ClaimId);                    // "/me/claims/17"
std::string owner_path(const Claim&);             // "/desk/3/claims/17"
std::string office_path(ClaimId, std::string_view part = {});  // "/admin/claims/17"
std::string desk_of(OrganisationId);
std::string verification_of(OrganisationId);      // "/desk/3/verification"

base::Words name_of(Kind);
base::Words name_of(State);
base::Words name_of(Reason);      // as it is chosen
base::Words sentence_of(Reason);  // as whoever asked reads it
std::string method_words(const web::Context&, const Claim&);  // "By phone: +7 710 …"
web::Badge state_badge(const web::Context&, const Claim&);

Acting acting(web::Context&);     // of somebody with a duty, a place in the team of the address, or neither
base::Result<Claim> claim_here(const web::Context&, ClaimId);

// A part of the address of pages below: their frame.
web::Chrome own_chrome(web::Context&, std::string title, web::Link back);
template <class View>
web::Response own_page(web::Context& context, void (*compiled)(web::Html&, const web::Chrome&, const View&), const View& view, const web::Input& input, std::string title, web::Link back) {
    auto response = context.page(compiled, own_chrome(context, std::move(title), std::move(back)), view);
    if (!input.good()) response.status = 422;
    return response;
}

}  // namespace claims
