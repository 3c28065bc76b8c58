// The life of an incident; each act is audited in its own transaction.
#pragma once

#include <string_view>
#include <vector>

#include "incidents/store.h"

namespace incidents {

IncidentId record(db::Writing&, const accounts::Vault&, const Known&, base::Instant found_at, const std::vector<Duty>&, const Officer&, base::Instant now);
// Each is refused when the incident has ended, or the same was done before.
base::Result<void> add_known(db::Writing&, const accounts::Vault&, IncidentId, const Known&, const Officer&, base::Instant now);
base::Result<void> note_told(db::Writing&, const accounts::Vault&, IncidentId, To, bool sent, std::string_view note, const Officer&, base::Instant now);
base::Result<void> end(db::Writing&, const accounts::Vault&, IncidentId, std::string_view conclusion, const Officer&, base::Instant now);

}  // namespace incidents
