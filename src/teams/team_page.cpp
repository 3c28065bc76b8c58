// The team of an organisation, its open invitations, and making one: the link is shown once and kept as a keyed hash.
#include <fmt/format.h>

#include <charconv>

#include "accounts/vault.h"
#include "teams/handlers.h"
#include "teams/invitation.h"
#include "teams/parts.h"
#include "teams/roles.h"
#include "teams/templates.h"
#include "web/guard.h"
#include "web/share.h"
#include "web/submissions.h"

namespace teams {
namespace {

using base::words;

web::Banner team_banner(web::Context& context) {
    if (context.stale) return {.tone = "warn", .icon = "alert", .title = say(context, context.stale->message)};
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "taken-back") return done(context, words("The invitation is taken back. Its link does not work any more."));
    if (what == "role") return done(context, words("The role is changed. A letter tells of it."));
    if (what == "removed") return done(context, words("Removed from the team. A letter tells of it."));
    return {};
}

RowView row_of(web::Context& context, const Desk& desk, const Member& member) {
    RowView row{member.name, context.href(desk_path(desk.id, fmt::format("/team/{}", member.account.value))), {}, {}, {}, {}, {}};
    row.detail = role_since(context, member);
    if (!member.invited_by.empty()) row.detail.append(". ").append(say(context, words("Invited by: {name}", {{"name", member.invited_by}})));
    if (member.account == context.identity()->account) row.badge = {"", "", say(context, words("you"))};
    return row;
}

// Where a letter went is told to the team, not to the city's staff who look in.
RowView row_of(web::Context& context, const Open& open) {
    RowView row;
    row.title = say(context, web::name_of(open.role));
    if (!open.email.empty() && context.team_role) row.title.append(": ").append(accounts::Vault(context.environment.keys).open(open.email));
    row.detail = say(context, words("Works until {date}", {{"date", day_of(context, open.expires_at)}}));
    if (open.places > 1)
        row.detail.append(". ").append(say(context, words("{n} of {places} have come", {{"n", fmt::to_string(open.taken)}, {"places", fmt::to_string(open.places)}})));
    row.detail.append(". ").append(say(context, words("Invited by: {name}", {{"name", open.inviter}})));
    row.id = fmt::to_string(open.id.value);
    row.button = say(context, words("Take back"));
    row.about = row.title;
    return row;
}

}  // namespace

Answer team_page(web::Context& context, OrganisationId id) {
    const auto desk = TRY(desk_here(context, id));
    TeamView view;
    view.banner = team_banner(context);
    view.action = context.href(desk_path(id, "/team"));
    view.token = web::form_token(context, "/desk/:id/team");
    for (const auto& member : members(context.db(), id)) view.people.push_back(row_of(context, desk, member));
    for (const auto& open : open_invitations(context.db(), id, context.now)) view.invitations.push_back(row_of(context, open));
    view.invite = link(context, words("Invite to the team"), desk_path(id, "/invite"));
    if (context.team_role == TeamRole::owner) view.ways.push_back(link(context, words("Hand the organisation over"), desk_path(id, "/hand-over")));
    if (context.team_role) view.ways.push_back(link(context, words("Leave the team"), desk_path(id, "/leave")));
    return context.page(templates::team, office(context, desk, say(context, words("Team")), "/team"), view);
}

// An invitation is taken back.
Answer change_team(web::Context& context, OrganisationId id) {
    TRY(desk_here(context, id));
    const auto which = TRY(context.form->fields().text("invitation", 20));
    std::int64_t number = 0;
    std::from_chars(which.data(), which.data() + which.size(), number);
    TRY(context.write([that = occasion(context, id), number](db::Writing& db) { return take_back(db, that, InvitationId{number}); }));
    return web::Response::redirect(context.href(desk_path(id, "/team?done=taken-back")));
}

