// /media/DIGEST.png: the pictures of a city.
#pragma once

#include <span>

#include "web/route.h"

namespace media {

std::span<const web::Route> routes();

}  // namespace media
