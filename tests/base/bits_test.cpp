#include "base/bits.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>

using base::Bits;

namespace {

std::set<std::size_t> numbers(const Bits& bits) {
    std::set<std::size_t> all;
    bits.each([&](std::size_t i) { all.insert(i); });
    return all;
}

}  // namespace

TEST_CASE("a set of bits behaves as a set of numbers", "[base]") {
    std::mt19937 dice(20);
    for (const std::size_t size : {0u, 1u, 63u, 64u, 65u, 1000u}) {
        Bits a(size), b(size);
        std::set<std::size_t> in_a, in_b, both, either, only_a;
        for (std::size_t i = 0; i < size; ++i) {
            if (dice() % 3 == 0) a.add(i), in_a.insert(i);
            if (dice() % 2 == 0) b.add(i), in_b.insert(i);
        }
        for (const auto i : in_a) (in_b.contains(i) ? both : only_a).insert(i);
        either = in_a;
        either.insert(in_b.begin(), in_b.end());
        CHECK(numbers(a & b) == both);
        CHECK(numbers(a | b) == either);
        CHECK(numbers(Bits(a) -= b) == only_a);
        CHECK(a.count() == in_a.size());
        CHECK(count_both(a, b) == both.size());
        CHECK(a.empty() == in_a.empty());
    }
}

TEST_CASE("a full set holds every number and nothing behind the last", "[base]") {
    for (const std::size_t size : {0u, 1u, 64u, 70u}) {
        CHECK(Bits(size, true).count() == size);
        CHECK(numbers(Bits(size, true)).size() == size);
    }
}
