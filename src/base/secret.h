// Keys and what is made with them: hashes that nobody without the key can repeat, sealed texts, and tokens that nobody can
// guess. Everything is libsodium's, which Keys::of_folder makes ready.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace base {

using Digest = std::array<std::byte, 32>;

// 256 bits that are no text, are never shown and never logged.
struct Key {
    std::array<std::byte, 32> bytes{};
};

// Of a data folder: one master key in a file beside the data, and a key of its own for each use (crypto_kdf), so that what
// is learnt of one says nothing of another. The numbers stand in stored hashes: they never change.
class Keys {
public:
    enum class Use : std::uint64_t {
        sessions = 1, forms = 2, look_up = 3, texts = 4, tokens = 5, mail_password = 6, unsubscribing = 7, audit_digests = 8, audit_head = 9
    };

    // Reads the key file, or makes it with its folder (0700, the file 0600). Throws std::runtime_error for a file that others
    // may read or that holds something else.
    static Keys of_folder(const std::filesystem::path& data);
    explicit Keys(const Key& master) : master_(master) {}

    Key of(Use use) const;

private:
    Key master_;
};

// BLAKE2b-256 with a key, of the parts with their lengths: ("ab", "c") is not ("a", "bc").
Digest digest(const Key& key, std::initializer_list<std::string_view> parts);
std::string_view bytes_of(const Digest& digest);
bool same(std::string_view one, std::string_view other);  // takes as long wherever they differ

// XSalsa20-Poly1305 under a nonce of its own, which stands before the box.
std::vector<std::byte> sealed(const Key& key, std::string_view text);
// Nothing when the bytes were changed or sealed with another key.
std::optional<std::string> unsealed(const Key& key, std::span<const std::byte> box);

// `size` random bytes as base64url without padding: 32 make 43 letters that stand in addresses.
std::string fresh_token(std::size_t size = 32);
std::string base64url(std::span<const std::byte> bytes);
std::optional<std::vector<std::byte>> read_base64url(std::string_view text);

std::string hex(std::span<const std::byte> bytes);
std::optional<std::vector<std::byte>> read_hex(std::string_view text);

}  // namespace base