namespace {

web::Response invitation_form(web::Context& context, const web::Input& input, const Desk& desk) {
    MemberView view{say(context, words("Invite to the team")),
                    say(context, words("Whoever opens the link and signs in gets the role. Without an address you are shown a link to pass on yourself.")), {}, {}, {}};
    view.form = form_to(context, input, "/desk/:id/invite", desk_path(desk.id, "/invite"), words("Make the invitation"));
    view.form.fields = {
        input.field({.name = "role", .label = say(context, words("As what?")), .choices = role_choices(context)}, "staff"),
        input.field({.name = "email", .label = say(context, words("E-mail")), .type = "email", .autocomplete = "off", .hint = say(context, words("The link goes there by letter.")), .required = false}),
        input.field({.name = "places", .label = say(context, words("How many people may come by it?")), .hint = say(context, words("For more than one: a link for the chat of your staff."))}, "1"),
    };
    view.ways = {link(context, words("Back to the team"), desk_path(desk.id, "/team"))};
    return with_form(context, templates::member, office(context, desk, view.name, "/team"), view, input);
}

// What is wrong with it stays in `input`.
Invitation typed_invitation(web::Context& context, web::Input& input) {
    Invitation invitation;
    invitation.role = typed_role(input).value_or(TeamRole::staff);
    if (!input.text("email", {.required = false, .most = 254}).empty()) invitation.email = input.email("email");
    invitation.places = static_cast<int>(input.number("places", 1, most_places).value_or(1));
    if (invitation.places > 1 && !invitation.email.empty()) input.mistake("places", words("A letter is for one person. For several leave the address empty."));
    else if (invitation.places > 1 && invitation.role == TeamRole::owner) input.mistake("places", words("Owners are invited one at a time."));
    invitation.language = context.language;
    return invitation;
}

// The same form makes the same link, so that sending it twice makes one invitation and shows it again.
std::string token_of(const base::Keys& keys, const base::Digest& submission) {
    return base::base64url(base::digest(keys.of(base::Keys::Use::tokens), {"team invitation", base::bytes_of(submission)}));
}

web::Response made(web::Context& context, const Desk& desk, const Invitation& invitation) {
    LinkView view;
    view.title = say(context, invitation.email.empty() ? words("The link is ready") : words("The letter is on its way"));
    view.text = say(context, invitation.places == 1 ? words("The link works once, for 7 days. We show it only now: copy it or pass it on.")
                                                   : words("The link works for {n} people, for 7 days. We show it only now: copy it or pass it on.", {{"n", fmt::to_string(invitation.places)}}));
    view.share = web::share(invitation.link, say(context, words("Invitation to a team: {organisation}", {{"organisation", desk.name}})));
    view.back = link(context, words("Back to the team"), desk_path(desk.id, "/team"));
    return context.page(templates::link, office(context, desk, view.title, "/team"), view);
}

base::Result<void> within_letters(web::Context& context, const Invitation& invitation) {
    TRY(web::within_rate(context, "invite", fmt::to_string(context.identity()->account.value)));
    if (invitation.email.empty()) return {};
    return web::within_rate(context, "invite_to", base::bytes_of(accounts::Vault(context.environment.keys).email_hash(invitation.email)));
}

}  // namespace

Answer invitation_page(web::Context& context, OrganisationId id) {
    const auto desk = TRY(desk_here(context, id));
    return invitation_form(context, web::Input(context), desk);
}

Answer make_invitation(web::Context& context, OrganisationId id) {
    const auto desk = TRY(desk_here(context, id));
    web::Input input(context);
    auto invitation = typed_invitation(context, input);
    if (!input.good()) return invitation_form(context, input, desk);
    const auto key = web::submission_key(context);
    const auto team = context.href(desk_path(id, "/team"));
    invitation.token = token_of(context.environment.keys, key);
    invitation.link = context.origin() + context.href("/join/" + invitation.token);
    if (invitation_behind(context.db(), context.environment.keys, invitation.token, context.now)) return made(context, desk, invitation);
    if (web::sent_before(context.db(), key)) return web::Response::redirect(team);  // used up or taken back: it does not come to life again
    TRY(within_letters(context, invitation));
    const auto written = context.write([=, that = occasion(context, id)](db::Writing& db) -> base::Result<void> {
        if (web::sent_before(db, key)) return {};
        web::note_sent(db, key, team, that.now);
        return invite(db, that, invitation);
    });
    return input.done(written) ? made(context, desk, invitation) : invitation_form(context, input, desk);
}

}  // namespace teams
