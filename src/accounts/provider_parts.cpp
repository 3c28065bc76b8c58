#include "accounts/provider_parts.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "accounts/entry.h"
#include "audit/audit.h"
#include "web/cookie.h"
#include "web/guard.h"

namespace accounts {
namespace {

using base::words;
using Json = nlohmann::json;

constexpr std::chrono::minutes errand_age{10}, introduction_age{30};
constexpr std::size_t longest_next = 1000;  // a cookie takes 4,096 bytes

base::Key key_of(const web::Context& context, std::string_view use) { return {base::digest(context.environment.keys.of(base::Keys::Use::tokens), {"errand", context.site.slug, use})}; }

void put_cookie(web::Context& context, std::string_view use, Json content, std::chrono::seconds age) {
    content["until"] = (context.now + age).time_since_epoch().count();
    const auto box = base::sealed(key_of(context, use), content.dump(-1, ' ', false, Json::error_handler_t::replace));
    context.cookies.push_back(web::cookie_line(web::Cookie::errand, base::base64url(box), age, context.environment.dev));
}

// What we sealed ourselves, for this use, not too long ago.
std::optional<Json> read_cookie(const web::Context& context, std::string_view use) {
    const auto box = base::read_base64url(web::cookie_of(context.request.head, web::name_of(web::Cookie::errand, context.environment.dev)));
    const auto text = box ? base::unsealed(key_of(context, use), *box) : std::nullopt;
    if (!text) return {};
    auto content = Json::parse(*text);
    return base::Instant(std::chrono::seconds(content.at("until").get<std::int64_t>())) > context.now ? std::optional(std::move(content)) : std::nullopt;
}

std::string short_enough(const std::string& next) { return next.size() <= longest_next ? next : std::string(); }

web::Link way_of(const web::Context& context, const Provider& provider, const base::Words& label, std::string_view next, bool again) {
    return {say(context, label), web::Href(context.href("/sign-in/with/" + provider.name)).with("next", next).with("again", again ? "yes" : "").text()};
}

constexpr std::array<std::string_view, 7> hitches{"away", "refused", "old", "doubt", "blocked", "taken", "stranger"};

base::Words sentence_of(Hitch hitch, const std::string& label) {
    switch (hitch) {
        case Hitch::away: return words("{provider} does not answer at the moment. Try again in a few minutes or sign in another way.", {{"provider", label}});
        case Hitch::refused: return words("You did not finish signing in with {provider}. Nothing has changed.", {{"provider", label}});
        case Hitch::old: return words("This sign-in was begun too long ago or in another window. Begin once more.");
        case Hitch::doubt: return words("What {provider} answered could not be verified, so nobody was signed in. Try again.", {{"provider", label}});
        case Hitch::blocked: return words("This account is blocked. The administration of the city can say why.");
        case Hitch::taken: return words("This account of {provider} signs in to another account here already.", {{"provider", label}});
        case Hitch::stranger: return words("This account of {provider} is not the one that signs in to your account.", {{"provider", label}});
    }
    return {};
}

}  // namespace

void set_out(web::Context& context, const Errand& errand) {
    put_cookie(context, "errand",
               {{"provider", errand.provider}, {"state", errand.ties.state}, {"nonce", errand.ties.nonce}, {"verifier", errand.ties.verifier}, {"purpose", errand.purpose},
                {"account", errand.account.value}, {"next", short_enough(errand.next)}, {"language", i18n::tag(errand.language)}},
               errand_age);
}

std::optional<Errand> errand_of(const web::Context& context) {
    const auto content = read_cookie(context, "errand");
    if (!content) return {};
    const auto text = [&](const char* name) { return content->at(name).get<std::string>(); };
    return Errand{text("provider"), {text("state"), text("nonce"), text("verifier")}, content->at("purpose").get<Errand::Purpose>(), AccountId{content->at("account").get<std::int64_t>()},
                  text("next"), i18n::parse_language(text("language")).value_or(context.language)};
}

void introduce(web::Context& context, const Introduction& somebody) {
    put_cookie(context, "introduction",
               {{"provider", somebody.provider}, {"issuer", somebody.subject.issuer}, {"subject", base::base64url(somebody.subject.hash)}, {"address", somebody.subject.address},
                {"name", somebody.name}, {"email", somebody.email}, {"verified", somebody.email_verified}, {"next", short_enough(somebody.next)}},
               introduction_age);
}

std::optional<Introduction> introduction_of(const web::Context& context) {
    const auto content = read_cookie(context, "introduction");
    if (!content) return {};
    const auto text = [&](const char* name) { return content->at(name).get<std::string>(); };
    Introduction somebody{text("provider"), {text("issuer"), {}, text("address")}, text("name"), text("email"), content->at("verified").get<bool>(), text("next")};
    const auto hash = base::read_base64url(text("subject")).value();
    std::ranges::copy(hash, somebody.subject.hash.begin());
    return somebody;
}

void forget_errand(web::Context& context) { context.cookies.push_back(web::cookie_line(web::Cookie::errand, "", std::chrono::seconds(0), context.environment.dev)); }

std::optional<Provider> provider_named(const web::Context& context, std::string_view name) { return provider_named(context.db(), context.environment.keys, name); }

std::string redirect_uri(const web::Context& context, const Provider& provider) { return context.origin() + redirect_path(provider.name); }

openid::Told<std::string> door_to(web::Context& context, const Provider& provider, const Errand& errand) {
    context.lease.refresh();  // no snapshot waits for another server
    auto door = openid::party().door(provider.client, errand.ties, redirect_uri(context, provider), context.now);
    if (!door) spdlog::warn("signing in by {} of city {}: {}", provider.name, context.site.slug, door.error().what);
    return door;
}

std::vector<web::Link> provider_ways(const web::Context& context, std::string_view next) {
    std::vector<web::Link> ways;
    for (const auto& provider : providers(context.db(), context.environment.keys))
        if (provider.enabled) ways.push_back(way_of(context, provider, words("Sign in with {provider}", {{"provider", provider.label}}), next, false));
    return ways;
}

std::vector<web::Link> provider_proofs(const web::Context& context, AccountId account, std::string_view next) {
    std::vector<web::Link> ways;
    const auto linked = linked_to(context.db(), vault_of(context), account);
    for (const auto& provider : providers(context.db(), context.environment.keys))
        if (provider.enabled && std::ranges::find(linked, provider.client.issuer, &Linked::issuer) != linked.end())
            ways.push_back(way_of(context, provider, words("Continue with {provider}", {{"provider", provider.label}}), next, true));
    return ways;
}

web::Response told_at(const web::Context& context, std::string_view page, Hitch hitch, const Provider& provider, std::string_view next) {
    return web::Response::redirect(
        web::Href(context.href(page)).with("hitch", hitches[static_cast<std::size_t>(hitch)]).with("with", provider.name).with("next", next).text());
}

web::Banner provider_trouble(const web::Context& context) {
    const auto found = std::ranges::find(hitches, context.query.text("hitch", 20).value_or(""));
    const auto provider = provider_named(context, context.query.text("with", 30).value_or(""));
    if (found == hitches.end() || !provider) return {};
    return {.tone = "fail", .icon = "alert", .title = say(context, sentence_of(static_cast<Hitch>(found - hitches.begin()), provider->label))};
}

web::Response brought_in(web::Context& context, const Account& account, const std::string& next) {
    auto answer = let_in(context, vault_of(context), {.account = account}, next_of(context, next));
    return answer ? std::move(*answer) : web::Response::redirect(context.href("/sign-in"));
}

bool link_subject(db::Writing& db, const Vault& vault, const Account& account, const Subject& subject, const std::string& label, const NotMe& not_me, base::Instant now) {
    if (account_of_subject(db, subject.hash) == account.id) return true;
    if (!insert_linked(db, vault, account.id, subject, now)) return false;
    audit::record(db, own_act(account.id, "account.link", now, {{"issuer", "", subject.issuer}}));
    post_not_me(db, vault, account, {"accounts.way_added", {}, {}, {{"provider", label}}}, not_me, {}, now);
    return true;
}

std::optional<AccountId> begin_account(db::Writing& db, const Vault& vault, const Draft& draft, const Subject& subject, base::Instant now) {
    if (account_of_subject(db, subject.hash)) return {};
    const auto account = insert_account(db, vault, draft, now);
    if (!account) return {};
    drop_registrations(db, vault.email_hash(draft.email));
    insert_linked(db, vault, *account, subject, now);
    audit::record(db, own_act(*account, "account.link", now, {{"issuer", "", subject.issuer}}));
    return account;
}

}  // namespace accounts
