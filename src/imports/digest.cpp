#include "imports/digest.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <fstream>

namespace imports {

namespace {

using Hash = std::array<unsigned char, crypto_generichash_BYTES>;

std::string hex(const Hash& hash) {
    std::string text;
    for (const auto byte : hash) text += fmt::format("{:02x}", byte);
    return text;
}

}  // namespace

std::string digest(std::string_view bytes) {
    Hash hash;
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
    return hex(hash);
}

std::string digest_of(const std::filesystem::path& file) {
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, crypto_generichash_BYTES);
    std::ifstream in(file, std::ios::binary);
    std::array<char, 64 * 1024> piece;
    while (in.read(piece.data(), piece.size()), in.gcount() > 0)
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(piece.data()), static_cast<unsigned long long>(in.gcount()));
    Hash hash;
    crypto_generichash_final(&state, hash.data(), hash.size());
    return hex(hash);
}

}  // namespace imports
