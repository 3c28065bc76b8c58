// Joining a team by a link: what one is invited to, and signing in or up on the way.
#include <algorithm>
#include <cctype>

#include "accounts/templates.h"
#include "i18n/dates.h"
#include "teams/handlers.h"
#include "teams/invitation.h"
#include "teams/parts.h"
#include "teams/roles.h"
#include "teams/templates.h"
#include "web/asset.h"
#include "web/cookie.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace teams {
namespace {

using base::words;

// As long as the letter that confirms an address works: whoever signs up on the way still finds the invitation.
constexpr std::chrono::hours cookie_age{24};

std::string_view followed_token(const web::Context& context) {
    return web::cookie_of(context.request.head, web::name_of(web::Cookie::invitation, context.environment.dev));
}

void forget_invitation(web::Context& context) {
    context.cookies.push_back(web::cookie_line(web::Cookie::invitation, "", std::chrono::seconds(0), context.environment.dev));
}

web::Chrome frame_of(web::Context& context, std::string title) {
    auto chrome = web::frame(context, {.title = std::move(title), .section = "me", .path = "/join", .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    return chrome;
}

web::Response link_is_over(web::Context& context) {
    const accounts::NoteView view{say(context, words("The link does not work any more")),
                                  say(context, words("Somebody came by it already, it is too old, or it was taken back. Ask whoever invited you for another.")), {},
                                  link(context, words("My organisations"), "/desk"), {}};
    auto response = context.page(accounts::templates::note, frame_of(context, view.title), view);
    response.status = 404;
    return response;
}

void offer(JoinView& view, web::Context& context, const web::Input& input, const Open& open) {
    const auto* identity = context.identity();
    if (!identity) {
        view.note = say(context, words("Sign in to join. No account yet? Sign up, confirm the letter in this browser, and you come back here."));
        view.action = link(context, words("Sign in"), "/sign-in?next=" + web::encoded(context.href("/join")));
        view.other = link(context, words("Sign up"), "/sign-up");
        return;
    }
    const auto role = role_of(context.db(), open.organisation, identity->account);
    if (role && !raises(*role, open.role)) {
        view.note = say(context, words("You belong to this team already, with this role: {role}. The link would change nothing, so it stays unused.", {{"role", say(context, web::name_of(*role))}}));
        view.action = link(context, words("Open the desk"), desk_path(open.organisation));
        return;
    }
    view.note = say(context, words("You join as {name}. The team will see your name.", {{"name", identity->name}}));
    view.form = input.view("/join", words("Join"));
}

web::Response joining(web::Context& context, const web::Input& input, const Open& open) {
    const auto desk = desk_of(context.db(), open.organisation, context.language);
    if (!desk) return link_is_over(context);
    JoinView view;
    view.organisation = desk->name;
    view.text = say(context, words("{name} invites you to the team of this organisation.", {{"name", open.inviter}}));
    view.lines = {{"person", say(context, words("Your role")), say(context, web::name_of(open.role)), {}},
                  {"check", say(context, words("What you may do")), what_it_may(context, open.role), {}},
                  {"clock", say(context, words("The link works")), i18n::until_date(context.language, context.site.zone.today(open.expires_at), context.today), {}}};
    offer(view, context, input, open);
    return with_form(context, templates::join, frame_of(context, desk->name), view, input);
}

std::optional<Open> followed_invitation(web::Context& context) {
    context.personal = true;  // what stands here hangs on the cookie
    const auto token = followed_token(context);
    return token.empty() ? std::nullopt : invitation_behind(context.db(), context.environment.keys, token, context.now);
}

}  // namespace

// The token goes into a cookie and out of the address, where referrers and histories would keep it (S-RESET).
Answer follow_invitation(web::Context& context, std::string_view token) {
    constexpr std::size_t letters = 43;  // of base::fresh_token
    const bool possible = token.size() == letters && std::ranges::all_of(token, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_'; });
    if (possible) context.cookies.push_back(web::cookie_line(web::Cookie::invitation, token, cookie_age, context.environment.dev));
    auto response = web::Response::redirect(context.href("/join"));
    response.fields.emplace_back("Referrer-Policy", "no-referrer");
    return response;
}

Answer join_page(web::Context& context) {
    const auto open = followed_invitation(context);
    return open ? joining(context, web::Input(context), *open) : link_is_over(context);
}

Answer join_team(web::Context& context) {
    const auto key = web::submission_key(context);
    if (const auto before = web::sent_before(context.db(), key)) return web::Response::redirect(*before);
    const auto open = followed_invitation(context);
    forget_invitation(context);
    if (!open) return link_is_over(context);
    const auto location = context.href(desk_path(open->organisation, "?done=joined"));
    const auto joined = context.write([=, that = occasion(context, open->organisation), token = std::string(followed_token(context))](db::Writing& db) -> base::Result<void> {
        TRY(join(db, that, token));
        web::note_sent(db, key, location, that.now);
        return {};
    });
    return joined ? web::Response::redirect(location) : link_is_over(context);
}

}  // namespace teams
