// Somebody whom a provider has introduced has no account here: what is still asked before it begins, and the letter where the
// provider does not vouch for the address. Whoever opens that letter must come from the same account at the provider, so
// that nobody confirms what somebody else began in their name.
#include "accounts/entry.h"
#include "accounts/handlers.h"
#include "accounts/parts.h"
#include "accounts/provider_parts.h"
#include "legal/asking.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace accounts {
namespace {

using base::words;


struct Newcomer {
    Introduction somebody;
    Provider provider;
};

std::optional<Newcomer> newcomer_of(const web::Context& context) {
    auto somebody = introduction_of(context);
    auto provider = somebody ? provider_named(context, somebody->provider) : std::nullopt;
    if (!provider) return {};
    return Newcomer{std::move(*somebody), std::move(*provider)};
}

web::Response back_to_sign_up(web::Context& context) { return web::Response::redirect(context.href("/sign-up")); }

web::Response newcomer_form(web::Context& context, const web::Input& input, const Newcomer& newcomer) {
    const auto& [somebody, provider] = newcomer;
    const auto intro = somebody.email_verified ? words("You come from {provider}, and your address is {email}. A few answers more, and the account is ready.", {{"provider", provider.label}, {"email", somebody.email}})
                                               : words("You come from {provider}. A few answers more, and one letter.", {{"provider", provider.label}});
    FormPageView view{say(context, words("Sign up")), say(context, intro), {}, input.view("/sign-up/with", words("Create account")), {}};
    view.form.fields = {input.field({.name = "kind", .label = say(context, words("Who are you?")), .choices = account_kinds(context)}, "resident"),
                        input.field({.name = "name", .label = say(context, words("Full name")), .autocomplete = "name"}, somebody.name)};
    if (!somebody.email_verified)
        view.form.fields.push_back(input.field({.name = "email", .label = say(context, words("E-mail")), .type = "email", .autocomplete = "email",
                                                .hint = say(context, words("We will send a letter there to confirm it."))}, somebody.email));
    for (auto& field : legal::asking_at_sign_up(context).fields(context, input)) view.form.fields.push_back(std::move(field));
    view.links = {link(context, words("I already have an account: sign in"), "/sign-in")};
    return shown(context, std::move(view), input, "sign-in");
}

// What was typed, or what is wrong with it in `input`.
Draft typed_draft(web::Context& context, web::Input& input, const Introduction& somebody) {
    Draft draft;
    draft.kind = input.choice("kind", {"resident", "business"}) == "business" ? Kind::business : Kind::resident;
    draft.name = input.text("name", {.most = 80});
    draft.email = somebody.email_verified ? somebody.email : input.email("email");
    draft.language = context.language;
    draft.consents = legal::asking_at_sign_up(context).given(context, input);
    return draft;
}

// The provider vouches for the address: the account begins at once. Sent twice, it leads on by the account that is there.
Answer begin(web::Context& context, const Newcomer& newcomer, const Draft& draft) {
    const auto vault = vault_of(context);
    const auto entry = entry_of(context, vault, {.kind = draft.kind, .name = draft.name, .language = draft.language, .email = draft.email});
    const bool made = context.write([=, subject = newcomer.somebody.subject, now = context.now](db::Writing& db) {
        const auto account = begin_account(db, vault, draft, subject, now);
        auto own = entry;
        own.account.id = account.value_or(AccountId());
        if (account) enter(db, vault, own, Tell::nobody, now);
        return account.has_value();
    });
    if (!made) return web::Response::redirect(context.href("/sign-in/join"));
    forget_errand(context);
    give_cookies(context, entry);
    return web::Response::redirect(web::leads_to_page(context, newcomer.somebody.next) ? newcomer.somebody.next : context.href(way_on(context, draft.kind)));
}

// The same answer for a known and an unknown address; only the letter differs (S-ENUM).
void ask_by_letter(db::Writing& db, const Vault& vault, const Pending& pending, const std::string& token, const std::string& link, const std::string& sign_in, base::Instant now) {
    const auto& draft = pending.draft;
    if (const auto account = account_by_email(db, vault, vault.email_hash(draft.email))) {
        mail::post(db, {"accounts.already_registered", account->language, account->email, {{"link", sign_in}}}, now);
        return;
    }
    drop_pending(db, pending.subject.hash);
    insert_pending(db, vault, pending, token, now + confirmation_age);
    mail::post(db, {"accounts.confirm", draft.language, draft.email, {{"link", link}, {"name", draft.name}}}, now);
}

Answer begin_by_letter(web::Context& context, const Newcomer& newcomer, const Draft& draft) {
    const auto key = web::submission_key(context);
    const auto next = context.href("/sign-in/letter/sent");
    if (web::sent_before(context.db(), key)) return web::Response::redirect(next);
    TRY(web::within_rate(context, "sign_up"));
    const auto vault = vault_of(context);
    const bool few = web::within_rate(context, "password_reset_of", std::string("sign-up ").append(base::bytes_of(vault.email_hash(draft.email)))).has_value();
    const auto token = base::fresh_token();
    const Pending pending{newcomer.provider.name, newcomer.somebody.subject, {}, draft};
    const auto finish = absolute(context, context.language, "/sign-in/letter/" + token), sign_in = absolute(context, context.language, "/sign-in");
    context.write([=, now = context.now](db::Writing& db) {
        if (web::sent_before(db, key)) return;
        if (few) ask_by_letter(db, vault, pending, token, finish, sign_in, now);
        web::note_sent(db, key, next, now);
    });
    return web::Response::redirect(next);
}

}  // namespace

Answer introduced_page(web::Context& context) {
    const auto newcomer = newcomer_of(context);
    context.personal = true;
    return newcomer ? newcomer_form(context, web::Input(context), *newcomer) : back_to_sign_up(context);
}

Answer sign_up_introduced(web::Context& context) {
    const auto newcomer = newcomer_of(context);
    if (!newcomer) return back_to_sign_up(context);
    web::Input input(context);
    const auto draft = typed_draft(context, input, newcomer->somebody);
    if (!input.good()) return newcomer_form(context, input, *newcomer);
    return newcomer->somebody.email_verified ? begin(context, *newcomer, draft) : begin_by_letter(context, *newcomer, draft);
}

Answer provider_letter_sent_page(web::Context& context) {
    return shown(context,
                 NoteView{say(context, words("Look into your mail")), say(context, words("We have sent a letter. Open the link in it, in this browser if you can.")), say(context, words("The link works for 24 hours.")),
                          {}, link(context, words("Back to sign-in"), "/sign-in")},
                 "sign-in");
}

Answer follow_provider_letter(web::Context& context, std::string_view token) { return followed(context, token, "/sign-in/letter"); }

Answer provider_letter_page(web::Context& context) {
    const auto token = followed_token(context);
    const auto pending = token.empty() ? std::nullopt : pending_of(context.db(), vault_of(context), token, context.now);
    const auto provider = pending ? provider_named(context, pending->provider) : std::nullopt;
    if (!provider) return link_is_over(context, link(context, words("Back to sign-in"), "/sign-in"));
    context.personal = true;
    return shown(context,
                 NoteView{say(context, words("One step is left")), say(context, words("Sign in with {provider} once more, by the account with which you began. So nobody can finish what somebody else began in your name.", {{"provider", provider->label}})),
                          {}, {say(context, words("Continue with {provider}", {{"provider", provider->label}})), context.href("/sign-in/with/" + provider->name)},
                          link(context, words("I did not ask for this: close this page, and nothing changes"), "/")},
                 "sign-in");
}

}  // namespace accounts
