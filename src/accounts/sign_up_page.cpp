// Signing up, and the letter's link that makes the account: whoever opens it must know the password that was typed, so that
// nobody confirms what somebody else began in their name.
#include <fmt/format.h>

#include "accounts/entry.h"
#include "accounts/handlers.h"
#include "accounts/parts.h"
#include "accounts/passwords.h"
#include "accounts/provider_parts.h"
#include "legal/asking.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace accounts {
namespace {

using base::words;


web::Response sign_up_form(web::Context& context, const web::Input& input) {
    FormPageView view{say(context, words("Sign up")), {}, {}, input.view("/sign-up", words("Create account")), {}};
    view.form.fields = {
        input.field({.name = "kind", .label = say(context, words("Who are you?")), .choices = account_kinds(context)}, "resident"),
        input.field({.name = "name", .label = say(context, words("Full name")), .autocomplete = "name"}),
        input.field({.name = "email", .label = say(context, words("E-mail")), .type = "email", .autocomplete = "email", .hint = say(context, words("We will send a letter there to confirm it."))}),
        input.field({.name = "password", .label = say(context, words("Password")), .type = "password", .autocomplete = "new-password",
                     .hint = say(context, words("At least 8 characters. Three words that do not belong together are easy to keep in mind."))}),
    };
    for (auto& field : legal::asking_at_sign_up(context).fields(context, input)) view.form.fields.push_back(std::move(field));
    view.links = {link(context, words("I already have an account: sign in"), "/sign-in")};
    view.ways = provider_ways(context, {});
    return shown(context, std::move(view), input, "sign-in");
}

// What was typed, or what is wrong with it in `input`.
Draft typed_draft(web::Context& context, web::Input& input) {
    Draft draft;
    draft.kind = input.choice("kind", {"resident", "business"}) == "business" ? Kind::business : Kind::resident;
    draft.name = input.text("name", {.most = 80});
    draft.email = input.email("email");
    draft.language = context.language;
    draft.consents = legal::asking_at_sign_up(context).given(context, input);
    const auto password = input.secret("password");
    if (password.empty()) return draft;
    const auto& names = context.site.names;
    if (auto weak = weakness(password, false, {draft.name, draft.email, names[0], names[1], names[2]})) input.mistake("password", std::move(*weak));
    draft.password = password;
    return draft;
}

// The same answer for a known and an unknown address; only the letter differs (S-ENUM).
void register_or_tell(db::Writing& db, const Vault& vault, const Draft& draft, const std::string& token, const std::string& link, const std::string& sign_in, base::Instant now) {
    const auto email = vault.email_hash(draft.email);
    if (const auto account = account_by_email(db, vault, email)) {
        mail::post(db, {"accounts.already_registered", account->language, account->email, {{"link", sign_in}}}, now);
        return;
    }
    insert_registration(db, vault, draft, token, now + confirmation_age);
    mail::post(db, {"accounts.confirm", draft.language, draft.email, {{"link", link}, {"name", draft.name}}}, now);
}

}  // namespace

Answer sign_up_page(web::Context& context) { return sign_up_form(context, web::Input(context)); }

Answer sign_up(web::Context& context) {
    web::Input input(context);
    auto draft = typed_draft(context, input);
    if (!input.good()) return sign_up_form(context, input);
    const auto key = web::submission_key(context);
    const auto next = context.href("/sign-up/sent");
    if (web::sent_before(context.db(), key)) return web::Response::redirect(next);
    TRY(web::within_rate(context, "sign_up"));
    // Whoever gets letters that nobody asked for gets three an hour, however many addresses they are asked from.
    const bool few = web::within_rate(context, "password_reset_of", std::string("sign-up ").append(base::bytes_of(vault_of(context).email_hash(draft.email)))).has_value();
    draft.password = TRY(hashed_now(context, draft.password));
    const auto token = base::fresh_token();
    const auto confirm = absolute(context, context.language, "/confirm/" + token), sign_in = absolute(context, context.language, "/sign-in");
    context.write([=, vault = vault_of(context), now = context.now](db::Writing& db) {
        if (web::sent_before(db, key)) return;
        if (few) register_or_tell(db, vault, draft, token, confirm, sign_in, now);
        web::note_sent(db, key, next, now);
    });
    return web::Response::redirect(next);
}

Answer sign_up_sent_page(web::Context& context) {
    return shown(context,
                 NoteView{say(context, words("Confirm your e-mail")), say(context, words("We have sent a letter. Open the link in it and the account is ready.")),
                          say(context, words("The link works for 24 hours. No letter? Look among unwanted mail, or sign up again: the address may have a slip in it.")), {},
                          link(context, words("Sign up again"), "/sign-up")},
                 "sign-in");
}

Answer follow_confirmation(web::Context& context, std::string_view token) { return followed(context, token, "/confirm"); }

namespace {

web::Response confirmation_form(web::Context& context, const web::Input& input, const Registration& registration) {
    FormPageView view{say(context, words("Confirm your e-mail")),
                      say(context, words("{name}, type the password that you chose. The account begins with it, and you are signed in.", {{"name", registration.draft.name}})), {},
                      input.view("/confirm", words("Confirm")), {}};
    view.form.fields = {input.field({.name = "password", .label = say(context, words("Password")), .type = "password", .autocomplete = "current-password"})};
    view.links = {link(context, words("I did not sign up here: close this page, and there will be no account"), "/")};
    return shown(context, std::move(view), input, "sign-in");
}

web::Link sign_up_again(const web::Context& context) { return link(context, words("Sign up again"), "/sign-up"); }

}  // namespace

Answer confirmation_page(web::Context& context) {
    const auto registration = registration_of(context.db(), vault_of(context), followed_token(context), context.now);
    if (!registration) return link_is_over(context, sign_up_again(context));
    return confirmation_form(context, web::Input(context), *registration);
}

Answer confirm(web::Context& context) {
    const auto vault = vault_of(context);
    const std::string token(followed_token(context));
    const auto registration = registration_of(context.db(), vault, token, context.now);
    if (!registration) return link_is_over(context, sign_up_again(context));
    web::Input input(context);
    const auto password = input.secret("password");
    if (input.good()) {
        TRY(web::within_rate(context, "sign_in_here", base::bytes_of(vault.token_hash(token))));
        const bool right = TRY(fits_now(context, password, registration->draft.password));
        if (!right) input.mistake("password", words("This is not the password that you chose."));
    }
    if (!input.good()) return confirmation_form(context, input, *registration);
    const auto& draft = registration->draft;
    const auto entry = entry_of(context, vault, {.kind = draft.kind, .name = draft.name, .language = draft.language, .email = draft.email});
    const bool made = context.write([=, registered = *registration, now = context.now](db::Writing& db) {
        const auto account = insert_account(db, vault, registered.draft, now);
        drop_registrations(db, registered.email);
        auto own = entry;
        own.account.id = account.value_or(AccountId());
        if (account) enter(db, vault, own, Tell::nobody, now);
        return account.has_value();
    });
    forget_link(context);
    if (!made) return link_is_over(context, link(context, words("Sign in"), "/sign-in"));
    give_cookies(context, entry);
    return web::Response::redirect(context.href(way_on(context, registration->draft.kind)));
}

}  // namespace accounts
