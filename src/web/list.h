// What pages of lists share: a page read by key in either direction, and the filters in front of it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "web/chrome.h"

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

// The chips of all groups and those beside them, the active ones first.
inline std::vector<Chip> leading_chips(const std::vector<FilterGroup>& groups, std::vector<Chip> others) {
    std::vector<Chip> chips;
    for (const auto& group : groups)
        for (const auto& chip : group.chips)
            if (chip.active || chip.count != "0") chips.push_back(chip);  // nothing behind it: not worth a place in the row
    chips.insert(chips.end(), others.begin(), others.end());
    std::ranges::stable_partition(chips, &Chip::active);
    return chips;
}

}  // namespace web
