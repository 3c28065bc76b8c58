// The handlers of the editors' routes in pages.cpp.
#pragma once

#include "base/id.h"
#include "web/context.h"

namespace tags {

using Answer = base::Result<web::Response>;
using TagId = base::Id<struct TagIdTag>;

// office_page.cpp
Answer tags_page(web::Context&);
Answer tag_page(web::Context&, TagId);
Answer change_name(web::Context&, TagId);
Answer merge_into(web::Context&, TagId);
Answer part_synonym(web::Context&, TagId);

}  // namespace tags
