// The link that a manager gives to an owner: the page of the organisation as it stands, and one button that makes it theirs.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "accounts/parts.h"
#include "cards/card_work.h"
#include "prospects/handlers.h"
#include "prospects/store.h"
#include "prospects/templates.h"
#include "prospects/views.h"
#include "web/asset.h"
#include "web/cookie.h"
#include "web/guard.h"
#include "web/input.h"

namespace prospects {
namespace {

using base::words;

constexpr std::string_view cookie_begin = "welcome.";
constexpr std::chrono::hours cookie_age{24};  // whoever signs up on the way still finds it

std::string token_here(web::Context& context) {
    context.personal = true;  // what stands here hangs on the cookie
    auto kept = web::cookie_of(context.request.head, web::name_of(web::Cookie::invitation, context.environment.dev));
    if (!kept.starts_with(cookie_begin)) return {};
    kept.remove_prefix(cookie_begin.size());
    return std::string(kept);
}

void forget_welcome(web::Context& context) { context.cookies.push_back(web::cookie_line(web::Cookie::invitation, "", std::chrono::seconds(0), context.environment.dev)); }

web::Response welcome_over(web::Context& context) {
    auto response = accounts::shown(context,
                                    accounts::NoteView{say(context, words("The link does not work any more")), say(context, words("Somebody came by it already, or it is too old. Ask whoever gave it to you for another, or say on the page of your organisation that it is yours.")), {},
                                                       link(context, words("Places"), "/organisations"), {}},
                                    "");
    response.status = 404;
    return response;
}

void put_what_is_known(web::Context& context, OrganisationId id, WelcomeView& view) {
    const auto draft = cards::standing_draft(context.db(), id);
    if (!draft) return;
    if (!draft->texts.front().description.empty()) view.lines.push_back({"list", say(context, words("Description")), draft->texts.front().description});
    for (const auto& branch : draft->branches)
        if (!branch.address.empty()) view.lines.push_back({"pin", say(context, words("Address")), branch.address});
    for (const auto& contact : draft->contacts) view.lines.push_back({contact.kind == "phone" ? "phone" : "link", say(context, words("Contact")), contact.value});
    const auto lacks = cards::lacks(*draft);
    if (lacks.description) view.lines.push_back({"edit", say(context, words("Still missing")), say(context, words("Say in a sentence what one finds there"))});
    if (lacks.contact) view.lines.push_back({"edit", say(context, words("Still missing")), say(context, words("Say how to reach it: a phone, a link or an address"))});
}

web::Response welcome(web::Context& context, const web::Input& input, OrganisationId id) {
    const auto row = row_of(context.db(), id, context.language);
    if (!row) return welcome_over(context);
    WelcomeView view{.title = row->name, .text = say(context, words("This page is ready for you. Look at what the city knows already, take it over and keep it yourself: it is free.")), .lines = {}, .has_form = false, .form = {}, .sign_in = {}, .sign_up = {}};
    put_what_is_known(context, id, view);
    if (const auto* identity = context.identity()) {
        view.has_form = true;
        view.form = input.view("/welcome", words("It is mine: take it over"));
        view.lines.push_back({"person", say(context, words("You take it over as")), identity->name});
    } else {
        view.sign_in = {say(context, words("Sign in")), context.href(fmt::format("/sign-in?next={}", context.href("/welcome")))};
        view.sign_up = link(context, words("Sign up"), "/sign-up");
    }
    auto chrome = web::frame(context, {.title = row->name, .path = "/welcome", .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    auto response = context.page(templates::welcome, chrome, view);
    if (!input.good()) response.status = 422;
    return response;
}

}  // namespace

// The token goes into a cookie and out of the address, where referrers and histories would keep it (S-RESET).
Answer follow_welcome(web::Context& context, std::string_view token) {
    constexpr std::size_t letters = 43;  // of base::fresh_token
    const bool possible = token.size() == letters && std::ranges::all_of(token, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_'; });
    if (possible) context.cookies.push_back(web::cookie_line(web::Cookie::invitation, std::string(cookie_begin).append(token), cookie_age, context.environment.dev));
    auto response = web::Response::redirect(context.href("/welcome"));
    response.fields.emplace_back("Referrer-Policy", "no-referrer");
    return response;
}

Answer welcome_page(web::Context& context) {
    const auto id = behind(context.db(), context.environment.keys, token_here(context), context.now);
    return id ? welcome(context, web::Input(context), *id) : welcome_over(context);
}

Answer accept_welcome(web::Context& context) {
    const auto token = token_here(context);
    const auto account = context.identity()->account;
    const auto taken = context.write([=, keys = context.environment.keys, now = context.now](db::Writing& db) { return take_over(db, keys, token, account, now); });
    forget_welcome(context);
    if (!taken) return welcome_over(context);
    return web::Response::redirect(context.href(fmt::format("/desk/{}/card", taken->value)));
}

}  // namespace prospects
