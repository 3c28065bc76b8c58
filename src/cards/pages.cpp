#include "cards/pages.h"

#include "cards/handlers.h"

namespace cards {
namespace {

using web::get;
using web::post;
using web::TeamAct;
using web::Who;

constexpr int most_files = 13;  // photos and a logo

constexpr web::Route all_routes[] = {
    get<"/desk/:id/card", about_page>(TeamAct::edit),
    post<"/desk/:id/card", change_about>(TeamAct::edit),
    get<"/desk/:id/card/places", places_page>(TeamAct::edit),
    post<"/desk/:id/card/places", change_places>(TeamAct::edit),
    get<"/desk/:id/card/places/:number/map.svg", place_picture>(TeamAct::edit),
    get<"/desk/:id/card/details", details_page>(TeamAct::edit),
    post<"/desk/:id/card/details", change_details>(TeamAct::edit),
    get<"/desk/:id/card/photos", photos_page>(TeamAct::edit),
    post<"/desk/:id/card/photos", change_photos>(Who(TeamAct::edit)).taking_files(most_files),
    get<"/desk/:id/card/preview", card_preview>(TeamAct::edit),
    get<"/desk/:id/card/send", send_page>(TeamAct::edit),
    post<"/desk/:id/card/send", send_it>(TeamAct::edit),
    get<"/desk/:id/card/withdraw", take_back_page>(TeamAct::edit),
    post<"/desk/:id/card/withdraw", take_it_back>(TeamAct::edit),
    get<"/desk/:id/card/drop", drop_page>(TeamAct::edit),
    post<"/desk/:id/card/drop", drop_them>(TeamAct::edit),
    get<"/organisations/:id/suggest", correction_page>(Who::member),
    post<"/organisations/:id/suggest", send_correction>(Who::member),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace cards
