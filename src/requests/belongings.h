// What of requests belongs to a person.
#pragma once

#include <vector>

#include "web/belongings.h"

namespace requests {

std::vector<web::Belonging> belongings();

}  // namespace requests
