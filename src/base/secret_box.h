// Secrets at rest, under a key that never stands in a database: sealed texts, and digests that nobody without it can compute.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace base {

class SecretBox {
public:
    using Key = std::array<std::byte, 32>;
    using Bytes = std::span<const std::byte>;

    explicit SecretBox(const Key& key);
    ~SecretBox();  // leaves nothing of the key in memory
    SecretBox(const SecretBox&) = delete;

    // Each purpose ("mail.password", "accounts.totp") has a key of its own: what was made for one says nothing of another.
    // XSalsa20-Poly1305 with a random nonce in front (libsodium's crypto_secretbox): other bytes each time.
    std::vector<std::byte> seal(std::string_view purpose, std::string_view secret) const;
    // Nothing where the bytes were changed, are of another purpose or of another key.
    std::optional<std::string> open(std::string_view purpose, Bytes sealed) const;
    // Keyed BLAKE2b: the same text gives the same digest, which cannot be found by trying texts without the key.
    std::array<std::byte, 32> digest(std::string_view purpose, std::string_view text) const;
    // 32 bytes for another algorithm: a seed of Ed25519, say.
    Key derive(std::string_view purpose) const;

private:
    Key key_;
};

// For addresses and cookies: base64 with - and _, without padding (RFC 4648 §5). Reading takes nothing else.
std::string base64url(std::span<const std::byte> bytes);
std::optional<std::vector<std::byte>> from_base64url(std::string_view text);

std::string hex(std::span<const std::byte> bytes);
std::optional<std::vector<std::byte>> from_hex(std::string_view text);

}  // namespace base
