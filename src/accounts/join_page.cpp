// Somebody whom a provider has introduced has an account here already, by the confirmed address: it is theirs when they know
// its password or open its mail. The provider's word alone is not enough: addresses change hands.
#include "accounts/handlers.h"
#include "accounts/parts.h"
#include "accounts/provider_parts.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace accounts {
namespace {

using base::words;


// Who came, from where, and whose account that seems to be.
struct Meeting {
    Introduction somebody;
    Provider provider;
    Account account;
};

std::optional<Meeting> meeting_of(const web::Context& context) {
    auto somebody = introduction_of(context);
    if (!somebody || !somebody->email_verified) return {};
    auto provider = provider_named(context, somebody->provider);
    const auto vault = vault_of(context);
    auto account = account_by_email(context.db(), vault, vault.email_hash(somebody->email));
    if (!provider || !account || account->blocked) return {};
    return Meeting{std::move(*somebody), std::move(*provider), std::move(*account)};
}

// The way begins anew where there is nothing to go on with.
web::Response back_to_sign_in(web::Context& context) { return web::Response::redirect(context.href("/sign-in")); }

web::Response join_form(web::Context& context, const web::Input& input, const Meeting& meeting) {
    FormPageView view{say(context, words("You have an account already")),
                      say(context, words("There is an account with the address {email}. Type its password, and from now on you sign in with {provider} as well.",
                                         {{"email", meeting.somebody.email}, {"provider", meeting.provider.label}})),
                      {}, input.view("/sign-in/join", words("Sign in")), {}};
    view.form.fields = {input.field({.name = "password", .label = say(context, words("Password")), .type = "password", .autocomplete = "current-password"})};
    view.links = {link(context, words("Get a link by mail instead"), "/sign-in/join/letter"), link(context, words("Back to sign-in"), "/sign-in")};
    return shown(context, std::move(view), input, "sign-in");
}

web::Response letter_form(web::Context& context, const web::Input& input, const Meeting& meeting) {
    FormPageView view{say(context, words("You have an account already")),
                      say(context, words("There is an account with the address {email}. We send a link there, and once you have opened it you sign in with {provider} as well.",
                                         {{"email", meeting.somebody.email}, {"provider", meeting.provider.label}})),
                      {}, input.view("/sign-in/join/letter", words("Send the link")), {}};
    if (!meeting.account.password.empty()) view.links = {link(context, words("Type the password instead"), "/sign-in/join")};
    return shown(context, std::move(view), input, "sign-in");
}

}  // namespace

Answer join_page(web::Context& context) {
    const auto meeting = meeting_of(context);
    context.personal = true;
    if (!meeting) return back_to_sign_in(context);
    if (meeting->account.password.empty()) return web::Response::redirect(context.href("/sign-in/join/letter"));
    return join_form(context, web::Input(context), *meeting);
}

Answer join(web::Context& context) {
    const auto meeting = meeting_of(context);
    if (!meeting) return back_to_sign_in(context);
    web::Input input(context);
    const auto vault = vault_of(context);
    const auto password = input.secret("password");
    if (input.good()) {
        const auto key = std::string(base::bytes_of(vault.email_hash(meeting->account.email)));
        if (const auto from = web::rate_key(context.request.head.remote)) TRY(web::within_rate(context, "sign_in_here", key + *from));
        TRY(web::within_rate(context, "sign_in_anywhere", key));
        const bool right = TRY(fits_now(context, password, meeting->account.password));
        if (!right) input.mistake("password", words("Wrong password"));
    }
    if (!input.good()) return join_form(context, input, *meeting);
    const auto not_me = fresh_not_me(context, meeting->account.language);
    const bool done = context.write([=, account = meeting->account, subject = meeting->somebody.subject, label = meeting->provider.label, now = context.now](db::Writing& db) {
        return is_still(db, vault, account.id, account.password) && link_subject(db, vault, account, subject, label, not_me, now);
    });
    forget_errand(context);
    if (!done) return told_at(context, "/sign-in", Hitch::taken, meeting->provider);
    return brought_in(context, meeting->account, meeting->somebody.next);
}

Answer join_letter_page(web::Context& context) {
    const auto meeting = meeting_of(context);
    context.personal = true;
    return meeting ? letter_form(context, web::Input(context), *meeting) : back_to_sign_in(context);
}

Answer send_join_letter(web::Context& context) {
    const auto meeting = meeting_of(context);
    if (!meeting) return back_to_sign_in(context);
    const auto vault = vault_of(context);
    TRY(web::within_rate(context, "password_reset_of", std::string("join ").append(base::bytes_of(vault.email_hash(meeting->account.email)))));
    const auto token = base::fresh_token();
    const auto next = context.href("/sign-in/letter/sent");
    const auto& account = meeting->account;
    const Pending pending{meeting->provider.name, meeting->somebody.subject, account.id, {}};
    const mail::Letter letter{"accounts.join", account.language, account.email,
                              {{"link", absolute(context, account.language, "/sign-in/letter/" + token)}, {"provider", meeting->provider.label}, {"address", meeting->somebody.email}}};
    context.write([=, key = web::submission_key(context), now = context.now](db::Writing& db) {
        if (web::sent_before(db, key)) return;
        web::note_sent(db, key, next, now);
        drop_pending(db, pending.subject.hash);
        insert_pending(db, vault, pending, token, now + confirmation_age);
        mail::post(db, letter, now);
    });
    return web::Response::redirect(next);
}

}  // namespace accounts
