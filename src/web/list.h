// What pages of lists share: a page read by key in either direction.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace web {

inline constexpr int list_page_size = 30;

// One page of a list and whether there is more on either side.
template <class T>
struct Piece {
    std::vector<T> rows;
    bool earlier = false, later = false;
};

// `rows`: one more than a page where there are more, in the direction that was read: forwards from the list's beginning or
// from behind a key, or backwards from before one.
template <class T>
Piece<T> piece(std::vector<T> rows, bool behind_a_key, bool backwards, std::size_t page_size = list_page_size) {
    const bool more = rows.size() > page_size;
    if (more) rows.pop_back();
    if (backwards) std::ranges::reverse(rows);
    return {std::move(rows), backwards ? more : behind_a_key, backwards || more};
}

}  // namespace web
