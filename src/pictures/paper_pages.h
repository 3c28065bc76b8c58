// The page that offers the city on paper, and the paper.
#pragma once

#include "web/context.h"

namespace pictures {

base::Result<web::Response> paper_page(web::Context&);
base::Result<web::Response> paper_pdf(web::Context&);

}  // namespace pictures
