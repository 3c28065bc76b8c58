// Where a branch that guests may see stands.
#pragma once

#include <optional>

#include "db/reading.h"
#include "maps/ground.h"
#include "organisations/organisation.h"

namespace organisations {

std::optional<maps::Degrees> place_of_branch(const db::Reading&, BranchId);

}  // namespace organisations
