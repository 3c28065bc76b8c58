// `qala openid`: by which providers people sign in to a city.
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "accounts/provider.h"
#include "app/chosen_city.h"
#include "app/commands.h"
#include "app/first_line.h"
#include "app/inbox.h"
#include "i18n/words.h"
#include "outbound/outbound.h"

namespace app {
namespace {

base::Key key_of(const base::Keys& keys) { return {base::digest(keys.of(base::Keys::Use::texts), {"command"})}; }

// What is asked may pass through a file: the secret leaves this process sealed.
std::string sealed_secret(const Openid& asked) {
    if (asked.secret_file.empty()) return {};
    return base::hex(base::sealed(key_of(base::Keys::of_folder(asked.data)), first_line(asked.secret_file, "secret")));
}

std::string opened_secret(const base::Keys& keys, const std::string& hex) {
    const auto box = base::read_hex(hex);
    return box && !box->empty() ? base::unsealed(key_of(keys), *box).value_or("") : std::string();
}

void overwrite(std::string& text, const nlohmann::json& given) {
    if (const auto word = given.get<std::string>(); !word.empty()) text = word;
}

accounts::Provider provider_of(const nlohmann::json& asked, const base::Keys& keys) {
    const std::string name = asked.at("name");
    auto provider = accounts::preset(name).value_or(accounts::Provider{name, name, {}});
    overwrite(provider.label, asked.at("label"));
    overwrite(provider.client.issuer, asked.at("issuer"));
    overwrite(provider.client.id, asked.at("client_id"));
    overwrite(provider.client.scopes, asked.at("scopes"));
    provider.client.secret = opened_secret(keys, asked.at("secret"));
    if (asked.at("without_nonce").get<bool>()) provider.client.repeats_nonce = false;
    auto good = accounts::checked(std::move(provider));
    if (!good) throw std::runtime_error(i18n::say(i18n::Language::en, good.error().message));
    return std::move(*good);
}

std::string redirect_of(const web::Site& site, const accounts::Provider& provider) {
    const auto host = site.canonical_host.empty() ? "HOST" : site.canonical_host;
    return fmt::format("https://{}{}", host, accounts::redirect_path(provider.name));
}

void tell(const web::Site& site, const accounts::Provider& provider, const Say& say) {
    const auto& client = provider.client;
    say(fmt::format("{}: {}, issuer {}, client {}{}{}", provider.name, provider.label, client.issuer, client.id, client.secret.empty() ? ", without a secret" : "",
                    provider.enabled ? "" : ", switched off"));
    say(fmt::format("  leads back to {}", redirect_of(site, provider)));
}

int tell_all(const db::Reading& db, const web::Site& site, const base::Keys& keys, const Say& say) {
    const auto all = accounts::providers(db, keys);
    if (all.empty()) say("people sign in by e-mail and password alone; qala openid add adds a provider");
    for (const auto& provider : all) tell(site, provider, say);
    return Exit::done;
}

int test(const db::Reading& db, const base::Keys& keys, const std::string& name, const base::Clock& clock, const Say& say) {
    for (const auto& provider : accounts::providers(db, keys)) {
        if (provider.name != name) continue;
        const auto usable = openid::party().tried(provider.client, clock.now());
        if (!usable) throw std::runtime_error(fmt::format("{} cannot be used: {}", name, usable.error().what));
        say(fmt::format("{} answers, and {} of its keys can be used. Whether it knows the client shows at the first sign-in.", name, *usable));
        return *usable > 0 ? Exit::done : Exit::unavailable;
    }
    throw std::runtime_error(fmt::format("there is no provider {}; qala openid list names those there are", name));
}

}  // namespace

int run_openid(Installation& installation, const nlohmann::json& asked, const base::Clock& clock, const Say& say) {
    const auto city = chosen_city(installation, asked.at("city"));
    const auto file = installation.open(*city);
    const auto site = installation.site(*city, *file);
    const std::string act = asked.at("act"), name = asked.at("name");
    const auto keys = installation.keys();
    const auto now = clock.now();
    if (act == "list") return tell_all(*file->read(), *site, keys, say);
    if (act == "test") return test(*file->read(), keys, name, clock, say);
    if (act == "add") {
        const auto provider = provider_of(asked, keys);
        file->write([provider, keys, now](db::Writing& db) { accounts::put_provider(db, keys, provider, now); });
        tell(*site, provider, say);
        return Exit::done;
    }
    const bool known = file->write([act, name, now](db::Writing& db) { return act == "remove" ? accounts::remove_provider(db, name, now) : accounts::enable_provider(db, name, act == "on", now); });
    if (!known) throw std::runtime_error(fmt::format("there is no provider {}; qala openid list names those there are", name));
    return tell_all(*file->read(), *site, keys, say);
}

int openid(const Openid& asked) {
    outbound::Internet internet(asked.outbound_allow);  // where nothing serves the folder; a process that does has its own
    const outbound::InPlace in_place(internet);
    return here_or_there(asked.data, {{"command", "openid"}, {"act", asked.act}, {"name", asked.name}, {"city", asked.city}, {"label", asked.label}, {"issuer", asked.issuer},
                                      {"client_id", asked.client_id}, {"scopes", asked.scopes}, {"without_nonce", asked.without_nonce}, {"secret", sealed_secret(asked)}});
}

}  // namespace app
