#include "base/random.h"

#include <sodium.h>

#include <cstring>

namespace base {

void SystemRandom::fill(std::span<std::byte> bytes) { randombytes_buf(bytes.data(), bytes.size()); }

SeededRandom::SeededRandom(std::uint64_t seed) {
    for (int i = 0; i < 8; ++i) key_[i] = static_cast<unsigned char>(seed >> (8 * i));
}

void SeededRandom::fill(std::span<std::byte> bytes) {
    unsigned char nonce[crypto_stream_chacha20_NONCEBYTES]{};
    for (int i = 0; i < 8; ++i) nonce[i] = static_cast<unsigned char>(counter_ >> (8 * i));
    ++counter_;
    crypto_stream_chacha20(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), nonce, key_.data());
}

}  // namespace base
