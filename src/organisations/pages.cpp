#include "organisations/pages.h"

#include "organisations/list_page.h"
#include "organisations/map_page.h"
#include "organisations/show_page.h"

namespace organisations {
namespace {

using web::Who;

constexpr web::Route all_routes[] = {
    web::get<"/organisations", list_page>(Who::anyone),
    web::get<"/organisations/map", map_page>(Who::anyone),
    web::get<"/organisations/:id", show_page>(Who::anyone),
    web::get<"/branches/:id/map.svg", branch_picture>(Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace organisations
