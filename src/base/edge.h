// Where a page of a list that is read by key begins or ends. A row is named by what the list is ordered by, so that walking
// through pages neither repeats nor skips, whatever is written meanwhile.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include "base/instant.h"

namespace base {

// The page behind a row or before one; neither: the first.
template <class Key>
struct Edge {
    std::optional<Key> after = {}, before = {};

    bool first() const { return !after && !before; }
};

// A row of a list that is ordered by moments, equal ones by their ids.
struct Place {
    Instant at{};
    std::int64_t id = 0;
};
inline constexpr Place first_place{Instant::min(), 0}, last_place{Instant::max(), std::numeric_limits<std::int64_t>::max()};

}  // namespace base
