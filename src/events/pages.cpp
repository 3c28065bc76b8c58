#include "events/pages.h"

#include "events/go_page.h"
#include "events/list_page.h"
#include "events/show_page.h"

namespace events {
namespace {

using web::Who;

constexpr web::Route all_routes[] = {
    web::get<"/events", list_page>(Who::anyone),
    web::get<"/events/:id", show_page>(Who::anyone),
    web::get<"/go/event/:id/ticket", go_to_ticket>(Who::anyone),
    web::get<"/go/occurrence/:id/route", go_to_occurrence>(Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace events
