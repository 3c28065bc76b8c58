#include "offers/pages.h"

#include "offers/feed.h"
#include "offers/list_page.h"
#include "offers/map_page.h"
#include "offers/show_page.h"

namespace offers {
namespace {

using web::Who;

constexpr web::Route all_routes[] = {
    web::get<"/offers", list_page>(Who::anyone),
    web::get<"/offers.rss", feed_page>(Who::anyone),
    web::get<"/offers.atom", feed_page>(Who::anyone),
    web::get<"/offers.json", feed_page>(Who::anyone),
    web::get<"/offers/map", map_page>(Who::anyone),
    web::get<"/offers/:id", show_page>(Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace offers
