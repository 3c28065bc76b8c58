// The public keys by which a provider signs (JWK Set, RFC 7517).
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct evp_pkey_st;

namespace openid {

enum class Algorithm : std::uint8_t { rs256, es256 };

struct Key {
    std::string id;  // "kid"; may be empty
    Algorithm algorithm;
    std::shared_ptr<evp_pkey_st> key;

    // RFC 7518 §3.3 and §3.4.
    bool signed_by(std::string_view text, std::span<const std::byte> signature) const;
};

// Those that can be used: RSA of 2,048 to 8,192 bits and P-256, for signing. The others are left out; 100 are looked at.
// Refused, with the reason: no JSON, no set.
std::expected<std::vector<Key>, std::string> read_keys(std::string_view json);

// The key that a token names. One without a name fits where there is one of its algorithm only.
const Key* find_key(std::span<const Key>, std::string_view id, Algorithm);

}  // namespace openid
