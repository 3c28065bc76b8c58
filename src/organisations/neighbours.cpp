#include "organisations/neighbours.h"

#include <algorithm>
#include <optional>

namespace organisations {
namespace {

const IndexedBranch* on_map(const Index& index, Number number) {
    for (const auto& branch : index.branches_of(number))
        if (branch.point) return &branch;
    return nullptr;
}

std::vector<RowOf> behind(const Index& index, Number number, const base::Bits& places, std::size_t most) {
    std::vector<RowOf> rows;
    const auto& order = index.by_name[0];
    for (std::size_t step = 1; step < order.numbers.size() && rows.size() < most; ++step) {
        const auto other = order.numbers[(order.rank[number] + step) % order.numbers.size()];
        const auto branches = index.branches_of(other);
        if (places.has(other)) rows.push_back({other, branches.empty() ? nullptr : &branches.front(), {}});
    }
    return rows;
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

std::vector<RowOf> similar(const Index& index, Number number, std::size_t most) {
    const auto category = index.category[number];
    if (category == nowhere) return {};
    const auto& places = index.categories[category].places;
    const auto* here = on_map(index, number);
    if (!here) return behind(index, number, places, most);
    const web::Distance from(*here->point);
    std::vector<std::pair<double, const IndexedBranch*>> near;
    places.each([&](std::size_t at) {
        const auto* there = at == number ? nullptr : on_map(index, static_cast<Number>(at));
        if (there) near.emplace_back(from.metres(*there->point), there);
    });
    const auto many = static_cast<std::ptrdiff_t>(std::min(most, near.size()));
    std::partial_sort(near.begin(), near.begin() + many, near.end());
    std::vector<RowOf> rows;
    for (std::ptrdiff_t i = 0; i < many; ++i) {
        const auto& [metres, branch] = near[static_cast<std::size_t>(i)];
        rows.push_back({branch->place, branch, metres});
    }
    return rows;
}

}  // namespace organisations
