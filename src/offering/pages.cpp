#include "offering/pages.h"

#include "offering/handlers.h"

namespace offering {
namespace {

using web::get;
using web::post;
using web::TeamAct;
using web::Who;

// Whether an offer is that organisation's, each handler asks first (own_offer).
constexpr web::Route all_routes[] = {
    get<"/desk/:id/offers", offers_page>(TeamAct::edit),
    get<"/desk/:id/offers/new", new_offer_page>(TeamAct::edit),
    post<"/desk/:id/offers/new", write_offer>(TeamAct::edit),
    get<"/desk/:id/offers/:offer", offer_page>(TeamAct::edit),
    get<"/desk/:id/offers/:offer/edit", edit_offer_page>(TeamAct::edit),
    post<"/desk/:id/offers/:offer/edit", change_offer>(TeamAct::edit),
    get<"/desk/:id/offers/:offer/preview", preview_offer>(TeamAct::edit),
    get<"/desk/:id/offers/:offer/end", end_page>(TeamAct::edit),
    post<"/desk/:id/offers/:offer/end", end_offer>(TeamAct::edit),
    get<"/desk/:id/offers/:offer/delete", discard_page>(TeamAct::edit),
    post<"/desk/:id/offers/:offer/delete", discard_offer>(TeamAct::edit),
    get<"/desk/:id/offers/:offer/withdraw", withdraw_page>(TeamAct::edit),
    post<"/desk/:id/offers/:offer/withdraw", withdraw_offer>(TeamAct::edit),
    get<"/me/offers/:id", lead_to_offer>(Who::member),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace offering
