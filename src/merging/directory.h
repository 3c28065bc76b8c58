// All that may be the same as another, in memory: who shares what with whom is looked up by keys, never by comparing all with all.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "db/reading.h"
#include "merging/likeness.h"

namespace merging {

struct Likely {
    OrganisationId id;
    Score score;
};

struct Directory {
    explicit Directory(const db::Reading&);        // of what is public or waits for its first decision
    explicit Directory(std::vector<Known> known);  // in the order of ids

    const Known* find(OrganisationId) const;       // null: it is not in it
    std::vector<Likely> like(const Known&, int least = worth_a_look) const;  // others than itself, the likeliest first

private:
    void lay_keys();

    std::vector<Known> known_;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys_;  // a key and whose it is, ascending
};

}  // namespace merging
