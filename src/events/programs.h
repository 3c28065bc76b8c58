// What the pages of events tell programs: their twins, and what they speak of in schema.org's words.
#pragma once

#include <string>
#include <vector>

#include "events/query.h"
#include "events/store.h"
#include "events/views.h"
#include "web/chrome.h"
#include "web/context.h"

namespace events {

// `dates`: of the page of the list.
void tell_of_list(web::Chrome&, web::Context&, const Query&, const std::string& heading, const std::vector<Index::Date>& dates);
void tell_of_event(web::Chrome&, const web::Context&, const Shown&, const std::vector<DateShown>&, const Category*);

}  // namespace events
