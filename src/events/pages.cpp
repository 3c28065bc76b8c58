#include "events/pages.h"

#include "events/embed_page.h"
#include "events/feed.h"
#include "events/go_page.h"
#include "events/list_page.h"
#include "events/map_page.h"
#include "events/month_page.h"
#include "events/screenings_page.h"
#include "events/show_page.h"
#include "events/venues_page.h"
#include "events/weekend_page.h"
#include "events/work_page.h"
#include "events/works_page.h"

namespace events {
namespace {

using web::Who;

constexpr web::Route all_routes[] = {
    web::get<"/events", list_page>(Who::anyone),
    web::get<"/events.ics", feed_page>(Who::anyone),
    web::get<"/events.rss", feed_page>(Who::anyone),
    web::get<"/events.atom", feed_page>(Who::anyone),
    web::get<"/events.json", feed_page>(Who::anyone),
    web::get<"/embed/events", embed_list>(Who::anyone).of(web::Feature::open_data),
    web::get<"/embed/calendar", embed_calendar>(Who::anyone).of(web::Feature::open_data),
    web::get<"/events/calendar", calendar_page>(Who::anyone),
    web::get<"/events/weekend", weekend_page>(Who::anyone),
    web::get<"/events/map", map_page>(Who::anyone),
    web::get<"/events/:id", show_page>(Who::anyone),
    web::get<"/films", films_page>(Who::anyone).of(web::Feature::works),
    web::get<"/plays", plays_page>(Who::anyone).of(web::Feature::works),
    web::get<"/works/:id", work_page>(Who::anyone).of(web::Feature::works),
    web::get<"/screenings", screenings_page>(Who::anyone).of(web::Feature::works),
    web::get<"/venues", venues_page>(Who::anyone),
    web::get<"/venues/:id", venue_page>(Who::anyone),
    web::get<"/venues/:id/map.svg", venue_picture>(Who::anyone),
    web::get<"/go/event/:id/ticket", go_to_ticket>(Who::anyone),
    web::get<"/go/occurrence/:id/route", go_to_occurrence>(Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace events
