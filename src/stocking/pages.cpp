#include "stocking/pages.h"

#include "stocking/handlers.h"

namespace stocking {
namespace {

using web::get;
using web::post;
using web::TeamAct;
using web::Who;

// Whether a good is that organisation's, each handler asks first (own_good).
constexpr web::Route all_routes[] = {
    get<"/desk/:id/goods", own_goods_page>(TeamAct::edit),
    get<"/desk/:id/goods.csv", goods_csv>(TeamAct::edit),
    get<"/desk/:id/goods/new", new_good_page>(TeamAct::edit),
    post<"/desk/:id/goods/new", write_good>(Who(TeamAct::edit)).taking_files(1),
    get<"/desk/:id/goods/prices", prices_page>(TeamAct::edit),
    post<"/desk/:id/goods/prices", confirm_prices>(TeamAct::edit),
    get<"/desk/:id/goods/import", import_page>(TeamAct::edit),
    post<"/desk/:id/goods/import", take_file>(Who(TeamAct::edit)).taking_files(1),
    get<"/desk/:id/goods/preview", preview_page>(TeamAct::edit),
    post<"/desk/:id/goods/preview", import_file>(TeamAct::edit),
    get<"/desk/:id/goods/:good/edit", edit_good_page>(TeamAct::edit),
    post<"/desk/:id/goods/:good/edit", change_good>(Who(TeamAct::edit)).taking_files(1),
    get<"/desk/:id/goods/:good/hide", hide_page>(TeamAct::edit),
    post<"/desk/:id/goods/:good/hide", hide_good>(TeamAct::edit),
    get<"/desk/:id/goods/:good/remove", remove_page>(TeamAct::edit),
    post<"/desk/:id/goods/:good/remove", remove_good>(TeamAct::edit),
    get<"/me/goods/:id", lead_to_goods>(Who::member),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace stocking
