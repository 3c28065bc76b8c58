#include "admin/pages.h"

#include "admin/handlers.h"
#include "admin/job_store.h"
#include "failures/failure.h"
#include "mail/outbox.h"
#include "mail/sender.h"

namespace admin {
namespace {

using base::words;
using web::Act;
using web::get;
using web::post;
using web::Who;

constexpr web::Route all_routes[] = {
    get<"/admin", home_page>(Who::member),
    get<"/admin/people", people_page>(Act::see_people),
    get<"/admin/people/:id", person_page>(Act::see_people),
    get<"/admin/people/:id/look", look_page>(Act::see_people),
    post<"/admin/people/:id/look", look>(Act::see_people),
    get<"/admin/people/:id/roles", duties_page>(Act::manage_people).proved(),
    post<"/admin/people/:id/roles", change_duties>(Act::manage_people).proved(),
    get<"/admin/people/:id/block", block_page>(Act::manage_people).proved(),
    post<"/admin/people/:id/block", block>(Act::manage_people).proved(),
    get<"/admin/people/:id/sessions", sign_out_page>(Act::manage_people).proved(),
    post<"/admin/people/:id/sessions", sign_out>(Act::manage_people).proved(),
    get<"/admin/roles", roles_page>(Act::see_people),
    get<"/admin/organisations", organisations_page>(Act::manage_organisations),
    get<"/admin/organisations/:id", organisation_page>(Act::manage_organisations),
    get<"/admin/organisations/:id/plan", plan_page>(Act::manage_organisations),
    post<"/admin/organisations/:id/plan", set_plan>(Act::manage_organisations),
    get<"/admin/mail", mail_page>(Act::configure).proved(),
    post<"/admin/mail", change_mail>(Act::configure).proved(),
    get<"/admin/mail/test", mail_test_page>(Act::configure),
    post<"/admin/mail/test", send_mail_test>(Act::configure),
    get<"/admin/letters", letters_page>(Act::configure),
    get<"/admin/letters/:id", letter_page>(Act::configure),
    post<"/admin/letters/:id", change_letter>(Act::configure),
    get<"/admin/words-of-letters", wordings_page>(Act::configure),
    get<"/admin/words-of-letters/:kind", wording_page>(Act::configure),
    post<"/admin/words-of-letters/:kind", change_wording>(Act::configure),
    get<"/admin/brand", brand_page>(Act::configure),
    post<"/admin/brand", change_brand>(Act::configure).taking_files(1),
    get<"/admin/brand/colours.css", brand_colours>(Act::configure),
    get<"/admin/jobs", jobs_page>(Act::configure),
    post<"/admin/jobs", change_job>(Act::configure),
    get<"/admin/failures", failures_page>(Act::configure),
    post<"/admin/failures", forget_failure>(Act::configure),
    get<"/admin/audit", audit_page>(Act::see_audit),
    get<"/admin/audit.csv", audit_csv>(Act::see_audit),
};

std::int64_t mail_troubles(const db::Reading& db) {
    const auto sender = mail::sender(db);
    return !sender || !sender->trouble.empty() ? 1 : 0;
}

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

std::vector<web::OfficeEntry> office() {
    return {
        {"home", words("Overview"), "/admin", Who::member},
        {"people", words("People"), "/admin/people", Act::see_people},
        {"shield", words("Roles and rights"), "/admin/roles", Act::see_people},
        {"place", words("Organisations"), "/admin/organisations", Act::manage_organisations},
        {"home", words("Look of the city"), "/admin/brand", Act::configure},
        {"mail", words("Outbox"), "/admin/letters", Act::configure, mail::stuck_letters, words("Letters that could not be sent so far"), true},
        {"edit", words("Words of letters"), "/admin/words-of-letters", Act::configure},
        {"plane", words("Mail server"), "/admin/mail", Act::configure, mail_troubles, words("Mail does not go out"), true},
        {"clock", words("Jobs"), "/admin/jobs", Act::configure, given_up_jobs, words("Jobs that were given up"), true},
        {"alert", words("Failures"), "/admin/failures", Act::configure, failures::count, words("Failures of the machine"), false},
        {"list", words("Change log"), "/admin/audit", Act::see_audit},
    };
}

}  // namespace admin
