#include "incidents/parts.h"

#include <fmt/format.h>

#include "i18n/dates.h"

namespace incidents {

using base::words;

base::Result<Incident> incident_in(const web::Context& context, IncidentId id) {
    auto incident = incident_of(context.db(), accounts::vault_of(context), id);
    if (!incident) return base::refuse(base::Error::Kind::not_found, words("There is no such incident."));
    return std::move(*incident);
}

web::Badge state_of(const web::Context& context, const Duty& duty, bool ended) {
    if (duty.notice) return {duty.notice->sent ? "good" : "", duty.notice->sent ? "check" : "", say(context, duty.notice->sent ? words("Sent") : words("Not needed")), ""};
    if (ended) return {};
    return requests::clock_badge(context, duty.due_at);
}

std::string address_of(const web::Context& context, IncidentId id, std::string_view part) { return context.href(fmt::format("/admin/incidents/{}{}", id.value, part)); }

}  // namespace incidents
