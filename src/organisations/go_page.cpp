#include "organisations/go_page.h"

#include "organisations/contact.h"
#include "organisations/go_store.h"
#include "web/lead.h"
#include "web/share.h"

namespace organisations {

base::Result<web::Response> go_to_contact(web::Context& context, ContactId id) {
    const auto found = reached_by_contact(context.db(), id);
    auto response = TRY(web::lead(context, found ? contact_address(found->kind, found->value) : std::string()));
    context.reached = {way_of(found->kind), "organisations", found->organisation.value};
    return response;
}

base::Result<web::Response> go_to_branch(web::Context& context, BranchId id) {
    const auto found = reached_at_branch(context.db(), id);
    std::string address;
    if (found) {
        const auto& city = found->settlement.empty() ? context.site.name(context.language) : found->settlement;
        address = web::route_address(found->latitude, found->longitude, found->address, city);
    }
    auto response = TRY(web::lead(context, address));
    context.reached = {"route", "organisations", found->organisation.value};
    return response;
}

}  // namespace organisations
