// By what one signs in to the own account: seen, added, removed; never the last way in.
#include <fmt/format.h>

#include <charconv>

#include "accounts/handlers.h"
#include "accounts/passkey_store.h"
#include "accounts/provider_parts.h"
#include "accounts/templates.h"
#include "audit/audit.h"
#include "i18n/dates.h"
#include "web/asset.h"
#include "web/guard.h"

namespace accounts {
namespace {

using base::words;

web::Banner sign_ins_banner(web::Context& context) {
    if (context.stale) return {.tone = "warn", .icon = "alert", .title = say(context, context.stale->message)};
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "added") return done(context, words("Done: from now on you can sign in this way as well."));
    if (what == "removed") return done(context, words("Removed: nobody signs in this way any more."));
    if (what == "last") return {.tone = "fail", .icon = "alert", .title = say(context, words("This is your only way in. Set a password or add another way first."))};
    return provider_trouble(context);
}

std::string label_of(const std::vector<Provider>& all, const std::string& issuer) {
    const auto found = std::ranges::find(all, issuer, [](const Provider& provider) { return provider.client.issuer; });
    return found == all.end() ? issuer : found->label;
}

WayView view_of(const web::Context& context, const Linked& linked, const std::vector<Provider>& all) {
    const auto said = [&](base::Instant at) { return i18n::moment(context.language, context.site.zone.local(at), context.today); };
    return {fmt::to_string(linked.id.value), label_of(all, linked.issuer), linked.address, said(linked.linked_at), said(linked.used_at)};
}

base::Result<void> remove(db::Writing& db, const base::Keys& keys, AccountId id, LinkedId which, const NotMe& not_me, base::Instant now) {
    const Vault vault(keys);
    const auto issuer = delete_linked(db, id, which);
    if (!issuer) return base::refuse(base::Error::Kind::not_found, words("It was removed already."));
    TRY(keeps_way_in(db, id));
    audit::record(db, own_act(id, "account.unlink", now, {{"issuer", *issuer, ""}}));
    post_not_me(db, vault, account_of(db, vault, id).value(), {"accounts.way_removed", {}, {}, {{"provider", label_of(providers(db, keys), *issuer)}}}, not_me, {}, now);
    return {};
}

// A form's answer may not lead to another site (CSP form-action), so a page of ours stands between and leads on by itself.
Answer lead_out(web::Context& context, const std::string& name) {
    const auto provider = provider_named(context, name);
    if (!provider) return base::refuse(base::Error::Kind::not_found, words("Nobody signs in this way here. Choose another."));
    const Errand errand{.provider = provider->name, .ties = openid::fresh_ties(), .purpose = Errand::Purpose::link, .account = context.identity()->account, .language = context.language};
    const auto door = door_to(context, *provider, errand);
    if (!door) return told_at(context, "/me/sign-ins", door.error().kind == openid::Failure::Kind::away ? Hitch::away : Hitch::doubt, *provider);
    set_out(context, errand);
    auto response = shown(context,
                          NoteView{say(context, words("On to {provider}", {{"provider", provider->label}})), say(context, words("Sign in there, and you come back here.")), {},
                                   {say(context, words("Continue with {provider}", {{"provider", provider->label}})), *door}, link(context, words("Back to my account"), "/me")},
                          "me");
    response.fields.emplace_back("Refresh", "0; url=" + *door);
    return response;
}

}  // namespace

Answer sign_ins_page(web::Context& context) {
    const auto vault = vault_of(context);
    const auto account = account_of(context.db(), vault, context.identity()->account).value();
    const auto all = providers(context.db(), context.environment.keys);
    const auto linked = linked_to(context.db(), vault, account.id);
    SignInsView view;
    for (const auto& one : linked) view.linked.push_back(view_of(context, one, all));
    for (const auto& provider : all)
        if (provider.enabled && std::ranges::find(linked, provider.client.issuer, &Linked::issuer) == linked.end()) view.others.push_back({provider.name, provider.label, {}, {}, {}});
    view.password = account.password.empty() ? say(context, words("Your account has no password yet.")) : say(context, words("You sign in with your e-mail address and password."));
    if (account.password.empty()) view.new_password = link(context, words("Set a password"), "/password-reset");
    else view.doors.push_back(link(context, words("Change password"), "/me/password"));
    const auto keys = passkeys_of(context.db(), account.id).size();
    const auto label = keys == 0 ? words("Passkeys") : words("{n} passkey opens your account", "{n} passkeys open your account", {{"n", fmt::to_string(keys)}});
    view.doors.push_back(link(context, label, "/me/passkeys"));
    view.action = context.href("/me/sign-ins");
    view.token = web::form_token(context, "/me/sign-ins");
    view.banner = sign_ins_banner(context);
    auto chrome = web::frame(context, {.title = say(context, words("Ways to sign in")), .section = "me", .back = link(context, words("My account"), "/me"), .path = "/me/sign-ins", .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    return context.page(templates::sign_ins, chrome, view);
}

Answer change_sign_ins(web::Context& context) {
    const auto& fields = context.form->fields();
    const auto add = TRY(fields.text("add", 30));
    const auto which = TRY(fields.text("remove", 20));
    if (!add.empty()) return lead_out(context, add);
    std::int64_t id = 0;
    std::from_chars(which.data(), which.data() + which.size(), id);
    const auto account = account_of(context.db(), vault_of(context), context.identity()->account).value();
    const auto removed = context.write([keys = context.environment.keys, id, account = account.id, not_me = fresh_not_me(context, account.language), now = context.now](db::Writing& db) {
        return remove(db, keys, account, LinkedId{id}, not_me, now);
    });
    if (!removed && removed.error().kind == base::Error::Kind::not_found) return std::unexpected(removed.error());
    return web::Response::redirect(context.href(removed ? "/me/sign-ins?done=removed" : "/me/sign-ins?done=last"));
}

}  // namespace accounts
