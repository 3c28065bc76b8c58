// The own account: name and language, and the devices that are signed in.
#include <fmt/format.h>

#include <charconv>

#include "accounts/device_store.h"
#include "accounts/handlers.h"
#include "accounts/parts.h"
#include "accounts/profile.h"
#include "accounts/provider_parts.h"
#include "accounts/templates.h"
#include "i18n/dates.h"
#include "legal/consent.h"
#include "readers/contacts.h"
#include "web/asset.h"
#include "web/cookie.h"
#include "web/guard.h"

namespace accounts {
namespace {

using base::words;

Account own_account(web::Context& context) { return accounts::own_account(context, vault_of(context)); }

web::Banner me_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "confirmed") return done(context, words("Your e-mail is confirmed, and you are signed in."));
    if (what == "password") return done(context, words("The password is changed. All other devices are signed out."));
    if (what == "profile") return done(context, words("Saved"));
    if (what == "agreed") return done(context, words("Your consent is noted"));
    if (what == "back") return done(context, words("You are back. Your account is as it was."));
    return provider_trouble(context);
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

void put_steps(const web::Context& context, MeView& view, AccountId account) {
    for (const auto& step : steps(profile_of(context.db(), account))) {
        view.steps.push_back({say(context, step.name), say(context, step.gives), context.href("/me/profile"), step.done});
        view.steps_done += step.done;
    }
    if (view.steps_done == view.steps.size()) view.steps.clear();
}

void put_own(const web::Context& context, MeView& view, AccountId account) {
    if (!legal::due(context.db(), account).empty())
        view.due = {.title = say(context, words("There are texts to agree to")), .text = say(context, words("They are new or have changed. Read what is different and say whether you agree.")),
                    .href = context.href("/me/agreements")};
    view.own = {{"person", say(context, words("Profile")), say(context, words("Photo, interests, languages, what others see")), context.href("/me/profile")},
                {"child", say(context, words("Family")), say(context, words("Children by name and year of birth")), context.href("/me/family")},
                {"check", say(context, words("Consents")), say(context, words("My consents")), context.href("/me/consents")},
                {"download", say(context, words("Copy of my data")), say(context, words("Download my data")), context.href("/me/data")},
                {"chat", say(context, words("Requests")), say(context, words("My requests")), context.href("/me/requests")},
                {"info", say(context, words("Support")), say(context, words("My tickets")), context.href("/me/tickets")},
                {"star", say(context, words("Ideas")), say(context, words("My ideas")), context.href("/me/ideas")},
                {"info", say(context, words("Looks of staff")), say(context, words("Who saw my data")), context.href("/me/looks")},
                {"close", say(context, words("Deletion")), say(context, words("Delete my account")), context.href("/me/delete")}};
}

std::string picture_of(const web::Context& context, AccountId account) {
    const auto picture = profile_of(context.db(), account).picture;
    const auto shown = picture ? media::shown(context.db(), *picture, context.language) : std::nullopt;
    return shown ? shown->small : std::string();
}

web::Response me(web::Context& context, const web::Input& input, const Account& account) {
    MeView view{account.name, account.email, picture_of(context, account.id), {}, me_banner(context), {}, profile_form(context, input, account), {}, {}, {}, 0, {}};
    for (std::size_t i = 1; i < web::role_count; ++i)
        if (const auto role = static_cast<web::Role>(i); account.roles.has(role)) view.roles.push_back(say(context, web::name_of(role)));
    view.lines = {{"mail", say(context, words("E-mail")), account.email, context.href("/me/email")},
                  {"phone", say(context, words("Phone number")), account.phone.empty() ? say(context, words("Not given")) : readers::shown_phone(account.phone), context.href("/me/phone")},
                  {"shield", say(context, words("Password")), say(context, words("Change password")), context.href("/me/password")},
                  {"shield-check", say(context, words("Two-step sign-in")), say(context, context.identity()->second_factor ? words("Switched on") : words("Switched off")),
                   context.href("/me/second-factor")},
                  {"link", say(context, words("Ways to sign in")), say(context, words("Password and accounts elsewhere")), context.href("/me/sign-ins")},
                  {"list", say(context, words("Sessions")), say(context, words("Where you are signed in")), context.href("/me/sessions")},
                  {"place", say(context, words("Organisations")), say(context, words("My organisations")), context.href("/desk")},
                  {"calendar", say(context, words("Events")), say(context, words("My events")), context.href("/me/events")},
                  {"bookmark", say(context, words("Collections")), say(context, words("My collections")), context.href("/me/collections")}};
    if (account.roles.staff()) view.lines.push_back({"home", say(context, words("Administration")), say(context, words("What needs doing")), context.href("/admin")});
    put_steps(context, view, account.id);
    put_own(context, view, account.id);
    for (auto* lines : {&view.lines, &view.own})
        std::erase_if(*lines, [&](const web::Line& line) { return line.href.starts_with('/') && !web::leads_to_page(context, line.href); });  // of a part that the city closed
    web::Context& same = context;
    view.leaving.action = context.href("/sign-out");
    view.leaving.token = web::form_token(same, "/sign-out");
    view.leaving.button = say(context, words("Sign out"));
    view.leaving.danger = true;
    auto chrome = web::frame(context, {.title = say(context, words("My account")), .section = "me", .path = "/me", .indexed = false});
    chrome.more_css = web::asset_name("writing.css");
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
    chrome.more_css = web::asset_name("writing.css");
    return context.page(templates::sessions, chrome, view);
}

Answer end_session_of(web::Context& context) {
    const auto identity = *context.identity();
    const auto which = TRY(context.form->fields().text("session", 20));
    std::int64_t id = 0;
    std::from_chars(which.data(), which.data() + which.size(), id);
    context.write([=, now = context.now](db::Writing& db) {
        if (which == "all") end_sessions(db, identity.account);
        else if (which == "others") end_sessions(db, identity.account, identity.session);
        else return end_session(db, identity.account, web::SessionId{id});
        // Nowhere is anybody signed in without having typed the password from now on, so no browser is trusted either.
        distrust_all(db, identity.account);
        audit::record(db, own_act(identity.account, which == "all" ? "session.end_all" : "session.end_others", now));
    });
    if (which != "all") return web::Response::redirect(context.href("/me/sessions?done=ended"));
    context.cookies.push_back(web::cookie_line(web::Cookie::session, "", std::chrono::seconds(0), context.environment.dev));
    return web::Response::redirect(context.href("/sign-in"));
}

}  // namespace accounts
