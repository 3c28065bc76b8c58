#include "collecting/pages.h"

#include "collecting/handlers.h"

namespace collecting {
namespace {

using web::Act;
using web::get;
using web::post;
using web::Who;

// Whose it is, each handler asks first (own_collection).
constexpr web::Route all_routes[] = {
    get<"/collections", list_page>(Who::anyone),
    get<"/collections/:id", show_page>(Who::anyone),
    get<"/collections/:id/map", map_page>(Who::anyone),
    get<"/me/collections", own_page>(Who::member),
    get<"/me/collections/new", new_page>(Who::member),
    post<"/me/collections/new", write_collection>(Who::member),
    get<"/me/collections/add", add_page>(Who::member),
    post<"/me/collections/add", add_thing>(Who::member),
    get<"/me/collections/:id", one_page>(Who::member),
    post<"/me/collections/:id", change_items>(Who::member),
    get<"/me/collections/:id/edit", edit_page>(Who::member),
    post<"/me/collections/:id/edit", change_collection>(Who::member),
    get<"/me/collections/:id/delete", removal_page>(Who::member),
    post<"/me/collections/:id/delete", remove_collection>(Who::member),
    get<"/admin/collections", office_page>(Act::publish),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

std::vector<web::OfficeEntry> office() { return {{"list", base::words("Collections"), "/admin/collections", Act::publish}}; }

}  // namespace collecting
