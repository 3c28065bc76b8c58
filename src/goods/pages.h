// /goods: where to buy; a good's page; the goods of one organisation.
#pragma once

#include <span>

#include "web/route.h"

namespace goods {

std::span<const web::Route> routes();

}  // namespace goods
