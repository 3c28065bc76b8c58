// What pages of lists share: a page read by key in either direction.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "base/edge.h"
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

// The page that was asked for. `read(edge, limit)` gives that many rows at most, walking away from the edge. Where not even a
// page is left before a row, or nothing behind it, it is the first page: nobody is shown the half of one at the top.
template <class Key, class Read>
auto page_at(base::Edge<Key> edge, Read read) {
    constexpr int limit = list_page_size + 1;
    auto rows = read(edge, limit);
    if (!edge.first() && (rows.empty() || (edge.before && rows.size() < limit))) rows = read(edge = {}, limit);
    return piece(std::move(rows), edge.after.has_value(), edge.before.has_value());
}

// `href_of("after" or "before", row)`: of the page behind or before it.
template <class T, class HrefOf>
Pager pager_of(const Piece<T>& page, HrefOf href_of) {
    Pager pager;
    if (page.earlier && !page.rows.empty()) pager.earlier_href = href_of("before", page.rows.front());
    if (page.later && !page.rows.empty()) pager.later_href = href_of("after", page.rows.back());
    return pager;
}

}  // namespace web
