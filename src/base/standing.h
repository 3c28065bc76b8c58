// Things of numbers 0, 1, 2… in one order, and the place of each in it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <vector>

namespace base {

struct Standing {
    std::vector<std::uint32_t> numbers;
    std::vector<std::uint32_t> rank;  // of a number

    Standing() = default;
    // By a key of each number, equal ones by the number.
    template <class Key>
    explicit Standing(const std::vector<Key>& keys) : numbers(keys.size()), rank(keys.size()) {
        std::iota(numbers.begin(), numbers.end(), 0);
        std::ranges::sort(numbers, [&](std::uint32_t a, std::uint32_t b) { return std::tie(keys[a], a) < std::tie(keys[b], b); });
        for (std::uint32_t at = 0; at < numbers.size(); ++at) rank[numbers[at]] = at;
    }
};

}  // namespace base
