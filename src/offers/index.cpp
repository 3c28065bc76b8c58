#include "offers/index.h"

#include <algorithm>

#include "offers/now.h"

namespace offers {

Index::Index(Index&&) noexcept = default;
Index::~Index() = default;

Number Index::number_of(OfferId id) const {
    const auto found = std::ranges::lower_bound(ids, id.value);
    return found == ids.end() || *found != id.value ? no_number : static_cast<Number>(found - ids.begin());
}

std::size_t Index::category_of_key(std::string_view key) const {
    const auto found = std::ranges::find(categories, key, &IndexedCategory::key);
    return found == categories.end() ? nowhere : static_cast<std::size_t>(found - categories.begin());
}

std::span<const OfferPoint> Index::points_of(Number number) const {
    return std::span(points).subspan(first_point[number], first_point[number + 1] - first_point[number]);
}

base::Bits Index::of_organisation(std::int64_t id) const {
    base::Bits found(size());
    for (Number number = 0; number < size(); ++number)
        if (offers[number].organisation == id) found.add(number);
    return found;
}

std::shared_ptr<const Now> Index::now(base::Instant moment, const base::Zone& zone) const { return kept_->of(*this, moment, zone); }

}  // namespace offers
