// The other ways into the guide, as links at the end of its pages.
#pragma once

#include <string_view>
#include <vector>

#include "web/context.h"

namespace events {

bool anything_ahead(web::Context&);  // or under way
web::Empty none_yet(const web::Context&);  // of a city without events

// Those that lead to something; not the page one is on.
std::vector<web::Link> other_ways(web::Context&, std::string_view here);

}  // namespace events
