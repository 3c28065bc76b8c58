// The QR code of any page of the city: a page to be printed, and the code as SVG and PNG.
#pragma once

#include "web/context.h"

namespace pictures {

base::Result<web::Response> qr_page(web::Context&);
base::Result<web::Response> qr_svg(web::Context&);
base::Result<web::Response> qr_png(web::Context&);

}  // namespace pictures
