#include "organisations/index.h"

#include <algorithm>
#include <cmath>

#include "organisations/now.h"

namespace organisations {

base::Bits IndexedAttribute::with(double number, std::size_t size) const {
    base::Bits found(size);
    for (const auto& [said, place] : numbers)
        if (up_to() ? said <= number : said >= number) found.add(place);
    return found;
}

std::vector<int> IndexedAttribute::steps() const {
    std::vector<int> all;
    for (const auto& [said, place] : numbers) {
        const int step = static_cast<int>(up_to() ? std::ceil(said) : std::floor(said));
        if (all.empty() || all.back() != step) all.push_back(step);
    }
    constexpr std::size_t most = 6;
    while (all.size() > most) {
        // Every second one goes; the ends stay.
        for (std::size_t i = 1; i + 1 < all.size() && all.size() > most; ++i) all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return all;
}

void Wherever::add(const IndexedBranch& branch) {
    anywhere.add(branch.place);
    if (branch.district != nowhere) in_district[branch.district].add(branch.place);
}

Index::Index(Index&&) noexcept = default;
Index::~Index() = default;

Number Index::number_of(OrganisationId id) const {
    const auto found = std::ranges::lower_bound(ids, id.value);
    return found == ids.end() || *found != id.value ? no_number : static_cast<Number>(found - ids.begin());
}

std::span<const IndexedBranch> Index::branches_of(Number number) const {
    return std::span(branches).subspan(first_branch[number], first_branch[number + 1] - first_branch[number]);
}

std::size_t Index::category_of_key(std::string_view key) const {
    const auto found = std::ranges::find(categories, key, &IndexedCategory::key);
    return found == categories.end() ? nowhere : static_cast<std::size_t>(found - categories.begin());
}

std::shared_ptr<const Now> Index::now(base::Instant moment, const base::Zone& zone) const { return kept_->of(*this, moment, zone); }

}  // namespace organisations
