// What of support belongs to a person.
#pragma once

#include <vector>

#include "web/belongings.h"

namespace support {

std::vector<web::Belonging> belongings();

}  // namespace support
