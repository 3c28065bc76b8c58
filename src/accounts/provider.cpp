#include "accounts/provider.h"

#include <algorithm>

#include "base/text.h"

namespace accounts {
namespace {

using base::words;

bool is_name(std::string_view name) {
    return !name.empty() && name.size() <= 30 && std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

bool is_plain(std::string_view text, std::size_t most) {
    return !text.empty() && text.size() <= most && std::ranges::all_of(text, [](char c) { return c > ' ' && c <= '~'; });
}

bool are_scopes(std::string_view scopes) {
    return scopes.size() <= 200 && (" " + std::string(scopes) + " ").find(" openid ") != std::string::npos && std::ranges::all_of(scopes, [](char c) { return c >= ' ' && c <= '~'; });
}

}  // namespace

std::optional<Provider> preset(std::string_view name) {
    if (name == "google") return Provider{"google", "Google", {.issuer = "https://accounts.google.com"}};
    // Its tokens carry neither an e-mail address nor the nonce (core.telegram.org/bots/telegram-login).
    if (name == "telegram") return Provider{"telegram", "Telegram", {.issuer = "https://oauth.telegram.org", .scopes = "openid profile", .repeats_nonce = false}};
    return {};
}

base::Result<Provider> checked(Provider provider) {
    const auto refuse = [](base::Words sentence) { return base::refuse(base::Error::Kind::invalid, std::move(sentence)); };
    if (!is_name(provider.name)) return refuse(words("The provider’s name takes 1 to 30 small Latin letters, figures and hyphens: it stands in addresses."));
    provider.label = base::clean(provider.label);
    if (provider.label.empty() || base::letters(provider.label) > 40) return refuse(words("The provider’s label takes 1 to 40 letters: it stands on the button."));
    if (!is_plain(provider.client.id, 200)) return refuse(words("The client id is what the provider gave the city, without spaces."));
    if (!provider.client.secret.empty() && !is_plain(provider.client.secret, 500)) return refuse(words("The client secret is what the provider gave the city, without spaces."));
    if (!are_scopes(provider.client.scopes)) return refuse(words("The scopes are words with spaces between them, and “openid” is one of them."));
    const auto& issuer = provider.client.issuer;
    const auto target = outbound::outside().readable(issuer);
    if (!target || issuer.find_first_of("?#") != issuer.npos) return refuse(words("The issuer is an address that begins with https:// and leads to a server on the Internet."));
    return provider;
}

std::string redirect_path(std::string_view name) { return std::string("/sign-in/back/").append(name); }

}  // namespace accounts
