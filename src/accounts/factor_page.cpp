// Two-step sign-in: switched on with an app on a phone, moved to another phone, codes on paper, switched off.
#include <fmt/format.h>

#include "accounts/entry.h"
#include "accounts/factor.h"
#include "accounts/handlers.h"
#include "accounts/templates.h"
#include "i18n/dates.h"
#include "web/asset.h"
#include "web/guard.h"
#include "web/qr.h"
#include "web/submissions.h"
#include "web/url.h"

namespace accounts {
namespace {

using base::words;

constexpr std::string_view own_path = "/me/second-factor";

web::Link to_account(const web::Context& context) { return link(context, words("Back to my account"), "/me"); }

web::Link onward(web::Context& context, const std::string& next) {
    const bool elsewhere = web::leads_to_page(context, next) && next != context.href(own_path);
    return elsewhere ? web::Link{say(context, words("Continue")), next} : link(context, words("Done"), own_path);
}

std::string with_next(web::Context& context, std::string_view path, const web::Input& input) {
    const auto next = wished(context, input);
    auto href = web::Href(context.href(path));
    return next.empty() ? href.text() : href.with("next", next).text();
}

web::Banner factor_banner(web::Context& context, int codes_left) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "on") return done(context, words("Two-step sign-in is on"));
    if (what == "off") return done(context, words("Two-step sign-in is off"));
    if (what == "codes") return done(context, words("New recovery codes were made. If you could not write them down, make new ones."));
    if (what != "paper") return {};
    auto banner = done(context, words("You signed in with a recovery code"));
    banner.text = say(context, words("{n} code is left. If the phone is lost, set up another one now.", "{n} codes are left. If the phone is lost, set up another one now.",
                                     {{"n", fmt::to_string(codes_left)}}));
    return banner;
}

web::Response off_state(web::Context& context, const web::Input& input, const Account& account) {
    FormPageView view{say(context, words("Two-step sign-in")), {}, factor_banner(context, 0), input.view(own_path, words("Switch on")), {to_account(context)}};
    view.intro = say(context, must_have_factor(context, account)
                                  ? words("Whoever looks after the city signs in with a password and a code from an app on the phone. Set it up now: it takes two minutes.")
                                  : words("After the password we ask for a code from an app on your phone. Whoever learns your password still cannot get in."));
    view.form.fields = {next_field(context, input)};
    return shown(context, std::move(view), input, "me");
}

web::Response on_state(web::Context& context, const web::Input& input, const Account& account, const FactorRow& factor) {
    const int left = recovery_codes_left(context.db(), account.id);
    FormPageView view{say(context, words("Two-step sign-in")), {}, factor_banner(context, left), input.view(own_path, words("Set up another phone")), {}};
    const auto since = i18n::from_date(context.language, base::Day(std::chrono::floor<std::chrono::days>(context.site.zone.local(*factor.confirmed_at))), context.today);
    view.intro = say(context, words("It is on {since}. {n} recovery code is left.", "It is on {since}. {n} recovery codes are left.", {{"since", since}, {"n", fmt::to_string(left)}}));
    view.form.fields = {next_field(context, input)};
    if (const auto next = wished(context, input); web::leads_to_page(context, next)) view.links.push_back({say(context, words("Continue")), next});
    view.links.push_back(link(context, words("Passkeys"), "/me/passkeys"));
    view.links.push_back(link(context, words("New recovery codes"), "/me/recovery-codes"));
    if (!must_have_factor(context, account)) view.links.push_back(link(context, words("Switch two-step sign-in off"), "/me/second-factor/off"));
    view.links.push_back(to_account(context));
    return shown(context, std::move(view), input, "me");
}

// The seed that waits for its first code, no longer than an hour.
std::optional<Seed> waiting_seed(const db::Reading& db, const Vault& vault, AccountId account, base::Instant now) {
    const auto factor = factor_of(db, vault, account);
    return factor && factor->shown && now < *factor->shown_at + seed_age ? factor->shown : std::nullopt;
}

}  // namespace

Answer factor_page(web::Context& context) {
    const auto vault = vault_of(context);
    const auto account = own_account(context, vault);
    const auto factor = factor_of(context.db(), vault, account.id);
    const web::Input input(context);
    return factor && factor->seed ? on_state(context, input, account, *factor) : off_state(context, input, account);
}

