#include "events/pages.h"

#include "events/list_page.h"
#include "events/map_page.h"
#include "events/show_page.h"

namespace events {
namespace {

using web::Who;

constexpr web::Route all_routes[] = {
    web::get<"/events", list_page>(Who::anyone),
    web::get<"/events/map", map_page>(Who::anyone),
    web::get<"/events/:id", show_page>(Who::anyone),
    web::get<"/venues/:id/map.svg", venue_picture>(Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace events
