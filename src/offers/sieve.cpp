#include "offers/sieve.h"

#include <algorithm>
#include <limits>

namespace offers {

Sieve::Sieve(const Query& query, const Index& index, const Now& now, const base::Bits* words) : query_(query), index_(index), now_(now), cut_(now.current) {
    if (query.near) from_.emplace(*query.near);
    if (query.organisation) of_organisation_ = index.of_organisation(query.organisation);
    const auto category = cut_.add(query.category == nowhere ? nullptr : &index.categories[query.category].offers);
    const auto kind = cut_.add(query.kind == nowhere ? nullptr : &index.of_kind[query.kind]);
    const auto audience = cut_.add(query.audience == nowhere ? nullptr : &index.of_audience[query.audience]);
    const auto district = cut_.add(query.district == nowhere ? nullptr : &index.in_district[query.district]);
    cut_.add(query.usable ? &now.usable : nullptr);
    cut_.add(query.ending_soon ? &now.ending_soon : nullptr);
    cut_.add(query.fresh ? &now.fresh : nullptr);
    cut_.add(query.organisation ? &of_organisation_ : nullptr);
    cut_.add(query.near ? &index.on_map : nullptr);
    cut_.add(words);
    found_ = cut_.found();
    others_ = {cut_.others(category), cut_.others(kind), cut_.others(audience), cut_.others(district)};
}

std::optional<double> Sieve::metres(Number number) const {
    std::optional<double> nearest;
    if (!from_) return nearest;
    for (const auto& one : index_.points_of(number)) {
        const auto metres = from_->metres(one.point);
        nearest = std::min(nearest.value_or(metres), metres);
    }
    return nearest;
}

web::Piece<Number> Sieve::page() const {
    const auto far = std::numeric_limits<double>::max();
    if (query_.order == Order::distance) return web::ranked_by(found_, [&](Number number) { return metres(number).value_or(far); }, query_.edge);
    const auto& order = query_.order == Order::newest ? index_.newest : query_.order == Order::gain ? index_.by_gain : index_.by_end;
    return web::ranked(order, found_, query_.edge);
}

}  // namespace offers
