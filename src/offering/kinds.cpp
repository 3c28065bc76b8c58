#include "offering/kinds.h"

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "offers/filters.h"
#include "offers/index.h"

namespace offering {
namespace {

template <class Keys>
std::vector<NamedKey> named(const Keys& keys, base::Words (*name)(std::size_t)) {
    std::vector<NamedKey> all;
    for (std::size_t at = 0; at < keys.size(); ++at) all.emplace_back(keys[at], name(at));
    return all;
}

}  // namespace

std::span<const NamedKey> kinds() {
    static const auto all = named(offers::kind_keys, offers::kind_name);
    return all;
}

std::span<const NamedKey> audiences() {
    static const auto all = named(offers::audience_keys, offers::audience_name);
    return all;
}

base::Words kind_name(std::string_view key) {
    const auto found = std::ranges::find(kinds(), key, &NamedKey::first);
    if (found == kinds().end()) throw std::invalid_argument("a kind of offer that is none");
    return found->second;
}

}  // namespace offering
