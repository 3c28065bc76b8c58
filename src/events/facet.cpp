#include "events/facet.h"

#include <algorithm>

namespace events {

Lists::Lists(std::size_t size, std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs) {
    std::ranges::sort(pairs);
    pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
    begin_.assign(size + 1, 0);
    items_.reserve(pairs.size());
    for (const auto& [list, item] : pairs) {
        ++begin_[list + 1];
        items_.push_back(item);
    }
    for (std::size_t i = 0; i < size; ++i) begin_[i + 1] += begin_[i];
}

Facet::Facet(std::vector<Thing> things, std::size_t units, std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs)
    : things_(std::move(things)), size_(units), bits_(things_.size()) {
    auto turned = pairs;
    for (auto& [thing, unit] : turned) std::swap(thing, unit);
    units_ = Lists(things_.size(), std::move(pairs));
    things_of_ = Lists(units, std::move(turned));
    constexpr std::size_t units_per_word_of_bits = 32;
    for (std::size_t thing = 0; thing < things_.size(); ++thing)
        if (units_[thing].size() * units_per_word_of_bits > units) bits_[thing] = set(thing);
}

std::optional<std::size_t> Facet::find(std::int64_t id) const {
    const auto found = std::ranges::lower_bound(things_, id, {}, &Thing::id);
    if (found == things_.end() || found->id != id) return {};
    return static_cast<std::size_t>(found - things_.begin());
}

std::optional<std::size_t> Facet::find_slug(std::string_view slug) const {
    const auto found = std::ranges::find(things_, slug, &Thing::slug);
    if (found == things_.end()) return {};
    return static_cast<std::size_t>(found - things_.begin());
}

base::Bits Facet::set(std::size_t thing) const {
    if (bits_[thing].size() > 0) return bits_[thing];
    base::Bits set(size_);
    for (const auto unit : units_[thing]) set.add(unit);
    return set;
}

}  // namespace events
