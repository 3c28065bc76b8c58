#include "pictures/pages.h"

#include "pictures/icon_pages.h"
#include "pictures/paper_pages.h"
#include "pictures/poster_pages.h"
#include "pictures/qr_pages.h"

namespace pictures {
namespace {

using web::Who;

constexpr web::Route all_routes[] = {
    web::get<"/pictures/events/:id", event_card>(Who::anyone),
    web::get<"/pictures/offers/:id", offer_card>(Who::anyone),
    web::get<"/pictures/organisations/:id", organisation_card>(Who::anyone),
    web::get<"/pictures/works/:id", work_card>(Who::anyone).of(web::Feature::works),
    web::get<"/pictures/venues/:id", venue_card>(Who::anyone),
    web::get<"/pictures/city/:name", city_card>(Who::anyone),
    web::get<"/pictures/stories/events/:id", event_story>(Who::anyone),
    web::get<"/pictures/stories/offers/:id", offer_story>(Who::anyone),
    web::get<"/pictures/squares/events/:id", event_square>(Who::anyone),
    web::get<"/pictures/squares/offers/:id", offer_square>(Who::anyone),
    web::get<"/events/:id/story", event_story_page>(Who::anyone),
    web::get<"/offers/:id/story", offer_story_page>(Who::anyone),
    web::get<"/paper", paper_page>(Who::anyone),
    web::get<"/paper.pdf", paper_pdf>(Who::anyone),
    web::get<"/qr", qr_page>(Who::anyone),
    web::get<"/qr.svg", qr_svg>(Who::anyone),
    web::get<"/qr.png", qr_png>(Who::anyone),
    web::get<"/icon-180.png", icon_180>(Who::anyone),
    web::get<"/icon-192.png", icon_192>(Who::anyone),
    web::get<"/icon-512.png", icon_512>(Who::anyone),
    web::get<"/icon-maskable-512.png", icon_maskable>(Who::anyone),
    web::get<"/favicon.ico", favicon>(Who::anyone),
    web::get<"/manifest.webmanifest", manifest>(Who::anyone),
    web::get<"/.well-known/assetlinks.json", android_links>(Who::anyone),
    web::get<"/.well-known/apple-app-site-association", ios_links>(Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace pictures
