#include "guide/pages.h"

#include "guide/handlers.h"

namespace guide {
namespace {

using web::Who;

constexpr web::Route all_routes[] = {
    web::get<"/categories", categories_page>(Who::anyone),
    web::get<"/children", children_page>(Who::anyone),
    web::get<"/districts", districts_page>(Who::anyone),
    web::get<"/districts/:slug", district_page>(Who::anyone),
    web::get<"/near", near_page>(Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace guide
