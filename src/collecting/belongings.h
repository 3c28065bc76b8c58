// What of collections belongs to a person.
#pragma once

#include <vector>

#include "web/belongings.h"

namespace collecting {

std::vector<web::Belonging> belongings();

}  // namespace collecting
