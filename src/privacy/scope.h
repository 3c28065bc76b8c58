// All that belongs to a person, in one list: out of it the copy of the own data is made, the deletion, and what the pages say
// about both. A table that names an account stands here or among the exceptions (tests/privacy).
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "web/belongings.h"

namespace privacy {

// The account's own row is the first.
const std::vector<web::Belonging>& scope();

// Tables with a column that names an account, in which nothing is that person's.
struct Exception {
    std::string_view table, why;
};
std::span<const Exception> exceptions();

}  // namespace privacy
