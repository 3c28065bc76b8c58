#include "events/go_page.h"

#include "events/go_store.h"
#include "web/lead.h"
#include "web/share.h"

namespace events {

base::Result<web::Response> go_to_ticket(web::Context& context, EventId id) {
    auto response = TRY(web::lead(context, ticket_address(context.db(), id).value_or("")));
    context.reached = {"ticket", "events", id.value};
    return response;
}

base::Result<web::Response> go_to_occurrence(web::Context& context, OccurrenceId id) {
    const auto found = reached_at(context.db(), id);
    std::string address;
    if (found) {
        const auto& city = found->settlement.empty() ? context.site.name(context.language) : found->settlement;
        address = web::route_address(found->latitude, found->longitude, found->address, city);
    }
    auto response = TRY(web::lead(context, address));
    context.reached = {"route", "events", found->event.value};
    return response;
}

}  // namespace events
