// What of the time before the opening belongs to a person.
#pragma once

#include <vector>

#include "web/belongings.h"

namespace opening {

std::vector<web::Belonging> belongings();

}  // namespace opening
