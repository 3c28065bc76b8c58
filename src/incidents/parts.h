// What the pages of incidents share.
#pragma once

#include <string>

#include "accounts/parts.h"
#include "incidents/store.h"
#include "incidents/views.h"
#include "requests/office.h"
#include "web/context.h"
#include "web/input.h"

namespace incidents {

base::Result<Incident> incident_in(const web::Context&, IncidentId);
web::Badge state_of(const web::Context&, const Duty&, bool ended);
std::string address_of(const web::Context&, IncidentId, std::string_view part = {});

}  // namespace incidents
