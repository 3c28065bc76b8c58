// What leads to an organisation: one contact, one branch.
#pragma once

#include <optional>
#include <string>

#include "organisations/go_page.h"

namespace db { class Reading; }

namespace organisations {

struct ContactReached {
    OrganisationId organisation;
    std::string kind, value;
};
// Of an organisation that guests may see.
std::optional<ContactReached> reached_by_contact(const db::Reading&, ContactId);

struct BranchReached {
    OrganisationId organisation;
    std::string address, settlement;
    std::optional<double> latitude, longitude;
};
std::optional<BranchReached> reached_at_branch(const db::Reading&, BranchId);

}  // namespace organisations
