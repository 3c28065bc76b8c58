// What of the mail belongs to a person: whatever goes to the own address.
#pragma once

#include <vector>

#include "web/belongings.h"

namespace mail {

std::vector<web::Belonging> belongings();

}  // namespace mail
