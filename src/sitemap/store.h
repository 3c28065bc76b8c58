// All SQL of the site map: which addresses there are, and when each changed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "db/reading.h"

namespace sitemap {

inline constexpr std::int64_t part_size = 1'000;  // ids in one part: at most 3,000 addresses, some 3 MB

struct Part {
    std::int64_t number = 0;  // from 1: ids (number - 1) * part_size + 1 … number * part_size
    base::Instant changed;
};
struct Thing {
    std::int64_t id = 0;
    std::string slug;
    base::Instant changed;
};

// `kind`: events, organisations, offers.
std::vector<Part> parts(const db::Reading&, std::string_view kind);
std::vector<Thing> things(const db::Reading&, std::string_view kind, std::int64_t part);

}  // namespace sitemap
