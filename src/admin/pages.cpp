#include "admin/pages.h"

#include <algorithm>
#include <iterator>

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
    get<"/admin/categories", categories_page>(Act::configure),
    get<"/admin/categories/new", new_category>(Act::configure),
    post<"/admin/categories/new", add_category>(Act::configure),
    get<"/admin/categories/:id", category_page>(Act::configure),
    post<"/admin/categories/:id", change_category>(Act::configure),
    get<"/admin/attributes", attributes_page>(Act::configure),
    get<"/admin/attributes/new", new_attribute>(Act::configure),
    post<"/admin/attributes/new", add_attribute>(Act::configure),
    get<"/admin/attributes/:id", attribute_page>(Act::configure),
    post<"/admin/attributes/:id", change_attribute>(Act::configure),
    get<"/admin/districts", districts_page>(Act::configure),
    get<"/admin/districts/new", new_district>(Act::configure),
    post<"/admin/districts/new", add_district>(Act::configure),
    get<"/admin/districts/:id", district_page>(Act::configure),
    post<"/admin/districts/:id", change_district>(Act::configure),
    get<"/admin/days-off", days_off_page>(Act::configure),
    post<"/admin/days-off", add_day_off>(Act::configure),
    get<"/admin/days-off/:day", day_off_page>(Act::configure),
    post<"/admin/days-off/:day", drop_day_off>(Act::configure),
    get<"/admin/useful", numbers_page>(Act::publish),
    get<"/admin/useful/new", new_number>(Act::publish),
    post<"/admin/useful/new", add_number>(Act::publish),
    get<"/admin/useful/:id", number_page>(Act::publish),
    post<"/admin/useful/:id", change_number>(Act::publish),
    get<"/admin/cities", cities_page>(Act::run),
    get<"/admin/cities/new", new_city>(Act::run).proved(),
    post<"/admin/cities/new", found_city>(Act::run).proved(),
    get<"/admin/plans", plans_page>(Act::configure),
    post<"/admin/plans", change_plans>(Act::configure),
    get<"/admin/settings", settings_page>(Act::configure),
    post<"/admin/settings", change_settings>(Act::configure),
    get<"/admin/words", words_page>(Act::configure),
    get<"/admin/words/:key", word_page>(Act::configure),
    post<"/admin/words/:key", change_word>(Act::configure),
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
    using web::OfficeGroup;
    std::vector<web::OfficeEntry> all = web::under(OfficeGroup::first, {{"home", words("Overview"), "/admin", Who::member}});
    const auto add = [&all](OfficeGroup group, std::vector<web::OfficeEntry> pages) { std::ranges::copy(web::under(group, std::move(pages)), std::back_inserter(all)); };
    add(OfficeGroup::people, {{"people", words("People"), "/admin/people", Act::see_people},
                              {"shield", words("Roles and rights"), "/admin/roles", Act::see_people},
                              {"place", words("Organisations"), "/admin/organisations", Act::manage_organisations}});
    add(OfficeGroup::city, {{"home", words("Look of the city"), "/admin/brand", Act::configure},
                            {"language", words("Languages and parts of the city"), "/admin/settings", Act::configure},
                            {"wallet", words("Plans and their limits"), "/admin/plans", Act::configure},
                            {"text-size", words("Words of the interface"), "/admin/words", Act::configure},
                            {"edit", words("Words of letters"), "/admin/words-of-letters", Act::configure},
                            {"list", words("Categories"), "/admin/categories", Act::configure},
                            {"check", words("Attributes of places"), "/admin/attributes", Act::configure},
                            {"pin", words("Districts"), "/admin/districts", Act::configure},
                            {"calendar", words("Days off"), "/admin/days-off", Act::configure},
                            {"phone", words("Numbers to call"), "/admin/useful", Act::publish}});
    add(OfficeGroup::machine, {{"map", words("Cities"), "/admin/cities", Act::run},
                               {"mail", words("Outbox"), "/admin/letters", Act::configure, mail::stuck_letters, words("Letters that could not be sent so far"), true},
                               {"plane", words("Mail server"), "/admin/mail", Act::configure, mail_troubles, words("Mail does not go out"), true},
                               {"clock", words("Jobs"), "/admin/jobs", Act::configure, given_up_jobs, words("Jobs that were given up"), true},
                               {"alert", words("Failures"), "/admin/failures", Act::configure, failures::count, words("Failures of the machine"), false},
                               {"list", words("Change log"), "/admin/audit", Act::see_audit}});
    return all;
}

}  // namespace admin
