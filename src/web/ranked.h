// A page of what a filter lets through, in an order laid down before or by a number computed for this page, such as a distance.
// A page begins behind or before a thing wherever that stands now, so that walking through pages neither repeats nor skips.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "base/bits.h"
#include "base/edge.h"
#include "base/standing.h"
#include "web/list.h"

namespace web {

// Of the thing a page begins behind or ends before, by its number.
using PageEdge = base::Edge<std::uint32_t>;

inline Piece<std::uint32_t> ranked(const base::Standing& order, const base::Bits& found, PageEdge edge) {
    constexpr std::size_t limit = list_page_size + 1;
    std::vector<std::uint32_t> rows;
    if (edge.before) {
        for (std::size_t at = order.rank[*edge.before]; at > 0 && rows.size() < limit; --at)
            if (found.has(order.numbers[at - 1])) rows.push_back(order.numbers[at - 1]);
    } else {
        for (std::size_t at = edge.after ? order.rank[*edge.after] + 1 : 0; at < order.numbers.size() && rows.size() < limit; ++at)
            if (found.has(order.numbers[at])) rows.push_back(order.numbers[at]);
    }
    return piece(std::move(rows), edge.after.has_value(), edge.before.has_value());
}

// `key_of(number)`: the smallest first, equal ones by their numbers. Only as many as a page holds are kept while looking.
template <class KeyOf>
Piece<std::uint32_t> ranked_by(const base::Bits& found, KeyOf key_of, PageEdge edge) {
    using Key = std::pair<double, std::uint32_t>;
    constexpr std::size_t limit = list_page_size + 1;
    const bool backwards = edge.before.has_value();
    const auto from = edge.before ? edge.before : edge.after;
    const auto border = from ? std::optional(Key{key_of(*from), *from}) : std::nullopt;
    const auto nearer = [&](const Key& a, const Key& b) { return backwards ? a > b : a < b; };
    std::vector<Key> kept;  // a heap with the farthest in front
    found.each([&](std::size_t at) {
        const auto number = static_cast<std::uint32_t>(at);
        const Key key{key_of(number), number};
        if (border && !nearer(*border, key)) return;
        if (kept.size() == limit) {
            if (!nearer(key, kept.front())) return;
            std::ranges::pop_heap(kept, nearer);
            kept.pop_back();
        }
        kept.push_back(key);
        std::ranges::push_heap(kept, nearer);
    });
    std::ranges::sort_heap(kept, nearer);
    std::vector<std::uint32_t> rows;
    for (const auto& key : kept) rows.push_back(key.second);
    return piece(std::move(rows), edge.after.has_value(), backwards);
}

}  // namespace web
