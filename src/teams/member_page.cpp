// One of a team: another role, the end of it, handing over, and leaving by oneself.
#include <fmt/format.h>

#include "accounts/templates.h"
#include "i18n/dates.h"
#include "teams/handlers.h"
#include "teams/parts.h"
#include "teams/roles.h"
#include "teams/templates.h"

namespace teams {
namespace {

using base::words;

base::Result<Member> member_here(web::Context& context, OrganisationId id, AccountId account) {
    if (auto found = member(context.db(), id, account)) return std::move(*found);
    return base::refuse(base::Error::Kind::not_found, words("There is no such person in this team."));
}

std::string member_path(OrganisationId id, AccountId account, std::string_view rest = {}) { return desk_path(id, fmt::format("/team/{}{}", account.value, rest)); }

web::Link back_to_team(const web::Context& context, OrganisationId id) { return link(context, words("Back to the team"), desk_path(id, "/team")); }

web::Response member_form(web::Context& context, const web::Input& input, const Desk& desk, const Member& who) {
    MemberView view{who.name, role_since(context, who), {}, {}, {}};
    const bool last = who.role == TeamRole::owner && other_owners(context.db(), desk.id, who.account) == 0;
    if (last) {
        view.text = say(context, words("The only owner keeps this role until the organisation is handed over."));
        if (who.account == context.identity()->account) view.ways.push_back(link(context, words("Hand the organisation over"), desk_path(desk.id, "/hand-over")));
    } else {
        view.form = form_to(context, input, "/desk/:id/team/:account", member_path(desk.id, who.account), words("Change the role"));
        view.form.fields = {input.field({.name = "role", .label = say(context, words("Role")), .choices = role_choices(context)}, web::team_role_names[static_cast<std::size_t>(who.role)])};
        view.ways.push_back(link(context, words("Remove from the team"), member_path(desk.id, who.account, "/remove")));
    }
    view.ways.push_back(back_to_team(context, desk.id));
    return with_form(context, templates::member, office(context, desk, who.name, "/team"), view, input);
}

}  // namespace

Answer member_page(web::Context& context, OrganisationId id, AccountId account) {
    const auto desk = TRY(desk_here(context, id));
    const auto who = TRY(member_here(context, id, account));
    return member_form(context, web::Input(context), desk, who);
}

Answer change_member(web::Context& context, OrganisationId id, AccountId account) {
    const auto desk = TRY(desk_here(context, id));
    const auto who = TRY(member_here(context, id, account));
    web::Input input(context);
    const auto role = typed_role(input);
    if (!input.good()) return member_form(context, input, desk, who);
    const auto changed = context.write([=, that = occasion(context, id)](db::Writing& db) { return change_role(db, that, account, *role); });
    if (!input.done(changed)) return member_form(context, input, desk, who);
    // Who is no owner any more cannot see the team's page.
    const bool still = account != context.identity()->account || web::may(*role, web::TeamAct::manage_team) || !context.team_role;
    return web::Response::redirect(context.href(still ? desk_path(id, "/team?done=role") : desk_path(id)));
}

namespace {

web::Response removal_form(web::Context& context, const web::Input& input, const Desk& desk, const Member& who) {
    accounts::FormPageView view{say(context, words("Remove from the team")),
                                say(context, words("{name} will not see this desk any more and gets a letter about it. To come back, a new invitation is needed.", {{"name", who.name}})), {},
                                form_to(context, input, "/desk/:id/team/:account/remove", member_path(desk.id, who.account, "/remove"), words("Remove")), {}};
    view.form.danger = true;
    view.links = {back_to_team(context, desk.id)};
    return with_form(context, accounts::templates::form_page, office(context, desk, view.title, "/team"), view, input);
}

}  // namespace

Answer removal_page(web::Context& context, OrganisationId id, AccountId account) {
    const auto desk = TRY(desk_here(context, id));
    const auto who = TRY(member_here(context, id, account));
    return removal_form(context, web::Input(context), desk, who);
}

Answer remove_member(web::Context& context, OrganisationId id, AccountId account) {
    const auto desk = TRY(desk_here(context, id));
    const auto who = TRY(member_here(context, id, account));
    web::Input input(context);
    const auto removed = context.write([=, that = occasion(context, id)](db::Writing& db) { return remove(db, that, account); });
    if (!input.done(removed)) return removal_form(context, input, desk, who);
    const bool own = account == context.identity()->account && context.team_role;
    return web::Response::redirect(context.href(own ? std::string("/desk?done=left") : desk_path(id, "/team?done=removed")));
}

namespace {

std::vector<web::FormChoice> others(web::Context& context, OrganisationId id) {
    std::vector<web::FormChoice> choices;
    for (const auto& one : members(context.db(), id))
        if (one.account != context.identity()->account) choices.push_back({fmt::to_string(one.account.value), one.name, say(context, web::name_of(one.role))});
    return choices;
}

web::Response hand_over_form(web::Context& context, const web::Input& input, const Desk& desk) {
    MemberView view{say(context, words("Hand the organisation over")), {}, {}, {}, {}};
    auto choices = others(context, desk.id);
    if (choices.empty()) {
        view.text = say(context, words("There is nobody else in the team yet. Invite the one who shall have it, and come back when they have joined."));
        view.ways.push_back(link(context, words("Invite to the team"), desk_path(desk.id, "/invite")));
    } else {
        view.detail = say(context, words("Whom you choose becomes an owner and gets a letter. You stay in the team as a manager and can leave it then."));
        view.form = form_to(context, input, "/desk/:id/hand-over", desk_path(desk.id, "/hand-over"), words("Hand over"));
        view.form.danger = true;
        view.form.fields = {input.field({.name = "account", .label = say(context, words("To whom?")), .choices = std::move(choices)})};
    }
    view.ways.push_back(back_to_team(context, desk.id));
    return with_form(context, templates::member, office(context, desk, view.name, "/team"), view, input);
}

// Of the city's staff nobody owns it, so nobody can hand it over; they change roles.
base::Result<void> owns(web::Context& context) {
    if (context.team_role == TeamRole::owner) return {};
    return base::refuse(base::Error::Kind::forbidden, words("Only an owner hands an organisation over."));
}

}  // namespace

Answer hand_over_page(web::Context& context, OrganisationId id) {
    const auto desk = TRY(desk_here(context, id));
    TRY(owns(context));
    return hand_over_form(context, web::Input(context), desk);
}

Answer hand_over_to(web::Context& context, OrganisationId id) {
    const auto desk = TRY(desk_here(context, id));
    TRY(owns(context));
    web::Input input(context);
    AccountId to;
    for (const auto& choice : others(context, id))
        if (choice.value == input.typed("account")) to.value = std::stoll(choice.value);
    if (!to) input.mistake("account", words("Choose one"));
    if (!input.good()) return hand_over_form(context, input, desk);
    const auto handed = context.write([=, that = occasion(context, id)](db::Writing& db) { return hand_over(db, that, to); });
    if (!input.done(handed)) return hand_over_form(context, input, desk);
    return web::Response::redirect(context.href(desk_path(id, "?done=handed")));
}

namespace {

web::Response leave_form(web::Context& context, const web::Input& input, const Desk& desk) {
    MemberView view{say(context, words("Leave the team")), {}, {}, {}, {}};
    const bool last = context.team_role == TeamRole::owner && other_owners(context.db(), desk.id, context.identity()->account) == 0;
    if (last) {
        view.text = say(context, words("You are the only owner, and an organisation keeps at least one. Hand it over first."));
        view.ways.push_back(link(context, words("Hand the organisation over"), desk_path(desk.id, "/hand-over")));
        if (desk.state == "draft") view.ways.push_back(link(context, words("Delete the draft"), desk_path(desk.id, "/delete")));
    } else {
        view.detail = say(context, words("You will not see this desk any more. To come back, you need a new invitation."));
        view.form = form_to(context, input, "/desk/:id/leave", desk_path(desk.id, "/leave"), words("Leave"));
        view.form.danger = true;
    }
    view.ways.push_back(link(context, words("Back to the desk"), desk_path(desk.id)));
    return with_form(context, templates::member, office(context, desk, view.name, ""), view, input);
}

base::Result<void> belongs(web::Context& context) {
    if (context.team_role) return {};
    return base::refuse(base::Error::Kind::forbidden, words("You do not belong to this team."));
}

}  // namespace

Answer leave_page(web::Context& context, OrganisationId id) {
    const auto desk = TRY(desk_here(context, id));
    TRY(belongs(context));
    return leave_form(context, web::Input(context), desk);
}

Answer leave_team(web::Context& context, OrganisationId id) {
    const auto desk = TRY(desk_here(context, id));
    TRY(belongs(context));
    web::Input input(context);
    const auto left = context.write([that = occasion(context, id)](db::Writing& db) { return leave(db, that); });
    if (!input.done(left)) return leave_form(context, input, desk);
    return web::Response::redirect(context.href("/desk?done=left"));
}

}  // namespace teams
