// What of teams belongs to a person.
#pragma once

#include <vector>

#include "web/belongings.h"

namespace teams {

std::vector<web::Belonging> belongings();

}  // namespace teams