Answer begin_factor(web::Context& context) {
    const web::Input input(context);
    context.write([=, vault = vault_of(context), account = context.identity()->account, seed = fresh_seed(), now = context.now](db::Writing& db) {
        if (!waiting_seed(db, vault, account, now)) show_seed(db, vault, account, seed, now);  // one that is being put into an app stays
    });
    return web::Response::redirect(with_next(context, "/me/second-factor/app", input));
}

namespace {

std::string in_fours(const std::string& text) {
    std::string groups;
    for (std::size_t i = 0; i < text.size(); ++i) groups.append(i > 0 && i % 4 == 0 ? " " : "").append(1, text[i]);
    return groups;
}

web::Response seed_form(web::Context& context, const web::Input& input, const Account& account, const Seed& seed) {
    const auto& city = context.site.name(context.language);
    SeedView view{.title = say(context, words("Set up your phone")),
                  .intro = say(context, words("Open the app that keeps your passwords or makes sign-in codes and let it read the picture. On the phone itself, press the button instead.")),
                  .issuer = city,
                  .holder = fmt::format("{}:{}", city, account.email),
                  .seed = base32(seed),
                  .form = input.view("/me/second-factor/app", words("Switch on")),
                  .links = {to_account(context)}};
    const auto address = fmt::format("otpauth://totp/{}?secret={}&issuer={}", web::encoded(view.holder), view.seed, web::encoded(view.issuer));
    view.qr = {web::Qr(address, web::Qr::Level::low).svg()};
    view.typed = in_fours(view.seed);
    auto code = input.field({.name = "code", .label = say(context, words("Code from the app")), .autocomplete = "one-time-code", .hint = say(context, words("Six figures")), .width = "short"});
    code.value.clear();
    view.form.fields = {std::move(code), next_field(context, input)};
    auto chrome = web::frame(context, {.title = view.title, .section = "me", .back = link(context, words("Two-step sign-in"), own_path), .path = context.path, .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    auto response = context.page(templates::seed, chrome, view);
    if (!input.good()) response.status = 422;
    return response;
}

web::Response codes_shown(web::Context& context, std::vector<std::string> codes, web::Link onward) {
    RecoveryCodesView view{say(context, words("Write these codes down")),
                           say(context, words("Each of them lets you in once when the phone is not at hand. Keep them on paper, away from the phone: they are shown only now.")),
                           std::move(codes), std::move(onward)};
    auto chrome = web::frame(context, {.title = view.title, .section = "me", .path = context.path, .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    auto response = context.page(templates::recovery_codes, chrome, view);
    response.for_everyone = false;
    return response;
}

enum class Confirmed : std::uint8_t { done, wrong, over };

struct Confirming {
    Account account;
    std::string code;
    std::vector<std::string> paper;
    web::SessionId session;
    base::Digest secret;
    NotMe not_me;
};

// All other sessions began without a code, so they end.
Confirmed confirm_factor(db::Writing& db, const Vault& vault, const Confirming& it, base::Instant now) {
    const auto seed = waiting_seed(db, vault, it.account.id, now);
    if (!seed) return Confirmed::over;
    const auto step = typed_step(*seed, it.code, now, 0);
    if (!step) return Confirmed::wrong;
    confirm_shown(db, it.account.id, *step, now);
    put_recovery_codes(db, vault, it.account.id, it.paper);
    drop_tokens(db, it.account.id, Purpose::second_step);
    end_sessions(db, it.account.id, it.session);
    renew_session(db, it.session, it.secret, now);
    audit::record(db, own_act(it.account.id, "factor.add", now));
    post_not_me(db, vault, it.account, {"accounts.factor_added", {}, {}, {}}, it.not_me, {}, now, Purpose::not_my_factor);
    return Confirmed::done;
}

}  // namespace

Answer seed_page(web::Context& context) {
    const auto vault = vault_of(context);
    const auto account = own_account(context, vault);
    const web::Input input(context);
    const auto seed = waiting_seed(context.db(), vault, account.id, context.now);
    if (!seed) return web::Response::redirect(with_next(context, own_path, input));
    return seed_form(context, input, account, *seed);
}

Answer confirm_seed(web::Context& context) {
    const auto vault = vault_of(context);
    const auto account = own_account(context, vault);
    web::Input input(context);
    const auto seed = waiting_seed(context.db(), vault, account.id, context.now);
    if (!seed) return web::Response::redirect(with_next(context, own_path, input));
    const auto code = input.text("code", {.most = 20});
    if (!input.good()) return seed_form(context, input, account, *seed);
    const auto secret = fresh_secret(vault);
    const Confirming it{account, code, fresh_recovery_codes(), context.identity()->session, secret.hash, fresh_not_me(context, account.language)};
    const auto ended = context.write([=, now = context.now](db::Writing& db) { return confirm_factor(db, vault, it, now); });
    if (ended == Confirmed::over) return web::Response::redirect(with_next(context, own_path, input));
    if (ended == Confirmed::wrong) {
        input.mistake("code", words("Wrong code. Check that the clock of the phone is right, and type the newest code."));
        return seed_form(context, input, account, *seed);
    }
    give_session(context, secret, lifetime(account.kind, account.roles));
    return codes_shown(context, it.paper, onward(context, wished(context, input)));
}

namespace {

// Whoever has no factor has nothing to switch off and no codes.
bool lacks_factor(const web::Context& context, AccountId account) { return !has_factor(context.db(), account); }

std::unexpected<base::Error> not_for_staff() {
    return base::refuse(base::Error::Kind::forbidden, words("Whoever looks after the city signs in in two steps. It can be moved to another phone, but not switched off."));
}

}  // namespace

namespace {

web::Response off_form(web::Context& context, const web::Input& input) {
    FormPageView view{say(context, words("Switch two-step sign-in off")), say(context, words("Then the password alone lets in whoever knows it. The recovery codes and passkeys stop working.")), {},
                      input.view("/me/second-factor/off", words("Switch off")), {link(context, words("Leave it on"), own_path)}};
    view.form.danger = true;
    return shown(context, std::move(view), input, "me");
}

}  // namespace

Answer factor_off_page(web::Context& context) {
    const auto account = own_account(context, vault_of(context));
    if (lacks_factor(context, account.id)) return web::Response::redirect(context.href(own_path));
    if (must_have_factor(context, account)) return not_for_staff();
    return off_form(context, web::Input(context));
}

Answer switch_factor_off(web::Context& context) {
    const auto vault = vault_of(context);
    const auto account = own_account(context, vault);
    if (must_have_factor(context, account)) return not_for_staff();
    const auto off = context.write([=, not_me = fresh_not_me(context, account.language), now = context.now](db::Writing& db) -> base::Result<void> {
        if (!has_factor(db, account.id)) return {};  // sent twice
        remove_factor(db, account.id);
        TRY(keeps_way_in(db, account.id));  // the passkeys went with it
        audit::record(db, own_act(account.id, "factor.remove", now));
        post_not_me(db, vault, account, {"accounts.factor_removed", {}, {}, {}}, not_me, {}, now);
        return {};
    });
    if (!off) {
        web::Input input(context);
        input.mistake("", off.error().message);
        return off_form(context, input);
    }
    return web::Response::redirect(web::Href(context.href(own_path)).with("done", "off").text());
}

Answer recovery_codes_page(web::Context& context) {
    if (lacks_factor(context, context.identity()->account)) return web::Response::redirect(context.href(own_path));
    const web::Input input(context);
    FormPageView view{say(context, words("New recovery codes")), say(context, words("Ten new codes are made and shown once. All older ones stop working.")), {},
                      input.view("/me/recovery-codes", words("Make new codes")), {link(context, words("Keep the old ones"), own_path)}};
    return shown(context, std::move(view), input, "me");
}

Answer make_recovery_codes(web::Context& context) {
    const auto codes = fresh_recovery_codes();
    const auto next = web::Href(context.href(own_path)).with("done", "codes").text();
    const bool made = context.write([=, vault = vault_of(context), account = context.identity()->account, key = web::submission_key(context), now = context.now](db::Writing& db) {
        if (!has_factor(db, account) || web::sent_before(db, key)) return false;
        web::note_sent(db, key, next, now);
        put_recovery_codes(db, vault, account, codes);
        audit::record(db, own_act(account, "factor.new_codes", now));
        return true;
    });
    if (!made) return web::Response::redirect(next);
    return codes_shown(context, codes, link(context, words("Done"), own_path));
}

}  // namespace accounts
