// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include <string_view>

#include "teams/team.h"
#include "web/context.h"

namespace teams {

using Answer = base::Result<web::Response>;

// new_page.cpp
Answer new_page(web::Context&);
Answer found_organisation(web::Context&);

// desk_page.cpp
Answer own_page(web::Context&);
Answer desk_page(web::Context&, OrganisationId);
Answer discard_page(web::Context&, OrganisationId);
Answer discard_draft(web::Context&, OrganisationId);

// team_page.cpp
Answer team_page(web::Context&, OrganisationId);
Answer change_team(web::Context&, OrganisationId);
Answer invitation_page(web::Context&, OrganisationId);
Answer make_invitation(web::Context&, OrganisationId);

// member_page.cpp
Answer member_page(web::Context&, OrganisationId, AccountId);
Answer change_member(web::Context&, OrganisationId, AccountId);
Answer removal_page(web::Context&, OrganisationId, AccountId);
Answer remove_member(web::Context&, OrganisationId, AccountId);
Answer hand_over_page(web::Context&, OrganisationId);
Answer hand_over_to(web::Context&, OrganisationId);
Answer leave_page(web::Context&, OrganisationId);
Answer leave_team(web::Context&, OrganisationId);

// join_page.cpp
Answer follow_invitation(web::Context&, std::string_view token);
Answer join_page(web::Context&);
Answer join_team(web::Context&);

}  // namespace teams
