// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include "merging/merge.h"
#include "web/context.h"

namespace merging {

using Answer = base::Result<web::Response>;

// queue_page.cpp
Answer pairs_page(web::Context&);

// pair_page.cpp
Answer pair_page(web::Context&, PairId);
Answer decide_pair(web::Context&, PairId);

}  // namespace merging
