// The pages that explain feeds and frames to people, and the colours that a frame asks for.
#pragma once

#include "web/context.h"

namespace api {

base::Result<web::Response> feeds_page(web::Context&);     // /feeds
base::Result<web::Response> embed_page(web::Context&);     // /embed
base::Result<web::Response> embed_colours(web::Context&);  // /embed/colours.css?accent=195f91

}  // namespace api
