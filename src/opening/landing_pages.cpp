// What everybody sees before the opening: when it is, one letter about it, and a code for those who were invited.
#include "accounts/parts.h"
#include "base/text.h"
#include "i18n/dates.h"
#include "legal/asking.h"
#include "opening/handlers.h"
#include "opening/store.h"
#include "opening/templates.h"
#include "requests/guests.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/input.h"
#include "web/submissions.h"

namespace opening {
namespace {

using base::words;

std::string opens_words(const web::Context& context, const Settings& now) {
    if (!now.opens || *now.opens < context.today) return {};
    return say(context, words("Opens: {day}", {{"day", i18n::full_date(context.language, *now.opens)}}));
}

web::Response landing(web::Context& context, const web::Input& input, const Settings& now) {
    LandingView view;
    view.title = context.site.name(context.language);
    view.intro = context.site.tagline(context.language);
    view.opens = opens_words(context, now);
    view.text = now.texts[i18n::index(context.language)].landing;
    if (view.text.empty()) view.text = say(context, words("Soon the whole city will stand here: what is on, what is open, where it is cheaper, and whom to call. We are still filling it in."));
    view.form = input.view("/opening", words("Tell me when it opens"));
    view.form.fields = {input.field({.name = "email", .label = say(context, words("E-mail")), .type = "email", .autocomplete = "email", .hint = say(context, words("One letter when it opens, and the address is deleted."))})};
    for (auto& field : legal::asking_before_opening(context).fields(context, input)) view.form.fields.push_back(std::move(field));
    if (now.state == web::Opening::beta) view.doors.push_back(link(context, words("I have an invitation code"), web::invitation_path));
    view.doors.push_back(link(context, words("For the press"), "/press"));
    auto chrome = web::frame(context, {.title = view.title, .path = std::string(web::landing_path)});
    chrome.more_css = web::asset_name("forms.css");
    auto response = context.page(templates::landing, chrome, view);
    if (!input.good()) response.status = 422;
    return response;
}

web::Response home(const web::Context& context) { return web::Response::redirect(context.href("/")); }

web::Response note_page(web::Context& context, std::string title, std::string text) {
    return accounts::shown(context, accounts::NoteView{std::move(title), std::move(text), {}, link(context, words("To the city’s page"), "/"), {}}, "");
}

}  // namespace

Answer landing_page(web::Context& context) {
    const auto now = settings(context.db());
    if (now.state == web::Opening::open || !context.outside) return home(context);
    return landing(context, web::Input(context), now);
}

Answer leave_address(web::Context& context) {
    const auto now = settings(context.db());
    if (now.state == web::Opening::open) return home(context);
    web::Input input(context);
    Wish wish{.email = input.email("email"), .language = context.language, .consents = {}, .token = base::fresh_token(), .link = {}};
    wish.consents = legal::asking_before_opening(context).given(context, input);
    if (input.good()) requests::check_for_programs(context, input);
    if (!input.good()) return landing(context, input, now);
    const auto key = web::submission_key(context);
    const auto next = context.href("/opening/sent");
    if (web::sent_before(context.db(), key)) return web::Response::redirect(next);
    TRY(web::within_rate(context, "opening_address"));
    const auto vault = accounts::vault_of(context);
    const bool few = web::within_rate(context, "opening_letter", base::bytes_of(vault.email_hash(wish.email))).has_value();
    wish.link = accounts::absolute(context, context.language, "/opening/address/" + wish.token);
    context.write([=, now = context.now](db::Writing& db) {
        if (web::sent_before(db, key)) return;
        if (few) ask_to_hear(db, vault, wish, now);
        web::note_sent(db, key, next, now);
    });
    return web::Response::redirect(next);
}

Answer sent_page(web::Context& context) {
    return note_page(context, say(context, words("One step is left")), say(context, words("We have sent a letter. Open the link in it: then we know that the address is yours, and write when the city opens.")));
}

Answer follow_address(web::Context& context, std::string_view token) { return accounts::followed(context, token, "/opening/address"); }

Answer address_page(web::Context& context) {
    const auto known = address_of(context.db(), accounts::vault_of(context), accounts::followed_token(context));
    if (known == Address::unknown) return accounts::link_is_over(context, link(context, words("To the city’s page"), "/"));
    AddressView view{.title = say(context, words("A letter when the city opens")), .intro = {}, .confirm = {}, .drop = {}, .home = link(context, words("To the city’s page"), "/")};
    view.has_confirm = known == Address::asked;
    view.intro = view.has_confirm ? say(context, words("Confirm that you want one letter when the city opens.")) : say(context, words("Done: we write once, when the city opens, and delete your address."));
    const web::Input input(context);
    if (view.has_confirm) view.confirm = input.view("/opening/address", words("Yes, write to me"));
    view.drop = input.view("/opening/address/off", words("Take my address off the list"));
    view.drop.warning.clear();
    auto chrome = web::frame(context, {.title = view.title, .path = "/opening/address", .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    context.personal = true;
    return context.page(templates::address, chrome, view);
}

Answer confirm_own_address(web::Context& context) {
    const std::string token(accounts::followed_token(context));
    context.write([=, vault = accounts::vault_of(context), now = context.now](db::Writing& db) { confirm_address(db, vault, token, now); });
    return web::Response::redirect(context.href("/opening/address"));
}

Answer take_address_off(web::Context& context) {
    const std::string token(accounts::followed_token(context));
    context.write([=, vault = accounts::vault_of(context)](db::Writing& db) { drop_address(db, vault, token); });
    accounts::forget_link(context);
    return note_page(context, say(context, words("Your address is deleted")), say(context, words("We will not write to you.")));
}

namespace {

web::Response invitation_form(web::Context& context, const web::Input& input) {
    accounts::FormPageView view{say(context, words("Invitation code")), say(context, words("The city is not open yet. With a code from its editors you can look around before everybody else.")), {}, input.view(web::invitation_path, words("Come in")), {}};
    view.form.fields = {input.field({.name = "code", .label = say(context, words("Code")), .autocomplete = "off", .hint = say(context, words("Eight letters and figures: ABCD-EFGH")), .width = "short"}, context.query.text("code", 20).value_or(""))};
    view.links = {link(context, words("I have no code"), web::landing_path)};
    return accounts::shown(context, std::move(view), input, "");
}

}  // namespace

Answer invitation_page(web::Context& context) {
    if (!context.outside) return home(context);
    if (web::opening_of(context.db()) == web::Opening::closed) return web::Response::redirect(context.href(web::landing_path));
    return invitation_form(context, web::Input(context));
}

Answer use_invitation(web::Context& context) {
    if (!context.outside) return home(context);
    web::Input input(context);
    const auto typed = input.text("code", {.most = 40});
    if (!input.good()) return invitation_form(context, input);
    const auto account = context.identity()->account;
    TRY(web::within_rate(context, "invitation_code", std::to_string(account.value)));
    const auto done = context.write([=, keys = context.environment.keys, now = context.now](db::Writing& db) { return come_in(db, keys, account, typed, now); });
    if (!done) input.mistake("code", done.error().message);
    if (!input.good()) return invitation_form(context, input);
    return home(context);
}

}  // namespace opening
