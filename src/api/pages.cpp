#include "api/pages.h"

#include "api/answers.h"
#include "api/explained.h"

namespace api {
namespace {

using web::Feature;
using web::Who;

constexpr web::Route all_routes[] = {
    web::get<"/feeds", feeds_page>(Who::anyone),
    web::get<"/embed", embed_page>(Who::anyone).of(Feature::open_data),
    web::get<"/embed/colours.css", embed_colours>(Who::anyone).of(Feature::open_data),
    web::get<"/api", reference_page>(Who::anyone).of(Feature::open_data),
    web::get<"/api/v1/openapi.json", description>(Who::anyone).of(Feature::open_data),
    web::get<"/api/v1/events", list<events>>(Who::anyone).of(Feature::open_data),
    web::get<"/api/v1/events/:id", one<events>>(Who::anyone).of(Feature::open_data),
    web::get<"/api/v1/occurrences", list<occurrences>>(Who::anyone).of(Feature::open_data),
    web::get<"/api/v1/occurrences/:id", one<occurrences>>(Who::anyone).of(Feature::open_data),
    web::get<"/api/v1/organisations", list<organisations>>(Who::anyone).of(Feature::open_data),
    web::get<"/api/v1/organisations/:id", one<organisations>>(Who::anyone).of(Feature::open_data),
    web::get<"/api/v1/offers", list<offers>>(Who::anyone).of(Feature::open_data).of(Feature::offers),
    web::get<"/api/v1/offers/:id", one<offers>>(Who::anyone).of(Feature::open_data).of(Feature::offers),
    web::get<"/api/v1/venues", list<venues>>(Who::anyone).of(Feature::open_data),
    web::get<"/api/v1/venues/:id", one<venues>>(Who::anyone).of(Feature::open_data),
    web::get<"/api/v1/categories", list<categories>>(Who::anyone).of(Feature::open_data),
    web::get<"/api/v1/districts", list<districts>>(Who::anyone).of(Feature::open_data),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace api
