// What of the review belongs to a person.
#pragma once

#include <vector>

#include "web/belongings.h"

namespace moderation {

std::vector<web::Belonging> belongings();

}  // namespace moderation
