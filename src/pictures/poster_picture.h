// Pictures of one thing: beside a link in a messenger, and as a story to be posted.
#pragma once

#include <string>
#include <string_view>

#include "pictures/parts.h"
#include "web/poster.h"

namespace pictures {

// PNG. `address`: of the page, as its QR code says it; only stories and squares have one.
std::string poster_picture(const web::Poster&, const Brand&, web::Format, std::string_view address);
// PNG, 1200 × 630: what stands beside links to pages that show no one thing.
std::string city_picture(const Brand&);

Size size_of(web::Format);

}  // namespace pictures
