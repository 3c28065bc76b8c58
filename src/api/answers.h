// The answers of the API: a list, one thing, its own description, and the page that explains it all to people.
#pragma once

#include "api/resource.h"
#include "base/id.h"
#include "web/context.h"

namespace api {

using ThingId = base::Id<struct ThingTag>;

base::Result<web::Response> answer_list(web::Context&, const Resource&);
base::Result<web::Response> answer_one(web::Context&, const Resource&, ThingId);
base::Result<web::Response> description(web::Context&);     // /api/v1/openapi.json
base::Result<web::Response> reference_page(web::Context&);  // /api

template <const Resource& resource>
base::Result<web::Response> list(web::Context& context) { return answer_list(context, resource); }
template <const Resource& resource>
base::Result<web::Response> one(web::Context& context, ThingId id) { return answer_one(context, resource, id); }

}  // namespace api
