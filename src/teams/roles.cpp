#include "teams/roles.h"

#include "teams/parts.h"

namespace teams {

std::string what_it_may(const web::Context& context, TeamRole role) {
    std::string all;
    for (std::size_t i = 0; i < web::team_act_count; ++i) {
        const auto act = static_cast<web::TeamAct>(i);
        if (act != web::TeamAct::enter && web::may(role, act)) all.append(all.empty() ? "" : " · ").append(say(context, web::name_of(act)));
    }
    return all;
}

std::vector<web::FormChoice> role_choices(const web::Context& context) {
    std::vector<web::FormChoice> choices;
    for (std::size_t i = 0; i < web::team_role_count; ++i) {
        const auto role = static_cast<TeamRole>(i);
        choices.push_back({std::string(web::team_role_names[i]), say(context, web::name_of(role)), what_it_may(context, role)});
    }
    return choices;
}

std::optional<TeamRole> typed_role(web::Input& input) {
    const auto typed = input.choice("role", {"owner", "manager", "staff", "cashier", "check_in"});
    for (std::size_t i = 0; i < web::team_role_count; ++i)
        if (typed == web::team_role_names[i]) return static_cast<TeamRole>(i);
    return {};
}

}  // namespace teams
