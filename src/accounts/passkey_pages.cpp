// Passkeys: which ones open an account, and signing in with one. They stand beside the app that makes codes, never alone, so
// that a lost device is no lost account. A device that its owner unlocked is two factors in one: no code is asked for.
#include <fmt/format.h>

#include <charconv>

#include "accounts/entry.h"
#include "accounts/factor_store.h"
#include "accounts/handlers.h"
#include "accounts/passkey_store.h"
#include "accounts/templates.h"
#include "i18n/dates.h"
#include "web/asset.h"
#include "web/guard.h"
#include "web/submissions.h"
#include "web/url.h"

namespace accounts {
namespace {

using base::words;

std::string site_of(std::string_view origin) {
    origin.remove_prefix(origin.find("://") + 3);
    return std::string(origin.substr(0, origin.rfind(':') == origin.npos || origin.ends_with(']') ? origin.npos : origin.rfind(':')));
}

// The challenge is the form's own token: made by us, for this form and this visitor, and good once (see used_before).
Asked asked(const web::Context& context) {
    const auto origin = context.origin();
    return {context.form->fields().text(web::token_field, 200).value_or(""), origin, site_of(origin)};
}

base::Digest challenge_key(const web::Context& context, const Asked& asked) {
    return base::digest(context.environment.keys.of(base::Keys::Use::forms), {"passkey", asked.challenge});
}

std::optional<Bytes> bytes_of_field(const web::Context& context, std::string_view name) {
    constexpr std::size_t most = 8192;
    return base::read_base64url(context.form->fields().text(name, most).value_or(""));
}

std::string text_of_field(const web::Context& context, std::string_view name) {
    const auto bytes = bytes_of_field(context, name);
    return bytes ? std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()) : std::string();
}

KeyFormView key_form(web::Context& context, const web::Input& input, std::string_view pattern, std::string_view what, base::Words button, std::initializer_list<std::string_view> filled) {
    KeyFormView key{.form = input.view(pattern, std::move(button)),
                    .what = std::string(what),
                    .site = site_of(context.origin()),
                    .city = context.site.name(context.language),
                    .without = say(context, words("This browser has no passkeys, or scripts are switched off in it.")),
                    .failed = say(context, words("The browser gave no key. Try again, or sign in another way.")),
                    .script = web::asset_name("passkey.js")};
    for (const auto name : filled) key.form.fields.push_back({.name = std::string(name), .type = "hidden", .required = false});
    return key;
}

web::Chrome key_frame(web::Context& context, const std::string& title, std::string_view section, web::Link back) {
    auto chrome = web::frame(context, {.title = title, .section = std::string(section), .back = std::move(back), .path = context.path, .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    return chrome;
}

// ── The own keys ────────────────────────────────────────────────────────────────────────────────────────────────────

web::Response own_keys(web::Context& context, const web::Input& input) {
    const auto vault = vault_of(context);
    const auto account = own_account(context, vault);
    const auto moment = [&](base::Instant at) { return i18n::moment(context.language, context.site.zone.local(at), context.today); };
    PasskeysView view{.title = say(context, words("Passkeys")),
                      .intro = say(context, words("A passkey is kept by your phone or computer and lets you in when you unlock it: no password, no code.")),
                      .links = {link(context, words("Two-step sign-in"), "/me/second-factor")}};
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "added") view.banner = done(context, words("The passkey is added"));
    if (what == "removed") view.banner = done(context, words("The passkey is removed"));
    if (what == "last") view.banner = {.tone = "fail", .icon = "alert", .title = say(context, words("This is your only way in. Set a password or add another way first."))};
    for (const auto& key : passkeys_of(context.db(), account.id))
        view.keys.push_back({fmt::to_string(key.id), key.device.empty() ? say(context, words("Unknown device")) : key.device,
                             key.used_at ? say(context, words("Last used: {time}", {{"time", moment(*key.used_at)}})) : say(context, words("Added: {time}", {{"time", moment(key.made_at)}}))});
    view.key = key_form(context, input, "/me/passkeys", "make", words("Add a passkey"), {"client_data", "authenticator_data"});
    view.key.user = vault.passkey_user(account.id);
    view.key.name = account.email;
    view.action = view.key.form.action;
    view.token = view.key.form.token;
    auto response = context.page(templates::passkeys, key_frame(context, view.title, "me", link(context, words("Two-step sign-in"), "/me/second-factor")), view);
    if (!input.good()) response.status = 422;
    return response;
}

web::Response led_back(web::Context& context, std::string_view done) { return web::Response::redirect(web::Href(context.href("/me/passkeys")).with("done", done).text()); }

web::Response take_away(web::Context& context, std::string_view which) {
    std::int64_t id = 0;
    std::from_chars(which.data(), which.data() + which.size(), id);
    const auto removed = context.write([=, account = context.identity()->account, now = context.now](db::Writing& db) -> base::Result<void> {
        if (!remove_passkey(db, account, id)) return {};
        TRY(keeps_way_in(db, account));
        audit::record(db, own_act(account, "passkey.remove", now));
        return {};
    });
    return led_back(context, removed ? "removed" : "last");
}

}  // namespace

Answer passkeys_page(web::Context& context) {
    if (!has_factor(context.db(), context.identity()->account)) return web::Response::redirect(context.href("/me/second-factor"));
    return own_keys(context, web::Input(context));
}

Answer change_passkeys(web::Context& context) {
    if (!has_factor(context.db(), context.identity()->account)) return web::Response::redirect(context.href("/me/second-factor"));
    if (const auto which = context.form->fields().text("remove", 20).value_or(""); !which.empty()) return take_away(context, which);
    web::Input input(context);
    const auto vault = vault_of(context);
    const auto account = own_account(context, vault);
    const auto question = asked(context);
    const auto made = made_key(question, text_of_field(context, "client_data"), bytes_of_field(context, "authenticator_data").value_or(Bytes()));
    const bool many = passkeys_of(context.db(), account.id).size() >= most_passkeys;
    if (many) input.mistake("", words("There are ten passkeys already. Remove one that you do not use."));
    else if (!made) input.mistake("", words("This key cannot be used here. Try again."));
    if (!input.good()) return own_keys(context, input);
    const auto key = challenge_key(context, question);
    context.write([=, made = *made, device = device_of(context.request.head), not_me = fresh_not_me(context, account.language), now = context.now](db::Writing& db) {
        if (web::sent_before(db, key)) return;
        web::note_sent(db, key, "/me/passkeys", now);
        if (!insert_passkey(db, account.id, vault.credential_hash(made.credential), made, device, now)) return;
        audit::record(db, own_act(account.id, "passkey.add", now));
        post_not_me(db, vault, account, {"accounts.passkey_added", {}, {}, {{"device", device}}}, not_me, {}, now);
    });
    return led_back(context, "added");
}

// ── Signing in ──────────────────────────────────────────────────────────────────────────────────────────────────────
namespace {

web::Response passkey_form(web::Context& context, const web::Input& input) {
    PasskeysView view{.title = say(context, words("Sign in with a passkey")),
                      .intro = say(context, words("Unlock the device that keeps your passkey, as you always do.")),
                      .links = {link(context, words("Sign in with a password"), "/sign-in")}};
    view.key = key_form(context, input, "/sign-in/passkey", "use", words("Sign in"), {"credential", "client_data", "authenticator_data", "signature"});
    view.key.form.fields.push_back(next_field(context, input));
    auto response = context.page(templates::passkeys, key_frame(context, view.title, "sign-in", {}), view);
    if (!input.good()) response.status = 422;
    return response;
}

struct Used {
    std::int64_t key = 0;
    std::uint32_t uses = 0;
    base::Digest challenge{};
};

// Reads the key once more. A device that counts and has counted less than before has been copied.
bool take_in(db::Writing& db, const Vault& vault, const base::Digest& credential, const Used& used, const Entry& entry, base::Instant now) {
    const auto key = passkey_called(db, credential);
    const auto account = key ? account_of(db, vault, key->account) : std::nullopt;
    if (!account || account->blocked || account->id != entry.account.id || web::sent_before(db, used.challenge)) return false;
    if ((key->uses > 0 || used.uses > 0) && used.uses <= key->uses) return false;
    web::note_sent(db, used.challenge, "/me", now);
    note_use(db, key->id, used.uses, now);
    drop_tokens(db, account->id, Purpose::second_step);
    enter(db, vault, entry, Tell::owner, now);
    return true;
}

// The session begins, or nothing: whatever is wrong, the answer is the same.
std::optional<Entry> taken_in(web::Context& context) {
    const auto vault = vault_of(context);
    const auto question = asked(context);
    const auto name = bytes_of_field(context, "credential").value_or(Bytes());
    const auto credential = vault.credential_hash(name);
    const auto key = name.empty() ? std::nullopt : passkey_called(context.db(), credential);
    const auto account = key ? account_of(context.db(), vault, key->account) : std::nullopt;
    if (!account) return {};
    const auto used = used_key(question, key->key, text_of_field(context, "client_data"), bytes_of_field(context, "authenticator_data").value_or(Bytes()),
                               bytes_of_field(context, "signature").value_or(Bytes()));
    if (!used) return {};
    const auto entry = entry_of(context, vault, *account);
    const Used facts{key->id, used->uses, challenge_key(context, question)};
    const bool in = context.write([=, now = context.now](db::Writing& db) { return take_in(db, vault, credential, facts, entry, now); });
    return in ? std::optional(entry) : std::nullopt;
}

}  // namespace

Answer passkey_sign_in_page(web::Context& context) { return passkey_form(context, web::Input(context)); }

Answer sign_in_by_passkey(web::Context& context) {
    web::Input input(context);
    const auto entry = taken_in(context);
    if (!entry) {
        input.mistake("", words("This key opens no account here. Try again, or sign in another way."));
        return passkey_form(context, input);
    }
    drop_step(context);
    give_cookies(context, *entry);
    return web::Response::redirect(next_of(context, input.typed("next")));
}

}  // namespace accounts
