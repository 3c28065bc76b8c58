// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include "claims/claim.h"
#include "web/context.h"

namespace claims {

using Answer = base::Result<web::Response>;

// ask_page.cpp
Answer claim_page(web::Context&, OrganisationId);
Answer ask_for_it(web::Context&, OrganisationId);
Answer verification_page(web::Context&, OrganisationId);
Answer ask_for_check(web::Context&, OrganisationId);

// own_page.cpp
Answer own_claims_page(web::Context&);
Answer own_claim_page(web::Context&, ClaimId);
Answer type_code(web::Context&, ClaimId);
Answer look_at_site(web::Context&, ClaimId);
Answer take_back_claim(web::Context&, ClaimId);

// owner_page.cpp
Answer owner_page(web::Context&, OrganisationId, ClaimId);
Answer answer_as_owner(web::Context&, OrganisationId, ClaimId);

// queue_page.cpp
Answer claims_page(web::Context&);

// item_page.cpp
Answer item_page(web::Context&, ClaimId);
Answer call_and_read_out(web::Context&, ClaimId);
Answer decide_claim(web::Context&, ClaimId);
Answer revoke_check(web::Context&, ClaimId);
Answer document_picture(web::Context&, ClaimId, DocumentNumber);

}  // namespace claims
