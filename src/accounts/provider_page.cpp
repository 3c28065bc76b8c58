// To a provider's page of signing in, and back from it with its word for who somebody is.
#include <spdlog/spdlog.h>

#include "accounts/entry.h"
#include "accounts/handlers.h"
#include "accounts/provider_parts.h"
#include "web/guard.h"
#include "web/input.h"
#include "web/same_origin.h"
#include "web/security_log.h"

namespace accounts {
namespace {

using base::words;
using Aim = Errand::Purpose;

std::unexpected<base::Error> no_such_provider() { return base::refuse(base::Error::Kind::not_found, words("Nobody signs in this way here. Choose another.")); }

// A provider leads back to the city's own host alone, and the cookie is of the host on which one set out.
bool at_home(const web::Context& context) {
    return context.site.is_demo || context.site.canonical_host.empty() || context.request.head.host == context.site.canonical_host;
}

Aim purpose_of(web::Context& context) { return context.identity() && context.query.text("again", 5).value_or("") == "yes" ? Aim::prove : Aim::sign_in; }

// Where one is told what went wrong on an errand.
std::string_view page_of(Aim purpose) {
    if (purpose == Aim::link) return "/me/sign-ins";
    return purpose == Aim::prove ? "/me" : "/sign-in";
}

web::Response told(const web::Context& context, const Errand& errand, Hitch hitch, const Provider& provider) {
    web::tell(context, web::Event::sign_in_refused, errand.account);
    return told_at(context, page_of(errand.purpose), hitch, provider, errand.purpose == Aim::sign_in ? std::string_view(errand.next) : std::string_view());
}

Hitch hitch_of(const openid::Failure& failure) { return failure.kind == openid::Failure::Kind::away ? Hitch::away : Hitch::doubt; }

}  // namespace

// From our own pages alone: another site could otherwise sign a visitor in to whatever account the provider has at hand.
Answer provider_door(web::Context& context, std::string_view name) {
    const auto provider = provider_named(context, name);
    if (!provider) return no_such_provider();
    const auto wish = context.query.text("next", 2000).value_or("");
    const Errand errand{.provider = provider->name, .ties = openid::fresh_ties(), .purpose = purpose_of(context), .account = context.identity() ? context.identity()->account : AccountId{},
                        .next = web::leads_to_page(context, wish) ? wish : std::string(), .language = context.language};
    if (errand.purpose == Aim::sign_in && context.identity()) return web::Response::redirect(next_of(context, wish));
    if (!at_home(context) || !web::same_origin(context.request.head)) return web::Response::redirect(context.origin() + web::Href(context.href("/sign-in")).with("next", errand.next).text());
    const auto door = door_to(context, *provider, errand);
    if (!door) return told(context, errand, hitch_of(door.error()), *provider);
    set_out(context, errand);
    return web::Response::redirect(*door);
}

namespace {

// One who is signed in and wants this way in as well.
Answer linked_to_own(web::Context& context, const Errand& errand, const Provider& provider, const Subject& subject) {
    const auto* identity = context.identity();
    if (!identity || identity->account != errand.account) return told(context, errand, Hitch::old, provider);
    const auto vault = vault_of(context);
    const auto account = account_of(context.db(), vault, errand.account).value();
    const auto not_me = fresh_not_me(context, account.language);
    const bool done = context.write([=, label = provider.label, now = context.now](db::Writing& db) { return link_subject(db, vault, account, subject, label, not_me, now); });
    if (!done) return told(context, errand, Hitch::taken, provider);
    return web::Response::redirect(context.href("/me/sign-ins?done=added"));
}

// One who is signed in, has no password and shows again who it is.
Answer proved_by(web::Context& context, const Errand& errand, const Provider& provider, const Subject& subject) {
    const auto* identity = context.identity();
    if (!identity || identity->account != errand.account) return told(context, errand, Hitch::old, provider);
    const auto vault = vault_of(context);
    if (account_of_subject(context.db(), subject.hash) != errand.account) return told(context, errand, Hitch::stranger, provider);
    const auto account = account_of(context.db(), vault, errand.account).value();
    const auto secret = fresh_secret(vault);
    context.write([session = identity->session, hash = secret.hash, subject = subject.hash, now = context.now](db::Writing& db) {
        note_used(db, subject, now);
        renew_session(db, session, hash, now);
    });
    give_session(context, secret, lifetime(account.kind, account.roles));
    return web::Response::redirect(next_of(context, errand.next));
}

// What waited for a mailed link, which was followed in this browser, and for the same account at the provider.
std::optional<Pending> awaited(const web::Context& context, const Vault& vault, const Subject& subject) {
    const auto token = followed_token(context);
    auto pending = token.empty() ? std::nullopt : pending_of(context.db(), vault, token, context.now);
    return pending && pending->subject.hash == subject.hash ? std::move(pending) : std::nullopt;
}

// The account that the link was for: the one to join, or the one that begins with it. Nothing: it is gone, or somebody has
// the address by now.
std::optional<AccountId> finished(db::Writing& db, const Vault& vault, const Pending& pending, const std::string& label, const NotMe& not_me, base::Instant now) {
    drop_pending(db, pending.subject.hash);
    if (!pending.account) return begin_account(db, vault, pending.draft, pending.subject, now);
    const auto account = account_of(db, vault, *pending.account);
    if (!account || account->blocked || !link_subject(db, vault, *account, pending.subject, label, not_me, now)) return {};
    return account->id;
}

Answer finish(web::Context& context, const Errand& errand, const Provider& provider, const Pending& pending) {
    const auto vault = vault_of(context);
    const auto not_me = fresh_not_me(context, context.language);
    const auto id = context.write([=, label = provider.label, now = context.now](db::Writing& db) { return finished(db, vault, pending, label, not_me, now); });
    forget_link(context);
    if (!id) return told(context, errand, Hitch::old, provider);
    return brought_in(context, account_of(context.db(), vault, *id).value(), context.href(pending.account ? std::string_view("/me/sign-ins?done=added") : way_on(context, pending.draft.kind)));
}

// Signs in whoever is known, and leads on whoever is not.
Answer arrived(web::Context& context, const Errand& errand, const Provider& provider, const openid::Claims& claims) {
    const auto vault = vault_of(context);
    const auto email = web::looks_like_email(claims.email) ? claims.email : std::string();
    const Subject subject{provider.client.issuer, vault.subject_hash(provider.client.issuer, claims.subject), email};
    if (errand.purpose == Aim::link) return linked_to_own(context, errand, provider, subject);
    if (errand.purpose == Aim::prove) return proved_by(context, errand, provider, subject);
    if (const auto id = account_of_subject(context.db(), subject.hash)) {
        const auto account = account_of(context.db(), vault, *id).value();
        if (account.blocked) return told(context, errand, Hitch::blocked, provider);
        context.write([hash = subject.hash, now = context.now](db::Writing& db) { note_used(db, hash, now); });
        return brought_in(context, account, errand.next);
    }
    if (const auto pending = awaited(context, vault, subject)) return finish(context, errand, provider, *pending);
    const bool verified = claims.email_verified && !email.empty();
    introduce(context, {provider.name, subject, claims.name, email, verified, errand.next});
    const bool known = verified && account_by_email(context.db(), vault, vault.email_hash(email));
    return web::Response::redirect(context.href(known ? "/sign-in/join" : "/sign-up/with"));
}

}  // namespace

// The one page that signs in by being opened: its address carries a code that works once, and only in the browser whose
// cookie holds what was asked for.
Answer provider_return(web::Context& context, std::string_view name) {
    const auto provider = provider_named(context, name);
    if (!provider) return no_such_provider();
    if (context.request.head.method != web::edge::Method::get) return web::Response::redirect(context.href("/sign-in"));
    const auto errand = errand_of(context);
    const auto said = [&](const char* field) { return context.query.text(field, 4000).value_or(""); };
    if (!errand || errand->provider != name || !base::same(said("state"), errand->ties.state)) return told(context, {}, Hitch::old, *provider);
    forget_errand(context);
    context.language = errand->language;  // a provider knows one address, in the city's first language
    if (!said("error").empty() || said("code").empty()) return told(context, *errand, Hitch::refused, *provider);
    context.lease.refresh();  // no snapshot waits for another server
    const auto claims = openid::party().claims(provider->client, errand->ties, redirect_uri(context, *provider), {said("code"), said("iss")}, context.now);
    if (!claims) {
        spdlog::warn("signing in by {} of city {}: {}", provider->name, context.site.slug, claims.error().what);
        return told(context, *errand, hitch_of(claims.error()), *provider);
    }
    return arrived(context, *errand, *provider, *claims);
}

}  // namespace accounts
