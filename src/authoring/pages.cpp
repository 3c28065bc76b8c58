#include "authoring/pages.h"

#include "authoring/handlers.h"

namespace authoring {
namespace {

using web::Act;
using web::get;
using web::post;
using web::Who;

// Whose event it is, each handler asks first (own_event).
constexpr web::Route all_routes[] = {
    get<"/me/events", own_events_page>(Who::member),
    get<"/me/events/new", new_event_page>(Who::member),
    post<"/me/events/new", write_event>(Who(Who::member)).taking_files(8),
    get<"/me/events/:id", own_event_page>(Who::member),
    get<"/me/events/:id/edit", edit_event_page>(Who::member),
    post<"/me/events/:id/edit", change_event>(Who(Who::member)).taking_files(8),
    get<"/me/events/:id/preview", preview_event>(Who::member),
    get<"/me/events/:id/dates/:starts", date_page>(Who::member),
    post<"/me/events/:id/dates/:starts", change_date>(Who::member),
    get<"/me/events/:id/cancel", cancel_page>(Who::member),
    post<"/me/events/:id/cancel", cancel_event>(Who::member),
    get<"/me/events/:id/delete", discard_page>(Who::member),
    post<"/me/events/:id/delete", discard_event>(Who::member),
    get<"/me/events/:id/withdraw", withdraw_page>(Who::member),
    post<"/me/events/:id/withdraw", withdraw_event>(Who::member),
    get<"/events/:id/suggest", suggestion_page>(Who::member),
    post<"/events/:id/suggest", suggest_change>(Who::member),
    get<"/admin/intake", intake_page>(Act::publish),
    post<"/admin/intake", take_in>(Act::publish),
    get<"/admin/intake/read", intake_page>(Act::publish),  // the way back for whoever changes the language there
    post<"/admin/intake/read", read_post>(Act::publish),
    get<"/admin/choice", choices_page>(Act::publish),
    get<"/admin/choice/:id", choice_page>(Act::publish),
    post<"/admin/choice/:id", choose_event>(Act::publish),
    post<"/admin/choice/:id/end", end_choice>(Act::publish),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

std::vector<web::OfficeEntry> office() { return {{"plus", base::words("Intake of events"), "/admin/intake", Act::publish}, {"star", base::words("Editors’ choice"), "/admin/choice", Act::publish}}; }

}  // namespace authoring
