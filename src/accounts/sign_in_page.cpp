// Signing in, giving the password again before what is dangerous, and signing out.
#include <fmt/format.h>

#include "accounts/device_store.h"
#include "accounts/entry.h"
#include "accounts/factor.h"
#include "accounts/handlers.h"
#include "accounts/passwords.h"
#include "accounts/provider_parts.h"
#include "web/cookie.h"
#include "web/guard.h"

namespace accounts {
namespace {

using base::words;

web::Banner sign_in_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "password") return done(context, words("The password is changed. Sign in with the new one."));
    if (what == "email") return done(context, words("The e-mail address is changed."));
    if (what == "late") return {.tone = "warn", .icon = "clock", .title = say(context, words("Signing in took too long. Type your password once more."))};
    return provider_trouble(context);
}

web::Response sign_in_form(web::Context& context, const web::Input& input) {
    FormPageView view{say(context, words("Sign in")), {}, sign_in_banner(context), input.view("/sign-in", words("Sign in")), {}};
    view.form.fields = {
        input.field({.name = "email", .label = say(context, words("E-mail")), .type = "email", .autocomplete = "username"}),
        input.field({.name = "password", .label = say(context, words("Password")), .type = "password", .autocomplete = "current-password"}),
        next_field(context, input),
    };
    view.links = {link(context, words("Forgot your password?"), "/password-reset"), link(context, words("Sign in with a passkey"), "/sign-in/passkey"), link(context, words("No account yet? Sign up"), "/sign-up")};
    view.ways = provider_ways(context, wished(context, input));
    return shown(context, std::move(view), input, "sign-in");
}

// For whom a wrong password counts: an address that was typed, from wherever; or, where a browser signed in to that account
// before, that browser alone, so that strangers who guess do not keep the owner out (S-RATE).
struct Guesser {
    bool trusted = false;
    base::Digest key{};
};

Guesser guesser_of(const web::Context& context, const Vault& vault, const base::Digest& email, const std::optional<Account>& account) {
    const auto cookie = web::cookie_of(context.request.head, web::name_of(web::Cookie::device, context.environment.dev));
    const auto id = account ? account->id : AccountId();  // asked for one that is not there, too: it takes as long (S-ENUM)
    if (!is_trusted(context.db(), vault, id, cookie)) return {false, vault.failures_key("account", email)};
    return {true, vault.failures_key("device", vault.device_hash(id, cookie))};
}

// In memory against many at once, in the file against whoever waits for a restart.
base::Result<void> may_guess(web::Context& context, const Guesser& guesser, const base::Digest& email) {
    constexpr int most_failures = 50, most_of_a_device = 10;
    const auto key = std::string(base::bytes_of(email));
    if (const auto from = web::rate_key(context.request.head.remote)) TRY(web::within_rate(context, "sign_in_here", key + *from));
    if (!guesser.trusted) TRY(web::within_rate(context, "sign_in_anywhere", key));
    const auto failures = failures_of(context.db(), guesser.key, context.now);
    if (failures.count < (guesser.trusted ? most_of_a_device : most_failures)) return {};
    base::Error error{base::Error::Kind::too_many, words("Too many attempts. Try again in {minutes} min.", {{"minutes", fmt::to_string((failures.wait.count() + 59) / 60)}}), {},
                      failures.wait};
    return std::unexpected(std::move(error));
}

// Whose address and password these are; what is wrong stays in `input`, the same whatever it is (S-ENUM).
base::Result<std::optional<Recognised>> recognised(web::Context& context, web::Input& input, const Vault& vault, const std::string& email, const std::string& password) {
    const auto hash = vault.email_hash(email);
    const auto account = account_by_email(context.db(), vault, hash);
    const auto guesser = guesser_of(context, vault, hash, account);
    TRY(may_guess(context, guesser, hash));
    const bool right = TRY(fits_now(context, password, account ? std::string_view(account->password) : std::string_view()));
    if (account && right && !account->blocked) {
        Recognised who{*account, account->password, {}};
        if (outdated(account->password)) who.rehashed = TRY(hashed_now(context, password));
        return who;
    }
    context.write([key = guesser.key, now = context.now](db::Writing& db) { note_failure(db, key, now); });
    input.mistake("", words("Wrong e-mail or password"));
    return std::optional<Recognised>();
}

}  // namespace

Answer sign_in_page(web::Context& context) {
    web::Input input(context);
    if (context.identity() && !context.stale) return web::Response::redirect(next_of(context, wished(context, input)));
    return sign_in_form(context, input);
}

