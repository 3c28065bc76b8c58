// What the index computed for one list and keeps for the next, in bounded memory.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/kept.h"
#include "events/index.h"

namespace events {

struct Index::Memory {
    // Two numbers that say which set, or which ranking, it is.
    struct Pair {
        std::int64_t first = 0, second = 0;

        bool operator==(const Pair&) const = default;
    };
    struct PairHash {
        std::size_t operator()(const Pair& pair) const {
            constexpr std::uint64_t golden = 0x9e37'79b9'7f4a'7c15;  // spreads neighbouring numbers (Knuth, TAOCP 6.4)
            return static_cast<std::size_t>((static_cast<std::uint64_t>(pair.first) * golden + static_cast<std::uint64_t>(pair.second)) * golden);
        }
    };
    using Sets = base::Kept<Pair, base::Bits, PairHash>;

    static constexpr std::size_t megabyte = 1024 * 1024;
    Sets beginning{2 * megabyte};  // by the positions of the first date and of the one behind the last
    Sets within{megabyte};         // by moments, in seconds
    Sets priced{megabyte};         // by sums, in minor units
    base::Kept<std::string, base::Bits> worded{megabyte};  // by folded words
    base::Kept<Pair, std::vector<Counted>, PairHash> rankings{64 * 1024};  // by the moment, and by facet and length in one
};

}  // namespace events
