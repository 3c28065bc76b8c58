// Keys that a phone or computer keeps and uses when its owner unlocks it (WebAuthn level 2): what a browser sends when one is
// made and when one is used, read strictly. Pure: which keys there are is the store's.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace accounts {

using Bytes = std::vector<std::byte>;

// What the browser was asked, and where.
struct Asked {
    std::string challenge;  // as it was given out; it comes back as base64url of its bytes
    std::string origin;     // "https://city.example"
    std::string site;       // the relying party: "city.example"
};

// A public key as it is stored: COSE (RFC 9053), ES256 or RS256, at most this long.
inline constexpr std::size_t longest_key = 600;
bool is_key(std::span<const std::byte> cose);

struct MadeKey {
    Bytes credential;  // by which the browser names it
    Bytes key;         // is_key()
    std::uint32_t uses = 0;
};
// Of a key that was made just now. Nothing where anything is not as it was asked: another challenge, another site, nobody who
// unlocked the device, a key of another kind, a byte too many.
std::optional<MadeKey> made_key(const Asked&, std::string_view client_data, std::span<const std::byte> authenticator_data);

struct UsedKey {
    std::uint32_t uses = 0;  // 0: the device does not count
};
// Of a key that was used just now; nothing like above, and where the signature is not the key's.
std::optional<UsedKey> used_key(const Asked&, std::span<const std::byte> key, std::string_view client_data, std::span<const std::byte> authenticator_data,
                                std::span<const std::byte> signature);

}  // namespace accounts
