#include "organisations/branch_place.h"

namespace organisations {

std::optional<maps::Degrees> place_of_branch(const db::Reading& db, BranchId id) {
    const auto found = db.one<std::pair<double, double>>(
        "select b.latitude, b.longitude from branch b join organisation o on o.id = b.organisation_id where b.id = ?"
        " and b.latitude is not null and b.longitude is not null and o.state in ('published', 'closed')"
        " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying'))", id);
    if (!found) return {};
    return maps::Degrees{found->first, found->second};
}

}  // namespace organisations
