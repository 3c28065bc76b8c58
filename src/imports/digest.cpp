#include "imports/digest.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>

namespace imports {

std::string digest(std::string_view bytes) {
    std::array<unsigned char, crypto_generichash_BYTES> hash;
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
    std::string text;
    for (const auto byte : hash) text += fmt::format("{:02x}", byte);
    return text;
}

}  // namespace imports
