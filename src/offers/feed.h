// The list of offers for readers of news, and what pages of offers tell programs.
#pragma once

#include "offers/store.h"
#include "offers/views.h"
#include "web/context.h"

namespace offers {

base::Result<web::Response> feed_page(web::Context&);  // /offers.rss, .atom, .json

void tell_of_list(web::Chrome&, const web::Context&, const std::string& address, const IndexView&);
void tell_of_offer(web::Chrome&, const web::Context&, const Shown&);

}  // namespace offers
