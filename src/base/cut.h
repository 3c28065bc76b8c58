// Filters put on together: what all let through, and what each of a group's values would let through beside the others.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "base/bits.h"

namespace base {

class Cut {
public:
    explicit Cut(Bits all) : all_(std::move(all)) {}

    // A group of filters of which at most one is on: what it lets through, or null when none is. It must live as long.
    // Gives the group's number.
    std::size_t add(const Bits* let_through) {
        groups_.push_back(let_through);
        return groups_.size() - 1;
    }

    Bits found() const { return others(groups_.size()); }
    // Of all groups but this one: what is counted for each of its values.
    Bits others(std::size_t group) const {
        auto bits = all_;
        for (std::size_t i = 0; i < groups_.size(); ++i)
            if (i != group && groups_[i]) bits &= *groups_[i];
        return bits;
    }

private:
    Bits all_;
    std::vector<const Bits*> groups_;
};

}  // namespace base
