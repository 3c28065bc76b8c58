// Pages: asking for no more letters of a kind.
#pragma once

#include <span>

#include "web/route.h"

namespace mail {

std::span<const web::Route> routes();

}  // namespace mail
