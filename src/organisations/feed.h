// The directory for readers of news, and what pages of organisations tell programs.
#pragma once

#include "organisations/index.h"
#include "organisations/store.h"
#include "organisations/views.h"
#include "web/context.h"

namespace organisations {

base::Result<web::Response> feed_page(web::Context&);  // /organisations.rss, .atom, .json

void tell_of_list(web::Chrome&, const web::Context&, const std::string& address, const IndexView&);
void tell_of_organisation(web::Chrome&, const web::Context&, const Shown&, const std::vector<BranchShown>&, const std::vector<IndexedCategory>&);

}  // namespace organisations
