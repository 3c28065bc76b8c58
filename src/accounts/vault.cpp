#include "accounts/vault.h"

#include <algorithm>
#include <stdexcept>

namespace accounts {

Vault::Vault(const base::Keys& keys)
    : look_up_(keys.of(base::Keys::Use::look_up)),
      texts_(keys.of(base::Keys::Use::texts)),
      sessions_(keys.of(base::Keys::Use::sessions)),
      tokens_(keys.of(base::Keys::Use::tokens)) {}

base::Digest Vault::email_hash(std::string_view address) const {
    std::string lower(address);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return base::digest(look_up_, {"email", lower});
}

base::Digest Vault::session_hash(std::string_view cookie) const { return base::digest(sessions_, {cookie}); }

base::Digest Vault::token_hash(std::string_view token) const { return base::digest(tokens_, {token}); }

std::vector<std::byte> Vault::seal(std::string_view text) const { return base::sealed(texts_, text); }

std::string Vault::open(std::span<const std::byte> box) const {
    auto text = base::unsealed(texts_, box);
    if (!text) throw std::runtime_error("a sealed text does not open: secrets/master.key is not this folder's own");
    return std::move(*text);
}

}  // namespace accounts
