// Randomness is a parameter: life passes libsodium's, tests and the demo city a seeded stream.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace base {

struct Random {
    virtual ~Random() = default;
    virtual void fill(std::span<std::byte> bytes) = 0;

    std::uint64_t next() {
        std::uint64_t value;
        fill(std::as_writable_bytes(std::span(&value, 1)));
        return value;
    }
    // Even over [0, bound): the surplus of the range is thrown away. bound > 0.
    std::uint64_t below(std::uint64_t bound) {
        const std::uint64_t surplus = (0 - bound) % bound;
        std::uint64_t value = next();
        while (value < surplus) value = next();
        return value % bound;
    }
};

struct SystemRandom : Random {
    void fill(std::span<std::byte> bytes) override;
};

// ChaCha20 of libsodium over a seed: the same seed gives the same stream on every machine.
class SeededRandom : public Random {
public:
    explicit SeededRandom(std::uint64_t seed);
    void fill(std::span<std::byte> bytes) override;

private:
    std::array<unsigned char, 32> key_{};
    std::uint64_t counter_ = 0;
};

}  // namespace base
