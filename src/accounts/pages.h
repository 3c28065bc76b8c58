// The routes of people: signing up, signing in, the own account.
#pragma once

#include <span>

#include "web/route.h"

namespace accounts {

std::span<const web::Route> routes();

}  // namespace accounts
