// Another e-mail address: confirmed at the new one, told to the old one, and taken back by whoever did not ask for it.
#include <fmt/format.h>

#include "accounts/device_store.h"
#include "accounts/factor_store.h"
#include "accounts/handlers.h"
#include "accounts/parts.h"
#include "accounts/passkey_store.h"
#include "accounts/provider_store.h"
#include "accounts/passwords.h"
#include "mail/kinds.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace accounts {
namespace {

using base::words;

constexpr std::chrono::hours link_age{24};

web::Response email_form(web::Context& context, const web::Input& input, const Account& account) {
    FormPageView view{say(context, words("Change e-mail")), say(context, words("Now: {email}. The new address counts once you have opened the link that we send there.", {{"email", account.email}})), {},
                      input.view("/me/email", words("Send the link")), {}};
    view.form.fields = {input.field({.name = "email", .label = say(context, words("New e-mail address")), .type = "email", .autocomplete = "email"}),
                        input.field({.name = "password", .label = say(context, words("Password")), .type = "password", .autocomplete = "current-password"})};
    view.links = {link(context, words("Back to my account"), "/me")};
    return shown(context, std::move(view), input, "me");
}

// Somebody else's address gets a letter that tells of its account; whoever asked sees no difference (S-ENUM).
void ask_new_address(db::Writing& db, const Vault& vault, const Account& account, const std::string& email, const std::string& token, mail::Letter ask, mail::Letter known,
                     base::Instant now) {
    if (const auto other = account_by_email(db, vault, vault.email_hash(email)); other && other->id != account.id) {
        known.language = other->language;
        known.to = other->email;
        mail::post(db, known, now);
        return;
    }
    drop_tokens(db, account.id, Purpose::email_change);
    insert_token(db, vault, account.id, Purpose::email_change, token, email, now + link_age);
    mail::post(db, ask, now);
}

}  // namespace

Answer email_page(web::Context& context) { return email_form(context, web::Input(context), own_account(context, vault_of(context))); }

Answer change_email(web::Context& context) {
    const auto vault = vault_of(context);
    const auto account = own_account(context, vault);
    web::Input input(context);
    const auto email = input.email("email"), password = input.secret("password");
    if (!email.empty() && vault.email_hash(email) == vault.email_hash(account.email)) input.mistake("email", words("This is your address already"));
    if (input.good()) {
        TRY(web::within_rate(context, "sign_in_here", fmt::format("account {}", account.id.value)));
        const bool right = TRY(fits_now(context, password, account.password));
        if (!right) input.mistake("password", words("Wrong password"));
    }
    if (!input.good()) return email_form(context, input, account);
    TRY(web::within_rate(context, "email_change", fmt::to_string(account.id.value)));
    const auto token = base::fresh_token();
    const mail::Letter ask{"accounts.email_change", account.language, email, {{"link", absolute(context, account.language, "/email-change/" + token)}}};
    const mail::Letter known{"accounts.already_registered", {}, {}, {{"link", absolute(context, account.language, "/sign-in")}}};
    const auto next = context.href("/me/email/sent");
    context.write([=, key = web::submission_key(context), now = context.now](db::Writing& db) {
        if (web::sent_before(db, key)) return;
        web::note_sent(db, key, next, now);
        if (!is_still(db, vault, account.id, account.password)) return;  // somebody changed it meanwhile
        ask_new_address(db, vault, account, email, token, ask, known, now);
    });
    return web::Response::redirect(next);
}

Answer email_sent_page(web::Context& context) {
    context.personal = true;
    return shown(context,
                 NoteView{say(context, words("Look into your mail")), say(context, words("We have sent a link to the new address. Until you open it, everything stays as it is.")),
                          say(context, words("The link works for 24 hours.")), link(context, words("Back to my account"), "/me"), {}},
                 "me");
}

Answer follow_email_change(web::Context& context, std::string_view token) { return followed(context, token, "/email-change"); }

namespace {

web::Response email_change_form(web::Context& context, const web::Input& input, const Grant& grant) {
    FormPageView view{say(context, words("Confirm your new address")), say(context, words("From now on you sign in with {email}, and letters go there.", {{"email", grant.address.value_or("")}})), {},
                      input.view("/email-change", words("Confirm")), {}};
    return shown(context, std::move(view), input, "me");
}

// How a followed link ended.
enum class Outcome : std::uint8_t { done, over, taken };

Outcome change_address(db::Writing& db, const base::Keys& keys, const std::string& token, const NotMe& not_me, base::Instant now) {
    const Vault vault(keys);
    const auto grant = grant_of(db, vault, Purpose::email_change, token, now);
    const auto before = grant ? account_of(db, vault, grant->account) : std::nullopt;
    if (!before) return Outcome::over;
    if (!set_email(db, vault, before->id, *grant->address)) return Outcome::taken;
    drop_tokens(db, before->id, Purpose::email_change);
    drop_tokens(db, before->id, Purpose::password_reset);
    audit::record(db, own_act(before->id, "email.change", now, {audit::changed_personal(keys, "email", before->email, *grant->address)}, Doer::by_link));
    post_not_me(db, vault, *before, {"accounts.email_changed", {}, {}, {}}, not_me, before->email, now);
    return Outcome::done;
}

}  // namespace

Answer email_change_page(web::Context& context) {
    const auto grant = grant_of(context.db(), vault_of(context), Purpose::email_change, followed_token(context), context.now);
    if (!grant) return link_is_over(context, link(context, words("My account"), "/me"));
    return email_change_form(context, web::Input(context), *grant);
}

