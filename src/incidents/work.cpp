#include "incidents/work.h"

#include <fmt/format.h>

#include "audit/audit.h"

namespace incidents {
namespace {

using accounts::Vault;
using base::words;
using db::Writing;

void note_act(Writing& db, const Officer& who, std::string act, IncidentId id, std::string purpose, std::vector<audit::Change> changes, base::Instant now) {
    audit::record(db, {now, who.account.value, who.role, std::move(act), "incident", id.value, std::move(purpose), std::move(changes)});
}

base::Result<Incident> open_one(const Writing& db, const Vault& vault, IncidentId id) {
    auto incident = incident_of(db, vault, id);
    if (!incident) return base::refuse(base::Error::Kind::not_found, words("There is no such incident."));
    if (incident->end) return base::refuse(base::Error::Kind::conflict, words("This incident has ended, so nothing more is written into it."));
    return std::move(*incident);
}

}  // namespace

IncidentId record(Writing& db, const Vault& vault, const Known& known, base::Instant found_at, const std::vector<Duty>& duties, const Officer& who, base::Instant now) {
    const auto id = insert_incident(db, vault, known, found_at, duties, who, now);
    note_act(db, who, "incident.record", id, {}, {{"people", "", fmt::to_string(known.people)}}, now);
    return id;
}

base::Result<void> add_known(Writing& db, const Vault& vault, IncidentId id, const Known& known, const Officer& who, base::Instant now) {
    const auto before = TRY(open_one(db, vault, id));
    insert_known(db, vault, id, known, who, now);
    note_act(db, who, "incident.change", id, {}, {{"people", fmt::to_string(before.known.people), fmt::to_string(known.people)}}, now);
    return {};
}

base::Result<void> note_told(Writing& db, const Vault& vault, IncidentId id, To to, bool sent, std::string_view note, const Officer& who, base::Instant now) {
    const auto incident = TRY(open_one(db, vault, id));
    const auto* duty = incident.duty(to);
    if (!duty) return base::refuse(base::Error::Kind::not_found, words("The law of this country does not ask for this notice."));
    if (duty->notice) return base::refuse(base::Error::Kind::conflict, words("It is written down already that this was done."));
    insert_notice(db, duty->id, sent, note, who, now);
    note_act(db, who, "incident.notice", id, std::string(note), {{std::string(to_names[static_cast<std::size_t>(to)]), "", sent ? "sent" : "not needed"}}, now);
    return {};
}

base::Result<void> end(Writing& db, const Vault& vault, IncidentId id, std::string_view conclusion, const Officer& who, base::Instant now) {
    const auto incident = TRY(open_one(db, vault, id));
    if (!incident.all_told()) return base::refuse(base::Error::Kind::conflict, words("An incident ends when everybody was told, or it is written down why not."));
    insert_end(db, id, conclusion, who, now);
    note_act(db, who, "incident.end", id, {}, {{"state", "open", "ended"}}, now);
    return {};
}

}  // namespace incidents
