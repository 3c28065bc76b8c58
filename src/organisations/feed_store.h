// What readers of news are told of organisations beyond what a row shows.
#pragma once

#include <string>
#include <vector>

#include "db/reading.h"
#include "organisations/organisation.h"

namespace organisations {

struct Told {
    OrganisationId id;
    std::string slug, name, language, summary, description_html, category, address;
    base::Instant created, updated;
};
std::vector<Told> told(const db::Reading&, const std::vector<OrganisationId>&, i18n::Language);  // in the order of the ids

}  // namespace organisations
