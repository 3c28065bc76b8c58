// One page of goods out of those that were looked at: what is shown and let through, and where the next one begins.
#pragma once

#include <functional>
#include <vector>

#include "goods/store.h"
#include "web/list.h"

namespace goods {

// So many are looked at for a page: what a filter lets through seldom is found by walking on, and no page costs more where there
// is more.
inline constexpr int looked_at = 1000;
// Of what has the words all is read before the cheapest is known, so it is fewer: more than a city's shops have of one thing.
inline constexpr int looked_at_with_words = 250;

struct Slice {
    std::vector<GoodId> ids;
    GoodId earlier, later;  // the page before the one and behind the other; 0: it ends there
};

using Lets = std::function<bool(const Candidate&)>;
// `read(edge, limit)` as the reading of the store. Where nothing is before the edge it is the first page.
Slice walked(base::Edge<GoodId> edge, const Lets&, const std::function<std::vector<Candidate>(base::Edge<GoodId>, int)>& read);
// Out of all that have the words, the cheapest first. An edge that is not among them: the first page.
Slice cheapest(base::Edge<GoodId> edge, const Lets&, std::vector<Candidate> all);

}  // namespace goods
