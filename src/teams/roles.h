// Roles of a team as a form offers them and as it was sent.
#pragma once

#include <optional>
#include <vector>

#include "teams/team.h"
#include "web/input.h"

namespace teams {

std::vector<web::FormChoice> role_choices(const web::Context&);  // each with what it lets one do
std::string what_it_may(const web::Context&, TeamRole);          // in words; entering alone: empty
std::optional<TeamRole> typed_role(web::Input&);                 // none: a mistake

}  // namespace teams
