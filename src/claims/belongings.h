// What of claims belongs to a person.
#pragma once

#include <vector>

#include "web/belongings.h"

namespace claims {

std::vector<web::Belonging> belongings();

}  // namespace claims
