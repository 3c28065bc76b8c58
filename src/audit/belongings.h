// What of the log is about a person: looks at the own data, and acts of the own.
#pragma once

#include <vector>

#include "web/belongings.h"

namespace audit {

std::vector<web::Belonging> belongings();

}  // namespace audit
