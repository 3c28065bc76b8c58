#include "events/pages.h"

#include "events/embed_page.h"
#include "events/feed.h"
#include "events/list_page.h"
#include "events/show_page.h"

namespace events {
namespace {

using web::Who;

constexpr web::Route all_routes[] = {
    web::get<"/events", list_page>(Who::anyone),
    web::get<"/events.ics", feed_page>(Who::anyone),
    web::get<"/events.rss", feed_page>(Who::anyone),
    web::get<"/events.atom", feed_page>(Who::anyone),
    web::get<"/events.json", feed_page>(Who::anyone),
    web::get<"/events/:id", show_page>(Who::anyone),
    web::get<"/embed/events", embed_list>(Who::anyone),
    web::get<"/embed/calendar", embed_calendar>(Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace events
