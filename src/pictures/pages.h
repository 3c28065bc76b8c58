// What the city draws as a file: pictures for messengers, stories, QR codes, icons, the paper.
#pragma once

#include <span>

#include "web/route.h"

namespace pictures {

std::span<const web::Route> routes();

}  // namespace pictures
