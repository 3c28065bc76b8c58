#include "goods/pages.h"

#include "goods/handlers.h"

namespace goods {
namespace {

constexpr web::Route all_routes[] = {
    web::get<"/goods", list_page>(web::Who::anyone),
    web::get<"/goods/:id", show_page>(web::Who::anyone),
    web::get<"/organisations/:id/goods", shop_page>(web::Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace goods
