#include "organisations/pages.h"

#include "organisations/feed.h"
#include "organisations/go_page.h"
#include "organisations/list_page.h"
#include "organisations/map_page.h"
#include "organisations/show_page.h"

namespace organisations {
namespace {

using web::Who;

constexpr web::Route all_routes[] = {
    web::get<"/organisations", list_page>(Who::anyone),
    web::get<"/organisations/map", map_page>(Who::anyone),
    web::get<"/organisations.rss", feed_page>(Who::anyone),
    web::get<"/organisations.atom", feed_page>(Who::anyone),
    web::get<"/organisations.json", feed_page>(Who::anyone),
    web::get<"/organisations/:id", show_page>(Who::anyone),
    web::get<"/branches/:id/map.svg", branch_picture>(Who::anyone),
    web::get<"/go/contact/:id", go_to_contact>(Who::anyone),
    web::post<"/go/contact/:id", go_to_contact>(Who::anyone).showing(web::Shown::origin),  // a browser tells of a call
    web::get<"/go/branch/:id/route", go_to_branch>(Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace organisations