Answer confirm_email_change(web::Context& context) {
    const auto vault = vault_of(context);
    const std::string token(followed_token(context));
    const auto grant = grant_of(context.db(), vault, Purpose::email_change, token, context.now);
    const auto account = grant ? account_of(context.db(), vault, grant->account) : std::nullopt;
    forget_link(context);
    if (!account) return link_is_over(context, link(context, words("My account"), "/me"));
    const auto not_me = fresh_not_me(context, account->language);
    const auto outcome = context.write([=, keys = context.environment.keys, now = context.now](db::Writing& db) { return change_address(db, keys, token, not_me, now); });
    if (outcome == Outcome::done) return web::Response::redirect(context.href(context.identity() ? "/me" : "/sign-in?done=email"));
    if (outcome == Outcome::over) return link_is_over(context, link(context, words("My account"), "/me"));
    return base::refuse(base::Error::Kind::conflict, words("Another account has this address by now. Nothing has changed."));
}

Answer follow_not_me(web::Context& context, std::string_view token) { return followed(context, token, "/not-me"); }

namespace {

// Of any letter that can be answered so.
std::optional<Grant> not_me_grant(const db::Reading& db, const Vault& vault, std::string_view token, base::Instant now) {
    auto grant = grant_of(db, vault, Purpose::not_me, token, now);
    return grant ? grant : grant_of(db, vault, Purpose::not_my_factor, token, now);
}

// A second step that somebody else switched on would keep the owner out for ever. Whoever looks after the city is helped by
// another who does: there the mailbox alone is not enough.
bool loses_factor(const Account& account, bool is_demo) { return is_demo || !account.roles.staff(); }

web::Response not_me_form(web::Context& context, const web::Input& input, const Grant& grant) {
    FormPageView view{say(context, words("It was not me")), {}, {}, input.view("/not-me", words("Take my account back")), {}};
    const auto vault = vault_of(context);
    const bool of_factor = grant_of(context.db(), vault, Purpose::not_my_factor, followed_token(context), context.now).has_value();
    const bool undoes_factor = of_factor && loses_factor(account_of(context.db(), vault, grant.account).value(), context.site.is_demo);
    if (undoes_factor) view.intro = say(context, words("All devices are signed out, the password and the second step stop working, and a link for a new password is sent to your address."));
    else view.intro = grant.address ? say(context, words("All devices are signed out, {email} becomes the address of the account again, and a link for a new password is sent there.", {{"email", *grant.address}}))
                                    : say(context, words("All devices are signed out, the password stops working, and a link for a new one is sent to your address."));
    view.form.danger = true;
    return shown(context, std::move(view), input, "");
}

struct TakingBack {
    std::string token, reset, link;  // of the letter; of the next one, and its address
    bool is_demo = false;
};

void undo_factor(db::Writing& db, const Account& account, base::Instant now) {
    if (!has_factor(db, account.id)) return;
    remove_factor(db, account.id);
    audit::record(db, own_act(account.id, "factor.remove", now, {}, Doer::by_link));
}

// Nobody is signed in any more, no password fits, and the address is the one the letter went to. False: the link is over.
bool take_back(db::Writing& db, const base::Keys& keys, const TakingBack& it, base::Instant now) {
    const Vault vault(keys);
    const auto grant = not_me_grant(db, vault, it.token, now);
    const auto before = grant ? account_of(db, vault, grant->account) : std::nullopt;
    if (!before) return false;
    std::vector<audit::Change> changes;
    if (grant->address && set_email(db, vault, before->id, *grant->address)) changes.push_back(audit::changed_personal(keys, "email", before->email, *grant->address));
    if (grant_of(db, vault, Purpose::not_my_factor, it.token, now) && loses_factor(*before, it.is_demo)) undo_factor(db, *before, now);
    set_password(db, before->id, "");
    remove_passkeys(db, before->id);  // any of them may be a stranger's
    delete_all_linked(db, before->id);
    end_sessions(db, before->id);
    distrust_all(db, before->id);
    for (const auto purpose : {Purpose::password_reset, Purpose::email_change, Purpose::second_step}) drop_tokens(db, before->id, purpose);
    drop_token(db, grant->id);
    audit::record(db, own_act(before->id, "account.take_back", now, changes, Doer::by_link));
    insert_token(db, vault, before->id, Purpose::password_reset, it.reset, {}, now + mail::reset_age);
    mail::post(db, reset_letter(account_of(db, vault, before->id).value(), it.link), now);
    return true;
}

}  // namespace

Answer not_me_page(web::Context& context) {
    const auto grant = not_me_grant(context.db(), vault_of(context), followed_token(context), context.now);
    if (!grant) return link_is_over(context, link(context, words("Reset password"), "/password-reset"));
    return not_me_form(context, web::Input(context), *grant);
}

Answer undo(web::Context& context) {
    TakingBack it{std::string(followed_token(context)), base::fresh_token(), {}, context.site.is_demo};
    it.link = absolute(context, context.language, "/password-reset/" + it.reset);
    const bool taken = context.write([=, keys = context.environment.keys, now = context.now](db::Writing& db) { return take_back(db, keys, it, now); });
    forget_link(context);
    if (!taken) return link_is_over(context, link(context, words("Reset password"), "/password-reset"));
    return shown(context,
                 NoteView{say(context, words("The account is yours again")), say(context, words("All devices are signed out. Open the letter that we have just sent and choose a new password.")),
                          say(context, words("If the same password opens anything else, change it there as well.")), {}, {}},
                 "");
}

}  // namespace accounts
