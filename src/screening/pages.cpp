#include "screening/pages.h"

#include "screening/handlers.h"

namespace screening {
namespace {

using web::Act;
using web::get;
using web::post;
using web::TeamAct;
using web::Who;

// Each page in the office and at a desk: where one stands is found first, then the page is the same.
template <auto page, class... Ids>
Answer in_office(web::Context& context, Ids... ids) {
    const auto stand = TRY(office_stand(context));
    return page(context, stand, ids...);
}
template <auto page, class... Ids>
Answer at_desk(web::Context& context, OrganisationId organisation, Ids... ids) {
    const auto stand = TRY(desk_stand(context, organisation));
    return page(context, stand, ids...);
}

// Whether a work or a venue is that organisation's, each handler asks first.
constexpr web::Route all_routes[] = {
    get<"/admin/works", in_office<works_page>>(Act::publish),
    get<"/admin/works/new", in_office<new_work_page>>(Act::publish),
    post<"/admin/works/new", in_office<write_work>>(Who(Act::publish)).taking_files(1),
    get<"/admin/works/import", in_office<works_import_page>>(Act::publish),
    post<"/admin/works/import", in_office<import_works>>(Who(Act::publish)).taking_files(1),
    get<"/admin/works/:work", in_office<work_page, WorkId>>(Act::publish),
    post<"/admin/works/:work", in_office<change_work, WorkId>>(Who(Act::publish)).taking_files(1),
    post<"/admin/works/:work/remove", in_office<remove_work, WorkId>>(Act::publish),
    get<"/admin/screenings", in_office<cinemas_page>>(Act::publish),
    get<"/admin/screenings/import", in_office<import_page>>(Act::publish),
    post<"/admin/screenings/import", in_office<import_sessions>>(Who(Act::publish)).taking_files(1),
    get<"/admin/screenings/:venue", in_office<day_page, VenueId>>(Act::publish),
    post<"/admin/screenings/:venue", in_office<change_day, VenueId>>(Act::publish),
    post<"/admin/screenings/:venue/session", in_office<change_session, VenueId>>(Act::publish),
    get<"/desk/:id/works", at_desk<works_page>>(TeamAct::edit),
    get<"/desk/:id/works/new", at_desk<new_work_page>>(TeamAct::edit),
    post<"/desk/:id/works/new", at_desk<write_work>>(Who(TeamAct::edit)).taking_files(1),
    get<"/desk/:id/works/:work", at_desk<work_page, WorkId>>(TeamAct::edit),
    post<"/desk/:id/works/:work", at_desk<change_work, WorkId>>(Who(TeamAct::edit)).taking_files(1),
    post<"/desk/:id/works/:work/remove", at_desk<remove_work, WorkId>>(TeamAct::edit),
    get<"/desk/:id/screenings", at_desk<cinemas_page>>(TeamAct::edit),
    get<"/desk/:id/screenings/import", at_desk<import_page>>(TeamAct::edit),
    post<"/desk/:id/screenings/import", at_desk<import_sessions>>(Who(TeamAct::edit)).taking_files(1),
    get<"/desk/:id/screenings/:venue", at_desk<day_page, VenueId>>(TeamAct::edit),
    post<"/desk/:id/screenings/:venue", at_desk<change_day, VenueId>>(TeamAct::edit),
    post<"/desk/:id/screenings/:venue/session", at_desk<change_session, VenueId>>(TeamAct::edit),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

std::vector<web::OfficeEntry> office() { return {{"ticket", base::words("Films and plays"), "/admin/works", Act::publish}, {"clock", base::words("Sessions"), "/admin/screenings", Act::publish}}; }

}  // namespace screening
