#include "organisations/neighbours.h"

#include <algorithm>
#include <optional>

namespace organisations {
namespace {

std::optional<web::Point> point_of(const Index& index, Number number) {
    for (const auto& branch : index.branches_of(number))
        if (branch.point) return branch.point;
    return {};
}

}  // namespace

std::vector<Number> at_address(const web::Context& context, const Index& index, OrganisationId id, const BranchShown& branch, std::size_t most) {
    std::vector<Number> numbers;
    if (branch.address.empty() || !branch.latitude || !branch.longitude) return numbers;
    for (const auto other : organisations_at(context.db(), branch.address, *branch.latitude, *branch.longitude)) {
        const auto number = other == id ? no_number : index.number_of(other);
        if (number != no_number && numbers.size() < most) numbers.push_back(number);
    }
    return numbers;
}

std::vector<Number> similar(const Index& index, Number number, std::size_t most) {
    const auto category = index.category[number];
    if (category == nowhere) return {};
    const auto here = point_of(index, number);
    std::vector<std::pair<double, Number>> near;
    index.categories[category].places.each([&](std::size_t at) {
        const auto other = static_cast<Number>(at);
        const auto there = point_of(index, other);
        if (other == number || (here && !there)) return;
        const auto size = index.size();
        near.emplace_back(here ? web::Distance(*here).metres(*there) : static_cast<double>((index.by_name[0].rank[other] + size - index.by_name[0].rank[number]) % size), other);
    });
    const auto many = static_cast<std::ptrdiff_t>(std::min(most, near.size()));
    std::partial_sort(near.begin(), near.begin() + many, near.end());
    std::vector<Number> numbers;
    for (std::ptrdiff_t i = 0; i < many; ++i) numbers.push_back(near[static_cast<std::size_t>(i)].second);
    return numbers;
}

}  // namespace organisations
