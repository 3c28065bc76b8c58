// What the page of an event tells programs, in schema.org's words.
#pragma once

#include <string>
#include <vector>

#include "events/query.h"
#include "events/store.h"
#include "web/chrome.h"
#include "web/context.h"

namespace events {

void tell_of_event(web::Chrome&, const web::Context&, const Shown&, const std::vector<DateShown>&, const Category*);

}  // namespace events
