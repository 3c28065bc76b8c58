// Signing in, giving the password again before what is dangerous, and signing out.
#include <fmt/format.h>

#include "accounts/handlers.h"
#include "accounts/parts.h"
#include "accounts/passwords.h"
#include "i18n/dates.h"
#include "web/cookie.h"
#include "web/guard.h"

namespace accounts {
namespace {

using base::words;

// Where to go afterwards: within the city, or to the account.
std::string next_of(const web::Context& context, std::string_view wish) { return web::leads_within(wish) ? std::string(wish) : context.href("/me"); }

std::string wished(web::Context& context, const web::Input& input) { return input.typed("next", context.query.text("next", 2000).value_or("")); }

web::FormField next_field(web::Context& context, const web::Input& input) { return {.name = "next", .type = "hidden", .required = false, .value = wished(context, input)}; }

web::Banner banner_of(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "password") return done(context, words("The password is changed. Sign in with the new one."));
    if (what == "email") return done(context, words("The e-mail address is changed."));
    return {};
}

web::Response sign_in_form(web::Context& context, const web::Input& input) {
    FormPageView view{say(context, words("Sign in")), {}, banner_of(context), input.view("/sign-in", words("Sign in")), {}};
    view.form.fields = {
        input.field({.name = "email", .label = say(context, words("E-mail")), .type = "email", .autocomplete = "username"}),
        input.field({.name = "password", .label = say(context, words("Password")), .type = "password", .autocomplete = "current-password"}),
        next_field(context, input),
    };
    view.links = {link(context, words("Forgot your password?"), "/password-reset"), link(context, words("No account yet? Sign up"), "/sign-up")};
    return shown(context, std::move(view), input, "sign-in");
}

// Whose address and password these are; what is wrong stays in `input`, the same whatever it is (S-ENUM).
base::Result<std::optional<Account>> recognised(web::Context& context, web::Input& input, const Vault& vault, const std::string& email, const std::string& password) {
    const auto hash = vault.email_hash(email);
    const auto key = std::string(base::bytes_of(hash));
    if (const auto from = web::rate_key(context.request.head.remote)) TRY(web::within_rate(context, "sign_in_here", key + *from));
    TRY(web::within_rate(context, "sign_in_anywhere", key));
    auto account = account_by_email(context.db(), vault, hash);
    const bool right = TRY(fits(password, account ? std::string_view(account->password) : std::string_view()));
    if (account && right && !account->blocked) return account;
    input.mistake("", words("Wrong e-mail or password"));
    return std::optional<Account>();
}

struct Entry {
    Account account;
    std::string rehashed;  // the password's hash of today's strength; empty: it has that already
    std::string device;
    Secret secret;
    std::optional<base::Digest> before;  // a session that this one replaces
    NotMe not_me;
    std::string time;      // in words, for the letter
};

void enter(db::Writing& db, const Vault& vault, const Entry& entry, base::Instant now) {
    const bool strange = !knows_device(db, entry.account.id, entry.device);
    if (entry.before) end_session(db, *entry.before);
    insert_session(db, entry.account.id, entry.secret.hash, entry.device, now);
    if (!entry.rehashed.empty()) set_password(db, entry.account.id, entry.rehashed);
    if (strange) post_not_me(db, vault, entry.account, {"accounts.new_sign_in", {}, {}, {{"device", entry.device}, {"time", entry.time}}}, entry.not_me, {}, now);
}

std::string moment_of(const web::Context& context, i18n::Language language) {
    return i18n::moment(language, context.site.zone.local(context.now), context.today);
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
    std::optional<Account> account;
    if (input.good()) account = TRY(recognised(context, input, vault, email, password));
    if (!account) return sign_in_form(context, input);
    Entry entry{.account = *account, .device = device_of(context.request.head), .before = old_secret(context, vault)};
    if (outdated(account->password)) entry.rehashed = TRY(hashed(password));
    entry.secret = fresh_secret(context, vault, lifetime(account->kind, account->roles));
    entry.not_me = fresh_not_me(context, account->language);
    entry.time = moment_of(context, account->language);
    context.write([vault, entry, now = context.now](db::Writing& db) { enter(db, vault, entry, now); });
    return web::Response::redirect(next_of(context, input.typed("next")));
}

namespace {

web::Response proof_form(web::Context& context, const web::Input& input) {
    FormPageView view{say(context, words("Type your password once more")), say(context, words("What comes next can do harm in wrong hands, so we ask again.")), {},
                      input.view("/sign-in/again", words("Continue")), {}};
    view.form.fields = {input.field({.name = "password", .label = say(context, words("Password")), .type = "password", .autocomplete = "current-password"}), next_field(context, input)};
    return shown(context, std::move(view), input, "me");
}

}  // namespace

Answer proof_page(web::Context& context) { return proof_form(context, web::Input(context)); }

Answer prove(web::Context& context) {
    web::Input input(context);
    const auto vault = vault_of(context);
    const auto identity = *context.identity();
    const auto account = account_of(context.db(), vault, identity.account).value();
    const auto password = input.secret("password");
    if (input.good()) {
        TRY(web::within_rate(context, "sign_in_here", fmt::format("account {}", identity.account.value)));
        const bool right = TRY(fits(password, account.password));
        if (!right) input.mistake("password", words("Wrong password"));
    }
    if (!input.good()) return proof_form(context, input);
    const auto secret = fresh_secret(context, vault, lifetime(account.kind, account.roles));
    context.write([=, now = context.now](db::Writing& db) { renew_session(db, identity.session, secret.hash, now); });
    return web::Response::redirect(next_of(context, input.typed("next")));
}

Answer sign_out_page(web::Context& context) {
    const web::Input input(context);
    FormPageView view{say(context, words("Sign out")), say(context, words("This device will be signed out.")), {}, input.view("/sign-out", words("Sign out")), {}};
    return shown(context, std::move(view), input, "me");
}

Answer sign_out(web::Context& context) {
    context.write([secret = context.identity()->secret](db::Writing& db) { end_session(db, secret); });
    context.cookies.push_back(web::cookie_line(web::Cookie::session, "", std::chrono::seconds(0), context.service.dev));
    auto response = web::Response::redirect(context.href("/"));
    response.fields.emplace_back("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    return response;
}

}  // namespace accounts
