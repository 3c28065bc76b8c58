// The own account: name and language, and the devices that are signed in.
#include <fmt/format.h>

#include <charconv>

#include "accounts/handlers.h"
#include "accounts/parts.h"
#include "accounts/templates.h"
#include "i18n/dates.h"
#include "web/asset.h"
#include "web/cookie.h"
#include "web/guard.h"

namespace accounts {
namespace {

using base::words;

Account own_account(web::Context& context) { return account_of(context.db(), vault_of(context), context.identity()->account).value(); }

web::Banner banner_of(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "confirmed") return done(context, words("Your e-mail is confirmed, and you are signed in."));
    if (what == "password") return done(context, words("The password is changed. All other devices are signed out."));
    if (what == "profile") return done(context, words("Saved"));
    return {};
}

std::vector<web::FormChoice> languages(const web::Context& context) {
    std::vector<web::FormChoice> choices;
    for (const auto language : context.site.languages) choices.push_back({std::string(i18n::tag(language)), std::string(i18n::own_name(language))});
    return choices;
}

web::FormView profile_form(web::Context& context, const web::Input& input, const Account& account) {
    auto form = input.view("/me", words("Save"));
    form.fields = {
        input.field({.name = "name", .label = say(context, words("Full name")), .autocomplete = "name"}, account.name),
        input.field({.name = "language", .label = say(context, words("Language of letters")), .choices = languages(context)}, i18n::tag(account.language)),
    };
    return form;
}

web::Response me(web::Context& context, const web::Input& input, const Account& account) {
    MeView view{account.name, account.email, {}, banner_of(context), {}, profile_form(context, input, account), {}};
    for (std::size_t i = 1; i < web::role_count; ++i)
        if (const auto role = static_cast<web::Role>(i); account.roles.has(role)) view.roles.push_back(say(context, web::name_of(role)));
    view.lines = {{"mail", say(context, words("E-mail")), account.email, context.href("/me/email")},
                  {"shield", say(context, words("Password")), say(context, words("Change password")), context.href("/me/password")},
                  {"list", say(context, words("Sessions")), say(context, words("Where you are signed in")), context.href("/me/sessions")}};
    web::Context& same = context;
    view.leaving.action = context.href("/sign-out");
    view.leaving.token = web::form_token(same, "/sign-out");
    view.leaving.button = say(context, words("Sign out"));
    view.leaving.danger = true;
    auto chrome = web::frame(context, {.title = say(context, words("My account")), .section = "me", .path = "/me", .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    auto response = context.page(templates::me, chrome, view);
    if (!input.good()) response.status = 422;
    return response;
}

}  // namespace

Answer me_page(web::Context& context) { return me(context, web::Input(context), own_account(context)); }

Answer change_profile(web::Context& context) {
    web::Input input(context);
    const auto name = input.text("name", {.most = 80});
    const auto language = i18n::parse_language(input.choice("language", {"ru", "kk", "en"}));
    if (!input.good()) return me(context, input, own_account(context));
    context.write([=, account = context.identity()->account](db::Writing& db) { set_name(db, account, name, *language); });
    return web::Response::redirect(context.href("/me?done=profile"));
}

Answer sessions_page(web::Context& context) {
    const auto identity = *context.identity();
    SessionsView view;
    for (const auto& device : devices_of(context.db(), identity.account)) {
        const auto words_of = [&](base::Instant at) { return i18n::moment(context.language, context.site.zone.local(at), context.today); };
        view.sessions.push_back({fmt::to_string(device.id.value), device.device.empty() ? say(context, words("Unknown device")) : device.device, words_of(device.begun_at),
                                 words_of(device.seen_at), device.id == identity.session});
    }
    view.action = context.href("/me/sessions");
    view.token = web::form_token(context, "/me/sessions");
    if (context.stale) view.banner = {.tone = "warn", .icon = "alert", .title = say(context, context.stale->message)};
    if (context.query.text("done", 20).value_or("") == "ended") view.banner = done(context, words("Signed out there"));
    auto chrome = web::frame(context, {.title = say(context, words("Sessions")), .section = "me", .back = link(context, words("My account"), "/me"), .path = "/me/sessions", .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    return context.page(templates::sessions, chrome, view);
}

Answer end_session_of(web::Context& context) {
    const auto identity = *context.identity();
    const auto which = TRY(context.form->fields().text("session", 20));
    std::int64_t id = 0;
    std::from_chars(which.data(), which.data() + which.size(), id);
    context.write([=](db::Writing& db) {
        if (which == "all") end_sessions(db, identity.account);
        else if (which == "others") end_sessions(db, identity.account, identity.session);
        else end_session(db, identity.account, web::SessionId{id});
    });
    if (which != "all") return web::Response::redirect(context.href("/me/sessions?done=ended"));
    context.cookies.push_back(web::cookie_line(web::Cookie::session, "", std::chrono::seconds(0), context.service.dev));
    return web::Response::redirect(context.href("/sign-in"));
}

}  // namespace accounts
