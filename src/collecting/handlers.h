// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include "collections/collection.h"
#include "web/context.h"

namespace collecting {

using Answer = base::Result<web::Response>;
using collections::CollectionId;

// read_pages.cpp
Answer list_page(web::Context&);
Answer show_page(web::Context&, CollectionId);  // and its feeds, by the ending of the address
Answer map_page(web::Context&, CollectionId);

// own_pages.cpp
Answer own_page(web::Context&);
Answer one_page(web::Context&, CollectionId);
Answer change_items(web::Context&, CollectionId);
Answer removal_page(web::Context&, CollectionId);
Answer remove_collection(web::Context&, CollectionId);

// form_pages.cpp
Answer new_page(web::Context&);
Answer write_collection(web::Context&);
Answer edit_page(web::Context&, CollectionId);
Answer change_collection(web::Context&, CollectionId);
Answer add_page(web::Context&);
Answer add_thing(web::Context&);

// office_page.cpp
Answer office_page(web::Context&);

}  // namespace collecting
