// Organisations as the city's staff list them: found by words of their names, by state and by plan.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/edge.h"
#include "base/instant.h"
#include "db/reading.h"
#include "i18n/language.h"
#include "organisations/organisation.h"

namespace admin {

struct OrganisationRow {
    organisations::OrganisationId id;
    std::string name, state, plan;  // plan: of that day; empty: basic
    std::optional<base::Day> until;  // the last day of the plan
    base::Instant created_at{};
};

struct OrganisationsWanted {
    std::string match;   // an FTS5 expression; empty: whatever they are called
    std::string state, plan;
    base::Day today;
    i18n::Language language = i18n::Language::ru;
};

// The newest first; read away from the edge, at most so many. Those of an import that is still going on are left out.
std::vector<OrganisationRow> organisations_wanted(const db::Reading&, const OrganisationsWanted&, base::Edge<organisations::OrganisationId>, int limit);

struct OrganisationKnown {
    organisations::OrganisationId id;
    std::string slug, name, state, category, address;
    base::Instant created_at{};
    std::optional<base::Instant> verified_at;
    int members = 0;
};
std::optional<OrganisationKnown> organisation_known(const db::Reading&, organisations::OrganisationId, i18n::Language);

}  // namespace admin
