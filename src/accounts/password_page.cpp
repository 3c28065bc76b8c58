// A forgotten password, by a mailed link; and another password in place of one that is known.
#include <fmt/format.h>

#include "accounts/device_store.h"
#include "accounts/handlers.h"
#include "accounts/parts.h"
#include "accounts/password_reset.h"
#include "accounts/passwords.h"
#include "mail/kinds.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace accounts {
namespace {

using base::words;

web::FormField new_password_field(const web::Context& context, const web::Input& input, bool staff) {
    return input.field({.name = "password", .label = say(context, words("New password")), .type = "password", .autocomplete = "new-password",
                        .hint = staff ? say(context, words("At least 15 characters, since you look after the city."))
                                      : say(context, words("At least 8 characters. Three words that do not belong together are easy to keep in mind."))});
}

// A password that may be used, or what is wrong with it in `input`.
std::string typed_password(const web::Context& context, web::Input& input, const Account& account) {
    auto password = input.secret("password");
    const auto& names = context.site.names;
    if (password.empty()) return {};
    if (auto weak = weakness(password, account.roles.staff(), {account.name, account.email, names[0], names[1], names[2]})) input.mistake("password", std::move(*weak));
    return password;
}

web::Response reset_form(web::Context& context, const web::Input& input) {
    FormPageView view{say(context, words("Reset password")), say(context, words("Type your e-mail address. If there is an account with it, we send a link for a new password.")), {},
                      input.view("/password-reset", words("Send the link")), {}};
    view.form.fields = {input.field({.name = "email", .label = say(context, words("E-mail")), .type = "email", .autocomplete = "username"})};
    view.links = {link(context, words("Back to sign-in"), "/sign-in")};
    return shown(context, std::move(view), input, "sign-in");
}

web::Link another_link(const web::Context& context) { return link(context, words("Ask for another link"), "/password-reset"); }

}  // namespace

Answer password_reset_page(web::Context& context) { return reset_form(context, web::Input(context)); }

// Does the same for a known and an unknown address; three letters an hour go to one.
Answer reset_password(web::Context& context) {
    web::Input input(context);
    const auto email = input.email("email");
    if (!input.good()) return reset_form(context, input);
    TRY(web::within_rate(context, "password_reset"));
    const auto vault = vault_of(context);
    const auto hash = vault.email_hash(email);
    const bool few = web::within_rate(context, "password_reset_of", base::bytes_of(hash)).has_value();
    const auto next = context.href("/password-reset/sent");
    const ResetWish wish{email, context.origin(), base::fresh_token()};
    context.write([=, key = web::submission_key(context), now = context.now](db::Writing& db) {
        if (web::sent_before(db, key)) return;
        web::note_sent(db, key, next, now);
        if (few) wish_reset(db, vault, wish, now);
    });
    return web::Response::redirect(next);
}

Answer password_reset_sent_page(web::Context& context) {
    return shown(context,
                 NoteView{say(context, words("Look into your mail")), say(context, words("If there is an account with this address, a letter with a link is on its way.")),
                          say(context, mail::reset_age_said()), {}, another_link(context)},
                 "sign-in");
}

Answer follow_password_reset(web::Context& context, std::string_view token) { return followed(context, token, "/new-password"); }

namespace {

web::Response new_password_form(web::Context& context, const web::Input& input, const Account& account) {
    FormPageView view{say(context, words("New password")), say(context, words("It is for {email}. All devices are signed out.", {{"email", account.email}})), {},
                      input.view("/new-password", words("Save the password")), {}};
    view.form.fields = {new_password_field(context, input, account.roles.staff())};
    return shown(context, std::move(view), input, "sign-in");
}

struct Granted {
    Grant grant;
    Account account;
};

// What the followed link allows, or nothing any more.
std::optional<Granted> granted(const web::Context& context, const Vault& vault) {
    const auto grant = grant_of(context.db(), vault, Purpose::password_reset, followed_token(context), context.now);
    if (!grant) return {};
    auto account = account_of(context.db(), vault, grant->account);
    return account ? std::optional(Granted{*grant, std::move(*account)}) : std::nullopt;
}

mail::Letter changed_letter() { return {"accounts.password_changed", {}, {}, {}}; }

}  // namespace

