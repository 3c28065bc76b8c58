// A place beside its address: the still picture of the ground around it, and the ways there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "maps/ground.h"
#include "maps/views.h"
#include "web/context.h"

namespace maps {

struct Place {
    std::optional<double> latitude, longitude;
    std::string name, address, settlement;  // settlement: empty in the city itself
};

// `picture`: the path under which still() is answered for this very place, so that nobody can ask for any other;
// `map`: of the page that shows the city around it.
Whereabouts whereabouts(const web::Context&, const Place&, std::string_view picture, std::string_view map);

// A picture of 360 × 160 pixels with the place in its middle. ?night=yes: in the colours of the night.
base::Result<web::Response> still(const web::Context&, Degrees);

}  // namespace maps
