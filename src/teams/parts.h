// What the pages of organisations and their teams share: the back office around them, and what an act is given.
#pragma once

#include <string>
#include <string_view>

#include "teams/store.h"
#include "teams/team.h"
#include "web/context.h"
#include "web/frame.h"
#include "web/input.h"

namespace teams {


std::string desk_path(OrganisationId, std::string_view rest = {});  // "/desk/17/team"

// Whose desk it is, for a route whose first argument names it; refused: there is none.
base::Result<Desk> desk_here(web::Context&, OrganisationId);
Occasion occasion(web::Context&, OrganisationId);
// Whether whoever asks may do that there, as a member or by a duty in the city.
bool may_here(web::Context&, web::TeamAct);

// The frame of a page of that desk. `page`: of the list of pages, "" its first.
web::Chrome office(web::Context&, const Desk&, std::string title, std::string_view page);
// A form whose address has arguments.
web::FormView form_to(const web::Context&, const web::Input&, std::string_view pattern, const std::string& path, base::Words button);
web::Badge state_badge(const web::Context&, std::string_view state);
std::string day_of(const web::Context&, base::Instant);
std::string role_since(const web::Context&, const Member&);  // "Manager · since 20 November"

// Only by a page that shows what was typed: its status says whether something is wrong with it.
template <class View>
web::Response with_form(web::Context& context, void (*compiled)(web::Html&, const web::Chrome&, const View&), const web::Chrome& chrome, const View& view, const web::Input& input) {
    auto response = context.page(compiled, chrome, view);
    if (!input.good()) response.status = 422;
    return response;
}

}  // namespace teams
