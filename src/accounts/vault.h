// What of an account is kept so that the city's file alone tells nothing: addresses, telephones and seeds sealed; cookies,
// mailed links and codes on paper as keyed hashes, by which they are found.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/one_time_code.h"
#include "base/secret.h"
#include "web/identity.h"

namespace accounts {

class Vault {
public:
    explicit Vault(const base::Keys& keys);

    base::Digest email_hash(std::string_view address) const;  // of any spelling of it: large and small letters are one
    base::Digest subject_hash(std::string_view issuer, std::string_view subject) const;  // of somebody at a provider
    base::Digest session_hash(std::string_view cookie) const;
    base::Digest token_hash(std::string_view token) const;
    base::Digest phone_hash(std::string_view e164) const;
    base::Digest recovery_hash(web::AccountId, std::string_view code) const;
    // A browser that signed in to that account before, by its cookie.
    base::Digest device_hash(web::AccountId, std::string_view cookie) const;
    base::Digest credential_hash(std::span<const std::byte> credential) const;
    std::string passkey_user(web::AccountId) const;  // what devices call the account; tells nothing of it
    // Whom wrong passwords are counted for: "account" with the hash of an address, "device" with that of a browser.
    base::Digest failures_key(std::string_view whose, const base::Digest& of) const;
    std::vector<std::byte> seal(std::string_view text) const;
    const base::Keys& keys() const { return keys_; }
    // Throws std::runtime_error when it was sealed with another key: the folder's key file is not its own.
    std::string open(std::span<const std::byte> box) const;
    // Under a key of their own, made of the one for texts.
    std::vector<std::byte> seal(const Seed&) const;
    Seed open_seed(std::span<const std::byte> box) const;  // throws like open()

private:
    base::Keys keys_;
    base::Key look_up_, texts_, sessions_, tokens_, seeds_;
};

}  // namespace accounts
