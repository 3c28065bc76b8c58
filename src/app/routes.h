// Every address the program answers: the tables of all slices, one behind the other.
#pragma once

#include <span>
#include <vector>

#include "web/route.h"

namespace app {

std::span<const web::Route> routes();

}  // namespace app
