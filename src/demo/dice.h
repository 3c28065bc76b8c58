// The demo city's chance: a stream of its own for every record, so that adding one leaves the others as they were.
#pragma once

#include <cstddef>
#include <cstdint>
#include <ranges>

#include "base/random.h"

namespace demo {

class Dice {
public:
    Dice(std::uint64_t seed, std::uint64_t what, std::uint64_t index)
        : random_(seed * 0x9E3779B97F4A7C15u + what * 0xBF58476D1CE4E5B9u + index * 0x94D049BB133111EBu) {}

    int below(int bound) { return static_cast<int>(random_.below(static_cast<std::uint64_t>(bound))); }
    int between(int from, int to) { return from + below(to - from + 1); }
    bool chance(int percent) { return below(100) < percent; }
    const auto& one_of(const std::ranges::random_access_range auto& all) {
        return all[static_cast<std::size_t>(below(static_cast<int>(std::ranges::size(all))))];
    }

private:
    base::SeededRandom random_;
};

}  // namespace demo
