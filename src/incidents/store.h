// All SQL of incidents.
#pragma once

#include <optional>
#include <vector>

#include "accounts/vault.h"
#include "base/edge.h"
#include "db/reading.h"
#include "incidents/incident.h"
#include "requests/request.h"

namespace incidents {

using requests::Officer;

IncidentId insert_incident(db::Writing&, const accounts::Vault&, const Known&, base::Instant found_at, const std::vector<Duty>&, const Officer&, base::Instant now);
void insert_known(db::Writing&, const accounts::Vault&, IncidentId, const Known&, const Officer&, base::Instant now);
void insert_notice(db::Writing&, std::int64_t duty, bool sent, std::string_view note, const Officer&, base::Instant now);
void insert_end(db::Writing&, IncidentId, std::string_view conclusion, const Officer&, base::Instant now);

std::optional<Incident> incident_of(const db::Reading&, const accounts::Vault&, IncidentId);

// What the list shows of one.
struct Row {
    IncidentId id;
    std::string title;
    std::int64_t people = 0;
    base::Instant found_at;
    bool ended = false;
    std::optional<base::Instant> due_at;  // of the first notice that is still to be given; none: everybody was told
};
// The latest first; read away from the edge, at most so many.
std::vector<Row> incidents(const db::Reading&, base::Edge<IncidentId>, int limit);

struct Version {
    Known known;
    std::string actor;
    base::Instant at;
};
std::vector<Version> versions_of(const db::Reading&, const accounts::Vault&, IncidentId);  // the newest first

// Notices that are due soon and of which nobody was reminded.
struct Due {
    std::int64_t id = 0;
    IncidentId incident;
    To to = To::authority;
    base::Instant due_at;
};
std::vector<Due> to_remind(const db::Reading&, base::Instant now);
void set_reminded(db::Writing&, std::int64_t duty, base::Instant now);

}  // namespace incidents
