// What the tests of lists in memory share: dice that fall the same way each time, and walks through the pages of a list.
#pragma once

#include <catch2/catch.hpp>

#include <cstdint>
#include <random>
#include <vector>

#include "web/ranked.h"

namespace kit {

class Dice {
public:
    std::size_t below(std::size_t n) { return random_() % n; }
    bool one_in(std::size_t n) { return below(n) == 0; }
    template <class T>
    const T& of(const std::vector<T>& all) { return all[below(all.size())]; }

private:
    std::mt19937_64 random_{20261120};
};

enum class Way { forwards, back };

// To the end of the list by the keys on the pages' own edges. `page(edge)` gives one page.
template <class PageOf>
std::vector<std::uint32_t> walk(web::PageEdge edge, Way way, PageOf&& page_of) {
    std::vector<std::uint32_t> seen;
    for (int pages = 0; pages < 100; ++pages) {
        const auto page = page_of(edge);
        seen.insert(way == Way::back ? seen.begin() : seen.end(), page.rows.begin(), page.rows.end());
        if (page.rows.empty() || !(way == Way::back ? page.earlier : page.later)) return seen;
        edge = way == Way::back ? web::PageEdge{{}, page.rows.front()} : web::PageEdge{page.rows.back(), {}};
    }
    FAIL("the list has no end");
    return seen;
}

}  // namespace kit