Answer sign_in(web::Context& context) {
    web::Input input(context);
    const auto vault = vault_of(context);
    const auto email = input.email("email"), password = input.secret("password");
    std::optional<Recognised> who;
    if (input.good()) who = TRY(recognised(context, input, vault, email, password));
    if (!who) return sign_in_form(context, input);
    if (auto answer = let_in(context, vault, *who, next_of(context, input.typed("next")))) return std::move(*answer);
    input.mistake("", words("Wrong e-mail or password"));
    return sign_in_form(context, input);
}

namespace {

// Who has neither a password nor codes shows by the provider who it is.
web::Response provider_proof(web::Context& context, const web::Input& input, const Account& account) {
    const auto ways = provider_proofs(context, account.id, wished(context, input));
    NoteView view{say(context, words("Show once more that it is you")), say(context, words("What comes next can do harm in wrong hands, so we ask again.")), {},
                  ways.empty() ? web::Link() : ways.front(), link(context, words("Set a password"), "/password-reset")};
    context.personal = true;
    return shown(context, std::move(view), "me");
}

web::Response proof_form(web::Context& context, const web::Input& input) {
    const bool by_code = has_factor(context.db(), context.identity()->account);
    FormPageView view{say(context, by_code ? words("Type your password or a code") : words("Type your password once more")),
                      say(context, words("What comes next can do harm in wrong hands, so we ask again.")), {}, input.view("/sign-in/again", words("Continue")), {}};
    view.form.fields = {input.field({.name = "password", .label = say(context, by_code ? words("Password, or six figures from your app") : words("Password")), .type = "password",
                                     .autocomplete = "current-password"}),
                        next_field(context, input)};
    return shown(context, std::move(view), input, "me");
}

// The session goes on under another secret once the code is taken.
CodeTried prove_by_code(web::Context& context, const Vault& vault, const Account& account, const std::string& typed, const Secret& secret) {
    return context.write([=, session = context.identity()->session, not_me = fresh_not_me(context, account.language), now = context.now](db::Writing& db) {
        const auto tried = try_code(db, vault, account, typed, not_me, now);
        if (tried.right()) renew_session(db, session, secret.hash, now);
        return tried;
    });
}

bool prove_by_password(web::Context& context, const Vault& vault, const Account& account, const Secret& secret) {
    return context.write([=, session = context.identity()->session, now = context.now](db::Writing& db) {
        if (!is_still(db, vault, account.id, account.password)) return false;
        renew_session(db, session, secret.hash, now);
        return true;
    });
}

}  // namespace

Answer proof_page(web::Context& context) {
    const auto account = own_account(context, vault_of(context));
    if (account.password.empty() && !has_factor(context.db(), account.id)) return provider_proof(context, web::Input(context), account);
    return proof_form(context, web::Input(context));
}

Answer prove(web::Context& context) {
    web::Input input(context);
    const auto vault = vault_of(context);
    const auto account = own_account(context, vault);
    const auto typed = input.secret("password");
    if (!input.good()) return proof_form(context, input);
    TRY(web::within_rate(context, "sign_in_here", fmt::format("account {}", account.id.value)));
    const auto secret = fresh_secret(vault);
    // No password is as short as a code.
    if (looks_like_code(typed) && has_factor(context.db(), account.id)) {
        if (const auto tried = prove_by_code(context, vault, account, typed, secret); !tried.right()) input.mistake("password", what_is_wrong(tried));
    } else {
        const bool right = TRY(fits_now(context, typed, account.password));
        if (!right || !prove_by_password(context, vault, account, secret)) input.mistake("password", words("Wrong password"));
    }
    if (!input.good()) return proof_form(context, input);
    give_session(context, secret, lifetime(account.kind, account.roles));
    return web::Response::redirect(next_of(context, input.typed("next")));
}

Answer sign_out_page(web::Context& context) {
    const web::Input input(context);
    FormPageView view{say(context, words("Sign out")), say(context, words("This device will be signed out.")), {}, input.view("/sign-out", words("Sign out")), {}};
    return shown(context, std::move(view), input, "me");
}

// Leaves nothing behind in the browser, the trust in it neither: it may be somebody else's.
Answer sign_out(web::Context& context) {
    const auto cookie = std::string(web::cookie_of(context.request.head, web::name_of(web::Cookie::device, context.environment.dev)));
    context.write([=, vault = vault_of(context), identity = *context.identity()](db::Writing& db) {
        end_session(db, identity.secret);
        distrust(db, vault, identity.account, cookie);
    });
    for (const auto gone : {web::Cookie::session, web::Cookie::device}) context.cookies.push_back(web::cookie_line(gone, "", std::chrono::seconds(0), context.environment.dev));
    auto response = web::Response::redirect(context.href("/"));
    response.fields.emplace_back("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    return response;
}

}  // namespace accounts
