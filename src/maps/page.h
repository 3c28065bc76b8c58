// What the pages of maps have in common: the filters of a list around a map, and what is said of what it shows.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "maps/sheet.h"
#include "maps/views.h"
#include "web/listing.h"

namespace maps {

// The filters of the list, whose last group is its order: a map is in none.
void fill_filters(PageView&, const web::Context&, const web::Asked&, std::vector<web::FilterGroup> groups, std::size_t leading);

// "In view: 163 · Without a place on the map: 4"
std::string summary(const web::Context&, const Sheet&, std::int64_t without);

// Nothing is in view. `none`: what is said where nothing that was found has a place; `list`: the address of the same as a list.
web::Empty nothing(const web::Context&, const web::Asked&, bool found, const base::Words& none, const std::string& list);

}  // namespace maps
