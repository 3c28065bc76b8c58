// Who else is near an organisation: under the same address, and of the same sort.
#pragma once

#include <vector>

#include "organisations/row.h"
#include "web/context.h"

namespace organisations {

std::vector<Number> at_address(const web::Context&, const Index&, OrganisationId, const BranchShown&, std::size_t most);
// The nearest of its category, each with how far it is; where it is not on the map, those behind it in the alphabet.
std::vector<RowOf> similar(const Index&, Number, std::size_t most);

}  // namespace organisations
