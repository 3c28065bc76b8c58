// The neighbouring cities that a city names as near.
#pragma once

#include <optional>
#include <vector>

#include "web/context.h"

namespace cities {

// "Сәтбаев, 18 км", leading to what is on there: of the neighbours within what the city has switched on.
std::vector<web::Link> near_links(const web::Context&);

// Along a great circle; nothing where one of the places is not known.
std::optional<double> kilometres(std::optional<double> latitude, std::optional<double> longitude, std::optional<double> other_latitude, std::optional<double> other_longitude);

}  // namespace cities
