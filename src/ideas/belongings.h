// What of ideas belongs to a person.
#pragma once

#include <vector>

#include "web/belongings.h"

namespace ideas {

std::vector<web::Belonging> belongings();

}  // namespace ideas
