// What of writing for the city belongs to a person.
#pragma once

#include <vector>

#include "web/belongings.h"

namespace authoring {

std::vector<web::Belonging> belongings();

}  // namespace authoring
