// What of consents belongs to a person.
#pragma once

#include <vector>

#include "web/belongings.h"

namespace legal {

std::vector<web::Belonging> belongings();

}  // namespace legal
