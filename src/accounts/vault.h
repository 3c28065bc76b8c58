// What of an account is kept so that the city's file alone tells nothing: addresses sealed and found by a keyed hash, cookies
// and mailed links as keyed hashes.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/secret.h"

namespace accounts {

class Vault {
public:
    explicit Vault(const base::Keys& keys);

    base::Digest email_hash(std::string_view address) const;  // of any spelling of it: large and small letters are one
    base::Digest session_hash(std::string_view cookie) const;
    base::Digest token_hash(std::string_view token) const;
    std::vector<std::byte> seal(std::string_view text) const;
    // Throws std::runtime_error when it was sealed with another key: the folder's key file is not its own.
    std::string open(std::span<const std::byte> box) const;

private:
    base::Key look_up_, texts_, sessions_, tokens_;
};

}  // namespace accounts
