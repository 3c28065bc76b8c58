#include "accounts/vault.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace accounts {
namespace {

// What is learnt of one says nothing of the other. The words stand in stored bytes: they never change.
base::Key made_of(const base::Key& key, std::string_view use) { return {base::digest(key, {"a key for", use})}; }

std::string opened(const base::Key& key, std::span<const std::byte> box) {
    auto text = base::unsealed(key, box);
    if (!text) throw std::runtime_error("a sealed text does not open: secrets/master.key is not this folder's own");
    return std::move(*text);
}

}  // namespace

Vault::Vault(const base::Keys& keys)
    : keys_(keys),
      look_up_(keys.of(base::Keys::Use::look_up)),
      texts_(keys.of(base::Keys::Use::texts)),
      sessions_(keys.of(base::Keys::Use::sessions)),
      tokens_(keys.of(base::Keys::Use::tokens)),
      seeds_(made_of(texts_, "seeds of one-time codes")) {}

base::Digest Vault::email_hash(std::string_view address) const {
    std::string lower(address);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return base::digest(look_up_, {"email", lower});
}

base::Digest Vault::subject_hash(std::string_view issuer, std::string_view subject) const { return base::digest(look_up_, {"subject", issuer, subject}); }

base::Digest Vault::session_hash(std::string_view cookie) const { return base::digest(sessions_, {cookie}); }

base::Digest Vault::token_hash(std::string_view token) const { return base::digest(tokens_, {token}); }

base::Digest Vault::phone_hash(std::string_view e164) const { return base::digest(look_up_, {"phone", e164}); }

base::Digest Vault::recovery_hash(web::AccountId account, std::string_view code) const {
    return base::digest(tokens_, {"recovery code", std::to_string(account.value), code});
}

base::Digest Vault::device_hash(web::AccountId account, std::string_view cookie) const {
    return base::digest(tokens_, {"device", std::to_string(account.value), cookie});
}

base::Digest Vault::credential_hash(std::span<const std::byte> credential) const {
    return base::digest(tokens_, {"passkey", {reinterpret_cast<const char*>(credential.data()), credential.size()}});
}

std::string Vault::passkey_user(web::AccountId account) const { return base::base64url(base::digest(look_up_, {"passkey user", std::to_string(account.value)})); }

base::Digest Vault::failures_key(std::string_view whose, const base::Digest& of) const { return base::digest(look_up_, {"failures", whose, base::bytes_of(of)}); }

std::vector<std::byte> Vault::seal(std::string_view text) const { return base::sealed(texts_, text); }

std::string Vault::open(std::span<const std::byte> box) const { return opened(texts_, box); }

std::vector<std::byte> Vault::seal(const Seed& seed) const { return base::sealed(seeds_, {reinterpret_cast<const char*>(seed.data()), seed.size()}); }

Seed Vault::open_seed(std::span<const std::byte> box) const {
    const auto text = opened(seeds_, box);
    Seed seed;
    if (text.size() != seed.size()) throw std::runtime_error("a sealed seed has another length than seeds have");
    std::ranges::copy(std::as_bytes(std::span(text)), seed.begin());
    return seed;
}

}  // namespace accounts
