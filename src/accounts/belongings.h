// What of accounts belongs to a person.
#pragma once

#include <vector>

#include "web/belongings.h"

namespace accounts {

// The account's own row is the first: whoever deletes takes it last, and with it what goes by itself.
std::vector<web::Belonging> belongings();

}  // namespace accounts
