// What the pages share: where whoever writes stands, and how a plan is shown.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "screening/plan.h"
#include "screening/views.h"
#include "teams/parts.h"
#include "web/context.h"
#include "web/input.h"

namespace screening {

using teams::OrganisationId;

// In the office of the city, or at the desk of an organisation. A page is reached there by the same rest of its address.
struct Stand {
    std::optional<teams::Desk> desk;  // nothing: the office
    std::string role;                 // for the log
    web::AccountId account;
    bool at_once = true;              // the city reads what is written here without a decision

    std::int64_t team() const { return desk ? desk->id.value : 0; }
    std::string way(std::string_view rest) const;                   // "/admin/works/7", "/desk/3/works/7"
    std::string pattern(std::string_view rest) const;               // of the route, for a form's token
};
base::Result<Stand> office_stand(web::Context&);
base::Result<Stand> desk_stand(web::Context&, OrganisationId);
base::Result<void> may_write(const Stand&);                         // refused: the city has not checked that organisation
base::Words unchecked_organisation();

web::Chrome chrome_at(web::Context&, const Stand&, std::string title, std::string_view page, web::Link back = {});
web::FormView form_at(const web::Context&, const web::Input&, const Stand&, std::string_view pattern, std::string_view rest, base::Words button);

Ground ground_of(const web::Context&, const Stand&);
base::Result<CinemaRow> cinema_here(const web::Context&, const Stand&, VenueId);  // refused: it is not that organisation's

// Which work a title names, or "Title #7".
base::Result<std::int64_t> work_called(const db::Reading&, std::string_view title);
std::string title_for_programme(const db::Reading&, WorkId, const std::string& title);  // with its number where others are called so
std::string written_programme(const web::Context&, const std::vector<Wanted>&);

base::Words fault_words(const web::Context&, const Fault&);
PlanView plan_view(const web::Context&, const Plan&, bool with_venues);
std::string done_words(const web::Context&, const Plan&);           // "Added: 12, changed: 3, taken out: 1"

}  // namespace screening
