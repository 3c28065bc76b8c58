// Who else is near an organisation: under the same address, and of the same sort.
#pragma once

#include <vector>

#include "organisations/index.h"
#include "organisations/store.h"
#include "web/context.h"

namespace organisations {

std::vector<Number> at_address(const web::Context&, const Index&, OrganisationId, const BranchShown&, std::size_t most);
// The nearest of its category; where it is not on the map, those behind it in the alphabet.
std::vector<Number> similar(const Index&, Number, std::size_t most);

}  // namespace organisations
