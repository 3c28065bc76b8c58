// What of pictures belongs to a person.
#pragma once

#include <vector>

#include "web/belongings.h"

namespace media {

std::vector<web::Belonging> belongings();

}  // namespace media
