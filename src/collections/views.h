// What of collections stands on the pages of things.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace collections {

struct ThingLinks {
    std::vector<web::Link> in;   // public collections that hold it
    std::string add_href;        // into an own one; empty: not from here
};

}  // namespace collections