Answer new_password_page(web::Context& context) {
    const auto found = granted(context, vault_of(context));
    if (!found) return link_is_over(context, another_link(context));
    return new_password_form(context, web::Input(context), found->account);
}

Answer set_new_password(web::Context& context) {
    const auto vault = vault_of(context);
    const auto found = granted(context, vault);
    if (!found) return link_is_over(context, another_link(context));
    web::Input input(context);
    const auto password = typed_password(context, input, found->account);
    if (!input.good()) return new_password_form(context, input, found->account);
    const auto hash = TRY(hashed_now(context, password));
    const auto not_me = fresh_not_me(context, found->account.language);
    const std::string token(followed_token(context));
    const bool in_time = context.write([=, account = found->account, now = context.now](db::Writing& db) {
        if (!grant_of(db, vault, Purpose::password_reset, token, now)) return false;  // used a moment ago
        set_password(db, account.id, hash);
        for (const auto purpose : {Purpose::password_reset, Purpose::second_step}) drop_tokens(db, account.id, purpose);
        end_sessions(db, account.id);
        // Whoever opened the letter is not to wait for others who guessed; browsers that knew the old password are no friends.
        forget_failures(db, vault.failures_key("account", vault.email_hash(account.email)));
        distrust_all(db, account.id);
        audit::record(db, own_act(account.id, "password.reset", now, {}, Doer::by_link));
        post_not_me(db, vault, account, changed_letter(), not_me, {}, now);
        return true;
    });
    forget_link(context);
    if (!in_time) return link_is_over(context, another_link(context));
    return web::Response::redirect(context.href("/sign-in?done=password"));
}

namespace {

web::Response password_form(web::Context& context, const web::Input& input, const Account& account) {
    FormPageView view{say(context, words("Change password")), say(context, words("All other devices are signed out.")), {}, input.view("/me/password", words("Save the password")), {}};
    view.form.fields = {input.field({.name = "current", .label = say(context, words("Your password now")), .type = "password", .autocomplete = "current-password"}),
                        new_password_field(context, input, account.roles.staff())};
    view.links = {link(context, words("Back to my account"), "/me")};
    return shown(context, std::move(view), input, "me");
}

}  // namespace

Answer password_page(web::Context& context) { return password_form(context, web::Input(context), own_account(context, vault_of(context))); }

Answer change_password(web::Context& context) {
    const auto vault = vault_of(context);
    const auto account = own_account(context, vault);
    web::Input input(context);
    const auto current = input.secret("current"), password = typed_password(context, input, account);
    if (input.good()) {
        TRY(web::within_rate(context, "sign_in_here", fmt::format("account {}", account.id.value)));
        const bool right = TRY(fits_now(context, current, account.password));
        if (!right) input.mistake("current", words("Wrong password"));
    }
    if (!input.good()) return password_form(context, input, account);
    const auto hash = TRY(hashed_now(context, password));
    const auto session = context.identity()->session;
    const auto secret = fresh_secret(vault);
    const bool changed = context.write([=, not_me = fresh_not_me(context, account.language), now = context.now](db::Writing& db) {
        if (!is_still(db, vault, account.id, account.password)) return false;
        set_password(db, account.id, hash);
        for (const auto purpose : {Purpose::password_reset, Purpose::second_step}) drop_tokens(db, account.id, purpose);
        end_sessions(db, account.id, session);
        renew_session(db, session, secret.hash, now);
        audit::record(db, own_act(account.id, "password.change", now));
        post_not_me(db, vault, account, changed_letter(), not_me, {}, now);
        return true;
    });
    if (!changed) {
        input.mistake("current", words("Wrong password"));
        return password_form(context, input, account);
    }
    give_session(context, secret, lifetime(account.kind, account.roles));
    return web::Response::redirect(context.href("/me?done=password"));
}

}  // namespace accounts
