#include "goods/sieve.h"

#include <algorithm>
#include <tuple>

namespace goods {

// A page and one more where everything is let through; where little is, further and further pieces up to the limit.
constexpr int first_piece = web::list_page_size + 1;

Slice walked(base::Edge<GoodId> edge, const Lets& lets, const std::function<std::vector<Candidate>(base::Edge<GoodId>, int)>& read) {
    Slice slice;
    GoodId last{0};
    bool more = true;
    auto from = edge;
    for (int looked = 0, piece = first_piece; more && looked < looked_at && slice.ids.size() < web::list_page_size; looked += piece, piece *= 4) {
        piece = std::min(piece, looked_at - looked);
        const auto candidates = read(from, piece);
        more = static_cast<int>(candidates.size()) == piece;
        for (const auto& one : candidates) {
            if (slice.ids.size() == web::list_page_size) {
                more = true;
                break;
            }
            last = one.id;
            if (one.shown && lets(one)) slice.ids.push_back(one.id);
        }
        if (edge.before) from.before = last;
        else from.after = last;
    }
    if (edge.before && slice.ids.size() < web::list_page_size && !more) return walked({}, lets, read);  // nobody is shown half a page at the top
    if (edge.before) {
        std::ranges::reverse(slice.ids);
        slice.later = slice.ids.empty() ? *edge.before : slice.ids.back();
        if (more) slice.earlier = last;
    } else {
        if (edge.after && !slice.ids.empty()) slice.earlier = slice.ids.front();
        if (more) slice.later = last;
    }
    return slice;
}

Slice cheapest(base::Edge<GoodId> edge, const Lets& lets, std::vector<Candidate> all) {
    std::erase_if(all, [&](const Candidate& one) { return !one.shown || !lets(one); });
    std::ranges::sort(all, {}, [](const Candidate& one) { return std::tuple(one.price_min, one.id); });
    const auto size = static_cast<std::ptrdiff_t>(web::list_page_size);
    auto from = all.begin();
    if (const auto key = edge.after ? edge.after : edge.before) {
        const auto at = std::ranges::find(all, *key, &Candidate::id);
        if (at != all.end()) from = edge.after ? at + 1 : at - std::min(at - all.begin(), size);
    }
    const auto to = from + std::min(size, all.end() - from);
    Slice slice;
    for (auto at = from; at != to; ++at) slice.ids.push_back(at->id);
    if (from != all.begin() && from != to) slice.earlier = from->id;
    if (to != all.end()) slice.later = (to - 1)->id;
    return slice;
}

}  // namespace goods
